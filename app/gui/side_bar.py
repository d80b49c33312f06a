"""The side bar: which conference this is, its pages with their counters, the settings."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.gui import icons
from app.gui.i18n import _, number
from app.gui.pages import PageKind
from app.gui.picture import MARK, Mark, Picture
from app.gui.widgets.layouts import H, V, ampersands, box, label
from app.gui.widgets.pills import pill

WIDTH = 216
ROW = 36


@dataclass(frozen=True)
class Heading:
    """What the side bar says of the open conference."""

    title: str
    details: str


class PageButton(QToolButton):
    """A page of the side bar: icon, title, and a pill with its number."""

    def __init__(self, kind: PageKind) -> None:
        super().__init__()
        title = _(kind.title)
        self.setProperty("kind", "side")
        self.setText(ampersands(f" {title}"))
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(18, 18))
        self.setMinimumHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.dress(self, kind.icon, "soft", "accent_text", 18)
        self._title = title
        self._pill = pill("")
        self._pill.setParent(self)
        self._pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pill.hide()

    def set_count(self, count: int | None) -> None:
        """Show a number beside the title; None shows nothing."""
        self._pill.setVisible(count is not None)
        if count is not None:
            self._pill.setText(number(count))
            self.setAccessibleName(f"{self._title}, {number(count)}")
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the pill stays at the trailing edge."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        size = self._pill.sizeHint()
        x = (
            8
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else (self.width() - size.width() - 8)
        )
        self._pill.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())


class ConferenceButton(QToolButton):
    """The conference at the top of the side bar; pressed, it offers the way to another one."""

    def __init__(self, heading: Heading) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(54)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mark, more = Mark(), Picture("chevrons-up-down")
        self._title, self._details = label("", "strong"), label("", "caption")
        texts = V(0, self._title, self._details, spacing=1)
        self.setLayout(H(mark, (texts, 1), more, spacing=10, margins=6))
        for part in (mark, self._title, self._details, more):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_heading(heading)

    def set_heading(self, heading: Heading) -> None:
        """Show another title and dates, shortened where they are too long."""
        self._heading = heading
        self.setAccessibleName(_("Conference: {title}", title=heading.title))
        self.setToolTip(f"{heading.title}\n{heading.details}".strip())
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: shorten the texts to the room there is."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - MARK - icons.SIZE - 2 * 10 - 2 * 6 - 4
        texts = {self._title: self._heading.title, self._details: self._heading.details}
        for shown, text in texts.items():
            metrics = shown.fontMetrics()
            shown.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(room, 40)))


class SideBar(QWidget):
    """Conference, pages, settings; tells which page was chosen."""

    chosen = Signal(str)
    conference_pressed = Signal()

    def __init__(self, kinds: tuple[PageKind, ...], heading: Heading) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.conference = ConferenceButton(heading)
        self.conference.clicked.connect(self.conference_pressed)
        self.buttons = {kind.key: self._button(kind) for kind in kinds}
        self._group = QButtonGroup(self)
        for made in self.buttons.values():
            self._group.addButton(made)
        column = V(self.conference, 4, spacing=2, margins=(8, 8, 8, 10))
        _fill(column, [kind for kind in kinds if not kind.at_the_bottom], self.buttons)
        column.addStretch(1)
        _fill(column, [kind for kind in kinds if kind.at_the_bottom], self.buttons)
        self.setLayout(column)

    def show_page(self, key: str) -> None:
        """Mark the page that is in front."""
        self.buttons[key].setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Numbers beside the titles, by page key."""
        for key, made in self.buttons.items():
            made.set_count(counts.get(key))

    def _button(self, kind: PageKind) -> PageButton:
        made = PageButton(kind)
        made.clicked.connect(lambda: self.chosen.emit(kind.key))
        return made


def _fill(column: QVBoxLayout, kinds: list[PageKind], buttons: Mapping[str, PageButton]) -> None:
    section = ""
    for kind in kinds:
        if kind.section and kind.section != section:
            section = kind.section
            column.addSpacing(10)
            column.addWidget(box(H(label(_(section), "section"), margins=(11, 0, 0, 4))))
        column.addWidget(buttons[kind.key])
