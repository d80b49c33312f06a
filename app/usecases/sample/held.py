"""What the sample conference leaves behind when it was held: presence, outcomes, projects."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from sqlalchemy import select

from app.base.texts import Texts
from app.model import (
    CertificateFrame,
    Delegation,
    DeskNote,
    Event,
    Funding,
    Organisation,
    Person,
    Registration,
    Session,
    Threshold,
)
from app.rules.attendance import CertificateRule, CounterKind
from app.store import Reading
from app.usecases.certificates import insert_certificates
from app.usecases.sample.held_people import let_in
from app.usecases.sample.held_pictures import add_materials
from app.usecases.sample.held_projects import add_commitments, add_outcomes, add_projects
from app.usecases.sample.shipped import shipped

NEXT_DAY, OFFICE_OPENS = timedelta(days=1), time(9)
AGO = timedelta(weeks=4)
"""The day from which a conference that was held looked ahead, before today."""


def prepare_desk(change: Reading) -> None:
    """What is known before the days: the funder's words, thresholds, certificates, desk notes."""
    facts = shipped("results")
    funding = {name: Texts(facts["funding"][name]) for name in ("programme", "project_title")}
    change.add(Funding(id=1, project_number=facts["funding"]["project_number"], **funding))
    for position, (kind, least) in enumerate(facts["thresholds"].items(), start=1):
        change.add(Threshold(kind=CounterKind(kind), least=least, position=position))
    known = facts["certificate"]
    change.add(
        CertificateFrame(
            id=1,
            rule=CertificateRule(known["rule"]),
            least=known["least"],
            prefix=known["prefix"],
            wording=Texts(known["wording"]),
            signers=known["signers"],
        )
    )
    for given, family, words in facts["notes"]:
        _note(change, given, family, words["en"])


def _note(change: Reading, given: str, family: str, text: str) -> None:
    query = (
        select(Registration.id)
        .join(Person, Person.id == Registration.person_id)
        .where(Person.given == given, Person.family == family)
    )
    found = change.scalar(query)
    if found is not None:
        change.add(DeskNote(registration_id=found, text=text))


def hold(change: Reading, draw: Random) -> None:
    """Let the conference have happened: who came, what the panels found, what is planned."""
    facts = shipped("results")
    last = change.scalars(select(Event.ends_on)).one()
    sessions = _sessions(change)
    let_in(change, draw)
    add_outcomes(change, facts, sessions)
    add_commitments(change, facts, sessions, _bodies(change), last)
    add_projects(change, facts, sessions, _bodies(change), last)
    add_materials(change, sessions)
    change.flush()
    issued = datetime.combine(last + NEXT_DAY, OFFICE_OPENS, tzinfo=UTC)
    insert_certificates(change, now=issued)


def _sessions(change: Reading) -> Mapping[str, int]:
    """Key of the shipped agenda → id."""
    query = select(Session.uid, Session.id)
    return {uid.partition("@")[0]: row_id for uid, row_id in change.execute(query)}


def _bodies(change: Reading) -> Mapping[str, int]:
    """City → the body that sends a delegation from there."""
    query = select(Organisation.city, Organisation.id).join(
        Delegation, Delegation.organisation_id == Organisation.id
    )
    return {row[0]: row[1] for row in change.execute(query)}


def looked_ahead(today: date) -> date:
    """The day from which the conference that was held before `today` lay ahead."""
    return today - AGO
