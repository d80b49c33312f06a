"""Small pictures of the first pages, made one after the other while nothing else is to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from app.documents import prepared as making
from app.documents.laying_out import PrintOrder
from app.gui.desk import Desk
from app.gui.documents.pdfium import opened
from app.gui.i18n import current_language
from app.store import Reading


@dataclass(frozen=True)
class Thumbnail:
    """A first page as a picture, and how many pages there are; empty where nobody is on it."""

    picture: QImage
    pages: int = 0
    cards: int = 0


class Thumbnails(QObject):
    """Keeps a picture of each kind until the conference changes; the old one is shown till then."""

    made = Signal(str, object)
    """A picture is there: the kind's key and its `Thumbnail`."""

    def __init__(self, desk: Desk, room: QSize, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._room = desk, room
        self._tick = 0
        self._kept: dict[str, tuple[int, float, str]] = {}
        self._waiting: list[str] = []
        self._ratio = 1.0
        self._busy = self._asleep = False

    def forget(self) -> None:
        """Something of the conference changed."""
        self._tick += 1

    def want(self, keys: Iterable[str], ratio: float) -> None:
        """Make those pictures that are not there or no longer true, in this order."""
        self._ratio, self._asleep = ratio, False
        self._waiting = [key for key in keys if self._kept.get(key) != self._mark]
        self._next()

    def pause(self) -> None:
        """Make no more for now."""
        self._asleep = True

    @property
    def _mark(self) -> tuple[int, float, str]:
        return self._tick, self._ratio, current_language()

    def _next(self) -> None:
        if self._busy or self._asleep or not self._waiting:
            return
        key, mark = self._waiting.pop(0), self._mark
        room, ratio, store = self._room, self._ratio, self._desk.store

        def work(_progress: object) -> Thumbnail:
            with store.snapshot() as read:
                return thumbnail(read, key, room, ratio)

        self._busy = True
        answer = self._desk.jobs.start("thumbnail", work, writes=False, shown=False)
        answer.then(lambda made: self._arrived(key, mark, made))
        answer.otherwise(lambda _problem: self._arrived(key, mark, NOTHING))
        answer.lastly(self._free)

    def _arrived(self, key: str, mark: tuple[int, float, str], made: Thumbnail) -> None:
        self._kept[key] = mark
        self.made.emit(key, made)

    def _free(self) -> None:
        self._busy = False
        self._next()


NOTHING = Thumbnail(QImage())


def thumbnail(read: Reading, key: str, room: QSize, ratio: float) -> Thumbnail:
    """The first page of a kind for everybody, as large as the room (in pixels) allows."""
    prepared = making.prepare(read, PrintOrder(key))
    if not prepared.page_count:
        return NOTHING
    with opened(prepared.pdf_of(0)) as pdf:
        width, height = pdf.size(0)
        scale = min(room.width() / width, room.height() / height) * ratio
        picture = pdf.picture(0, scale)
    picture.setDevicePixelRatio(ratio)
    return Thumbnail(picture, prepared.page_count, prepared.card_count)
