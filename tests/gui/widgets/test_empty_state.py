"""Whether an empty page says what belongs there."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.gui.widgets.empty_state import EmptyState, IconLabel


def test_it_says_it_and_offers_the_first_step(qtbot: QtBot) -> None:
    add = QPushButton("Add person")
    made = EmptyState("users", "Nobody yet", "", add)
    qtbot.addWidget(made)
    assert made.text.isHidden()
    made.set_text("Nothing found", "Try fewer letters.")
    assert (made.title.text(), made.text.text()) == ("Nothing found", "Try fewer letters.")
    assert not made.text.isHidden()
    assert add.parentWidget() is made


def test_an_icon_to_look_at_has_its_size(qtbot: QtBot) -> None:
    made = IconLabel("mail", size=20)
    qtbot.addWidget(made)
    assert (made.width(), made.pixmap().deviceIndependentSize().width()) == (20, 20.0)
