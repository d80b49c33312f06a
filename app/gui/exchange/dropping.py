"""Lists of people that are dropped on the window."""

from pathlib import Path

from PySide6.QtGui import QDropEvent

ENDINGS = frozenset(
    {
        *(".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv", ".tsv", ".tab", ".txt"),
        *(".vcf", ".vcard", ".html", ".htm"),
    }
)
"""What a list of people is called; what it is, is found out by reading it."""


def dropped_list(event: QDropEvent) -> Path | None:
    """The list that is being dropped, None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in ENDINGS else None
