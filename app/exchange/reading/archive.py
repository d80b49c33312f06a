"""What is inside a packed workbook, measured piece by piece before anything is built from it."""

import copy
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from app.base.errors import FileProblem
from app.base.words import N_
from app.exchange.reading import guards
from app.exchange.reading.formulas import Formulas
from app.exchange.reading.reach import Reach, column_letters

MOST_UNPACKED = 300_000_000
MOST_PARTS = 4_000
SMALL = 20_000_000  # up to here a part may be packed as tightly as it likes
MOST_RATIO = 300
PIECE = 1_000_000
MOST_TEXT = 200_000_000  # bytes of text in all cells together
STRINGS = "xl/sharedstrings.xml"
STRING = re.compile(rb"<(?:\w+:)?si\b")
SHARED = re.compile(rb"<(?:\w+:)?c\b[^>]*t=\"s\"[^>]*>\s*<(?:\w+:)?v>\s*(\d{1,9})")
MANIFEST = "META-INF/manifest.xml"
CONTENT = "content.xml"
ENCRYPTED = "encrypted-package"  # how newer OpenDocument wraps all that is secret
BOOK = "xl/workbook.xml"
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
    NotImplementedError,  # zipfile's word for a way of packing it does not know
    RuntimeError,  # and for what is encrypted
    *(ValueError, OverflowError, LookupError),  # and for headers with odd numbers
)
"""What zipfile raises of an archive that is not sound."""
BINARY = "xl/workbook.bin"


def check_archive(data: bytes, name: str) -> int:
    """How many formulas have no stored result.

    Refuses what is no xlsx, unpacks beyond reason or reaches too far; raises FileProblem.
    """
    with _opened(data, name) as archive:
        _check_outside(archive, name)
        names = {part.lower() for part in archive.namelist()}
        if BOOK not in names or CONTENT in names:  # the library would try another reader
            raise guards.unreadable(name, "xlsx")
        return _check_sheets(archive, name)


def content(data: bytes, name: str) -> bytes:
    """The sheets of an OpenDocument archive as XML; raises FileProblem."""
    with _opened(data, name) as archive:
        _check_outside(archive, name)
        manifests = [part for part in archive.infolist() if part.filename == MANIFEST]
        if any(b"encryption-data" in p for part in manifests for p in _pieces(archive, part, name)):
            raise guards.encrypted(name)
        return b"".join(_pieces(archive, archive.getinfo(CONTENT), name))


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever is wrong with it is told in one sentence."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive
    except BROKEN:
        raise guards.damaged(name) from None


def _check_outside(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 or part.filename == ENCRYPTED for part in parts):
        raise guards.encrypted(name)
    if any(part.filename == BINARY for part in parts):
        raise FileProblem(
            N_("{name} is a binary workbook (xlsb). Save it as xlsx and try again."), name=name
        )
    unpacked = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts) or 1
    tight = unpacked > SMALL and unpacked > MOST_RATIO * packed
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED or tight:
        raise guards.too_much(name)


def _check_sheets(archive: zipfile.ZipFile, name: str) -> int:
    strings: list[int] = []
    texts = formulas = 0
    for part in archive.infolist():
        if part.filename.lower() == STRINGS:
            strings = _lengths(archive, part, name)
        else:
            shared, blank = _check_reach(archive, part, name)
            texts, formulas = texts + shared, formulas + blank
    if max(strings, default=0) * texts > MOST_TEXT:
        _check_texts(archive, strings, name)
    return formulas


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """The part's contents; refuses one that is longer than it says."""
    whole = copy.copy(part)
    whole.file_size = MOST_UNPACKED + 1
    got = 0
    with archive.open(whole) as stream:
        while piece := stream.read(PIECE):
            got += len(piece)
            if got > part.file_size:
                raise guards.too_much(name)
            yield piece


def _check_reach(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> tuple[int, int]:
    """Refuse a sheet that reaches too far; how many cells share a text, and lack a result."""
    reach, formulas = Reach(), Formulas()
    for piece in _pieces(archive, part, name):
        reach.feed(piece)
        formulas.feed(piece)
        row, column = reach.ended()
        _refuse_far(row, column, name)
    return reach.texts, formulas.ended()


def _refuse_far(row: int, column: int, name: str) -> None:
    far = column > guards.MOST_COLUMNS or row > guards.MOST_ROWS
    if far or row * column > guards.MOST_CELLS:
        raise guards.too_far(name, f"{column_letters(column) or 'A'}{row}")


def _lengths(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> list[int]:
    """How long each shared text is, its markup included."""
    places: list[int] = []
    start, last = 0, b""
    for piece in _pieces(archive, part, name):
        data = last + piece
        begun = start - len(last)
        cut = data.rfind(b"<")  # a tag may end in the next piece
        places.extend(begun + found.start() for found in STRING.finditer(data, 0, cut))
        last, start = data[cut:], start + len(piece)
    return [after - before for before, after in pairwise([*places, start])]


def _check_texts(archive: zipfile.ZipFile, strings: Sequence[int], name: str) -> None:
    """Refuse a workbook whose cells repeat long texts until memory ends."""
    total = 0
    for part in archive.infolist():
        if part.filename.lower() != STRINGS:
            found = SHARED.findall(b"".join(_pieces(archive, part, name)))
            total += sum(strings[i] for i in map(int, found) if i < len(strings))
    if total > MOST_TEXT:
        raise guards.too_much(name)
