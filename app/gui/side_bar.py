"""The side bar: which conference this is, its pages with their counters, the settings."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.gui import icons
from app.gui.i18n import _, number
from app.gui.pages import PageKind
from app.gui.picture import Mark, Picture
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.layouts import H, V, ampersands, box, label
from app.gui.widgets.pills import pill

WIDTH = 216
ROW = 36


@dataclass(frozen=True)
class Heading:
    """What the side bar says of the open conference."""

    title: str
    dates: str = ""
    place: str = ""


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
        self.setIconSize(QSize(24, 18))
        self.setMinimumHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        icons.dress(self, kind.icon, "soft", "accent_text", 18, pad=3)
        self._title = title
        self._pill = pill("")
        self._pill.setParent(self)
        self._pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pill.hide()

    def set_count(self, count: int | None) -> None:
        """Show a number beside the title; None shows nothing."""
        self._pill.setVisible(count is not None)
        shown = "" if count is None else number(count)
        self._pill.setText(shown)
        self.setAccessibleName(f"{self._title}, {shown}" if shown else self._title)
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        mark, more = Mark(), Picture("chevrons-up-down")
        self._title = ElidedLabel("", "strong")
        self._dates, self._place = ElidedLabel("", "caption"), ElidedLabel("", "caption")
        lines = (self._title, self._dates, self._place)
        texts = V(*lines, spacing=1)
        self._row = H(mark, (texts, 1), more, spacing=8, margins=(5, 6, 5, 6))
        self.setLayout(self._row)
        for part in (mark, *lines, more):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_heading(heading)

    def sizeHint(self) -> QSize:
        """Qt: as high as its lines."""
        return self._row.sizeHint()

    def set_heading(self, heading: Heading) -> None:
        """Show another title, dates and place."""
        self._title.setText(heading.title)
        for shown, text in ((self._dates, heading.dates), (self._place, heading.place)):
            shown.setText(text)
            shown.setVisible(bool(text))
        said = "\n".join(text for text in (heading.title, heading.dates, heading.place) if text)
        self.setAccessibleName(_("Conference: {title}", title=heading.title))
        self.setToolTip(said)
        self.updateGeometry()


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
        self._passing = {kind.key for kind in kinds if kind.passing}
        self._begun: set[str] = set()
        self._group = QButtonGroup(self)
        for made in self.buttons.values():
            self._group.addButton(made)
        column = V(self.conference, 4, spacing=2, margins=(8, 8, 8, 10))
        _fill(column, [kind for kind in kinds if not kind.at_the_bottom], self.buttons)
        column.addStretch(1)
        _fill(column, [kind for kind in kinds if kind.at_the_bottom], self.buttons)
        self.setLayout(column)
        for key in self._passing:
            self.buttons[key].hide()

    def show_page(self, key: str) -> None:
        """Mark the page that is in front."""
        button = self.buttons[key]
        button.setChecked(True)
        for other in self._passing - self._begun:
            self.buttons[other].setVisible(other == key)

    def show_begun(self, key: str, *, begun: bool) -> None:
        """Keep a passing page in sight while something is half-done on it."""
        self._begun = self._begun | {key} if begun else self._begun - {key}
        self.buttons[key].setVisible(begun or self.buttons[key].isChecked())

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
