"""What the folder for participants is made of, read once, in no language yet."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from app.base.errors import NotFound, RuleBroken
from app.base.words import N_
from app.documents import agenda_saying as saying
from app.documents.agenda_facts import AgendaDay, by_day, is_public
from app.documents.pictures import load
from app.queries import agenda, consents, events, materials, outcomes, projects
from app.queries.events import EventRow, LogoRow
from app.queries.exporting import PersonFacts, people_facts
from app.queries.materials import MaterialRow
from app.queries.outcomes import CommitmentRow, OutcomeRow
from app.queries.projects import ProjectRow
from app.rules.consents import ConsentPurpose
from app.rules.events import LOGOS
from app.rules.outcomes import MaterialKind, OutcomeState, ProjectStatus
from app.rules.pictures import inspect
from app.rules.registrations import takes_a_place
from app.store import Reading

NO_EVENT = N_("There is no conference in this file yet.")


@dataclass(frozen=True)
class Logo:
    """A logo with its picture."""

    row: LogoRow
    media_type: str
    data: bytes


@dataclass(frozen=True)
class Contents:
    """All that participants get: nothing that is not shared, nobody who did not agree."""

    event: EventRow
    logos: tuple[Logo, ...]
    days: tuple[AgendaDay, ...]
    found: tuple[OutcomeRow, ...]
    promised: tuple[CommitmentRow, ...]
    planned: tuple[ProjectRow, ...]
    photos: tuple[MaterialRow, ...]
    files: tuple[MaterialRow, ...]
    contacts: tuple[PersonFacts, ...]

    @property
    def people(self) -> int:
        """How many people are named: contacts, who is on the programme, who promised something."""
        listed = {facts.row.id for facts in self.contacts}
        promising = {one.person_id for one in self.promised if one.person_id is not None}
        return len(listed | promising | saying.named(self.days))


def collect(read: Reading) -> Contents:
    """The conference as its participants may have it; raises NotFound while there is none.

    Conclusions that are not final, projects given up, and materials not marked as shared
    stay at home.
    """
    event = events.event(read)
    if event is None:
        raise NotFound(NO_EVENT)
    days = by_day(filter(is_public, agenda.sessions(read)), agenda.frame(read).day_begins)
    found = [row for row in outcomes.outcomes(read) if row.state is OutcomeState.FINAL]
    ready = {row.session_id for row in found}
    shared = [row for row in materials.materials(read) if row.shared]
    planned = (row for row in projects.projects(read) if row.status is not ProjectStatus.GIVEN_UP)
    return Contents(
        event,
        tuple(_logos(read)),
        tuple(days),
        tuple(found),
        tuple(one for one in outcomes.commitments(read) if one.session_id in {None, *ready}),
        tuple(planned),
        tuple(one for one in shared if is_photo(one)),
        tuple(one for one in shared if not is_photo(one)),
        _contacts(read),
    )


def is_photo(row: MaterialRow) -> bool:
    """Whether it is shown as a picture among others."""
    return row.kind is MaterialKind.PHOTO and row.picture_id is not None


def _logos(read: Reading) -> Iterator[Logo]:
    """The logos that can be shown; a map is none."""
    for row in events.logos(read):
        data = events.picture(read, row.picture_id) if row.purpose in LOGOS else None
        if data is not None:
            with suppress(RuleBroken):
                load(data)
                yield Logo(row, inspect(data).media_type, data)


def _contacts(read: Reading) -> tuple[PersonFacts, ...]:
    """Those who came or were to come and agreed to be in the shared list."""
    agreed = sorted(consents.holders(read, ConsentPurpose.CONTACT_LIST))
    return tuple(
        facts
        for facts in people_facts(read, agreed)
        if facts.row.status is not None and takes_a_place(facts.row.status)
    )
