"""Where files go: new ones are there whole or not at all, backups in their folder."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.base import paths, settings
from app.store import Store


@contextmanager
def new_file(path: Path) -> Iterator[Store]:
    """A new conference file, deleted again if what fills it fails."""
    store = Store.create(path)
    try:
        with store:
            yield store
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def backup_folder() -> Path:
    """The folder for backups: the one chosen in the settings, or the usual one."""
    chosen = settings.load().backup_folder
    return Path(chosen) if chosen else paths.backup_folder()
