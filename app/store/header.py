"""The first hundred bytes of a file: what it claims to be, read without SQLite."""

from dataclasses import dataclass
from pathlib import Path

from app.base.words import N_
from app.store import schema
from app.store.problems import IS_A_FOLDER, NO_FILE, NO_FOLDER, refusal

EMPTY = N_("“{file}” is empty. Restore a backup of it, or delete it and create a new conference.")
NOT_A_DATABASE = N_(
    "“{file}” is not a conference file. Choose another file; if it should be one, it is encrypted "
    "or damaged: restore a backup of it."
)
FOREIGN = N_("“{file}” belongs to another program. Choose a file made by Plenum.")
NEWER = N_(
    "“{file}” was written by a newer version of Plenum (format {found}; this version reads up to "
    "{known}). Install the newer version."
)
CUT_SHORT = N_(
    "“{file}” is incomplete: {found} of {expected} bytes are there. Copy it again from where it "
    "came from, or restore a backup."
)

LENGTH = 100
MAGIC = b"SQLite format 3\0"
WAL = 2


@dataclass(frozen=True)
class Header:
    """The numbers of a database header."""

    page_size: int
    pages: int
    journal: int
    application_id: int
    schema: int


def read(path: Path, named: Path) -> Header:
    """The header of a conference file that this version knows, else a FileProblem on `named`."""
    _refuse_no_file(path)
    with path.open("rb") as file:
        raw = file.read(LENGTH)
    if not raw:
        raise refusal(EMPTY, named)
    if len(raw) < LENGTH or not raw.startswith(MAGIC):
        raise refusal(NOT_A_DATABASE, named)
    header = _parsed(raw)
    if header.application_id != schema.APPLICATION_ID:
        raise refusal(FOREIGN, named)
    if header.schema > schema.SCHEMA:
        raise refusal(NEWER, named, found=header.schema, known=schema.SCHEMA)
    return header


def refuse_cut_short(path: Path, header: Header, named: Path) -> None:
    """Raise a FileProblem when the file is not as long as its header says."""
    expected, found = header.page_size * header.pages, path.stat().st_size
    if found < expected or found % header.page_size:
        raise refusal(CUT_SHORT, named, found=found, expected=expected)


def _refuse_no_file(path: Path) -> None:
    if path.is_dir():
        raise refusal(IS_A_FOLDER, path)
    if not path.exists():
        raise refusal(NO_FILE if path.parent.is_dir() else NO_FOLDER, path)


def _parsed(raw: bytes) -> Header:
    page_size = int.from_bytes(raw[16:18], "big")
    return Header(
        page_size=65536 if page_size == 1 else page_size,
        pages=int.from_bytes(raw[28:32], "big"),
        journal=raw[18],
        application_id=int.from_bytes(raw[68:72], "big"),
        schema=int.from_bytes(raw[60:64], "big"),
    )
