"""Copies that the program keeps by itself: made, listed, thinned out, restored."""

import hashlib
import json
import sqlite3
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from app.base.errors import FileProblem
from app.base.words import N_
from app.rules import retention
from app.store import copies, opening
from app.store.connections import reading
from app.store.lock import WindowLock
from app.store.problems import BUSY, file_problems, refusal
from app.store.step import StepKind

CHANGED = N_(
    "The backup “{file}” is not as it was written: it was changed or damaged. Nothing was "
    "restored; choose another backup."
)
ENDING = ".plenum"
MANIFEST = ".json"


class Reason(StrEnum):
    """Why a backup was made."""

    START = "start"
    MIGRATION = "migration"
    IMPORT = "import"
    ERASURE = "erasure"
    RESTORE = "restore"
    BY_HAND = "by_hand"


@dataclass(frozen=True)
class Backup:
    """One copy: `at` is UTC, `name` the file it is of, `source` the state it shows."""

    file: Path
    at: datetime
    reason: Reason
    conference: str
    name: str
    size: int
    sha256: str
    source: str


def back_up(path: Path, folder: Path, reason: Reason, now: datetime) -> Backup:
    """Copy a conference file into `folder`, check the copy, write its manifest, thin out."""
    with file_problems(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with file_problems(path):
        source = _hash(path)  # first: what is written meanwhile is for the next backup
    target = _free_name(folder, path, reason, now)
    copies.copy_database(path, target)
    return _noted(target, path, reason, now, conference=conference_of(path), source=source)


def back_up_changes(path: Path, folder: Path, now: datetime) -> Backup | None:
    """Back up at the start, unless the newest backup shows the same state already."""
    made = list_backups(folder, conference=conference_of(path))
    with file_problems(path):
        if made and made[0].source == _hash(path):
            return None
    return back_up(path, folder, Reason.START, now)


def list_backups(folder: Path, *, conference: str = "") -> list[Backup]:
    """The backups in `folder`, newest first; those of one conference if it is given."""
    found = [_read_manifest(manifest) for manifest in folder.glob(f"*{ENDING}{MANIFEST}")]
    wanted = [b for b in found if b and (not conference or b.conference == conference)]
    return sorted(wanted, key=lambda backup: (backup.at, backup.file.name), reverse=True)


def find_backup(file: Path) -> Backup:
    """The backup at `file`; without a manifest beside it there is no hash to compare."""
    known = _read_manifest(_manifest_of(file))
    if known is not None:
        return known
    opening.inspect(file)
    at = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    size = file.stat().st_size
    return Backup(file, at, Reason.BY_HAND, conference_of(file), file.name, size, "", "")


def conference_of(path: Path) -> str:
    """What tells one conference from another: the event's `uid`, or the path before it has one."""
    with reading(path) as bare:
        row = bare.execute("SELECT uid FROM event").fetchone()
    return row[0] if row and row[0] else str(path.resolve())


def erasures_in(file: Path) -> int:
    """How many erasures a file knows of; none where it cannot be read or knows no history."""
    try:
        with reading(file) as bare:
            row = bare.execute("SELECT count(*) FROM history WHERE kind = ?", (StepKind.ERASED,))
            return int(row.fetchone()[0])
    except (FileProblem, sqlite3.Error):
        return 0


def restore(backup: Backup, target: Path, folder: Path, now: datetime) -> None:
    """Put a backup in the place of `target`, which is itself kept in `folder` first."""
    with file_problems(backup.file):
        if backup.sha256 and _hash(backup.file) != backup.sha256:
            raise refusal(CHANGED, backup.file)
    opening.inspect(backup.file)
    with file_problems(target), WindowLock(target):
        if target.exists():
            _keep_present(target, folder, now)
        copies.copy_file(backup.file, target)


def discard(backup: Backup) -> None:
    """Delete a backup, so that erasure reaches it too."""
    with file_problems(backup.file):
        backup.file.unlink(missing_ok=True)
        _manifest_of(backup.file).unlink(missing_ok=True)


def _keep_present(target: Path, folder: Path, now: datetime) -> None:
    try:
        opening.inspect(target)
    except FileProblem as problem:  # it is damaged, which may be why somebody restores
        if problem.template == BUSY:
            raise
        folder.mkdir(parents=True, exist_ok=True)
        kept = _free_name(folder, target, Reason.RESTORE, now)
        copies.copy_file(target, kept)
        unknown = str(target.resolve())
        _noted(kept, target, Reason.RESTORE, now, conference=unknown, source=_hash(target))
    else:
        back_up(target, folder, Reason.RESTORE, now)


def _noted(
    file: Path, path: Path, reason: Reason, now: datetime, *, conference: str, source: str
) -> Backup:
    size, sha256 = file.stat().st_size, _hash(file)
    backup = Backup(file, now, reason, conference, path.name, size, sha256, source)
    facts = asdict(backup) | {"file": file.name, "at": now.isoformat()}
    copies.write_text(_manifest_of(file), json.dumps(facts, ensure_ascii=False, indent=1))
    _thin_out(file.parent, conference, now)
    return backup


def _thin_out(folder: Path, conference: str, now: datetime) -> None:
    made = [b for b in list_backups(folder, conference=conference) if b.reason != Reason.BY_HAND]
    kept = retention.kept((backup.at for backup in made), now)
    for backup in made:
        if backup.at not in kept:
            discard(backup)


def _read_manifest(manifest: Path) -> Backup | None:
    """None when there is no such backup, or its manifest cannot be read."""
    try:
        facts = json.loads(manifest.read_text(encoding="utf-8"))
        facts |= {
            "file": manifest.with_name(facts["file"]),
            "at": datetime.fromisoformat(facts["at"]),
            "reason": Reason(facts["reason"]),
        }
        backup = Backup(**facts)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return backup if backup.file.exists() else None


def _manifest_of(file: Path) -> Path:
    return file.with_name(file.name + MANIFEST)


def _free_name(folder: Path, path: Path, reason: Reason, now: datetime) -> Path:
    base = f"{path.stem} {now.astimezone(UTC):%Y-%m-%d %H-%M-%S} {reason.value}"
    names = chain([base], (f"{base} {number}" for number in count(2)))
    candidates = (folder / f"{name}{ENDING}" for name in names)
    return next(candidate for candidate in candidates if not candidate.exists())


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
