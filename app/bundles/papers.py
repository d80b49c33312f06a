"""Documents among the files of a bundle, each made when it is its turn."""

from functools import partial
from io import BytesIO

from app.base.progress import Progress
from app.bundles.bundle import Item
from app.documents.document import kind_of
from app.documents.order import PrintOrder, produce
from app.store import Reading


class Steps:
    """The progress of a bundle, file by file: in the midst of one it can be given up too."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last = (0, 0, "")

    def report(self, done: int, total: int, label: str = "") -> None:
        """Tell which file it is."""
        self._last = (done, total, label)
        self._progress.report(*self._last)

    def within(self) -> Progress:
        """For the work on one file, whose own steps nobody counts."""
        return _Within(self)

    def again(self) -> None:
        """Tell the same once more; raises Cancelled."""
        self._progress.report(*self._last)


class _Within:
    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    def report(self, _done: int, _total: int, _label: str = "") -> None:
        self._steps.again()


def paper(read: Reading, order: PrintOrder, place: str, steps: Steps) -> Item:
    """The document as a file at `place`, made when it is written."""
    return Item(place, partial(_made, read, order, steps), kind_of(order.kind).title)


def _made(read: Reading, order: PrintOrder, steps: Steps) -> bytes:
    out = BytesIO()
    produce(read, order, out, steps.within(), even_empty=True)
    return out.getvalue()
