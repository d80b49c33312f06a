"""All documents by group, each with a look at its first page."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.base.texts import search_key, search_words
from app.documents.document import GROUP_NAMES, DocumentKind, Group
from app.gui.documents.thumbnails import Thumbnail
from app.gui.documents.tile import PAPER, Tile
from app.gui.i18n import _
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import V, box, label, scrolled, set_shown
from app.gui.widgets.stack import Stack

GAP = 14
ROOM = QSize(*PAPER)
KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ARROWS = {*KEYS, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}


class Gallery(QWidget):
    """Tiles in groups; the arrows walk, Enter opens, letters search."""

    opened = Signal(str)
    """The user opened a document: its key."""
    typed = Signal(str)
    """Somebody typed letters while among the tiles."""

    def __init__(self, kinds: Mapping[str, DocumentKind]) -> None:
        super().__init__()
        self.setAccessibleName(_("Documents"))
        self.tiles = {kind.key: self._tile(kind) for group in Group for kind in _of(kinds, group)}
        self._sections: list[tuple[QWidget, list[Tile]]] = []
        column = V(spacing=18, margins=(0, 0, 8, 12))
        for group in Group:
            tiles = [self.tiles[kind.key] for kind in _of(kinds, group)]
            if tiles:
                column.addWidget(self._section(_(GROUP_NAMES[group]), tiles))
        column.addStretch(1)
        self.area = scrolled(column, _("Documents"))
        self.nothing = EmptyState("search", _("Nothing found"), _("No document is called that."))
        self._stack = Stack(self.area, self.nothing)
        self.setLayout(V(self._stack, spacing=0))

    def _tile(self, kind: DocumentKind) -> Tile:
        made = Tile(kind)
        made.clicked.connect(lambda: self.opened.emit(kind.key))
        made.installEventFilter(self)
        return made

    def _section(self, title: str, tiles: list[Tile]) -> QWidget:
        flow = FlowLayout(spacing=GAP)
        for tile in tiles:
            flow.addWidget(tile)
        made = box(V(label(title, "section"), box(flow), spacing=8))
        self._sections.append((made, tiles))
        return made

    # what is shown

    def show_thumbnail(self, key: str, made: Thumbnail, count: str, printed: str) -> None:
        """A first page has come."""
        tile = self.tiles.get(key)
        if tile is not None:
            tile.show_picture(made.picture)
            tile.show_details(count, printed)

    def narrow(self, text: str) -> None:
        """Show only what the words fit."""
        words = search_words(text)
        for section, tiles in self._sections:
            for tile in tiles:
                set_shown(tile, _fits(tile, words))
            set_shown(section, any(not tile.isHidden() for tile in tiles))
        self._stack.setCurrentIndex(0 if self.shown() else 1)

    def shown(self) -> list[Tile]:
        """The tiles that are not hidden by the search, in order."""
        return [tile for tile in self.tiles.values() if not tile.isHidden()]

    def go(self, key: str = "") -> None:
        """Go to a tile with the keyboard, else to the first."""
        shown = self.shown()
        tile = self.tiles.get(key)
        if tile is None or tile.isHidden():
            tile = shown[0] if shown else None
        if tile is not None:
            self._focus(tile)

    def scroll_by(self, by: int) -> None:
        """Go so many screens down or up."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + min(max(by, -1_000), 1_000) * bar.pageStep())

    def _focus(self, tile: Tile) -> None:
        tile.setFocus(Qt.FocusReason.TabFocusReason)
        self.area.ensureWidgetVisible(tile, GAP, GAP)

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a tile would keep the arrows, and the scrolled area too."""
        if isinstance(watched, Tile) and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            return pressed and self._pressed(watched, event)
        return super().eventFilter(watched, event)

    def _pressed(self, now: Tile, event: QKeyEvent) -> bool:
        key, held = Qt.Key(event.key()), event.modifiers()
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            now.click()
            return True
        if key in ARROWS:
            to = self._beside(now, key)
            if to is not None:
                self._focus(to)
            return True
        if event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text())
            return True
        return False

    def _beside(self, now: Tile, key: Qt.Key) -> Tile | None:
        """The tile an arrow leads to; None at the edge."""
        shown = self.shown()
        place = shown.index(now)
        if key in KEYS:
            step = KEYS[key] * (-1 if self.isRightToLeft() else 1)
            return shown[place + step] if 0 <= place + step < len(shown) else None
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            return shown[0 if key == Qt.Key.Key_Home else -1]
        return _in_next_row(now, shown, down=key == Qt.Key.Key_Down, over=self)


def _of(kinds: Mapping[str, DocumentKind], group: Group) -> list[DocumentKind]:
    return [kind for kind in kinds.values() if kind.group is group]


def _fits(tile: Tile, words: list[str]) -> bool:
    key = search_key(f"{tile.title} {tile.summary} {tile.kind.title} {tile.kind.key}")
    return all(f" {word}" in key for word in words)


def _in_next_row(now: Tile, shown: list[Tile], *, down: bool, over: QWidget) -> Tile | None:
    """The tile nearest below or above."""
    at = now.mapTo(over, now.rect().center())
    places = [(tile, tile.mapTo(over, tile.rect().center())) for tile in shown]
    beyond = [(t, p) for t, p in places if (p.y() > at.y() if down else p.y() < at.y())]
    if not beyond:
        return None
    edge = (min if down else max)(p.y() for _t, p in beyond)
    return min(((t, p) for t, p in beyond if p.y() == edge), key=lambda x: abs(x[1].x() - at.x()))[
        0
    ]
