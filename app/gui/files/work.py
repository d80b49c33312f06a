"""What is done to files on other threads; the database is imported here, after the first paint."""

import gc
import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from app.base.errors import AppError, Cancelled
from app.base.paths import backup_folder
from app.base.progress import Progress
from app.base.settings import Settings

if TYPE_CHECKING:
    from app.store import Store
    from app.store.backup import Backup
    from app.usecases.takeover import Part


@dataclass(frozen=True)
class NewFile:
    """A conference to begin: where, with which facts, and what comes from an earlier one."""

    path: Path
    facts: Mapping[str, object]
    earlier: Path | None = None
    parts: "Sequence[Part]" = ()


def folder_of(settings: Settings) -> Path:
    """Where this user keeps backups."""
    return Path(settings.backup_folder) if settings.backup_folder else backup_folder()


def get_ready() -> None:
    """Import what an open conference needs: SQLAlchemy, the queries, the pages."""
    from app.gui.pages import PAGES

    for package in ("app.queries", "app.usecases"):
        found = importlib.import_module(package)
        for module in pkgutil.iter_modules(found.__path__):
            if not module.ispkg:
                importlib.import_module(f"{package}.{module.name}")
    for kind in PAGES:
        importlib.import_module(kind.module)
    if not gc.get_freeze_count():
        gc.freeze()  # modules stay; looking through them for garbage stops the window for 50 ms


def open_file(path: Path, settings: Settings) -> "Store":
    """The open file, brought to the newest schema; raises FileProblem."""
    from app.store import Store

    get_ready()
    return Store.open(path, backups=folder_of(settings))


def make_sample(path: Path, progress: Progress, *, held: bool = False) -> "Store":
    """The sample conference at `path`, open; nothing is left there when it is cancelled.

    It lies ahead, or, where it was `held`, behind with all it left.
    """
    from app.store import Store
    from app.usecases import sample

    store = Store.create(path)
    try:
        sample.build(store, held=held, progress=progress)
    except (AppError, Cancelled):
        _discard(store)
        raise
    return store


def create_file(new: NewFile) -> "Store":
    """A new file with its conference; when something is refused, no file is left behind."""
    from app.store import Store
    from app.usecases.events import new_event
    from app.usecases.takeover import take_over

    store = Store.create(new.path)
    try:
        new_event(store, new.facts)
        if new.earlier is not None:
            take_over(store, new.earlier, new.parts)
    except AppError:
        _discard(store)
        raise
    return store


def _discard(store: "Store") -> None:
    store.close()
    store.path.unlink(missing_ok=True)


def back_up_start(path: Path, settings: Settings) -> "Backup | None":
    """Back up what changed since the last backup; the newest backup there is then."""
    from app.store import backup

    folder = folder_of(settings)
    made = backup.back_up_changes(path, folder, datetime.now(UTC))
    if made is not None:
        return made
    known = backup.list_backups(folder, conference=backup.conference_of(path))
    return known[0] if known else None


def back_up_now(path: Path, settings: Settings) -> "Backup":
    """A backup made by hand, which is never thinned out."""
    from app.store import backup

    return backup.back_up(path, folder_of(settings), backup.Reason.BY_HAND, datetime.now(UTC))


def known_backups(settings: Settings) -> "list[Backup]":
    """All backups in the folder, newest first."""
    from app.store import backup

    return backup.list_backups(folder_of(settings))


def restore_as(chosen: "Backup", target: Path, settings: Settings) -> Path:
    """Make `target` from a backup; what was there is backed up first. Returns `target`."""
    from app.store import backup

    backup.restore(chosen, target, folder_of(settings), datetime.now(UTC))
    return target


def save_copy(store: "Store", target: Path) -> None:
    """Write the whole conference to `target`, and note in the file that a copy left."""
    from app.queries import people
    from app.rules.closing import DISCLOSURE_NAMES, DisclosureKind
    from app.usecases.disclosures import note_disclosure

    store.save_copy(target)
    kind, count = DisclosureKind.COPY, store.ask(people.count)
    note_disclosure(store, kind, DISCLOSURE_NAMES[kind], people=count, file_name=target.name)
