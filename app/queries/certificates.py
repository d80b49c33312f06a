"""Reading certificates: how they are earned, who earns one, the register."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from app.base.names import PersonalName
from app.base.texts import Texts
from app.model import (
    Certificate,
    CertificateFrame,
    CertificateSession,
    Person,
    Registration,
    Session,
)
from app.queries import delegations, listing
from app.queries.attendance import presences
from app.queries.events import event
from app.queries.evidence import stands
from app.queries.matching import among
from app.rules.attendance import CertificateRule, Occasion, Presence
from app.rules.certificates import Terms, attended, is_earned
from app.store import Reading


@dataclass(frozen=True)
class FrameRow:
    """How certificates are earned, numbered, worded and signed; `sessions` count, if any."""

    rule: CertificateRule = CertificateRule.DAYS
    least: int = 1
    prefix: str = ""
    wording: Texts = Texts()  # noqa: RUF009 - it never changes
    signers: tuple[tuple[str, str], ...] = ()
    sessions: tuple[int, ...] = ()

    @property
    def terms(self) -> Terms:
        """By what one is earned."""
        return Terms(self.rule, self.least, frozenset(self.sessions))


def frame(read: Reading) -> FrameRow:
    """What was said about certificates; the usual while nothing was."""
    row: Any = read.execute(
        select(
            *(CertificateFrame.rule, CertificateFrame.least, CertificateFrame.prefix),
            *(CertificateFrame.wording, CertificateFrame.signers),
        )
    ).one_or_none()
    query = select(CertificateSession.session_id).order_by(CertificateSession.session_id)
    sessions = tuple(read.scalars(query))
    if row is None:
        return FrameRow(sessions=sessions)
    signers = tuple((name, function) for name, function in row[4])
    known = [*row[:4], signers, sessions]
    return FrameRow(*known)


@dataclass(frozen=True)
class CertificateRow:
    """A line of the register; `at` in UTC, `contents` as it stands on paper."""

    id: int
    person_id: int
    name: PersonalName
    number: int
    issue: int
    reason: str
    at: datetime
    contents: dict[str, Any] = field(hash=False)

    @property
    def corrected(self) -> bool:
        """Whether another one with this number was handed out before."""
        return self.issue > 1


def register(read: Reading) -> list[CertificateRow]:
    """Every issue that stands, by number, the older first."""
    return _rows(read, _register().order_by(Certificate.number, Certificate.issue, Certificate.id))


def current(read: Reading, person_ids: list[int] | None = None) -> list[CertificateRow]:
    """The last issue of each number, by number; or those of these people."""
    query = _register().order_by(Certificate.number, Certificate.issue, Certificate.id)
    if person_ids is not None:
        query = query.where(Registration.person_id.in_(among(person_ids)))
    return list({row.number: row for row in _rows(read, query)}.values())


def _register() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(Certificate.id, Registration.person_id, Person.given, Person.family),
            *(Person.original, Person.title, Person.degree, Certificate.number),
            *(Certificate.issue, Certificate.reason, Certificate.at, Certificate.contents),
        )
        .join(Registration, Registration.id == Certificate.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(*stands(Certificate))
    )


def _rows(read: Reading, query: Select[*tuple[Any, ...]]) -> list[CertificateRow]:
    found = []
    row: Any
    for row in read.execute(query):
        known = [*row[:2], PersonalName(*row[2:7]), *row[7:]]
        found.append(CertificateRow(*known))
    return found


@dataclass(frozen=True)
class Standing:
    """Who earns a certificate and who has one, by person id; `to_issue` is the difference."""

    earned: dict[int, Presence]
    issued: frozenset[int]

    @property
    def to_issue(self) -> list[int]:
        """Who earned one and has none yet."""
        return [each for each in self.earned if each not in self.issued]

    @property
    def unearned(self) -> list[int]:
        """Who has one but, by what is known now, did not earn it."""
        return sorted(self.issued - self.earned.keys())


def standing(read: Reading, terms: Terms | None = None) -> Standing:
    """Who earned a certificate by these terms, else by those that hold now, in order of numbers."""
    by = terms or frame(read).terms
    there = {each.person_id: each for each in presences(read) if is_earned(each, by)}
    query = select(Registration.person_id).order_by(Registration.number)
    earned = {each: there[each] for each in read.scalars(query) if each in there}
    return Standing(earned, frozenset(row.person_id for row in current(read)))


def contents(read: Reading, known: Mapping[int, Presence]) -> dict[int, dict[str, Any]]:
    """What stands on the certificates of these people, as plain JSON, by person id.

    Wording and signers are kept with it, so that it can be printed again as it was.
    """
    facts = frame(read)
    same: dict[str, Any] = {
        "wording": dict(facts.wording),
        "signers": list(map(list, facts.signers)),
    }
    held = event(read)
    if held is not None:
        same |= {"title": dict(held.title), "place": dict(held.place)}
        same |= {"first_day": held.starts_on.isoformat(), "last_day": held.ends_on.isoformat()}
    by_time = select(Session.id, Session.title).order_by(Session.starts_at, Session.id)
    said = {row[0]: dict(row[1]) for row in read.execute(by_time)}
    of = {row.id: row for row in delegations.rows(read)}
    bodies = listing.bodies(read)
    counting = Terms(CertificateRule.SESSIONS, 1, facts.terms.sessions)
    found = {}
    for person in listing.listed(read, list(known)):
        sent = of.get(person.delegation_id or 0)
        body = bodies.get(person.organisation_id or 0)
        presence = known[person.id]
        found[person.id] = {
            **same,
            "prefix": facts.prefix,
            "name": person.name.formal(),
            "original": person.original,
            "function": person.function,
            "delegation": dict(sent.name) if sent else {},
            "city": body.city if body else sent.city if sent else "",
            "country": body.country if body else sent.country if sent else "",
            "days": [day.isoformat() for day in presence.days],
            "sessions": _titles(said, attended(presence, counting)),
        }
    return found


def _titles(said: Mapping[int, dict[str, str]], there: Iterable[Occasion]) -> list[dict[str, str]]:
    wanted = set(there)
    return [title for each, title in said.items() if each in wanted]
