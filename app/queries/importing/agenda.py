"""Finding out what importing a programme would do, session by session: its dry run."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.base.errors import AppError, RuleBroken
from app.base.progress import Progress, Silent
from app.base.texts import Texts
from app.base.words import N_
from app.queries.events import first_language
from app.queries.importing import programmes
from app.queries.importing.programmes import LastSession, StandingSession
from app.queries.importing.sources import state
from app.rules import fields
from app.rules.importing.agenda_people import NEW, Directory, Names, joining, person_keys, tokens
from app.rules.importing.agenda_values import (
    AgendaDryRun,
    AgendaFile,
    AgendaProblem,
    FieldChange,
    NamedPerson,
    SessionField,
    SessionOutcome,
    SessionRecord,
    Token,
)
from app.rules.importing.comparing import compare
from app.rules.importing.plain import as_text, plain
from app.rules.importing.values import OutcomeKind
from app.rules.people import PERSON_FIELDS, check_named
from app.rules.sessions import SESSION_FIELDS, TRACK_FIELDS
from app.rules.venues import ROOM_FIELDS
from app.store import Reading

OFTEN = 200
"""Sessions between two reports of progress."""
TEXTS = (SessionField.TITLE, SessionField.SUBTITLE, SessionField.ABSTRACT)
OWN = frozenset(
    {
        *(SessionField.KIND, SessionField.STARTS_AT, SessionField.MINUTES),
        SessionField.LANGUAGES,
    }
)
SEVERAL = N_(
    "Several people are called {name}, so another one of that name is made. Merge who is the same."
)
COMPARED = tuple(one for one in SessionField if one is not SessionField.PEOPLE)


def compare_agenda(
    read: Reading, file: AgendaFile, *, progress: Progress | None = None
) -> AgendaDryRun:
    """What importing this programme would do; nothing is written. Raises Cancelled."""
    source_id, last = programmes.last_import(read, file.records)
    everybody = programmes.directory(read)
    known, unsure = _who_is_who(file, everybody, programmes.people_of(read, source_id))
    uids = programmes.uids(read)
    found = _matches(file, last, uids)
    judge = _Judge(
        first_language(read),
        known,
        everybody,
        last=last,
        stands=programmes.standing(read, set(found.values())),
        refused={problem.place for problem in file.problems if problem.refuses},
    )
    outcomes, told = [], progress or Silent()
    for done, record in enumerate(file.records):
        if done % OFTEN == 0:
            told.report(done, len(file.records))
        outcomes.append(judge.outcome(record, found.get(record.key)))
    made = {who for outcome in outcomes for who, _role in outcome.said}
    judge.problems += [
        AgendaProblem(0, "", RuleBroken(SEVERAL, name=name), refuses=False)
        for name in unsure
        if f"{NEW}{name}" in made
    ]
    there = programmes.rooms(read)
    missing = [room.name for room in file.rooms if there.find(room.name) is None]
    gone = {one.session_id for one in last.values()} - set(found.values())
    return AgendaDryRun(
        file,
        tuple(outcomes),
        known,
        tuple(missing),
        tuple(sorted(gone)),
        tuple(sorted((*file.problems, *judge.problems), key=lambda one: one.place)),
        source_id,
        state(read),
    )


def _who_is_who(
    file: AgendaFile, everybody: Directory, remembered: Mapping[str, int]
) -> tuple[dict[str, int], list[str]]:
    """Name → who it is, of those that are known; and whom it cannot be told of."""
    people = file.people
    keys = person_keys(people.values())
    known: dict[str, int] = {}
    unsure: list[str] = []
    for name, person in people.items():
        found, several = everybody.find(person, remembered.get(keys[name]))
        if found is not None:
            known[name] = found
        elif several:
            unsure.append(name)
    return known, unsure


def _matches(
    file: AgendaFile, last: Mapping[str, LastSession], uids: Mapping[str, int]
) -> dict[str, int]:
    """Key of a session of the file → the session it is; no session is found twice."""
    found: dict[str, int] = {}
    taken: set[int] = set()
    for record in file.records:
        before = last.get(record.key)
        session_id = before.session_id if before else uids.get(record.uid) if record.uid else None
        if session_id is not None and session_id not in taken:
            found[record.key] = session_id
            taken.add(session_id)
    return found


class _Judge:
    """What is needed to say what happens to each session."""

    def __init__(
        self,
        language: str,
        known: Mapping[str, int],
        everybody: Directory,
        *,
        last: Mapping[str, LastSession],
        stands: Mapping[int, StandingSession],
        refused: set[int],
    ) -> None:
        self._language, self._known, self._everybody = language, known, everybody
        self._last, self._stands, self._refused = last, stands, refused
        self.problems: list[AgendaProblem] = []

    def outcome(self, record: SessionRecord, session_id: int | None) -> SessionOutcome:
        """What would happen to one session; what is wrong with it is added to the problems."""
        error = None if record.place in self._refused else wrong_with(record)
        if error is not None:
            self.problems.append(AgendaProblem(record.place, record.title, error))
        if error is not None or record.place in self._refused:
            return SessionOutcome(record, OutcomeKind.REFUSED, session_id)
        stands = None if session_id is None else self._stands.get(session_id)
        said = tokens(record.people or (), self._who(record, stands))
        if stands is None:
            return SessionOutcome(record, OutcomeKind.NEW, None, added=said, said=said)
        return self._compared(record, stands, SessionOutcome(record, OutcomeKind.NEW, said=said))

    def _who(self, record: SessionRecord, stands: StandingSession | None) -> Mapping[str, int]:
        """Name → person; of several who are called the same, the one who is in the session."""
        if stands is None:
            return self._known
        there = {int(who) for who, _role in stands.people}
        found = {
            person.name: person_id
            for person in record.people or ()
            if self._known.get(person.name) not in there
            and (person_id := self._everybody.among(person, there)) is not None
        }
        return {**self._known, **found}

    def _compared(
        self, record: SessionRecord, stands: StandingSession, outcome: SessionOutcome
    ) -> SessionOutcome:
        last = self._last.get(record.key)
        new = {field: plain(value) for field, value in record.values.items()}
        now = {field: self._now(stands, field, new.get(field)) for field in new}
        before: dict[SessionField, Any] | None = None
        if last is not None:
            before = {field: last.values.get(field) for field in COMPARED}
        spoken = [field for field in COMPARED if field in new]
        changes, kept = compare(new, now, before, spoken)
        joins: Sequence[Token] = ()
        leaves: Sequence[Token] = ()
        out: Sequence[Token] = ()
        if record.people is not None:
            joins, leaves, out = joining(outcome.said, stands.people, last.people if last else ())
        changed = [_change(field, now, new) for field in changes]
        stays = [_change(field, now, new) for field in kept]
        if joins or leaves:
            changed.append(self._people(leaves, joins))
        if out:
            stays.append(self._people((), out))
        kind = OutcomeKind.CHANGED if changed else OutcomeKind.UNCHANGED
        return replace(
            outcome,
            kind=kind,
            session_id=stands.id,
            changes=tuple(changed),
            kept=tuple(stays),
            added=tuple(joins),
            dropped=tuple(leaves),
        )

    def _people(self, leaves: Sequence[Token], joins: Sequence[Token]) -> FieldChange:
        old, new = (
            ", ".join(dict.fromkeys(self._everybody.name(who) for who, _role in tokens))
            for tokens in (leaves, joins)
        )
        return FieldChange(SessionField.PEOPLE, old, new)

    def _now(self, stands: StandingSession, field: SessionField, said: Any) -> Any:  # noqa: ANN401 - plain values of any kind
        """What stands, in the words of the file where a text says the same in any language."""
        if field not in stands.texts:
            return stands.values[field]
        texts = stands.texts[field]
        if field in TEXTS:
            return said if said in texts.values() else texts.best((self._language, "en"))
        same = said and Names([(0, tuple(texts.values()))]).find(said) is not None
        return said if same else texts.best((self._language, "en"))


def _change(
    field: SessionField, now: Mapping[SessionField, Any], new: Mapping[SessionField, Any]
) -> FieldChange:
    return FieldChange(field, as_text(now.get(field)), as_text(new.get(field)))


def wrong_with(record: SessionRecord) -> AppError | None:
    """Why a session cannot be kept as the file has it, or None."""
    values = record.values
    try:
        texts = {field: Texts(en=values.get(field) or "") for field in TEXTS}
        fields.cleaned(SESSION_FIELDS, {field.value: text for field, text in texts.items()})
        own = {field.value: values[field] for field in OWN if field in values}
        fields.cleaned(SESSION_FIELDS, own)
        for known, field in ((TRACK_FIELDS, SessionField.TRACK), (ROOM_FIELDS, SessionField.ROOM)):
            if values.get(field):
                fields.cleaned(known, {"name": Texts(en=values[field])})
        for person in record.people or ():
            check_person(person)
    except RuleBroken as error:
        return error
    return None


def check_person(person: NamedPerson) -> None:
    """Raise RuleBroken where the name cannot be that of a person."""
    facts = facts_of(person)
    fields.cleaned(PERSON_FIELDS, facts)
    check_named(facts)


def facts_of(person: NamedPerson) -> dict[str, object]:
    """What is known of a person that a programme names."""
    parts = person.parts
    return {
        "given": parts.given,
        "family": parts.family,
        "original": parts.original,
        "title": parts.title,
        "degree": parts.degree,
    }
