"""Failures of the disk, the file or another program, said as one sentence."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.base.errors import FileProblem
from app.base.words import N_

DISK_FULL = N_(
    "The disk is full: nothing was saved in “{file}”. Free some space, then do the last step again."
)
BUSY = N_("“{file}” is in use by another program. Wait until it has finished, then try again.")
READ_ONLY = N_("“{file}” cannot be written. Use “Save a copy as…” and go on in the copy.")
DAMAGED = N_("“{file}” is damaged. Restore a backup of it.")
GONE = N_(
    "“{file}” cannot be reached any more. Connect its drive again or open it from where it is now."
)
REPLACED = N_(
    "“{file}” was replaced by another file while it was open. Nothing was saved; open it again."
)
NO_PERMISSION = N_("You have no permission for “{file}”. Ask its owner, or choose another place.")
NO_FOLDER = N_("The folder “{folder}” does not exist. Choose a folder that does.")
NO_FILE = N_("There is no file “{file}” in “{folder}”. Choose another file.")
IS_A_FOLDER = N_("“{file}” is a folder, not a conference file. Choose a file.")
EXISTS = N_("“{file}” exists already. Choose another name.")
LONG_NAME = N_("The name “{file}” is too long for this disk. Choose a shorter name.")

_BY_NUMBER = {
    errno.ENOSPC: DISK_FULL,
    errno.EFBIG: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.EROFS: READ_ONLY,
    errno.EISDIR: IS_A_FOLDER,
    errno.EEXIST: EXISTS,
    errno.ENAMETOOLONG: LONG_NAME,
}
_BY_NAME = {
    "SQLITE_FULL": DISK_FULL,
    "SQLITE_IOERR_WRITE": DISK_FULL,
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_READONLY": READ_ONLY,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_PERM": NO_PERMISSION,
    "SQLITE_CANTOPEN": GONE,
    "SQLITE_IOERR": GONE,
}


def problem_of(error: BaseException, path: Path) -> FileProblem | None:
    """The sentence for an environmental failure at `path`; None when `error` is something else."""
    if isinstance(error, DBAPIError):
        return problem_of(error.orig, path) if error.orig else None
    if isinstance(error, sqlite3.Error):
        return _of_database(error, path)
    if isinstance(error, OSError):
        return refusal(_of_system(error, path), path)
    return None


DATABASE: tuple[type[Exception], ...] = (DBAPIError, sqlite3.Error)
EVERYTHING = (*DATABASE, OSError)


@contextmanager
def file_problems(path: Path, kinds: tuple[type[Exception], ...] = EVERYTHING) -> Iterator[None]:
    """Turn environmental failures inside into a FileProblem about `path`."""
    try:
        yield
    except kinds as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error


def refusal(template: str, path: Path, **values: object) -> FileProblem:
    """A FileProblem about `path` with its names filled in."""
    return FileProblem(template, field="", file=path.name, folder=str(path.parent), **values)


def _of_database(error: sqlite3.Error, path: Path) -> FileProblem | None:
    name: str = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_READONLY_DBMOVED":
        return refusal(REPLACED if path.exists() else GONE, path)
    while name:
        if name in _BY_NAME:
            return refusal(_BY_NAME[name], path)
        name = name.rpartition("_")[0]
    return None


def _of_system(error: OSError, path: Path) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return NO_FILE if path.parent.is_dir() else NO_FOLDER
    return _BY_NUMBER.get(error.errno or 0, GONE)
