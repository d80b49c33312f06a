"""A print pack: many documents into one folder, each whole or not there at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.base.errors import AppError, FileProblem
from app.base.file_names import safe_name
from app.base.progress import Progress, Silent
from app.base.whole_file import problems_at, write_whole
from app.base.words import words_for
from app.documents.document import kind_of, kinds
from app.documents.noting import note_document
from app.documents.order import PrintOrder, Produced, produce
from app.store import Reading, Store


@dataclass(frozen=True)
class Packed:
    """What became of one order: a file, or the reason why there is none."""

    order: PrintOrder
    path: Path
    produced: Produced | None = None
    refused: AppError | None = None


def whole_pack(languages: Sequence[str] = ()) -> list[PrintOrder]:
    """An order for each kind of document, with its usual options and paper."""
    return [PrintOrder(key, languages=tuple(languages)) for key in kinds()]


def write_pack(
    store: Store, orders: Sequence[PrintOrder], folder: Path, progress: Progress | None = None
) -> Iterator[Packed]:
    """Write the documents one after the other, all of the same moment; each as soon as it is done.

    What cannot be made (there is nobody to make it for) is left out and says why. Raises
    FileProblem where the folder cannot be written, and Cancelled: what is done stays.
    """
    told = progress or Silent()
    with problems_at(folder):
        folder.mkdir(exist_ok=True)
    with store.snapshot() as read:
        for number, (order, path) in enumerate(zip(orders, _paths(orders, folder), strict=True)):
            told.report(number, len(orders), kind_of(order.kind).title)
            packed = _packed(read, order, path)
            if packed.produced is not None:
                note_document(store, order, packed.produced, path.name)
            yield packed
    told.report(len(orders), len(orders))


def _packed(read: Reading, order: PrintOrder, path: Path) -> Packed:
    done: list[Produced] = []
    try:
        write_whole(path, lambda out: done.append(produce(read, order, out)))
    except FileProblem:
        raise
    except AppError as refused:
        return Packed(order, path, refused=refused)
    return Packed(order, path, done[0])


def _paths(orders: Sequence[PrintOrder], folder: Path) -> Iterator[Path]:
    """A file for each order, named after its kind in its language; no two alike."""
    seen: dict[str, int] = {}
    for order in orders:
        words = words_for(order.languages[0] if order.languages else "en")
        name = safe_name(words(kind_of(order.kind).title), order.kind)
        seen[name] = seen.get(name, 0) + 1
        yield folder / (f"{name}.pdf" if seen[name] == 1 else f"{name} {seen[name]}.pdf")
