"""Looking at a file's outside before it is opened, so that no file can hold the program up."""

import os
import stat
from pathlib import Path

from app.base.errors import FileProblem
from app.base.words import N_

MOST_BYTES = 60_000_000
MOST_CELLS = 10_000_000
MOST_ROWS = 1_000_000
MOST_COLUMNS = 2_000
MAGIC_ZIP, MAGIC_OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_bytes(path: Path) -> bytes:
    """The bytes of a file of a size that can be people; raises FileProblem."""
    name = path.name
    try:
        before = path.stat()
        _check_kind(before, name)
        data = path.read_bytes()
        after = path.stat()
    except FileNotFoundError:
        raise FileProblem(N_("{name} is not there. Was it moved?"), name=name) from None
    except PermissionError:
        raise FileProblem(
            N_("{name} cannot be read: no permission. Copy it to your own folder first."), name=name
        ) from None
    except OSError as problem:
        raise FileProblem(
            N_("{name} cannot be read: {reason}"), name=name, reason=problem.strerror or ""
        ) from None
    except ValueError:  # a NUL character in the name
        raise FileProblem(N_("There is no file of this name.")) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileProblem(
            N_("{name} changed while it was read. Wait until it is saved and try again."), name=name
        )
    return data


def _check_kind(found: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise FileProblem(N_("{name} is a folder. Choose a file."), name=name)
    if not stat.S_ISREG(found.st_mode):
        raise FileProblem(N_("{name} is not a file. Choose a file."), name=name)
    if found.st_size > MOST_BYTES:
        raise FileProblem(
            N_("{name} is too large: {size} MB, at most {limit} MB are read."),
            name=name,
            size=found.st_size // 1_000_000,
            limit=MOST_BYTES // 1_000_000,
        )


def encrypted(name: str) -> FileProblem:
    """The refusal of a workbook with a password."""
    return FileProblem(
        N_("{name} is protected with a password. Save it without one and try again."), name=name
    )


def damaged(name: str) -> FileProblem:
    """The refusal of an archive that cannot be unpacked."""
    return FileProblem(N_("{name} is damaged: it cannot be unpacked. Ask for it again."), name=name)


def too_much(name: str) -> FileProblem:
    """The refusal of a file that would unpack beyond reason."""
    return FileProblem(
        N_("{name} unpacks to far more than a list of people. It was not opened."), name=name
    )


def too_far(name: str, cell: str) -> FileProblem:
    """The refusal of a sheet with cells far away."""
    return FileProblem(
        N_(
            "A sheet of {name} reaches to cell {cell}, far beyond a list of people. "
            "Copy the list alone into a new workbook."
        ),
        name=name,
        cell=cell,
    )


def unreadable(name: str, kind: str) -> FileProblem:
    """The refusal of what is no workbook inside, or one beyond repair."""
    return FileProblem(
        N_("{name} cannot be read as a workbook ({kind}). Save it again and retry."),
        name=name,
        kind=kind,
    )
