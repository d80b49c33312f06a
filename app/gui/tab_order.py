"""Tab goes through a page as one reads it, also where parts of it were made late."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def put_in_order(root: QWidget) -> None:
    """Let Tab follow the layouts of a widget; Qt's own order is that in which parts were made."""
    for before, after in pairwise(in_order(root)):
        QWidget.setTabOrder(before, after)


def in_order(root: QWidget) -> list[QWidget]:
    """The widgets at which Tab stops, in the order of the layouts around them."""
    return [found for found in _parts(root) if found.focusPolicy() & Qt.FocusPolicy.TabFocus]


def show_focused() -> None:
    """Scroll to where the keyboard is; Qt does so only within a scrolled area, not on entering."""
    focused = QApplication.focusWidget()
    around = focused.parentWidget() if focused is not None else None
    while focused is not None and around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(focused)
        around = around.parentWidget()


def _parts(widget: QWidget | None) -> Iterator[QWidget]:
    if widget is None:
        return
    yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        yield from _parts(widget.widget())
    elif isinstance(widget, QStackedWidget | QSplitter):
        for place in range(widget.count()):
            yield from _parts(widget.widget(place))
    elif layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    for item in filter(None, items):
        inner = item.layout()
        yield from _parts(item.widget()) if inner is None else _laid_out(inner)
