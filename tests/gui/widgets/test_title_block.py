"""Whether a page's head says what it is told."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.gui.widgets.title_block import TitleBlock


def test_titles_change_and_buttons_stand_behind(qtbot: QtBot) -> None:
    add = QPushButton("Add")
    block = TitleBlock("People", "", add)
    qtbot.addWidget(block)
    block.set_title("Delegations")
    block.set_subtitle("15 from 9 countries")
    assert (block.title.text(), block.subtitle.text()) == ("Delegations", "15 from 9 countries")
    assert add.parentWidget() is block
