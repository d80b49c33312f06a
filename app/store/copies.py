"""Whole files or none: written beside their place, synced, then put there at once."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from app.store.connections import reading
from app.store.problems import DAMAGED, IS_A_FOLDER, NO_FOLDER, file_problems, refusal

SIDECARS = ("-journal", "-wal")
"""What SQLite keeps beside a file that was not closed properly."""


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A temporary path in the folder of `target`; what is left of it goes at the end."""
    temporary = target.with_name(f".{target.name}.{os.urandom(4).hex()}.tmp")
    try:
        yield temporary
    finally:
        for ending in ("", "-journal"):
            with suppress(FileNotFoundError):
                temporary.with_name(temporary.name + ending).unlink()


def copy_database(source: Path, target: Path) -> None:
    """Put a checked copy of a database at `target` while others may use the original."""
    _refuse_bad_place(target)
    with file_problems(target), beside(target) as temporary:
        with reading(source) as bare, file_problems(target), closing(_empty(temporary)) as copy:
            bare.backup(copy)
            with file_problems(source):  # what is wrong with the copy is wrong with it
                if copy.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                    raise refusal(DAMAGED, source)
        settle(temporary, target)


def copy_file(source: Path, target: Path) -> None:
    """Put a copy of any file at `target`, as it is."""
    with file_problems(target), beside(target) as temporary:
        shutil.copyfile(source, temporary)
        settle(temporary, target)


def write_text(target: Path, text: str) -> None:
    """Put a text at `target`."""
    with file_problems(target), beside(target) as temporary:
        temporary.write_text(text, encoding="utf-8")
        settle(temporary, target)


def settle(temporary: Path, target: Path) -> None:
    """Put a finished file in the place of `target`, whatever was there."""
    sync(temporary)
    for ending in SIDECARS:  # or SQLite would roll the old file's journal into the new one
        target.with_name(target.name + ending).unlink(missing_ok=True)
    temporary.replace(target)
    _sync_folder(target.parent)


def settle_new(temporary: Path, target: Path) -> None:
    """Put a finished file at `target`; FileExistsError when something is there."""
    sync(temporary)
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as a memory stick's
        if target.exists():
            raise FileExistsError(target) from None
        temporary.rename(target)
    _sync_folder(target.parent)


def _refuse_bad_place(target: Path) -> None:
    if target.is_dir():
        raise refusal(IS_A_FOLDER, target)
    if not target.parent.is_dir():
        raise refusal(NO_FOLDER, target)


def sync(path: Path) -> None:
    """Bring what was written to the disk itself."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _empty(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows has no such thing
    handle = os.open(folder, os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
