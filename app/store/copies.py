"""Whole files or none: written beside their place, synced, then put there at once."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """A temporary path in the folder of `target`; what is left of it goes at the end."""
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        yield temporary
    finally:
        for ending in ("", "-journal"):
            with suppress(FileNotFoundError):
                temporary.with_name(temporary.name + ending).unlink()


def settle(temporary: Path, target: Path) -> None:
    """Put a finished file in the place of `target`, whatever was there."""
    sync(temporary)
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


def sync(path: Path) -> None:
    """Bring what was written to the disk itself."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return  # Windows has no such thing
    handle = os.open(folder, os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
