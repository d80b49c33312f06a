"""Whatever can be clicked can be reached with Tab, and one sees where the keyboard is."""

from pathlib import Path

import pytest
from end2end.driver import Driver, Key
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from app.gui.conference.page import SECTIONS
from app.gui.tab_order import in_order

PLACES = [
    ("overview", None),
    ("delegations", None),
    ("people", None),
    *(("conference", key) for key in SECTIONS),
    ("settings", None),
]
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTabBar)
ENDLESS = 500
AROUND = 4
"""Pixels around a control in which its ring may be painted."""


@pytest.mark.parametrize(("page", "target"), PLACES, ids=lambda part: part or "")
def test_tab_goes_round_and_is_seen(
    driver: Driver, sample_file: Path, page: str, target: str | None
) -> None:
    driver.open(sample_file)
    shown = driver.go(page, target)
    stops, unseen = walk(driver)
    assert unseen == []
    missed = [said(made) for made in controls(shown) if not reached(made, stops)]
    assert missed == []
    order = in_order(shown)
    places = [order.index(stop) for stop in stops if stop in order]
    first = places.index(min(places))
    assert [*places[first:], *places[:first]] == sorted(places)


def walk(driver: Driver) -> tuple[list[QWidget], list[str]]:
    """Press Tab until it begins again: where it stopped, and where that was not to be seen."""
    stops: list[QWidget] = []
    unseen: list[str] = []
    for _turn in range(ENDLESS):
        driver.qtbot.keyClick(QApplication.focusWidget() or driver.window, Key.Key_Tab)
        QApplication.processEvents()
        here = QApplication.focusWidget()
        assert here is not None
        if here in stops:
            return stops, unseen
        stops.append(here)
        focused = picture(driver, here)
        if not loses_something(driver, here, focused):
            unseen.append(said(here))
    raise AssertionError("Tab never comes back")


def loses_something(driver: Driver, here: QWidget, focused: QImage) -> bool:
    """Whether it looks different once the keyboard is elsewhere."""
    here.clearFocus()
    QApplication.processEvents()
    without = picture(driver, here)
    here.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    return focused != without


def picture(driver: Driver, here: QWidget) -> QImage:
    corner = here.mapTo(driver.window, QPoint(0, 0))
    around = QRect(corner, here.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    return driver.window.grab(around & driver.window.rect()).toImage()


def controls(page: QWidget) -> list[QWidget]:
    """What can be used on a page with the mouse."""
    return [
        made
        for kind in CONTROLS
        for made in page.findChildren(kind)
        if made.isVisible() and made.isEnabled() and not is_part(made)
    ]


def is_part(made: QWidget) -> bool:
    """Parts of a control: the line of a list to type in, the cross in a line, a header."""
    parent = made.parentWidget()
    inside = isinstance(parent, QLineEdit | QComboBox)
    return inside or type(made).__name__ in {"QHeaderView", "QTableCornerButton"}


def reached(made: QWidget, stops: list[QWidget]) -> bool:
    """Tab stopped there, or at the one of the group from which arrows lead there."""
    if made in stops or made.focusProxy() in stops:
        return True
    parent = made.parentWidget()
    beside = parent.children() if parent is not None else []
    return any(other in stops and type(other) is type(made) for other in beside)


def said(made: QWidget) -> str:
    where = QRect(made.mapTo(made.window(), QPoint(0, 0)), made.size()).getRect()
    return (
        f"{where} {type(made).__name__} “{made.accessibleName() or getattr(made, 'text', str)()}”"
    )
