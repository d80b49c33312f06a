"""Erasing somebody for good."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.people.erasing import EraseSheet
from app.queries import people, person

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

    sheet.submit()
    settle(desk)

    assert desk.ask(people.rows, [ids[0]]) == {}
    assert desk.store.undo_step is None
