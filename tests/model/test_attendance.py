"""Signatures and certificates: evidence; thresholds, scans and frames around them."""

from datetime import date

from model.conftest import (
    NOW,
    a_certificate,
    a_registration,
    a_signature,
    add,
    an_agenda_session,
    check,
    defaults,
    refusal,
    remove,
    unique,
)
from sqlalchemy.orm import Session

from app.base.texts import Texts
from app.model import (
    Certificate,
    CertificateFrame,
    CertificateSession,
    DeskNote,
    Funding,
    Registration,
    SheetScan,
    Signature,
    Threshold,
)
from app.rules.attendance import CertificateRule, CounterKind

FRIDAY = date(2027, 12, 10)


def test_the_fund(session: Session) -> None:
    row = Funding(id=1)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "programme": Texts(),
        "project_title": Texts(),
        "project_number": "",
    }
    assert refusal(session, Funding(id=2)) == check("funding_only_one")


def test_a_signature_is_of_a_day_or_of_a_session(session: Session) -> None:
    registration, panel = a_registration(session), an_agenda_session(session)
    row = Signature(registration_id=registration, day=FRIDAY, at=NOW)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "registration_id": registration,
        "day": FRIDAY,
        "session_id": None,
        "at": NOW,
        "sheet": "",
        "voids_id": None,
    }
    known = {"registration_id": registration, "at": NOW}
    for where in ({}, {"day": FRIDAY, "session_id": panel}):
        assert refusal(session, Signature(**known, **where)) == check(
            "signature_of_a_day_or_session"
        )


def test_evidence_is_voided_once(session: Session) -> None:
    registration = a_registration(session)
    first = a_signature(session, registration_id=registration)
    a_signature(session, registration_id=registration, voids_id=first)
    again = Signature(registration_id=registration, day=FRIDAY, at=NOW, voids_id=first)
    assert refusal(session, again) == unique("signature.voids_id")


def test_a_certificate(session: Session) -> None:
    registration = a_registration(session)
    row = Certificate(registration_id=registration, number=7, contents={"name": "Ada"}, at=NOW)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "registration_id": registration,
        "number": 7,
        "issue": 1,
        "contents": {"name": "Ada"},
        "reason": "",
        "at": NOW,
        "voids_id": None,
    }
    known = {"registration_id": registration, "contents": {}, "at": NOW}
    for numbers in ({"number": 0}, {"number": 1, "issue": 0}):
        assert refusal(session, Certificate(**known, **numbers)) == check(
            "certificate_numbers_from_one"
        )


def test_evidence_goes_with_its_registration(session: Session) -> None:
    registration = a_registration(session)
    a_signature(session, registration_id=registration)
    a_certificate(session, registration_id=registration)
    add(session, DeskNote(registration_id=registration, text="Gift"))
    remove(session, Registration, registration)
    kinds = (Signature, Certificate, DeskNote)
    assert [session.query(kind).count() for kind in kinds] == [0, 0, 0]


def test_a_threshold(session: Session) -> None:
    row = Threshold(kind=CounterKind.WOMEN, least=5)
    add(session, row)
    assert defaults(row) == {"id": 1, "kind": CounterKind.WOMEN, "least": 5, "position": 0}
    twice = Threshold(kind=CounterKind.WOMEN, least=6)
    assert refusal(session, twice) == unique("threshold.kind")
    negative = Threshold(kind=CounterKind.MEN, least=-1)
    assert refusal(session, negative) == check("threshold_least_not_negative")


def test_how_certificates_are_earned(session: Session) -> None:
    row = CertificateFrame(id=1)
    add(session, row)
    assert defaults(row) == {
        "id": 1,
        "rule": CertificateRule.DAYS,
        "least": 1,
        "prefix": "",
        "wording": Texts(),
        "signers": [],
    }
    assert refusal(session, CertificateFrame(id=2)) == check("certificate_frame_only_one")


def test_a_session_counts_once_and_no_more_when_it_is_gone(session: Session) -> None:
    panel = an_agenda_session(session)
    add(session, CertificateSession(session_id=panel))
    again = CertificateSession(session_id=panel)
    assert refusal(session, again) == unique("certificate_session.session_id")


def test_a_scan(session: Session) -> None:
    row = SheetScan(day=FRIDAY)
    add(session, row)
    assert {**defaults(row), "added_at": None} == {
        "id": 1,
        "day": FRIDAY,
        **dict.fromkeys(("session_id", "delegation_id", "picture_id", "file_id", "added_at")),
        "note": "",
    }
