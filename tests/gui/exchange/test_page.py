"""The import as a whole: going back and forth, doing it, taking it back."""

from collections.abc import Callable

from accessibility import nameless
from factories import a_person
from gui.exchange.conftest import LINES, Write
from pytestqt.qtbot import QtBot

from app.gui.actions import collisions
from app.gui.exchange.actions import ACTIONS
from app.gui.exchange.page import ImportPage, Kept, build
from app.queries import people
from app.rules.importing.values import Decision
from app.store import Store
from app.usecases.people import edit_people

Rest = Callable[[], None]


def names(store: Store) -> list[str]:
    """Everybody in the conference."""
    ids = store.ask(people.find_ids)
    rows = store.ask(people.rows, ids)
    return [rows[row_id].name.display() for row_id in ids]


def test_an_empty_page_says_what_belongs_there(page: ImportPage) -> None:
    assert page.file.zone.isVisible()
    assert not page.next.isVisible()
    assert not page.steps.isVisible()
    assert nameless(page) == []
    assert collisions(ACTIONS) == []


def test_one_goes_forth_and_back(opened: ImportPage, rest: Rest) -> None:
    assert opened.next.text() == "Next"
    opened.go_on()
    assert opened.step == 1
    opened.go_on()
    rest()
    assert opened.step == 2
    assert opened.next.text() == "Import 1 new, 1 changed"
    opened.go_back()
    opened.go_back()
    assert opened.step == 0
    assert not opened.back.isVisible()


def test_the_import_is_one_step_that_undo_takes_back(
    checked: ImportPage, store: Store, rest: Rest, qtbot: QtBot
) -> None:
    before = names(store)
    heard: list[tuple[str, object]] = []
    toasts: list[tuple[str, bool]] = []
    checked.desk.wanted_page.connect(lambda key, target: heard.append((key, target)))
    checked.desk.toasted.connect(lambda text, undo: toasts.append((text, undo)))

    checked.go_on()
    rest()

    assert names(store) == sorted([*before, "Wanda Król"], key=lambda n: n.split()[-1])
    assert toasts == [("Imported: 2 people.", True)]
    [(key, target)] = heard
    assert key == "people"
    assert isinstance(target, tuple)
    rows = store.ask(people.rows, target)
    assert [rows[row_id].name.display() for row_id in target] == ["Anna Kalniņa", "Wanda Król"]
    assert checked.flow.draft is None
    checked.desk.undo()
    rest()
    assert names(store) == before
    assert store.undo_step is None or store.undo_step.label != "Import people"


def test_the_same_list_next_week_is_understood_as_last_time(
    checked: ImportPage, write: Write, store: Store, rest: Rest
) -> None:
    checked.check.decide_all(Decision.SKIP)
    rest()
    checked.go_on()
    rest()
    edit_people(store, [store.ask(people.find_ids)[0]], {"function": "Edited here"})
    rest()

    checked.jump(write(LINES[1:]))
    rest()
    checked.show_step(1)
    assert checked.columns.whole.told.text() == "The columns are understood as last time."
    checked.show_step(2)
    rest()
    assert "No longer in the list 1" in [c.text() for c in checked.check.chips.chips.values()]
    checked.check.show_chip("vanished")
    assert checked.check.model.row_at(0).name == "Anna Kalniņa"  # type: ignore[union-attr] # it is there


def test_an_edit_made_here_stays_and_is_listed(
    checked: ImportPage, write: Write, store: Store, rest: Rest
) -> None:
    checked.go_on()
    rest()
    anna = next(i for i in store.ask(people.find_ids) if "Anna" in names_of(store, i))
    edit_people(store, [anna], {"function": "Lady mayor"})
    checked.jump(write())
    rest()
    checked.show_step(2)
    rest()
    row = checked.check.rows
    assert row is not None
    outcome = row.outcome(2)
    assert outcome is not None
    assert [(change.old, change.new) for change in outcome.kept] == [("Lady mayor", "Mayor")]
    checked.check.table.show_id(2)
    assert row.rows([2])[2].detail == "1 edit made here stays"


def names_of(store: Store, person_id: int) -> str:
    """What somebody is called."""
    return store.ask(people.rows, [person_id])[person_id].name.display()


def test_a_change_of_the_conference_is_compared_anew(
    checked: ImportPage, store: Store, qtbot: QtBot
) -> None:
    a_person(store, "Wanda Król", email="wanda@plock.example")
    chips = checked.check.chips
    qtbot.waitUntil(lambda: "Changed 2" in [chip.text() for chip in chips.chips.values()])
    assert "new" not in chips.chips
    assert checked.next.text() == "Import 2 changed"


def test_the_half_done_import_stays_in_another_language(
    checked: ImportPage, qtbot: QtBot, rest: Rest
) -> None:
    kept = checked.keep()
    assert isinstance(kept, Kept)
    other = build(checked.desk)
    qtbot.addWidget(other)
    other.restore(kept)
    assert other.step == 2
    assert other.next.text() == "Import 1 new, 1 changed"
    rest()


def test_discarding_forgets_the_list(checked: ImportPage, store: Store) -> None:
    begun: list[bool] = []
    checked.begun_changed.connect(begun.append)
    before = names(store)
    checked.discard()
    assert begun == [False]
    assert checked.step == 0
    assert checked.file.zone.isVisible()
    assert names(store) == before


def test_refused_and_undecided_lines_stay_out(
    checked: ImportPage, store: Store, rest: Rest
) -> None:
    checked.go_on()
    rest()
    assert "Piotr Maj" not in names(store)
    assert names(store).count("Marta Liepa") == 1
