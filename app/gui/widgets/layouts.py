"""Short words for building a page: rows, columns, labels, buttons."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import icons

STRETCH: Final = -1
"""An item that takes the room that is left; numbers from 0 are pixels."""

Item = QWidget | QLayout | int | tuple[QWidget | QLayout, int] | None
"""What stands in a row or column; a pair gives its stretch, None is left out."""

Margins = int | tuple[int, int, int, int]

ICON_TOKENS = {"primary": "on_accent", "danger": "on_danger", "link": "accent_text"}
ICON_PAD = 3
KEYBOARD = Qt.FocusPolicy.TabFocus


def H(*items: Item, spacing: int = 8, margins: Margins = 0) -> QHBoxLayout:
    """A row."""
    row = QHBoxLayout()
    _fill(row, items, spacing, margins)
    return row


def V(*items: Item, spacing: int = 8, margins: Margins = 0) -> QVBoxLayout:
    """A column."""
    column = QVBoxLayout()
    _fill(column, items, spacing, margins)
    return column


def _fill(layout: QBoxLayout, items: tuple[Item, ...], spacing: int, margins: Margins) -> None:
    layout.setSpacing(spacing)
    sides = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setContentsMargins(*sides)
    for item in items:
        _put(layout, item)


def _put(layout: QBoxLayout, item: Item) -> None:
    if isinstance(item, tuple):
        _put(layout, item[0])
        layout.setStretch(layout.count() - 1, item[1])
    elif isinstance(item, int):
        if item == STRETCH:
            layout.addStretch(1)
        else:
            layout.addSpacing(item)
    elif isinstance(item, QWidget):
        layout.addWidget(item)
    elif item is not None:
        layout.addLayout(item)


def box(layout: QLayout, kind: str = "") -> QWidget:
    """A widget around a layout; "page" and "side" have their own background."""
    made = QWidget()
    if kind:
        made.setProperty("kind", kind)
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    made.setLayout(layout)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def ampersands(text: str) -> str:
    """A user's text as a button or menu shows it, with its ampersands."""
    return text.replace("&", "&&")


def label(text: str, kind: str = "body", *, wrap: bool = False, copy: bool = False) -> QLabel:
    """A plain text; kinds are those of style.qss, `copy` lets it be marked and copied."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text.upper() if kind == "section" else text)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if kind == "section":
        made.setAccessibleName(text)
    if copy:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def button(
    text: str,
    icon: str = "",
    kind: str = "plain",
    on: Callable[[], object] | None = None,
    *,
    tip: str = "",
    menu: QMenu | None = None,
) -> QPushButton:
    """A button of kind primary, plain, quiet, danger or link; `menu` opens below it."""
    made = QPushButton(ampersands(text))
    made.setAutoDefault(False)
    made.setProperty("kind", kind)
    made.setFocusPolicy(KEYBOARD)
    made.setAccessibleName(text)
    made.setToolTip(tip)
    made.setCursor(
        Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor
    )
    if icon:
        icons.dress(made, icon, ICON_TOKENS.get(kind, "soft"), pad=ICON_PAD)
        made.setIconSize(QSize(icons.SIZE + 2 * ICON_PAD, icons.SIZE))
    if menu is not None:
        made.setProperty("menu", "true")
        _give_menu(made, menu)
    if on is not None:
        made.clicked.connect(lambda _checked=False: on())
    return made


def tool_button(
    name: str,
    icon: str,
    on: Callable[[], object] | None = None,
    *,
    text: bool = False,
    checkable: bool = False,
    menu: QMenu | None = None,
) -> QToolButton:
    """A quiet button with an icon; `name` is its tool tip, its accessible name, or its text."""
    made = QToolButton()
    made.setText(ampersands(name))
    made.setAccessibleName(name)
    made.setToolTip("" if text else name)
    made.setFocusPolicy(KEYBOARD)
    made.setCheckable(checkable)
    made.setAutoRaise(True)
    style = Qt.ToolButtonStyle
    made.setToolButtonStyle(style.ToolButtonTextBesideIcon if text else style.ToolButtonIconOnly)
    pad = ICON_PAD if text else 0
    icons.dress(made, icon, "muted", "accent_text" if checkable else "", pad=pad)
    made.setIconSize(QSize(icons.SIZE + 2 * pad, icons.SIZE))
    if menu is not None:
        _give_menu(made, menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    if on is not None:
        made.clicked.connect(lambda _checked=False: on())
    return made


def _give_menu(owner: QPushButton | QToolButton, menu: QMenu) -> None:
    """Hang a menu below a button that keeps it; Qt alone would let it go."""
    if menu.parent() is None:
        menu.setParent(owner, menu.windowFlags())
    owner.setMenu(menu)


def menu_of(*rows: tuple[str, str, Callable[[], object]] | None) -> QMenu:
    """A menu of (text, icon, what to do); None is a separator."""
    made = QMenu()
    for row in rows:
        if row is None:
            made.addSeparator()
        else:
            made.addAction(menu_action(made, *row))
    return made


def menu_action(menu: QMenu, text: str, icon: str, on: Callable[[], object]) -> QAction:
    """An action for a menu, not yet in it."""
    action = QAction(ampersands(text), menu)
    icons.dress(action, icon)
    action.triggered.connect(lambda _checked=False: on())
    return action


def line() -> QFrame:
    """A thin horizontal line."""
    made = QFrame()
    made.setProperty("kind", "line")
    made.setFixedHeight(1)
    return made


class Scrolled(QScrollArea):
    """Takes what it scrolls only when it is to be seen, for Qt dresses that at once."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._waiting: QWidget | None = inner
        inner.setParent(self.viewport())
        inner.hide()

    def _take(self) -> None:
        if self._waiting is not None:
            inner, self._waiting = self._waiting, None
            self.setWidget(inner)

    def sizeHint(self) -> QSize:
        """Qt: as large as what it scrolls."""
        self._take()
        return super().sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Qt: now it is to be seen."""
        self._take()
        super().showEvent(event)


def scrolled(layout: QLayout, name: str) -> QScrollArea:
    """A column that scrolls when the window is too low for it."""
    return scrolling(box(layout), name)


def scrolling(inner: QWidget, name: str) -> QScrollArea:
    """A widget that scrolls when the window is too low for it."""
    area = Scrolled(inner)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    return area


def set_shown(widget: QWidget, shown: bool) -> None:  # noqa: FBT001 - as Qt's setters
    """Show or hide a part; one that is so already is left alone, for Qt dresses what it shows."""
    if widget.isHidden() == shown:
        widget.setVisible(shown)


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties the style sheet looks at, and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
