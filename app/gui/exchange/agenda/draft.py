"""A programme that was read and compared, as a plain value, and the stages that make it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.base.errors import FileProblem
from app.base.progress import Progress
from app.base.texts import Texts
from app.exchange.agenda.drafts import Into
from app.exchange.agenda.importing import Programme, carry_out_agenda, into, preview_agenda
from app.exchange.agenda.reader import read_agenda_data
from app.exchange.reading import guards
from app.exchange.subject import OtherSubject, Subject, subject_of
from app.queries import agenda
from app.rules.importing.agenda_values import AgendaDryRun
from app.rules.importing.values import OutcomeKind
from app.store import Store


@dataclass(frozen=True)
class AgendaDraft:
    """A programme that is about to be imported; nothing of it is in the conference yet.

    `into` is what its times were read by; `gone` are the titles of sessions that it no
    longer has; `subject` is what the file speaks of, as far as that is clear.
    """

    path: Path
    programme: Programme
    into: Into
    dry: AgendaDryRun
    gone: Mapping[int, Texts] = field(default_factory=dict)
    subject: Subject | None = None

    @property
    def new(self) -> int:
        """How many sessions would be made."""
        return len(self.dry.of(OutcomeKind.NEW))

    @property
    def changed(self) -> int:
        """How many sessions would be changed."""
        return len(self.dry.of(OutcomeKind.CHANGED))


@dataclass(frozen=True)
class Done:
    """What an import did, in numbers; `first` is a session that it brought or changed."""

    file_name: str
    new: int
    changed: int
    unchanged: int
    refused: int
    vanished: int
    rooms: int
    people: int
    first: int | None


def begin(store: Store, path: Path, progress: Progress) -> AgendaDraft:
    """Read a file and compare it; raises FileProblem, OtherSubject, Cancelled."""
    progress.report(0, 0)
    data = guards.read_bytes(path)
    frame = store.ask(into)
    try:
        programme = Programme(path.name, read_agenda_data(data, path.name, frame))
    except FileProblem as problem:
        if subject_of(data, path.name) is Subject.PEOPLE:
            raise OtherSubject(Subject.PEOPLE, path.name) from problem
        raise
    return _compared(store, path, programme, frame, subject_of(data, path.name), progress)


def again(store: Store, draft: AgendaDraft, progress: Progress) -> AgendaDraft:
    """The same file, compared with what the conference is now; raises like `begin`."""
    if store.ask(into) != draft.into:
        return begin(store, draft.path, progress)
    return _compared(store, draft.path, draft.programme, draft.into, draft.subject, progress)


def _compared(  # noqa: PLR0917 - the parts of a draft
    store: Store,
    path: Path,
    programme: Programme,
    frame: Into,
    subject: Subject | None,
    progress: Progress,
) -> AgendaDraft:
    dry = preview_agenda(store, programme, progress=progress)
    gone = {row.id: row.title for row in store.ask(agenda.sessions, dry.vanished)}
    return AgendaDraft(path, programme, frame, dry, gone, subject)


def perform(store: Store, draft: AgendaDraft, backups: Path | None, progress: Progress) -> Done:
    """Import what the dry run said, in one step; raises RuleBroken, FileProblem, Cancelled."""
    dry = draft.dry
    became = carry_out_agenda(store, draft.programme, dry, backups=backups, progress=progress)
    touched = (*dry.of(OutcomeKind.NEW), *dry.of(OutcomeKind.CHANGED))
    return Done(
        draft.path.name,
        draft.new,
        draft.changed,
        len(dry.of(OutcomeKind.UNCHANGED)),
        len(dry.of(OutcomeKind.REFUSED)),
        len(dry.vanished),
        len(dry.new_rooms),
        len(dry.file.people) - len(dry.known),
        next((became[each.record.place] for each in touched if each.record.place in became), None),
    )
