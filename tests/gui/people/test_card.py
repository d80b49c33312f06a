"""The card of one person."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.card import OPEN, PersonPanel, pair
from app.gui.people.page import PeoplePage
from app.queries.people import PersonRow
from app.usecases.people import edit_people

Settle = Callable[[Desk], None]
Row = Callable[[int], PersonRow]


def test_an_edit_says_when_and_can_be_undone_there(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, row: Row
) -> None:
    page.jump(ids[0])
    assert page.panel.undo.isHidden()
    field = page.panel.fields["phone"]
    field.edit()
    field._input.set_value("+371 1")
    field.save()
    settle(desk)
    assert row(ids[0]).phone == "+371 1"
    assert page.panel.edited.text().startswith("Edited at ")
    assert page.panel.undo.isVisible()

    page.panel.undo.click()
    settle(desk)
    assert row(ids[0]).phone == "+371 2012 3400"
    assert page.panel.undo.isHidden()


def test_what_is_typed_belongs_to_the_person_it_was_typed_for(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, row: Row
) -> None:
    page.jump(ids[0])
    field = page.panel.fields["function"]
    field.edit()
    field._input.set_value("Mayor")

    page.jump(ids[5])
    settle(desk)

    assert row(ids[0]).function == "Mayor"
    assert row(ids[5]).function == "Coordinator"
    assert field.shown.text() == "Coordinator"


def test_a_refusal_stands_at_the_field(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, row: Row
) -> None:
    page.jump(ids[0])
    field = page.panel.fields["email"]
    field.edit()
    field._input.set_value("not an address")
    field.save()
    settle(desk)
    assert field.editing
    assert field._error.text() == (
        "“not an address” is not an e-mail address. It needs the form name@example.org."
    )
    assert row(ids[0]).email == "ilze@city.example"


def test_a_refusal_for_somebody_no_longer_shown_is_told(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    said: list[str] = []
    desk.toasted.connect(lambda text, _undo: said.append(text))
    page.jump(ids[0])
    page.panel.fields["email"].edit()
    page.panel.fields["email"]._input.set_value("nonsense")
    page.jump(ids[5])
    settle(desk)
    assert said == ["“nonsense” is not an e-mail address. It needs the form name@example.org."]
    assert not page.panel.fields["email"].editing


def test_open_sections_are_remembered(page: PeoplePage, desk: Desk, qtbot: QtBot) -> None:
    page.panel.sections["travel"].head.click()
    assert page.panel.fields["hotel"].shown.text() == "Hotel Vier Jahreszeiten"
    assert desk.preferences.recall(OPEN) == ["registration", "consents", "travel", "notes"]
    other = PersonPanel(desk, page.lists)
    qtbot.addWidget(other)
    assert other.sections["travel"].is_open


def test_who_shares_an_address_is_pointed_out(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, qtbot: QtBot
) -> None:
    page.jump(ids[0])
    assert page.panel.double.isHidden()
    edit_people(desk.store, [ids[9]], {"email": "ilze@city.example"})
    settle(desk)
    assert page.panel.double.isVisible()
    with qtbot.waitSignal(page.panel.merge_asked) as asked:
        page.panel.double.action.click()
    assert asked.args == [ids[0], ids[9]]


def test_somebody_who_has_gone_is_not_shown(page: PeoplePage) -> None:
    before = page.panel.person_id
    assert not page.panel.show_person(9999)
    assert page.panel.person_id == before


def test_the_keyboard_edits_a_field(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle, qtbot: QtBot, row: Row
) -> None:
    page.jump(ids[0])
    page.open_card()
    qtbot.keyClick(page.panel.fields["email"].shown, Qt.Key.Key_Tab)
    shown = page.panel.fields["phone"].shown
    assert QApplication.focusWidget() is shown
    qtbot.keyClick(shown, Qt.Key.Key_Return)
    line = page.panel.fields["phone"]._input
    qtbot.keyClicks(line, "112")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(desk)
    assert row(ids[0]).phone == "112"
    assert shown.hasFocus()


def test_pairs_are_equally_wide() -> None:
    row = pair(QWidget(), QWidget())
    assert [row.stretch(n) for n in range(row.count())] == [1, 1]
