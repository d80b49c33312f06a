"""Small pictures of photos, made on another thread and remembered."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from app.gui.desk import Desk
from app.queries import materials
from app.queries.materials import MaterialRow

SIDE = 480
"""Pixels of the longer side: sharp also at 150 % and in the card beside the list."""
MOST = 400
"""Pictures that are remembered."""


class Thumbnails(QObject):
    """Pictures by the ids of `picture`; what is not there yet is asked for and told of."""

    arrived = Signal(int)
    """The picture with this id can be shown now."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[int, QPixmap] = {}
        self._asked: set[int] = set()

    def of(self, row: MaterialRow) -> QPixmap | None:
        """The picture of a material; None where it has none, or none yet."""
        if row.picture_id is None:
            return None
        if row.picture_id not in self._known and row.picture_id not in self._asked:
            self._ask(row.picture_id, row.id)
        return self._known.get(row.picture_id)

    def _ask(self, picture_id: int, material_id: int) -> None:
        self._asked.add(picture_id)

        def read(_progress: object) -> tuple[int, QImage]:
            return picture_id, scaled(self._desk.store.ask(materials.content, material_id).data)

        answer = self._desk.jobs.start("thumbnail", read, writes=False, shown=False)
        answer.then(self._take)
        answer.otherwise(lambda _problem: None)  # gone meanwhile: there is nothing to show

    def _take(self, made: tuple[int, QImage]) -> None:
        picture_id, image = made
        if len(self._known) >= MOST:
            self._asked.discard(oldest := next(iter(self._known)))
            del self._known[oldest]
        self._known[picture_id] = QPixmap.fromImage(image)
        self.arrived.emit(picture_id)


def scaled(data: bytes) -> QImage:
    """A picture within a square of `SIDE` pixels; a null one where it cannot be read."""
    kept = QByteArray(data)
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        reader.setScaledSize(whole.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
