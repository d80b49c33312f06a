"""Lists of people and agendas that are dropped on the window."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtGui import QDropEvent

TABLES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv", ".tsv", ".tab", ".txt"})
ENDINGS = TABLES | {".vcf", ".vcard", ".html", ".htm"}
"""What a list of people is called; what it is, is found out by reading it."""
PROGRAMMES = frozenset({".xml", ".json", ".ics", ".ical", ".ifb", ".icalendar"})
"""What only programmes are called."""
AGENDA_ENDINGS = PROGRAMMES | TABLES
"""What an agenda is called; a table may also be a list of people."""


def dropped_path(event: QDropEvent, endings: Collection[str]) -> Path | None:
    """The one file with such an ending that is being dropped, None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in endings else None


def page_for(path: Path, front: str) -> str:
    """The page that imports a file; tables go by what is in front."""
    on_agenda = front in {"agenda", "import_agenda"}
    sure = path.suffix.lower() in PROGRAMMES
    possible = path.suffix.lower() in AGENDA_ENDINGS
    return "import_agenda" if sure or (on_agenda and possible) else "import"
