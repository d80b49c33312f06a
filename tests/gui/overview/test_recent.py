"""The latest steps stand on the first page, newest first."""

from factories import a_delegation, an_event
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.gui.overview.recent import RecentCard
from app.queries import history
from app.store import Store


def texts(card: RecentCard) -> list[str]:
    QApplication.processEvents()
    shown = [label for label in card.findChildren(QLabel) if not label.isHidden()]
    return [label.text() for label in shown if label.text() and ":" not in label.text()]


def test_steps_are_told_with_what_became_of_them(store: Store, qtbot: QtBot) -> None:
    an_event(store)
    a_delegation(store)
    store.undo()
    asked: list[int] = []
    card = RecentCard(lambda: asked.append(1))
    qtbot.addWidget(card)
    card.show_steps(store.ask(history.rows, limit=3))
    card.show()
    assert texts(card) == [
        "Done last",
        "Add delegation (undone)",
        "Add delegation",
        "Add organisation",
    ]
    card.all.click()
    assert asked == [1]


def test_without_steps_there_is_no_card(qtbot: QtBot) -> None:
    card = RecentCard(lambda: None)
    qtbot.addWidget(card)
    card.show_steps([])
    assert card.isHidden()
