"""Looking at a document while its choices are being made: the newest wish wins."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSizeF, Qt, Signal
from PySide6.QtGui import QImage

from app.base.errors import AppError
from app.base.progress import Progress
from app.documents import prepared as making
from app.documents.prepared import Examined, Prepared
from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.pdfium import opened
from app.gui.documents.sizing import Room
from app.gui.exchange.undisturbed import forget_kept, undisturbed
from app.gui.jobs import Answer


@dataclass(frozen=True)
class Wish:
    """What is to be seen: which document (they are counted), which page, in which room."""

    number: int
    choices: Choices
    page: int
    room: Room


@dataclass(frozen=True)
class Sight:
    """A page as it was wished: its picture and its size in points, and all of the document."""

    wish: Wish
    prepared: Prepared
    page: int
    picture: QImage
    paper: QSizeF


class Previewer(QObject):
    """Prepares and draws on another thread, one wish at a time; those in between are dropped."""

    seen = Signal(object)
    """A page can be shown: a `Sight`."""
    refused = Signal(object)
    """It cannot be made like that: an AppError."""
    examined = Signal(object)
    """All pages of the document shown were looked through: an `Examined`."""

    _freed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._freed.connect(self._next, Qt.ConnectionType.QueuedConnection)  # after the answer
        self._number = 0
        self._wish: Wish | None = None
        self._done: Wish | None = None
        self._prepared: tuple[int, Prepared] | None = None
        self._busy = False
        self._examining: Answer[Examined] | None = None

    def show(self, choices: Choices, page: int, room: Room) -> None:
        """Another document, or the same after a change of its choices or of the conference."""
        self._number += 1
        self._stop_examining()
        self._want(Wish(self._number, choices, page, room))

    def look(self, page: int, room: Room) -> None:
        """Another page of the same document, or the same page in another room."""
        if self._wish is not None:
            self._want(Wish(self._wish.number, self._wish.choices, page, room))

    def forget(self) -> None:
        """Nothing is to be seen any more."""
        self._wish = self._done = None
        self._stop_examining()
        self._keep(None)
        forget_kept()

    @property
    def is_current(self) -> bool:
        """Whether what was wished is what is shown."""
        return not self._busy and self._wish == self._done

    def _want(self, wish: Wish) -> None:
        self._wish = wish
        self._next()

    def _next(self) -> None:
        wish = self._wish
        if self._busy or wish is None or wish == self._done:
            return
        known = self._prepared[1] if self._prepared and self._prepared[0] == wish.number else None
        store = self._desk.store

        def work(_progress: Progress) -> Sight:
            prepared = known
            if prepared is None:
                with undisturbed():
                    prepared = making.look_into(store, wish.choices.order)
            return sight(wish, prepared)

        self._busy = True
        answer = self._desk.jobs.start("preview", work, writes=False, shown=False)
        answer.then(self._arrived).otherwise(lambda problem: self._failed(wish, problem))
        answer.lastly(self._free)

    def _arrived(self, found: Sight) -> None:
        self._done = found.wish
        if self._wish is None:
            found.prepared.close()
            return
        fresh = self._prepared is None or self._prepared[0] != found.wish.number
        if fresh:
            self._keep((found.wish.number, found.prepared))
        self.seen.emit(found)
        if fresh and found.wish.number == self._wish.number:
            self._examine(found)

    def _keep(self, prepared: tuple[int, Prepared] | None) -> None:
        """Keep this one, and let go of what was read for the one before."""
        before, self._prepared = self._prepared, prepared
        if before is not None:
            before[1].close()

    def _failed(self, wish: Wish, problem: AppError) -> None:
        self._done = wish
        if self._wish is not None and wish.number == self._wish.number:
            self.refused.emit(problem)

    def _free(self) -> None:
        self._busy = False
        self._freed.emit()

    def _examine(self, found: Sight) -> None:
        prepared = found.prepared

        def work(progress: Progress) -> Examined:
            with undisturbed():
                return prepared.examine(progress)

        answer = self._desk.jobs.start("examine", work, writes=False, shown=False)
        answer.then(lambda made: self._on_examined(found.wish.number, made))
        self._examining = answer

    def _on_examined(self, number: int, made: Examined) -> None:
        if self._wish is not None and number == self._wish.number:
            self.examined.emit(made)

    def _stop_examining(self) -> None:
        answer, self._examining = self._examining, None
        if answer is not None:
            answer.cancel()


def sight(wish: Wish, prepared: Prepared) -> Sight:
    """The page of a wish, or the last where there are fewer; an empty picture for no pages."""
    page = min(max(wish.page, 0), prepared.page_count - 1)
    if page < 0:
        return Sight(wish, prepared, 0, QImage(), QSizeF())
    with opened(prepared.pdf_of(page)) as pdf:
        width, height = pdf.size(0)
        picture = pdf.picture(0, wish.room.sharp(width, height))
    return Sight(wish, prepared, page, picture, QSizeF(width, height))
