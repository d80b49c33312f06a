"""Looking at a file before anything is believed or written."""

import errno
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from app.base.errors import FileProblem
from app.base.words import N_
from app.store import header, migrate, schema
from app.store.connections import connect
from app.store.copies import SIDECARS
from app.store.header import Header
from app.store.problems import BUSY, DAMAGED, file_problems, refusal

PLANTED = N_(
    "“{file}” contains something that Plenum did not put there ({kind} “{name}”). It was not "
    "opened: ask the person who sent it, or restore a backup."
)
UNKNOWN_TABLES = N_(
    "“{file}” is damaged: “{name}” is not as Plenum made it. Restore a backup of it."
)
DANGLING = N_(
    "“{file}” is damaged: rows of “{table}” point at rows that are missing. Restore a backup of it."
)
READ_ONLY_FILE = N_(
    "“{file}” is read-only: it can be looked at, not changed. Use “Save a copy as…” and go on in "
    "the copy."
)
OLD_AND_READ_ONLY = N_(
    "“{file}” was written by an older version of Plenum and has to be brought up to date, but it "
    "is read-only. Copy it to a folder where you can write, and open it there."
)
READ_ONLY_FOLDER = N_(
    "The folder “{folder}” is read-only, so “{file}” can be looked at, not changed. Use “Save a "
    "copy as…” and go on in the copy."
)
UNFINISHED = N_(
    "“{file}” was not closed properly and its folder is read-only. Copy all files whose names "
    "begin with “{file}” to a folder where you can write, and open it there."
)
_TRIES = 5


def inspect(path: Path) -> Header:
    """The header of a sound conference file; anything else is a FileProblem.

    Nothing is written: where SQLite would repair the file first, a private copy is looked at.
    """
    with file_problems(path):
        found = header.read(path, path)
        if found.journal == header.WAL or any(_waiting(path)):
            with _private_copy(path) as copy:
                return _sound(copy, path)
        return _sound(path, path)


def why_read_only(path: Path, found: Header) -> FileProblem | None:
    """What stands in the way of writing; a FileProblem is raised if reading fails with it too."""
    reason = _unwritable(path)
    if reason and (found.journal == header.WAL or any(_waiting(path))):
        raise refusal(UNFINISHED, path)
    return reason


def problems_inside(bare: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds wrong, one line each; empty when nothing is."""
    found = [line for (line,) in bare.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found


def _sound(path: Path, named: Path) -> Header:
    found = header.read(path, named)
    header.refuse_cut_short(path, found, named)
    with closing(connect(path, "ro")) as bare:
        bare.execute("BEGIN")
        refuse_strange_schema(bare, found.schema, named)
        if problems_inside(bare):
            raise refusal(DAMAGED, named)
        broken = bare.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise refusal(DANGLING, named, table=broken[0])
    return found


def refuse_strange_schema(bare: sqlite3.Connection, number: int, named: Path) -> None:
    """Raise a FileProblem when the tables are not exactly those of schema `number`."""
    if number < 1:
        raise refusal(DAMAGED, named)
    known = schema.newest() if number == schema.SCHEMA else migrate.objects_of(number)
    found = schema.objects(bare)
    for kind, name in sorted(found.keys() - known.keys()):
        raise refusal(PLANTED, named, kind=kind, name=name)
    for key, definition in sorted(known.items()):
        if found.get(key) != definition:
            raise refusal(UNKNOWN_TABLES, named, name=key[1])


def _unwritable(path: Path) -> FileProblem | None:
    try:
        path.open("rb+").close()
    except OSError:
        return refusal(READ_ONLY_FILE, path)
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            return None
    except OSError as error:
        forbidden = error.errno in (errno.EACCES, errno.EPERM, errno.EROFS)
        return refusal(READ_ONLY_FOLDER, path) if forbidden else None


def _waiting(path: Path) -> Iterator[Path]:
    """The files beside `path` that hold work SQLite has not finished."""
    for ending in SIDECARS:
        beside = path.with_name(path.name + ending)
        if beside.exists() and beside.stat().st_size:
            yield beside


@contextmanager
def _private_copy(path: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy"
        for _ in range(_TRIES):
            before = _state(path)
            for beside in _waiting(path):  # first: it tells how to take the file back
                shutil.copyfile(beside, copy.with_name(copy.name + beside.name[len(path.name) :]))
            shutil.copyfile(path, copy)
            if _state(path) == before:
                break
        else:
            raise refusal(BUSY, path)
        with closing(connect(copy, "rw")) as bare:
            bare.execute("SELECT 1 FROM sqlite_schema").fetchone()
        yield copy


def _state(path: Path) -> list[tuple[str, int, int]]:
    stats = [(beside.name, beside.stat()) for beside in _waiting(path)]
    return [(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats]
