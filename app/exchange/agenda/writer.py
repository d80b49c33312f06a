"""What a format is that programmes leave in, and how it is found: by the ending asked for."""

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
from app.exchange.agenda.leaving import NAME, AgendaOut, AgendaWish, collected
from app.rules.closing import DisclosureKind
from app.store import Store
from app.usecases.disclosures import note_disclosure


@dataclass(frozen=True)
class AgendaWriter:
    """A format: its key is the ending of its files; `write` may raise Cancelled.

    Only a `whole` one has a place for sessions without a time.
    """

    key: str
    title: str
    write: Callable[[AgendaOut, BinaryIO, Progress], None]
    whole: bool = False


@dataclass(frozen=True)
class Left:
    """How many sessions are in the file, and how many had no time and are not."""

    sessions: int
    without_time: int = 0


@cache
def agenda_writers() -> Mapping[str, AgendaWriter]:
    """All formats by the ending of their files, without the point."""
    from app.exchange.agenda import writers as package

    return load_kinds(package, "WRITER")


def agenda_writer_for(target: Path) -> AgendaWriter:
    """The format that the ending of a file asks for; raises FileProblem."""
    found = agenda_writers().get(target.suffix.lower().removeprefix("."))
    if found is None:
        raise FileProblem(
            N_("“{file}” does not say what it is to be. Let its name end in one of {endings}."),
            file=target.name,
            endings=", ".join(f".{key}" for key in agenda_writers()),
        )
    return found


def export_agenda(
    store: Store, target: Path, wish: AgendaWish | None = None, progress: Progress | None = None
) -> Left:
    """Write the agenda to `target` in the format of its ending.

    Raises FileProblem for a place that cannot be written, and Cancelled; what stood there
    before is replaced only by a file that was written to its end.
    """
    writer = agenda_writer_for(target)
    wanted, told = wish or AgendaWish(), progress or Silent()
    with store.snapshot() as read:
        leaving = collected(read, wanted)
    write_whole(target, lambda file: writer.write(leaving, file, told))
    left = (*leaving.timed, *leaving.untimed) if writer.whole else leaving.timed
    people = {person.id for each in left for person in each.people}
    if people:
        note_disclosure(
            store,
            DisclosureKind.EXPORT,
            NAME,
            people=len(people),
            file_name=target.name,
            recipient=wanted.recipient,
        )
    return Left(len(left), 0 if writer.whole else len(leaving.untimed))
