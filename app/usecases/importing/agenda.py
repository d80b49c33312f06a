"""Importing a programme whose dry run was seen: all that is sound in it, in one step."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import delete, func, select

from app.base.progress import Progress, Silent
from app.base.texts import Texts
from app.base.words import N_
from app.model import Room, Session, SpeakingRole, Track, Venue
from app.queries.events import event, first_language
from app.queries.importing import programmes
from app.queries.importing.agenda import TEXTS, facts_of
from app.queries.importing.sources import state
from app.queries.matching import among
from app.rules import fields
from app.rules.importing.agenda_people import NEW
from app.rules.importing.agenda_values import (
    AgendaDryRun,
    SessionField,
    SessionOutcome,
    SessionRecord,
    Token,
)
from app.rules.importing.values import OutcomeKind
from app.rules.people import NewPerson
from app.rules.sessions import SESSION_FIELDS, OpenTo, RoleType, SessionType
from app.store import Reading, Store
from app.store.backup import Reason, back_up
from app.usecases.agenda import new_uid
from app.usecases.arriving import arrive
from app.usecases.bulk import insert_row, insert_rows
from app.usecases.importing.agenda_memory import remember_agenda
from app.usecases.importing.framing import CATEGORY_TONES
from app.usecases.importing.people import refuse_outdated
from app.usecases.loading import need_all, next_position, put
from app.usecases.venues import insert_venue

IMPORT = N_("Import agenda")
BLANK: Mapping[str, Any] = {
    "kind": SessionType.PRESENTATION,
    "title": Texts(),
    "subtitle": Texts(),
    "abstract": Texts(),
    "question": Texts(),
    "track_id": None,
    "room_id": None,
    "starts_at": None,
    "minutes": 60,
    "capacity": None,
    "expected": None,
    "languages": (),
    "interpretation": (),
    "open_to": OpenTo.ALL,
    "most_per_delegation": None,
    "notes": "",
}
OFTEN = 500
"""Sessions between two reports of progress."""


def import_agenda(
    store: Store,
    dry_run: AgendaDryRun,
    *,
    file_name: str,
    progress: Progress | None = None,
    backups: Path | None = None,
) -> dict[int, int]:
    """Do what the dry run says, in one step; place in the file → the session it became.

    Refused sessions are left out, the rest goes in. Raises RuleBroken if the conference
    changed since the dry run. The file is copied into `backups` before.
    """
    refuse_outdated(store.ask(state), dry_run.state)
    if backups is not None:
        back_up(store.path, backups, Reason.IMPORT, datetime.now(UTC))
    with store.change(IMPORT) as change:
        refuse_outdated(state(change), dry_run.state)
        work = _Work(change, dry_run, progress or Silent())
        became = work.carry_out()
        remember_agenda(change, dry_run, became, work.people, file_name)
    return became


class _Work:
    """What is needed while the sessions are written; `people` is who each name became."""

    def __init__(self, change: Reading, dry_run: AgendaDryRun, progress: Progress) -> None:
        self._change, self._dry_run, self._progress = change, dry_run, progress
        self._language = first_language(change)
        self._new = dry_run.of(OutcomeKind.NEW)
        self._changed = dry_run.of(OutcomeKind.CHANGED)
        self._rooms = programmes.rooms(change)
        self._tracks = programmes.tracks(change)
        self._total = len(self._new) + len(self._changed)
        self.people: dict[str, int] = {}

    def carry_out(self) -> dict[int, int]:
        """Write everything; place → session id."""
        self._make_rooms()
        self._make_tracks()
        self.people = self._make_people()
        self._progress.report(0, self._total)
        became = self._insert()
        self._update()
        for outcome in self._dry_run.outcomes:
            if outcome.session_id is not None and outcome.kind is not OutcomeKind.REFUSED:
                became[outcome.record.place] = outcome.session_id
        self._progress.report(self._total, self._total)
        return became

    def _make_rooms(self) -> None:
        used = {outcome.record.values.get(SessionField.ROOM) for outcome in self._writing()}
        seats = {room.name: room.seats for room in self._dry_run.file.rooms}
        names = [*seats, *sorted(name for name in used if name and name not in seats)]
        missing = [name for name in names if self._rooms.find(name) is None]
        if not missing:
            return
        venue_id = self._venue()
        last = next_position(
            self._change, select(func.max(Room.position)).where(Room.venue_id == venue_id)
        )
        for position, name in enumerate(dict.fromkeys(missing), start=last):
            facts = {"venue_id": venue_id, "name": self._texts(name), "seats": seats.get(name)}
            made = insert_row(self._change, Room, {**facts, "notes": "", "position": position})
            self._rooms.put(name, made)

    def _venue(self) -> int:
        """The conference's first building, made where there is none."""
        found = self._change.scalar(select(Venue.id).order_by(Venue.position, Venue.id).limit(1))
        if found is not None:
            return found
        about = event(self._change)
        name = (about.place or about.title) if about else Texts()
        facts = {"name": name or self._texts("1"), "country": about.country if about else ""}
        return insert_venue(self._change, facts)

    def _make_tracks(self) -> None:
        used = {outcome.record.values.get(SessionField.TRACK): None for outcome in self._writing()}
        last = next_position(self._change, select(func.max(Track.position)))
        missing = [name for name in used if name and self._tracks.find(name) is None]
        for position, name in enumerate(missing, start=last):
            tone = CATEGORY_TONES[position % len(CATEGORY_TONES)]
            facts = {"name": self._texts(name), "tone": tone, "position": position}
            self._tracks.put(name, insert_row(self._change, Track, facts))

    def _make_people(self) -> dict[str, int]:
        """Name → id of everybody who is in a session that is written; new ones are made."""
        named = {person.name: person for o in self._going() for person in o.record.people or ()}
        known = {name: i for name, i in self._dry_run.known.items() if name in named}
        needed = {who for o in self._writing() for who, _role in o.added if who.startswith(NEW)}
        new = [person for name, person in named.items() if f"{NEW}{name}" in needed]
        people = [NewPerson(fields_of(facts_of(person)), status=None) for person in new]
        ids = arrive(self._change, people, clean=False)
        return known | {person.name: i for person, i in zip(new, ids, strict=True)}

    def _writing(self) -> Sequence[SessionOutcome]:
        return (*self._new, *self._changed)

    def _going(self) -> Sequence[SessionOutcome]:
        return [o for o in self._dry_run.outcomes if o.kind is not OutcomeKind.REFUSED]

    def _texts(self, text: str) -> Texts:
        return Texts({self._language: text})

    def _insert(self) -> dict[int, int]:
        first = (self._change.scalar(select(func.max(Session.id))) or 0) + 1
        taken = set(programmes.uids(self._change))
        rows, roles, became = [], list[dict[str, Any]](), dict[int, int]()
        now = datetime.now(UTC)
        for session_id, outcome in enumerate(self._new, start=first):
            if (session_id - first) % OFTEN == 0:
                self._progress.report(session_id - first, self._total)
            record = outcome.record
            uid = record.uid if record.uid and record.uid not in taken else new_uid()
            taken.add(uid)
            facts = {**BLANK, **self._facts(record)}
            rows.append({"id": session_id, "uid": uid, **facts, "changed_at": now})
            roles += self._roles(session_id, outcome.added, 1)
            became[record.place] = session_id
        insert_rows(self._change, Session, rows)
        insert_rows(self._change, SpeakingRole, roles)
        return became

    def _facts(self, record: SessionRecord) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field, value in record.values.items():
            found |= self._fact(field, value)
        return fields.cleaned(SESSION_FIELDS, found)

    def _fact(self, field: SessionField, value: Any) -> dict[str, Any]:  # noqa: ANN401 - of the field's kind
        if field in TEXTS:
            return {field.value: self._texts(value or "")}
        if field is SessionField.ROOM:
            return {"room_id": self._rooms.find(value) if value else None}
        if field is SessionField.TRACK:
            return {"track_id": self._tracks.find(value) if value else None}
        if value is None and field is not SessionField.STARTS_AT:
            return {}
        return {field.value: value}

    def _roles(self, session_id: int, said: Sequence[Token], first: int) -> list[dict[str, Any]]:
        return [
            {
                "session_id": session_id,
                "item_id": None,
                "person_id": self._person(who),
                "role": RoleType(role or RoleType.SPEAKER),
                "language": "",
                "confirmed": True,
                "position": position,
            }
            for position, (who, role) in enumerate(said, start=first)
        ]

    def _person(self, who: str) -> int:
        return self.people[who.removeprefix(NEW)] if who.startswith(NEW) else int(who)

    def _update(self) -> None:
        ids = [o.session_id for o in self._changed if o.session_id is not None]
        rows = need_all(self._change, Session, ids)
        for done, (row, outcome) in enumerate(zip(rows, self._changed, strict=True)):
            if done % OFTEN == 0:
                self._progress.report(len(self._new) + done, self._total)
            for each in outcome.changes:
                if each.field is not SessionField.PEOPLE:
                    self._put(row, each.field, outcome.record.values.get(each.field))
            self._move_people(row.id, outcome)

    def _put(self, row: Session, field: SessionField, value: Any) -> None:  # noqa: ANN401 - of the field's kind
        if field not in TEXTS:
            put(row, fields.cleaned(SESSION_FIELDS, self._fact(field, value)))
            return
        there: Texts = getattr(row, field.value)
        shown = there.best((self._language, "en"))
        language = next((code for code, text in there.items() if text == shown), self._language)
        put(row, fields.cleaned(SESSION_FIELDS, {field.value: there.put(language, value or "")}))

    def _move_people(self, session_id: int, outcome: SessionOutcome) -> None:
        own = SpeakingRole.session_id == session_id
        for who, role in outcome.dropped:
            which = (own, SpeakingRole.person_id == int(who), SpeakingRole.role == RoleType(role))
            gone = select(SpeakingRole.id).where(*which)
            self._change.execute(
                delete(SpeakingRole)
                .where(SpeakingRole.id.in_(among(self._change.scalars(gone))))
                .execution_options(synchronize_session=False)
            )
        last = next_position(self._change, select(func.max(SpeakingRole.position)).where(own))
        insert_rows(self._change, SpeakingRole, self._roles(session_id, outcome.added, last))


def fields_of(facts: Mapping[str, object]) -> dict[str, object]:
    """The facts as they are kept; they were checked for the dry run."""
    return {name: str(value).strip() for name, value in facts.items()}
