"""Tables of a fresh file, written to without use cases, and rows to begin with."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import count

import pytest
from sqlalchemy import create_engine, event, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import model
from app.base.texts import Texts
from app.model import (
    AcceptedClash,
    AgendaFrame,
    AgendaImportPerson,
    AgendaImportRow,
    Answer,
    Base,
    CardDesign,
    CardPrint,
    CardRun,
    Certificate,
    CertificateFrame,
    CertificateSession,
    CheckIn,
    CheckInAttempt,
    CheckInPoint,
    ClosingStep,
    Commitment,
    Consent,
    Delegation,
    DelegationWish,
    DeskNote,
    Disclosure,
    DocumentPreset,
    Edition,
    EditionEntry,
    ErasureRecord,
    Event,
    EventLogo,
    Funding,
    HistoryEntry,
    ImportRow,
    ImportSource,
    JointProject,
    Logistics,
    Material,
    MemberOrganisation,
    Membership,
    Organisation,
    Person,
    PersonAway,
    PersonTag,
    Picture,
    ProjectContact,
    ProjectMilestone,
    ProjectPartner,
    Question,
    Registration,
    RegistrationCategory,
    Retention,
    Room,
    RoomHours,
    SavedFilter,
    SessionItem,
    SessionOutcome,
    SessionRequirement,
    SheetScan,
    Signature,
    SignUp,
    SpeakingRole,
    StoredFile,
    Tag,
    Threshold,
    Topic,
    TopicVote,
    Track,
    Venue,
    VoidCode,
)
from app.model.base import in_full
from app.rules.attendance import CounterKind
from app.rules.checkins import CheckResult, Refusal
from app.rules.clash_values import ClashKind
from app.rules.closing import ClosingTask, DataCategory, DisclosureKind
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.events import LogoPurpose
from app.rules.printing import PrintReason, VoidReason
from app.rules.sessions import RequirementKind, SessionType

NOW = datetime(2025, 1, 2, 3, 4, tzinfo=UTC)
_numbers = count(1)


@contextmanager
def _file() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", lambda bare, _record: bare.execute("PRAGMA foreign_keys=ON"))
    in_full().create_all(engine)
    with Session(engine) as made:
        yield made
    engine.dispose()


@pytest.fixture
def session() -> Iterator[Session]:
    """An empty file of the models, with foreign keys kept."""
    with _file() as made:
        yield made


def add(session: Session, row: Base) -> int:
    """The id of a row put into the file."""
    session.add(row)
    session.flush()
    return int(row.id)  # type: ignore[attr-defined] # every noun has one


def an_event(session: Session, **facts: object) -> int:
    """The conference."""
    days = {"starts_on": date(2027, 12, 10), "ends_on": date(2027, 12, 12)}
    return add(session, Event(**{"id": 1, **days, **facts}))


def an_organisation(session: Session, **facts: object) -> int:
    """A body."""
    return add(session, Organisation(name=Texts(en="Riga"), **facts))


def a_delegation(session: Session, **facts: object) -> int:
    """A delegation of a new body, at the conference."""
    if session.get(Event, 1) is None:
        an_event(session)
    known = {"event_id": 1, "organisation_id": an_organisation(session)}
    return add(session, Delegation(**{**known, **facts}))


def a_person(session: Session, **facts: object) -> int:
    """Somebody."""
    return add(session, Person(**{"given": "Ilze", **facts}))


def a_registration(session: Session, **facts: object) -> int:
    """The place of somebody new at the conference."""
    if session.get(Event, 1) is None:
        an_event(session)
    number = next(_numbers)
    known = {"event_id": 1, "number": number, "code": f"code {number}"}
    if "person_id" not in facts:
        known["person_id"] = a_person(session)
    return add(session, Registration(**{**known, **facts}))


def a_picture(session: Session, **facts: object) -> int:
    """An image."""
    known = {"sha256": f"digest {next(_numbers)}", "width": 1, "height": 1, "data": b"x"}
    return add(session, Picture(**{**known, "media_type": "image/png", **facts}))


def a_tag(session: Session, **facts: object) -> int:
    """A tag."""
    return add(session, Tag(**{"name": "VIP", **facts}))


def a_category(session: Session, **facts: object) -> int:
    """A registration category."""
    return add(session, RegistrationCategory(name=Texts(en="Guest"), **facts))


def a_question(session: Session, **facts: object) -> int:
    """A question of the organiser."""
    if session.get(Event, 1) is None:
        an_event(session)
    return add(session, Question(event_id=1, **facts))


def a_venue(session: Session, **facts: object) -> int:
    """A building."""
    return add(session, Venue(**facts))


def a_consent(session: Session, **facts: object) -> int:
    """An answer of somebody new."""
    known = {
        "purpose": ConsentPurpose.PHOTOS,
        "given": True,
        "at": NOW,
        "source": ConsentSource.FORM,
    }
    if "person_id" not in facts:
        known["person_id"] = a_person(session)
    return add(session, Consent(**{**known, **facts}))


def an_import_source(session: Session, **facts: object) -> int:
    """A list that was imported."""
    return add(session, ImportSource(**{"shape": "x", "mapping": {}, "last_at": NOW, **facts}))


def a_run(session: Session, **facts: object) -> int:
    """Cards that came out together."""
    known = {"at": NOW, "kind": "badge", "design": "A6", "paper": "A4"}
    return add(session, CardRun(**{**known, **facts}))


def a_print(session: Session, **facts: object) -> int:
    """A badge of somebody new, of a run of its own."""
    known: dict[str, object] = {"reason": PrintReason.FIRST, "snapshot": {"given": "Ilze"}}
    if "registration_id" not in facts:
        known["registration_id"] = a_registration(session)
    if "run_id" not in facts:
        known["run_id"] = a_run(session)
    return add(session, CardPrint(**{**known, "at": NOW, **facts}))


def a_void_code(session: Session, **facts: object) -> int:
    """A code that somebody new no longer has."""
    known: dict[str, object] = {"code": "OLD", "reason": VoidReason.LOST, "at": NOW}
    if "registration_id" not in facts:
        known["registration_id"] = a_registration(session)
    return add(session, VoidCode(**{**known, **facts}))


def an_agenda_session(session: Session, **facts: object) -> int:
    """A session of the agenda."""
    return add(session, model.Session(**{"uid": f"uid {next(_numbers)}", **facts}))


def an_edition(session: Session, **facts: object) -> int:
    """A programme that was released."""
    return add(session, Edition(**{"name": f"Edition {next(_numbers)}", "at": NOW, **facts}))


def agenda_rows(session: Session, person: int, delegation: int) -> list[Base]:
    """A row in every table of the agenda but the sessions' own."""
    panel, other = an_agenda_session(session), an_agenda_session(session)
    begin, end = datetime(2027, 12, 10, 9), datetime(2027, 12, 10, 10)  # noqa: DTZ001 - local
    topic = add(session, Topic(title=Texts(en="Energy"), session_id=panel))
    room = add(session, Room(venue_id=a_venue(session)))
    return [
        AgendaFrame(id=1),
        Track(name=Texts(en="Culture")),
        SessionItem(session_id=panel, title=Texts(en="Opening")),
        SpeakingRole(session_id=panel, person_id=person),
        PersonAway(person_id=person, starts_at=begin, ends_at=end),
        RoomHours(room_id=room, starts_at=begin, ends_at=end),
        SignUp(session_id=panel, person_id=person, rank=1),
        DelegationWish(delegation_id=delegation, session_id=panel, rank=3),
        SessionRequirement(kind=RequirementKind.AFTER, session_id=panel, other_id=other),
        AcceptedClash(key="k", kind=ClashKind.ROOM_TAKEN, reason="Both know", at=NOW),
        EditionEntry(
            edition_id=an_edition(session),
            session_id=panel,
            kind=SessionType.PANEL,
            starts_at=begin,
            minutes=60,
            people=[],
        ),
        TopicVote(topic_id=topic, person_id=person),
    ]


def a_point(session: Session, **facts: object) -> int:
    """A door."""
    return add(session, CheckInPoint(**facts))


def a_check_in(session: Session, **facts: object) -> int:
    """Somebody came in at a door of their own."""
    known: dict[str, object] = {"at": NOW, **facts}
    if "registration_id" not in facts:
        known["registration_id"] = a_registration(session)
    if "point_id" not in facts:
        known["point_id"] = a_point(session)
    return add(session, CheckIn(**known))


def an_attempt(session: Session, **facts: object) -> int:
    """Somebody was not let in."""
    known: dict[str, object] = {"at": NOW, "result": CheckResult.REFUSED}
    known |= {"refusal": Refusal.UNKNOWN, **facts}
    if "point_id" not in facts:
        known["point_id"] = a_point(session)
    return add(session, CheckInAttempt(**known))


def a_file(session: Session, **facts: object) -> int:
    """A presentation."""
    known = {"sha256": f"digest {next(_numbers)}", "name": "talk.pdf", "size": 1, "data": b"x"}
    return add(session, StoredFile(**{**known, **facts}))


def a_project(session: Session, **facts: object) -> int:
    """A joint project."""
    return add(session, JointProject(**{"uid": f"project {next(_numbers)}", **facts}))


def a_signature(session: Session, **facts: object) -> int:
    """Somebody new signed on the first day."""
    known: dict[str, object] = {"day": date(2027, 12, 10), "at": NOW}
    if "registration_id" not in facts:
        known["registration_id"] = a_registration(session)
    return add(session, Signature(**{**known, **facts}))


def a_certificate(session: Session, **facts: object) -> int:
    """A line of the register, of somebody new."""
    known: dict[str, object] = {"number": next(_numbers), "contents": {}, "at": NOW}
    if "registration_id" not in facts:
        known["registration_id"] = a_registration(session)
    return add(session, Certificate(**{**known, **facts}))


def rows_of_the_end(session: Session, person: int, registration: int) -> list[Base]:
    """A row in every table of what comes after the conference."""
    project, panel = a_project(session), an_agenda_session(session)
    body = an_organisation(session)
    a_signature(session, registration_id=registration)
    a_certificate(session, registration_id=registration)
    return [
        SessionOutcome(session_id=panel),
        Commitment(session_id=panel, what=Texts(en="Send the report"), person_id=person),
        ProjectPartner(project_id=project, organisation_id=body),
        ProjectContact(project_id=project, person_id=person),
        ProjectMilestone(project_id=project, title=Texts(en="Application")),
        Material(session_id=panel, file_id=a_file(session)),
        Funding(id=1),
        SheetScan(picture_id=a_picture(session)),
        Threshold(kind=CounterKind.COUNTRIES, least=5),
        CertificateFrame(id=1),
        CertificateSession(session_id=panel),
        DeskNote(registration_id=registration, text="Gift for the mayor"),
        ClosingStep(task=ClosingTask.FREEZE, done_at=NOW),
        Retention(category=DataCategory.HEALTH, days=3),
        ErasureRecord(at=NOW, category=DataCategory.HEALTH, counts={}),
        Disclosure(at=NOW, kind=DisclosureKind.EXPORT, what="xlsx", people=1),
    ]


def count_of(session: Session, kind: type[Base]) -> int:
    """How many rows of a kind there are, past everything the session remembers."""
    return int(session.scalar(text(f"SELECT count(*) FROM {kind.__tablename__}")) or 0)  # noqa: S608 - a name of ours


def remove(session: Session, kind: type[Base], row_id: int) -> None:
    """Delete a row as SQL does, so that only the file's own rules act."""
    session.execute(text(f"DELETE FROM {kind.__tablename__} WHERE id = {row_id}"))  # noqa: S608 - the same
    session.expire_all()


@contextmanager
def one_of_each() -> Iterator[Session]:
    """A file with a row in every table."""
    with _file() as session:
        partner, event = an_organisation(session), an_event(session)
        registration = a_registration(session)
        person = session.get_one(Registration, registration).person_id
        delegation = a_delegation(session)
        rows: list[Base] = [
            *agenda_rows(session, person, delegation),
            *rows_of_the_end(session, person, registration),
            MemberOrganisation(partnership_id=an_organisation(session), organisation_id=partner),
            Membership(registration_id=registration, delegation_id=delegation),
            EventLogo(event_id=event, picture_id=a_picture(session), purpose=LogoPurpose.MAP),
            PersonTag(person_id=person, tag_id=a_tag(session)),
            Answer(registration_id=registration, question_id=a_question(session), value=1),
            Room(venue_id=a_venue(session)),
            Logistics(registration_id=registration),
            SavedFilter(page="people", name="Mine", query={}),
            HistoryEntry(at=NOW, kind="done", label="Edit", data={}),
            ImportRow(source_id=an_import_source(session), person_id=person, key="1", contents={}),
            AgendaImportRow(
                source_id=an_import_source(session),
                session_id=an_agenda_session(session),
                key="1",
                contents={},
            ),
            AgendaImportPerson(source_id=an_import_source(session), person_id=person, key="1"),
            CardDesign(name="A6", kind="badge", data="{}"),
            DocumentPreset(name="Badges", kind="badge", choices={}),
        ]
        session.add_all(rows)
        a_print(session, registration_id=registration)
        a_void_code(session, registration_id=registration)
        a_category(session)
        a_consent(session)
        a_check_in(session, registration_id=registration)
        an_attempt(session, registration_id=registration)
        session.flush()
        yield session


def refusal(session: Session, row: Base | str) -> str:
    """What the file says to a row, or to a statement, that breaks one of its rules."""
    with pytest.raises(IntegrityError) as refused, session.begin_nested():
        if isinstance(row, str):
            session.execute(text(row))
        else:
            session.add(row)
            session.flush()
    return str(refused.value.orig)


def check(name: str) -> str:
    """The refusal of a CHECK."""
    return f"CHECK constraint failed: ck_{name}"


def unique(*columns: str) -> str:
    """The refusal of a second one."""
    return f"UNIQUE constraint failed: {', '.join(columns)}"


def defaults(row: Base) -> dict[str, object]:
    """What a stored row has where nothing was said."""
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}
