"""Who came through which door: evidence; and attempts that let nobody in."""

from datetime import date

from model.conftest import (
    NOW,
    a_check_in,
    a_point,
    a_registration,
    add,
    an_attempt,
    count_of,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app.base.texts import Texts
from app.model import CheckIn, CheckInAttempt, CheckInPoint, Registration
from app.rules.checkins import Direction, PointKind, Refusal


def test_a_point(session: Session) -> None:
    row = CheckInPoint(name=Texts(en="Friday"), day=date(2027, 12, 10))
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "name": Texts(en="Friday"),
        "kind": PointKind.DAY,
        "day": date(2027, 12, 10),
        "session_id": None,
        "position": 0,
    }


def test_a_passage(session: Session) -> None:
    known = {"point_id": a_point(session), "registration_id": a_registration(session)}
    row = CheckIn(**known, at=NOW)
    add(session, row)
    assert defaults(row) == {
        **known,
        "id": 1,
        "direction": Direction.IN,
        "at": NOW,
        "station": "",
        "note": "",
        "operation": "",
        "voids_id": None,
    }


def test_a_passage_is_voided_once(session: Session) -> None:
    first = a_check_in(session)
    known = session.get_one(CheckIn, first)
    facts = {"point_id": known.point_id, "registration_id": known.registration_id, "at": NOW}
    add(session, CheckIn(**facts, voids_id=first))
    again = CheckIn(**facts, voids_id=first)
    assert refusal(session, again) == unique("check_in.voids_id")


def test_what_goes_with_a_registration_and_with_a_point(session: Session) -> None:
    registration, point = a_registration(session), a_point(session)
    a_check_in(session, registration_id=registration, point_id=point)
    an_attempt(session, registration_id=registration, point_id=point)
    an_attempt(session, point_id=point)
    remove(session, Registration, registration)
    assert (count_of(session, CheckIn), count_of(session, CheckInAttempt)) == (0, 1)
    remove(session, CheckInPoint, point)
    assert count_of(session, CheckInAttempt) == 0


def test_an_attempt_needs_nobody(session: Session) -> None:
    row = session.get_one(CheckInAttempt, an_attempt(session, said="XYZ"))
    assert (row.registration_id, row.said, row.refusal) == (None, "XYZ", Refusal.UNKNOWN)
