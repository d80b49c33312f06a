"""A folder or an archive of many files, put in its place whole or not at all."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, TypeVar

from app.base.errors import FileProblem
from app.base.progress import Progress, Silent
from app.base.whole_file import IS_A_FILE, beside, clear_up, problems_at, write_whole
from app.base.words import N_

T = TypeVar("T")

MARK = "bundle.json"
"""A file that each bundle has: a folder that holds one may be replaced by a newer bundle."""
ARCHIVE = ".zip"
OLD = ".old"
NOT_OURS = N_(
    "“{file}” is a folder with something else in it. Choose a new folder, or an empty one."
)
STAMP = (1980, 1, 1, 0, 0, 0)
"""The earliest moment an archive knows: the same contents give the same bytes."""
PACKED_ALREADY = frozenset((".jpg", ".jpeg", ".png", ".webp", ".pdf", ".zip", ".xlsx", ".pptx"))


@dataclass(frozen=True)
class Item:
    """A file of a bundle: its place with `/` between folders, what makes its bytes, its name.

    The name is for those who wait, where it takes long.
    """

    path: str
    make: Callable[[], bytes]
    label: str = ""

    @classmethod
    def of(cls, path: str, data: bytes) -> "Item":
        """A file whose bytes are known."""
        return cls(path, lambda: data)


@dataclass(frozen=True)
class Written:
    """A file that is in the bundle; `size` in bytes, `sha256` in hexadecimal."""

    path: str
    size: int
    sha256: str


Last = Callable[[Sequence[Written]], Iterable[Item]]
"""What makes the files that speak of all others, such as an index with checksums."""


def write_bundle(
    target: Path, items: Iterable[Item], count: int, last: Last, progress: Progress
) -> list[Written]:
    """Write `count` items, then the last ones, into the folder or archive `target`.

    It is an archive where its name ends in .zip. Raises FileProblem and Cancelled; what
    stood there before is replaced only by a whole bundle.
    """
    if target.suffix.lower() == ARCHIVE:
        written: list[Written] = []
        write_whole(target, lambda out: written.extend(_archive(out, items, count, last, progress)))
        return written
    with _folder(target) as place:
        return list(_written(items, count, last, progress, _into(place)))


def _written(
    items: Iterable[Item],
    count: int,
    last: Last,
    progress: Progress,
    keep: Callable[[str, bytes], None],
) -> Iterator[Written]:
    known: list[Written] = []
    for number, item in enumerate(items):
        progress.report(min(number, count), count, item.label)
        known.append(_kept(item, keep))
        yield known[-1]
    for item in last(known):
        yield _kept(item, keep)
    progress.report(count, count)


def _kept(item: Item, keep: Callable[[str, bytes], None]) -> Written:
    data = item.make()
    keep(item.path, data)
    return Written(item.path, len(data), hashlib.sha256(data).hexdigest())


def _archive(
    out: BinaryIO, items: Iterable[Item], count: int, last: Last, progress: Progress
) -> list[Written]:
    with zipfile.ZipFile(out, "w") as archive:

        def keep(path: str, data: bytes) -> None:
            about = zipfile.ZipInfo(path, STAMP)
            packed = Path(path).suffix.lower() in PACKED_ALREADY
            about.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(about, data)

        return list(_written(items, count, last, progress, keep))


def _into(place: Path) -> Callable[[str, bytes], None]:
    def keep(path: str, data: bytes) -> None:
        file = place / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())

    return keep


@contextmanager
def _folder(target: Path) -> Iterator[Path]:
    """A folder beside `target` that takes its place at the end."""
    with problems_at(target):
        _check(target)
        clear_up(target)
        place = beside(target)
        place.mkdir()
        try:
            yield place
            _replace(place, target)
        finally:
            shutil.rmtree(place, ignore_errors=True)
        clear_up(target, OLD)


def _replace(place: Path, target: Path) -> None:
    """Put the new folder where the old one was; the old one comes back if that is refused."""
    old = beside(target, OLD)
    if target.exists():
        target.rename(old)
    try:
        place.rename(target)
    except OSError:
        with suppress(FileNotFoundError):
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _check(target: Path) -> None:
    """Refuse what is no folder, and a folder in which something else lies."""
    if target.is_file():
        raise FileProblem(IS_A_FILE, file=target.name)
    with suppress(FileNotFoundError):
        inside = {entry.name for entry in target.iterdir()}
        if inside and MARK not in inside:
            raise FileProblem(NOT_OURS, file=target.name)


def names(taken: set[str], folder: str, name: str) -> str:
    """A place in `folder` for `name` that no other file has, and takes it; compared caseless."""
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, f"{dot}{ending}") if stem else (name, "")
    number = 1
    path = f"{folder}/{stem}{ending}"
    while path.casefold() in taken:
        number += 1
        path = f"{folder}/{stem} {number}{ending}"
    taken.add(path.casefold())
    return path


def made_by(write: Callable[[T, BinaryIO, Progress], object], what: T) -> bytes:
    """The bytes that an exporter writes."""
    file = BytesIO()
    write(what, file, Silent())
    return file.getvalue()
