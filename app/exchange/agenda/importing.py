"""From a file to the agenda: reading, comparing, importing."""

from dataclasses import dataclass
from pathlib import Path

from app.base.collecting import collector_at_rest
from app.base.progress import Progress
from app.exchange.agenda.drafts import Into
from app.exchange.agenda.reader import read_agenda, read_agenda_data
from app.exchange.agenda.times import Clock
from app.queries import events
from app.queries.importing.agenda import compare_agenda
from app.rules.importing.agenda_values import AgendaDryRun, AgendaFile
from app.store import Reading, Store
from app.usecases.importing.agenda import import_agenda


@dataclass(frozen=True)
class Programme:
    """A programme that was read from a file of that name."""

    file_name: str
    file: AgendaFile


def into(read: Reading) -> Into:
    """What readers must know of the conference."""
    event = events.event(read)
    language = events.first_language(read)
    if event is None:
        return Into(Clock("UTC"), language)
    return Into(Clock(event.time_zone), language, (event.starts_on, event.ends_on))


def open_programme(store: Store, path: Path) -> Programme:
    """The programme in a file, its times on the conference's clock; raises FileProblem."""
    with collector_at_rest():
        return Programme(path.name, read_agenda(path, store.ask(into)))


def preview_agenda(
    store: Store, programme: Programme, *, progress: Progress | None = None
) -> AgendaDryRun:
    """What importing would do, with all problems at once. Raises Cancelled."""
    with collector_at_rest():
        return store.ask(compare_agenda, programme.file, progress=progress)


def carry_out_agenda(
    store: Store,
    programme: Programme,
    dry_run: AgendaDryRun,
    *,
    backups: Path | None = None,
    progress: Progress | None = None,
) -> dict[int, int]:
    """Do what the preview said in one step; place in the file → session.

    Raises RuleBroken, Cancelled.
    """
    with collector_at_rest():
        return import_agenda(
            store, dry_run, file_name=programme.file_name, progress=progress, backups=backups
        )


__all__ = [
    "Programme",
    "carry_out_agenda",
    "into",
    "open_programme",
    "preview_agenda",
    "read_agenda_data",
]
