"""Programmes as values, for tests of what happens to them once a file was read."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from factories import at

from app.base.names import PersonalName
from app.queries.importing.agenda import compare_agenda
from app.rules.importing.agenda_values import (
    AgendaDryRun,
    AgendaFile,
    NamedPerson,
    RoomOfFile,
    SessionField,
    SessionRecord,
)
from app.rules.sessions import RoleType
from app.store import Store
from app.usecases.importing.agenda import import_agenda


def somebody(name: str, key: str = "", role: RoleType | None = None) -> NamedPerson:
    """A person of a file, given names first."""
    given, _, family = name.rpartition(" ")
    return NamedPerson(name, PersonalName(given, family), key, role)


def a_record(
    place: int = 1,
    title: str = "Opening",
    *people: str,
    uid: str = "",
    start: datetime | None = None,
    **facts: object,
) -> SessionRecord:
    """A session of a file at nine on the first day, with the facts given by their fields."""
    values: dict[SessionField, Any] = {
        SessionField.TITLE: title,
        SessionField.STARTS_AT: start or at(10, 9),
        SessionField.MINUTES: 30,
        **{SessionField(field): value for field, value in facts.items()},
    }
    return SessionRecord(place, uid or f"k{place}", uid, values, tuple(map(somebody, people)))


def a_programme(*records: SessionRecord, rooms: Sequence[str] = ()) -> AgendaFile:
    """A file of these sessions."""
    return AgendaFile("test", records, tuple(map(RoomOfFile, rooms)))


def dry(store: Store, *records: SessionRecord, rooms: Sequence[str] = ()) -> AgendaDryRun:
    """What importing these sessions would do."""
    return store.ask(compare_agenda, a_programme(*records, rooms=rooms))


def bring_in(store: Store, *records: SessionRecord, rooms: Sequence[str] = ()) -> dict[int, int]:
    """Import these sessions; place → session."""
    return import_agenda(store, dry(store, *records, rooms=rooms), file_name="programme.xml")
