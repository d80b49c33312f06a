"""Messages: what they say and what their buttons do."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.gui.message import Choice, Message, crashed


def test_a_choice_is_made_after_the_message_is_gone(qtbot: QtBot) -> None:
    parent, made = QWidget(), list[str]()
    qtbot.addWidget(parent)
    choices = [Choice("One", lambda: made.append("one")), Choice("Two", lambda: made.append("two"))]
    message = Message(parent, "Title", "Text", choices)
    message.accepted.connect(lambda: made.append("gone"))
    message.open()
    assert message.buttons[-1].isDefault()
    message.buttons[1].click()
    assert made == ["gone", "two"]


def test_long_words_stand_one_below_the_other(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    texts = [f"A rather long thing to do, number {number}" for number in range(3)]
    message = Message(parent, "Title", "Text", [Choice(text, print) for text in texts])
    message.show()
    assert len({made.y() for made in message.buttons}) == 3
    assert all(made.width() >= made.sizeHint().width() for made in message.buttons)
    message.close()


def test_closing_does_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    message = Message(parent, "Title", "Text")
    message.open()
    texts = [label.text() for label in message.findChildren(QLabel)]
    assert "Title" in texts
    assert "Text" in texts
    message.closing.click()
    assert not message.isVisible()


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    message = crashed(parent, "KeyError in app/gui/desk.py:1")
    message.open()
    message.buttons[0].click()
    assert QGuiApplication.clipboard().text() == "KeyError in app/gui/desk.py:1"
