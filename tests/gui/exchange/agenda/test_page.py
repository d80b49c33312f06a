"""Bringing an agenda in: what it would do, doing it, taking it back."""

from collections.abc import Callable
from pathlib import Path

from accessibility import nameless
from gui.exchange.agenda.conftest import LINES, Write
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.actions import collisions
from app.gui.exchange.agenda.actions import ACTIONS
from app.gui.exchange.agenda.page import CHECK, DONE, ZONE, AgendaImportPage, build
from app.queries import agenda
from app.store import Store
from app.usecases.agenda import edit_sessions

Rest = Callable[[], None]


def titles(store: Store) -> list[str]:
    """What the sessions are called, in their order."""
    return [row.title.best(("en",)) for row in store.ask(agenda.sessions)]


def test_an_empty_page_says_what_belongs_there(page: AgendaImportPage) -> None:
    assert page.stack.currentIndex() == ZONE
    assert not page.next.isVisible()
    assert not page.zone.paste.isVisible()
    assert nameless(page) == []
    assert collisions(ACTIONS) == []


def test_the_dry_run_says_all_at_once(checked: AgendaImportPage, store: Store) -> None:
    assert checked.stack.currentIndex() == CHECK
    assert checked.head.subtitle.text() == (
        "programme.csv · 2 days · 2 rooms (1 new) · 3 sessions · 2 people (2 new)"
    )
    assert [chip.text() for chip in checked.check.chips.chips.values()] == [
        *("All 3", "New 2", "Refused 1")
    ]
    assert checked.next.text() == "Import 2 new"
    assert titles(store) == []
    assert nameless(checked) == []


def test_the_import_is_one_step_that_undo_takes_back(
    checked: AgendaImportPage, store: Store, rest: Rest
) -> None:
    toasts: list[tuple[str, bool]] = []
    checked.desk.toasted.connect(lambda text, undo: toasts.append((text, undo)))
    checked.go_on()
    rest()
    assert titles(store) == ["Opening", "Twin cities"]
    assert toasts == [("Imported: 2 sessions.", True)]
    assert checked.stack.currentIndex() == DONE
    assert checked.outcome.state.title.text() == "“programme.csv” is imported"
    assert nameless(checked) == []

    checked.outcome.undo.click()
    rest()
    assert titles(store) == []
    assert checked.stack.currentIndex() == ZONE


def test_the_way_to_the_agenda_shows_a_session_that_came(
    checked: AgendaImportPage, store: Store, rest: Rest
) -> None:
    heard: list[tuple[str, object]] = []
    checked.desk.wanted_page.connect(lambda key, target: heard.append((key, target)))
    checked.go_on()
    rest()
    checked.outcome.show_agenda.click()
    first = store.ask(agenda.sessions)[0]
    assert heard == [("agenda", first.id)]


def test_undo_is_not_offered_for_what_came_later(
    checked: AgendaImportPage, store: Store, rest: Rest, qtbot: QtBot
) -> None:
    checked.go_on()
    rest()
    assert checked.outcome.undo.isEnabled()
    first = store.ask(agenda.sessions)[0]
    edit_sessions(store, [first.id], {"title": Texts(en="Welcome")})
    qtbot.waitUntil(lambda: not checked.outcome.undo.isEnabled(), timeout=20_000)
    assert checked.stack.currentIndex() == DONE


def test_a_newer_file_says_old_and_new_and_what_is_gone(
    checked: AgendaImportPage, write: Write, rest: Rest
) -> None:
    checked.go_on()
    rest()
    checked.jump(write(["1;2027-12-10;09:30;10:00;Opening;Studio;Anna Nowak"]))
    rest()
    assert [chip.text() for chip in checked.check.chips.chips.values()] == [
        *("All 2", "Changed 1", "No longer in the file 1")
    ]
    row = checked.check.model.row_at(0)
    assert row is not None
    assert row.detail == (
        "Room: Hall → Studio · Beginning: Fri 10 Dec 09:00 → Fri 10 Dec 09:30 · "
        "Length in minutes: 1 h → 30 min"
    )
    assert checked.next.text() == "Import 1 changed"
    checked.check.show_chip("vanished")
    gone = checked.check.model.row_at(0)
    assert gone is not None
    assert (gone.title, gone.what.text) == ("Twin cities", "Stays")


def test_nothing_to_do_can_not_be_done(checked: AgendaImportPage, write: Write, rest: Rest) -> None:
    checked.go_on()
    rest()
    checked.jump(write())
    rest()
    assert checked.next.text() == "Nothing to import"
    assert not checked.next.isEnabled()
    assert not checked.can_go_on()


def test_a_change_of_the_conference_is_compared_anew(
    checked: AgendaImportPage, store: Store, rest: Rest, qtbot: QtBot, write: Write
) -> None:
    checked.go_on()
    rest()
    checked.jump(write([LINES[0], LINES[1].replace("Twin cities", "Twin towns")]))
    rest()
    assert checked.next.text() == "Import 1 changed"
    checked.desk.undo()
    qtbot.waitUntil(lambda: checked.next.text() == "Import 2 new", timeout=20_000)


def test_a_list_of_people_is_led_to_the_import_of_people(
    page: AgendaImportPage, tmp_path: Path, rest: Rest
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Given name;Family name\nAnna;Nowak", encoding="utf-8")
    heard: list[tuple[str, object]] = []
    page.desk.wanted_page.connect(lambda key, target: heard.append((key, target)))
    page.jump(path)
    rest()
    assert heard == [("import", path)]
    assert not page.is_begun


def test_what_is_no_programme_is_refused_in_words(
    page: AgendaImportPage, tmp_path: Path, rest: Rest
) -> None:
    path = tmp_path / "notes.json"
    path.write_text("[1, 2]", encoding="utf-8")
    page.jump(path)
    rest()
    assert page.zone.problem.isVisible()
    assert "notes.json" in page.zone.problem.text()


def test_the_half_done_import_stays_in_another_language(
    checked: AgendaImportPage, qtbot: QtBot, rest: Rest
) -> None:
    other = build(checked.desk)
    qtbot.addWidget(other)
    other.restore(checked.keep())
    assert other.next.text() == "Import 2 new"
    rest()


def test_discarding_forgets_the_file(checked: AgendaImportPage, store: Store) -> None:
    begun: list[bool] = []
    checked.begun_changed.connect(begun.append)
    checked.discard()
    assert begun == [False]
    assert checked.stack.currentIndex() == ZONE
    assert titles(store) == []
