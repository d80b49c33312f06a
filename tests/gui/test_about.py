"""The sheet about the program."""

from accessibility import nameless
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import __version__
from app.gui.about import About


def test_it_names_the_version(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    about = About(parent)
    about.open()
    assert f"Version {__version__}" in [label.text() for label in about.findChildren(QLabel)]
    assert nameless(about) == []
    about.close()
