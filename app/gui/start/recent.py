"""The table of conferences opened before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.base.progress import Progress
from app.base.settings import RecentFile
from app.base.words import N_
from app.gui.i18n import _, days, moment
from app.gui.row_model import Column
from app.gui.widgets.cells import Cell, Pill, Plain, TwoLines


@dataclass(frozen=True)
class RecentRow:
    """A file of the list, and whether it is still there."""

    file: RecentFile
    missing: bool = False


def missing_among(files: Sequence[RecentFile], progress: Progress) -> frozenset[str]:
    """Paths of the files that are not there; a sleeping network drive may take its time."""
    gone = set()
    for number, file in enumerate(files):
        progress.report(number, len(files))
        if not Path(file.path).is_file():
            gone.add(file.path)
    return frozenset(gone)


def span(start: date, end: date) -> str:
    """The days of a conference as the settings keep them."""
    return f"{start.isoformat()}/{end.isoformat()}"


def span_text(stored: str) -> str:
    """The days as they are read; nothing where the settings hold none."""
    try:
        start, _slash, end = stored.partition("/")
        return days(date.fromisoformat(start), date.fromisoformat(end))
    except ValueError:
        return ""


def opened_text(stored: str) -> str:
    """When it was opened, as it is read."""
    try:
        return moment(datetime.fromisoformat(stored))
    except ValueError:
        return ""


def folder_text(path: str) -> str:
    """The folder of a file, the home folder written short."""
    folder = Path(path).parent
    try:
        return f"~/{folder.relative_to(Path.home()).as_posix()}".removesuffix("/.")
    except ValueError:
        return str(folder)


def _name(row: RecentRow) -> Cell:
    title = row.file.title or Path(row.file.path).stem
    return TwoLines(title, f"{Path(row.file.path).name} · {folder_text(row.file.path)}")


def _when(row: RecentRow) -> Cell:
    details = (span_text(row.file.when), row.file.place)
    return Plain(" · ".join(part for part in details if part))


def _opened(row: RecentRow) -> Cell:
    if row.missing:
        return Pill(_("File is missing"), "amber")
    return Plain(opened_text(row.file.opened_at), "muted")


COLUMNS: tuple[Column[RecentRow], ...] = (
    Column(N_("Conference"), _name, width=300, stretch=True),
    Column(N_("When and where"), _when, width=280, spare=1),
    Column(N_("Opened"), _opened, width=170),
)
