"""Putting a written file in its place whole, or leaving the old one as it was."""

import errno
import os
import re
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.base.digests import blake2b
from app.base.errors import FileProblem
from app.base.words import N_

DISK_FULL = N_("The disk is full: “{file}” was not written. Free some space, then try again.")
OPEN_ELSEWHERE = N_(
    "“{file}” cannot be replaced. Close it in the other program, or choose another name."
)
NO_PERMISSION = N_("You have no permission to write in “{folder}”. Choose another folder.")
NO_FOLDER = N_("The folder “{folder}” does not exist. Choose a folder that does.")
IS_A_FILE = N_("“{file}” is a file. Choose a folder, or another name for it.")
IS_A_FOLDER = N_("“{file}” is a folder. Choose a name for the file.")
NO_FILE = N_("“{file}” is a device, not a file. Choose another name.")
A_CONFERENCE = N_("“{file}” is a conference, which would be lost. Choose another name.")
LONG_NAME = N_("The name “{file}” is too long for this disk. Choose a shorter name.")
FAILED = N_("“{file}” could not be written: {reason}. Choose another place.")

FORGOTTEN = 3600.0
"""Seconds after which what nobody writes to any more was left by a killed program."""
HALF = ".tmp"
DATABASE = b"SQLite format 3\0"
"""How a conference begins: nothing that is written in this way may take its place."""
FULL = frozenset((errno.ENOSPC, errno.EFBIG, errno.EDQUOT))


def write_whole(target: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill a file beside `target`, then put it there at once; raises FileProblem."""
    temporary = beside(target)
    try:
        with problems_at(target):
            _check_place(target)
            clear_up(target)
            with temporary.open("xb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            _replace(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def beside(target: Path, ending: str = HALF) -> Path:
    """A name that nothing has yet, beside `target`, for what is to become it or was it."""
    return target.with_name(f".{_mark(target)}-{os.urandom(8).hex()}{ending}")


def _mark(target: Path) -> str:
    """What all names begin with that are made up beside `target`."""
    return blake2b(target.name.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def clear_up(target: Path, ending: str = HALF) -> None:
    """Delete what a killed program left beside `target`; a living one still writes."""
    left = re.compile(rf"\.{_mark(target)}-[0-9a-f]{{16}}{re.escape(ending)}")
    with suppress(OSError):
        for path in target.parent.iterdir():
            if left.fullmatch(path.name):
                with suppress(OSError):
                    if time.time() - _last_written(path) > FORGOTTEN:
                        _delete(path)


def _last_written(path: Path) -> float:
    """When something was last written into a file, or into a folder and what is in it."""
    inside: Iterable[Path] = path.rglob("*") if path.is_dir() else ()
    return max(each.lstat().st_mtime for each in (path, *inside))


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


@contextmanager
def problems_at(target: Path) -> Iterator[None]:
    """Turn what the system refuses inside into a FileProblem about `target`."""
    try:
        yield
    except OSError as problem:
        raise _refusal(_sentence(problem), target, reason=problem.strerror or "") from problem


def _check_place(target: Path) -> None:
    """Refuse a folder, no folder, a name too long, and what must stay, before writing."""
    if not target.parent.is_dir():
        raise _refusal(NO_FOLDER, target)
    with suppress(FileNotFoundError):
        mode = target.stat().st_mode
        if stat.S_ISDIR(mode):
            raise _refusal(IS_A_FOLDER, target)
        if not stat.S_ISREG(mode):
            raise _refusal(NO_FILE, target)
        if _is_conference(target):
            raise _refusal(A_CONFERENCE, target)


def _is_conference(target: Path) -> bool:
    with suppress(PermissionError), target.open("rb") as file:
        return file.read(len(DATABASE)) == DATABASE
    return False


def _replace(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except PermissionError as problem:  # the folder let us write: it is the file that is held
        raise _refusal(OPEN_ELSEWHERE, target) from problem


def _sentence(problem: OSError) -> str:
    if problem.errno in FULL:
        return DISK_FULL
    if problem.errno == errno.ENAMETOOLONG:
        return LONG_NAME
    if isinstance(problem, FileExistsError):
        return IS_A_FILE
    if isinstance(problem, FileNotFoundError | NotADirectoryError):
        return NO_FOLDER
    return NO_PERMISSION if isinstance(problem, PermissionError) else FAILED


def _refusal(template: str, target: Path, **values: object) -> FileProblem:
    return FileProblem(template, field="", file=target.name, folder=str(target.parent), **values)
