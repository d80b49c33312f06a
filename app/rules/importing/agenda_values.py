"""What an import of a programme hands from stage to stage: plain values, nothing written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from app.base.errors import AppError
from app.base.names import PersonalName
from app.rules.importing.values import OutcomeKind
from app.rules.sessions import RoleType


class SessionField(StrEnum):
    """What a programme can say of a session."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    ABSTRACT = "abstract"
    KIND = "kind"
    TRACK = "track"
    ROOM = "room"
    STARTS_AT = "starts_at"
    MINUTES = "minutes"
    LANGUAGES = "languages"
    PEOPLE = "people"


@dataclass(frozen=True)
class NamedPerson:
    """Somebody a programme names; `key` is its own id of the person, if it has one.

    `role` is None where the file does not say what the person does.
    """

    name: str
    parts: PersonalName
    key: str = ""
    role: RoleType | None = None


@dataclass(frozen=True)
class SessionRecord:
    """A session of a file. `values` holds only what the file speaks about, in plain values.

    `place` counts the sessions of the file from 1; `uid` is what the session is called in
    all the world, if the file says so; `key` is never given twice in one file.
    """

    place: int
    key: str
    uid: str = ""
    values: Mapping[SessionField, Any] = field(default_factory=dict)
    people: tuple[NamedPerson, ...] | None = None

    @property
    def title(self) -> str:
        """The title as the file has it."""
        return str(self.values.get(SessionField.TITLE) or "")


@dataclass(frozen=True)
class AgendaProblem:
    """What is wrong with a session, or with the whole file where `place` is 0.

    A session with a problem that `refuses` is not imported; of others it is good to know.
    """

    place: int
    title: str
    error: AppError
    refuses: bool = True


@dataclass(frozen=True)
class RoomOfFile:
    """A room as a file calls it, and how many it seats if that is said."""

    name: str
    seats: int | None = None


@dataclass(frozen=True)
class AgendaFile:
    """A programme that was read. `kind` is the format; `days` are those that it has."""

    kind: str
    records: tuple[SessionRecord, ...] = ()
    rooms: tuple[RoomOfFile, ...] = ()
    days: tuple[date, ...] = ()
    problems: tuple[AgendaProblem, ...] = ()

    @property
    def people(self) -> dict[str, NamedPerson]:
        """Everybody the file names, by name as written; who has an id once is who has it."""
        found: dict[str, NamedPerson] = {}
        for record in self.records:
            for person in record.people or ():
                known = found.setdefault(person.name, person)
                if person.key and not known.key:
                    found[person.name] = person
        return found


Token = tuple[str, str]
"""Somebody in a session: a person's id, or `+` and the name of one to be made; and the role."""


@dataclass(frozen=True)
class FieldChange:
    """One field that would change: as it stands, and as the file has it, as people read it."""

    field: SessionField
    old: str
    new: str


@dataclass(frozen=True)
class SessionOutcome:
    """What would happen to one session of the file.

    `changes` would be made; `kept` are local edits that stay although the file says otherwise.
    """

    record: SessionRecord
    kind: OutcomeKind
    session_id: int | None = None
    changes: tuple[FieldChange, ...] = ()
    kept: tuple[FieldChange, ...] = ()
    added: tuple[Token, ...] = ()
    dropped: tuple[Token, ...] = ()
    said: tuple[Token, ...] = ()


@dataclass(frozen=True)
class AgendaDryRun:
    """Everything that importing a programme would do; nothing is written.

    `known` says who of the people it names is who; the others are made. `vanished` are
    sessions of the last import that the file no longer has; they stay.
    """

    file: AgendaFile
    outcomes: tuple[SessionOutcome, ...] = ()
    known: Mapping[str, int] = field(default_factory=dict)
    new_rooms: tuple[str, ...] = ()
    vanished: tuple[int, ...] = ()
    problems: tuple[AgendaProblem, ...] = ()
    source_id: int | None = None
    state: int = 0

    def of(self, kind: OutcomeKind) -> tuple[SessionOutcome, ...]:
        """The outcomes of one kind, in the order of the file."""
        return tuple(outcome for outcome in self.outcomes if outcome.kind is kind)
