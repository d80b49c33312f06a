"""What the tests of the page hold on to."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.gui.conference.page import ConferencePage
from app.gui.conference.section import Section
from app.gui.desk import Desk
from app.gui.widgets.fields import Field
from app.store import Store

Kind = TypeVar("Kind", bound=Section)


@dataclass
class World:
    """A desk, the toasts it gave, and where it went."""

    desk: Desk
    wait: Callable[[Desk], None]
    toasts: list[tuple[str, bool]] = field(default_factory=list)
    went: list[tuple[str, object]] = field(default_factory=list)
    kept: list[QWidget] = field(default_factory=list)

    @property
    def store(self) -> Store:
        """The file."""
        return self.desk.store

    def settle(self) -> None:
        """Let everything be written and heard of."""
        QApplication.processEvents()
        self.wait(self.desk)
        QApplication.processEvents()

    def undo(self) -> None:
        """Take the last step back."""
        self.desk.undo()
        self.settle()

    def page(self, qtbot: QtBot, section: str = "about") -> ConferencePage:
        """The page with a section in front."""
        made = ConferencePage(self.desk)
        qtbot.addWidget(made)
        self.kept.append(made)  # or it would be gone before its sections are looked at
        made.resize(1064, 740)
        made.show()
        qtbot.waitExposed(made)
        made.jump(section)
        self.settle()
        return made

    def section(self, page: ConferencePage, kind: type[Kind]) -> Kind:
        """The section in front, of the kind expected."""
        assert isinstance(page.section, kind)
        return page.section

    def enter(self, made: Field, text: str) -> None:
        """Write into a field and leave it with Enter."""
        made.edit()
        entry = made.focusWidget()
        assert isinstance(entry, QLineEdit | QPlainTextEdit)
        entry.selectAll()
        if text:
            QTest.keyClicks(entry, text)
        else:
            QTest.keyClick(entry, Qt.Key.Key_Delete)
        QTest.keyClick(entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def press(self, entry: QWidget, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Press a key in a widget."""
        QTest.keyClick(entry, key)
        self.settle()


def error(made: Field) -> str:
    """What stands below a field."""
    return made._error.text()
