"""What a format is that tables can leave in, and how it is found."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from app.base.errors import FileProblem
from app.base.kinds import load_kinds
from app.base.progress import Progress, Silent
from app.base.whole_file import write_whole
from app.base.words import N_
from app.exchange.table_out import OutTable


@dataclass(frozen=True)
class Exporter:
    """A format: its key is the ending of its files; `write` may raise Cancelled."""

    key: str
    title: str
    write: Callable[[OutTable, BinaryIO, Progress], None]


@cache
def exporters() -> Mapping[str, Exporter]:
    """All formats by the ending of their files, without the point."""
    from app.exchange import exporters as package

    return load_kinds(package, "EXPORTER")


def exporter_for(target: Path) -> Exporter:
    """The format that the ending of a file asks for; raises FileProblem."""
    found = exporters().get(target.suffix.lower().removeprefix("."))
    if found is None:
        raise FileProblem(
            N_("“{file}” does not say what it is to be. Let its name end in one of {endings}."),
            file=target.name,
            endings=", ".join(f".{key}" for key in exporters()),
        )
    return found


def write_table(table: OutTable, target: Path, progress: Progress | None = None) -> None:
    """Put the table at `target` in the format of its ending; raises FileProblem, Cancelled.

    What stood there before is replaced only by a file that was written to its end.
    """
    exporter = exporter_for(target)
    told = progress or Silent()
    write_whole(target, lambda file: exporter.write(table, file, told))
