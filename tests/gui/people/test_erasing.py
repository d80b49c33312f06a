"""Erasing somebody for good."""

from collections.abc import Callable

import pytest
from accessibility import nameless
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.people.erasing import EraseSheet
from app.queries import agenda, people, person
from app.usecases.agenda import add_session

Settle = Callable[[Desk], None]


def test_it_says_what_happens_and_erases(
    desk: Desk, ids: tuple[int, ...], qtbot: QtBot, settle: Settle
) -> None:
    desk.preferences.update(backup_folder="/somewhere/backups")
    card = desk.ask(person.card, ids[0])
    assert card is not None
    sheet = EraseSheet(None, desk, card)
    qtbot.addWidget(sheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert sheet.windowTitle() == "Erase Ilze Bērziņa for good?"
    assert any("/somewhere/backups" in text for text in said)
    assert not sheet.primary.isEnabled()
    settle(desk)
    assert sheet.named.text() == "No text written by hand names this person."

    sheet.submit()
    settle(desk)

    assert desk.ask(people.rows, [ids[0]]) == {}
    assert desk.store.undo_step is None


@pytest.mark.parametrize(("replaced", "left"), [(True, "By a guest."), (False, "By Ilze Bērziņa.")])
def test_where_else_the_person_is_named(
    desk: Desk, ids: tuple[int, ...], qtbot: QtBot, settle: Settle, *, replaced: bool, left: str
) -> None:
    session = add_session(desk.store, {"title": Texts(en="By Ilze Bērziņa.")})
    card, said = desk.ask(person.card, ids[0]), list[str]()
    assert card is not None
    desk.toasted.connect(lambda text, _undo: said.append(text))
    sheet = EraseSheet(None, desk, card)
    qtbot.addWidget(sheet)
    settle(desk)
    assert sheet.mentions is not None
    assert nameless(sheet) == []
    sheet.mentions.replaces.setChecked(replaced)
    sheet.mentions.word.set_value("a guest")
    sheet.submit()
    settle(desk)
    [row] = desk.ask(agenda.sessions, [session])
    assert row.title == Texts(en=left)
    more = ", and 1 mention replaced" if replaced else ""
    assert said == [f"Ilze Bērziņa was erased{more}."]


def test_a_word_that_cannot_stand_there(
    desk: Desk, ids: tuple[int, ...], qtbot: QtBot, settle: Settle
) -> None:
    add_session(desk.store, {"title": Texts(en="By Ilze Bērziņa.")})
    card = desk.ask(person.card, ids[0])
    assert card is not None
    sheet = EraseSheet(None, desk, card)
    qtbot.addWidget(sheet)
    settle(desk)
    assert sheet.mentions is not None
    sheet.mentions.replaces.setChecked(True)
    sheet.mentions.word.set_value("x" * 61)
    sheet.submit()
    settle(desk)
    assert desk.ask(people.rows, [ids[0]])
    assert sheet.primary.isEnabled()
