"""Whether the bar says the share and shows when nothing is missing."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from app.gui.widgets.completeness_bar import CompletenessBar


@pytest.mark.parametrize(
    ("done", "total", "share", "whole"),
    [(0, 0, "0 %", False), (5, 8, "62 %", False), (8, 8, "100 %", True), (9, 8, "112 %", True)],
)
def test_shares(qtbot: QtBot, done: int, total: int, share: str, *, whole: bool) -> None:
    made = CompletenessBar("Complete")
    qtbot.addWidget(made)
    made.show_share(done, total, "so many", missing="Head")
    bar = made.findChild(QProgressBar)
    assert [one.text() for one in made.findChildren(QLabel)] == ["so many", share]
    assert (bar.property("whole"), bar.accessibleName()) == (whole, "Complete")
    assert bar.value() == min(done, total)
    assert made.toolTip() == "Head"
