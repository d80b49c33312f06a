"""Whether a card holds what it is given."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.widgets.card import Card


def test_a_card_is_a_column(qtbot: QtBot) -> None:
    card = Card(QLabel("a"), QLabel("b"), margins=(1, 6, 1, 8), spacing=3)
    qtbot.addWidget(card)
    assert card.column.count() == 2
    assert card.column.contentsMargins().top() == 6
    assert card.property("kind") == "card"
