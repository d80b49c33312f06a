"""Adding one person after the other."""

from collections.abc import Callable

import pytest
from gui.people.picking import pick
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.page import PeoplePage
from app.gui.people.quick_add import Place
from app.queries.people import PersonRow

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


def test_enter_adds_and_the_next_can_be_typed(
    page: PeoplePage, desk: Desk, settle: Settle, qtbot: QtBot, row: Row
) -> None:
    page.add()
    quick = page.quick
    assert quick.given.hasFocus()
    assert pick(page.quick.place, qtbot, "riga") == ["Riga", "riga"]
    for given, family in (("Anna", "Liepa"), ("Juris", "Kalns")):
        qtbot.keyClicks(quick.given, given)
        qtbot.keyClicks(quick.family, family)
        qtbot.keyClick(quick.family, Qt.Key.Key_Return)
        settle(desk)
        assert quick.isVisible()
        assert quick.given.hasFocus()
        assert (quick.given.text(), quick.family.text()) == ("", "")
    assert quick.news.text() == "Added: Juris Kalns. Type the next one."
    person = row(page.panel.person_id or 0)
    assert (person.given, person.delegation_id, person.organisation_id) == ("Juris", 1, 1)
    assert len(page.listing.model.ids) == 50


def test_one_word_is_a_name(
    page: PeoplePage, desk: Desk, settle: Settle, qtbot: QtBot, row: Row
) -> None:
    page.add()
    qtbot.keyClicks(page.quick.given, "Madonna")
    page.quick.submit()
    settle(desk)
    assert row(page.panel.person_id or 0).name.display() == "Madonna"


def test_no_word_is_none(page: PeoplePage, desk: Desk, settle: Settle) -> None:
    page.add()
    page.quick.submit()
    settle(desk)
    assert page.quick.form._marks["family"].text() == (
        "A person needs a name. Fill in the given name, the family name or both."
    )
    assert page.quick.button.isEnabled()


def test_a_namesake_is_pointed_out_and_shown(
    page: PeoplePage, ids: tuple[int, ...], qtbot: QtBot
) -> None:
    page.add()
    quick = page.quick
    qtbot.keyClicks(quick.given, "berzina")
    assert quick.warning.isHidden()
    qtbot.keyClicks(quick.family, "ilze")
    assert quick._same.text() == "Ilze Bērziņa (Rīgas pilsētas pašvaldība) is here already."
    quick.show_same.click()
    assert page.panel.person_id == ids[0]
    quick.family.clear()
    assert quick.warning.isHidden()


def test_a_new_organisation_is_made_and_offered_for_the_next(
    page: PeoplePage, desk: Desk, settle: Settle, qtbot: QtBot, row: Row
) -> None:
    page.add()
    assert pick(page.quick.place, qtbot, "Teatr Nowy") == ["Teatr Nowy"]
    qtbot.keyClicks(page.quick.given, "Jan")
    page.quick.submit()
    settle(desk)
    first = row(page.panel.person_id or 0)
    assert first.organisation is not None
    assert first.organisation.best(("en",)) == "Teatr Nowy"
    qtbot.keyClicks(page.quick.given, "Ewa")
    page.quick.submit()
    settle(desk)
    assert row(page.panel.person_id or 0).organisation_id == first.organisation_id
    desk.undo()
    desk.undo()
    settle(desk)
    assert page.lists.find_organisations("teatr") == []


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("kokk", 0, Place(delegation_id=6, organisation_id=6)),
        ("Nobody yet", 0, Place(new_organisation="Nobody yet")),
    ],
)
def test_places(page: PeoplePage, qtbot: QtBot, text: str, number: int, place: Place) -> None:
    page.add()
    pick(page.quick.place, qtbot, text, number)
    assert page.quick.place.place() == place


def test_words_nothing_was_picked_for_are_not_ignored(page: PeoplePage, qtbot: QtBot) -> None:
    page.add()
    qtbot.keyClicks(page.quick.given, "Jan")
    qtbot.keyClicks(page.quick.place, "somewhere")
    page.quick.place._popup.hide()
    page.quick.submit()
    assert page.quick.form._marks["place"].text() == (
        "Choose “somewhere” from the list below the line."
    )


def test_escape_closes(page: PeoplePage, qtbot: QtBot) -> None:
    page.add()
    qtbot.keyClick(page.quick.given, Qt.Key.Key_Escape)
    assert page.quick.isHidden()
    assert page.table.hasFocus()
