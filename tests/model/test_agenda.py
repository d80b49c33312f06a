"""Sessions, their people, wishes, accepted clashes, editions and topics."""

from datetime import datetime

import pytest
from model.conftest import (
    NOW,
    a_delegation,
    a_person,
    a_venue,
    add,
    agenda_rows,
    an_agenda_session,
    an_edition,
    check,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session as Reading

from app.base.texts import Texts
from app.model import (
    AcceptedClash,
    AgendaFrame,
    Base,
    DelegationWish,
    Edition,
    EditionEntry,
    Person,
    PersonAway,
    Room,
    RoomHours,
    Session,
    SessionItem,
    SessionRequirement,
    SignUp,
    SpeakingRole,
    Topic,
    TopicVote,
    Track,
)
from app.rules.clash_values import LONGEST_KEY, ClashKind
from app.rules.sessions import OpenTo, RequirementKind, RoleType, SessionType, SignUpState

NINE, TEN = datetime(2027, 12, 10, 9), datetime(2027, 12, 10, 10)  # noqa: DTZ001 - local


def test_a_session_needs_no_more_than_a_name_of_its_own(session: Reading) -> None:
    row = Session(uid="a", changed_at=NOW)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "uid": "a",
        "kind": SessionType.PLENARY,
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
        "changed_at": NOW,
    }
    assert refusal(session, Session(uid="a")) == unique("session.uid")


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"minutes": -1}, "session_minutes_of_a_day"),
        ({"minutes": 1441}, "session_minutes_of_a_day"),
        ({"capacity": -1}, "session_capacity_not_negative"),
        ({"expected": -1}, "session_expected_not_negative"),
    ],
)
def test_what_a_session_cannot_be(session: Reading, facts: dict[str, int], name: str) -> None:
    assert refusal(session, Session(uid="a", **facts)) == check(name)


def test_sessions_of_no_length_and_without_seats_are_known(session: Reading) -> None:
    add(session, Session(uid="a", minutes=0, capacity=0, expected=0))
    add(session, Session(uid="b", minutes=1440))
    assert count_of(session, Session) == 2


def test_a_session_outlives_its_room_and_its_track(session: Reading) -> None:
    room = add(session, Room(venue_id=a_venue(session)))
    track = add(session, Track(name=Texts(en="Culture")))
    panel = an_agenda_session(session, room_id=room, track_id=track, starts_at=NINE)
    remove(session, Room, room)
    remove(session, Track, track)
    kept = session.get_one(Session, panel)
    assert (kept.room_id, kept.track_id, kept.starts_at) == (None, None, NINE)


GOES_WITH_A_SESSION = (SessionItem, SpeakingRole, SignUp, DelegationWish, SessionRequirement)


def test_what_goes_with_a_session_and_what_stays(session: Reading) -> None:
    person, delegation = a_person(session), a_delegation(session)
    session.add_all(agenda_rows(session, person, delegation))
    session.flush()
    remove(session, Session, 1)
    assert [count_of(session, kind) for kind in GOES_WITH_A_SESSION] == [0] * 5
    kept: tuple[type[Base], ...] = (EditionEntry, AcceptedClash, Topic, TopicVote, PersonAway)
    assert [count_of(session, kind) for kind in kept] == [1] * 5
    assert session.get_one(Topic, 1).session_id is None


def test_what_goes_with_a_person(session: Reading) -> None:
    person = a_person(session)
    session.add_all(agenda_rows(session, person, a_delegation(session)))
    session.flush()
    remove(session, Person, person)
    gone: tuple[type[Base], ...] = (SpeakingRole, SignUp, TopicVote, PersonAway)
    assert [count_of(session, kind) for kind in gone] == [0] * 4
    assert count_of(session, Session) == 2


def test_what_is_said_once(session: Reading) -> None:
    person, delegation = a_person(session), a_delegation(session)
    panel, other = an_agenda_session(session), an_agenda_session(session)
    topic = add(session, Topic())
    edition = an_edition(session, name="First")
    entry = {"edition_id": edition, "session_id": panel, "starts_at": NINE, "minutes": 1}
    entry |= {"kind": SessionType.PANEL, "people": []}
    after = RequirementKind.AFTER
    twice: list[tuple[type[Base], dict[str, object], str]] = [
        (SignUp, {"session_id": panel, "person_id": person}, "session_id person_id"),
        (
            *(DelegationWish, {"delegation_id": delegation, "session_id": panel}),
            "delegation_id session_id",
        ),
        (
            SessionRequirement,
            {"kind": after, "session_id": panel, "other_id": other},
            "kind session_id other_id",
        ),
        (TopicVote, {"topic_id": topic, "person_id": person}, "topic_id person_id"),
        (EditionEntry, entry, "edition_id session_id"),
        (AcceptedClash, {"key": "k", "kind": ClashKind.DECLARED, "at": NOW}, "key"),
    ]
    for kind, facts, names in twice:
        add(session, kind(**facts))
        columns = [f"{kind.__tablename__}.{name}" for name in names.split()]
        assert refusal(session, kind(**facts)) == unique(*columns)
    assert refusal(session, Edition(name="First", at=NOW)) == unique("edition.name")


def test_wishes_are_ranked_one_to_three(session: Reading) -> None:
    person, panel = a_person(session), an_agenda_session(session)
    topic = add(session, Topic())
    for rank in (0, 4):
        wishes: list[tuple[Base, str]] = [
            (SignUp(session_id=panel, person_id=person, rank=rank), "sign_up"),
            (
                *(
                    DelegationWish(
                        delegation_id=a_delegation(session), session_id=panel, rank=rank
                    ),
                ),
                "delegation_wish",
            ),
            (TopicVote(topic_id=topic, person_id=person, rank=rank), "topic_vote"),
        ]
        for row, table in wishes:
            assert refusal(session, row) == check(f"{table}_rank_in_range")
    row = SignUp(session_id=panel, person_id=person)
    add(session, row)
    assert (row.state, row.rank, row.locked) == (SignUpState.WISH, None, False)


def test_times_end_after_they_begin(session: Reading) -> None:
    away = PersonAway(person_id=a_person(session), starts_at=TEN, ends_at=NINE)
    assert refusal(session, away) == check("person_away_ends_after_start")
    room = add(session, Room(venue_id=a_venue(session)))
    hours = RoomHours(room_id=room, starts_at=TEN, ends_at=NINE)
    assert refusal(session, hours) == check("room_hours_ends_after_start")


def test_no_session_needs_itself(session: Reading) -> None:
    panel = an_agenda_session(session)
    kind = RequirementKind.NOT_PARALLEL
    row = SessionRequirement(kind=kind, session_id=panel, other_id=panel)
    assert refusal(session, row) == check("session_requirement_not_of_itself")


def test_there_is_one_frame(session: Reading) -> None:
    row = AgendaFrame(id=1)
    add(session, row)
    assert (row.change_minutes, row.day_begins) == (5, 240)
    assert refusal(session, AgendaFrame(id=2)) == check("agenda_frame_only_one")
    late = "UPDATE agenda_frame SET day_begins = 721"
    assert refusal(session, late) == check("agenda_frame_day_begins_early")
    long = "UPDATE agenda_frame SET change_minutes = 241"
    assert refusal(session, long) == check("agenda_frame_change_is_short")


def test_a_key_has_a_limit(session: Reading) -> None:
    row = AcceptedClash(key="k" * (LONGEST_KEY + 1), kind=ClashKind.DECLARED, at=NOW)
    assert refusal(session, row) == check("accepted_clash_key_fits")


def test_a_role_is_a_speakers_unless_said(session: Reading) -> None:
    row = SpeakingRole(session_id=an_agenda_session(session), person_id=a_person(session))
    add(session, row)
    assert (row.role, row.confirmed, row.item_id, row.language) == (
        *(RoleType.SPEAKER, False),
        *(None, ""),
    )
