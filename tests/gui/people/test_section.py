"""A part of the card that folds away."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.people.section import Section
from app.gui.widgets.layouts import V


def test_it_is_built_when_first_open(qtbot: QtBot) -> None:
    built: list[QLabel] = []

    def build() -> object:
        built.append(QLabel("inside"))
        return V(built[-1])

    section = Section("Travel & stay", build, is_open=False)  # type: ignore[arg-type] # a layout
    qtbot.addWidget(section)
    section.show()
    assert (built, section.is_open) == ([], False)
    assert section.head.text() == "TRAVEL && STAY"
    assert section.head.accessibleName() == "Travel & stay, closed"

    with qtbot.waitSignal(section.toggled) as told:
        section.head.click()
    assert told.args == [True]
    assert built[0].isVisible()
    assert section.head.accessibleName() == "Travel & stay, open"
    section.head.click()
    section.head.click()
    assert len(built) == 1
