"""Issuing certificates of attendance: each a line of a register that is never changed."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import delete, func, select, text

from app.base.errors import NotFound, RuleBroken
from app.base.words import N_
from app.model import Certificate, CertificateFrame, CertificateSession, Session
from app.queries import attendance, certificates
from app.queries.evidence import stands
from app.rules import fields
from app.rules.attendance import Presence
from app.rules.certificates import FRAME_FIELDS, REASON, highest_gone, next_numbers
from app.store import Reading, Store
from app.usecases.bulk import insert_rows
from app.usecases.loading import need_all, need_registration, put
from app.usecases.registrations import registration_ids


def edit_certificate_frame(store: Store, changes: Mapping[str, object]) -> None:
    """Change how certificates are earned, numbered, worded or signed; raises RuleBroken."""
    values = fields.cleaned(FRAME_FIELDS, changes)
    with store.change(N_("Edit certificates")) as change:
        row = change.get(CertificateFrame, 1)
        if row is None:
            row = CertificateFrame(id=1)
            change.add(row)
            change.flush()
        put(row, values)


def set_certificate_sessions(store: Store, session_ids: Sequence[int]) -> None:
    """Say which sessions count for the certificate; none means that all do."""
    with store.change(N_("Choose sessions for the certificate")) as change:
        need_all(change, Session, session_ids)
        change.execute(delete(CertificateSession))
        change.flush()
        for session_id in dict.fromkeys(session_ids):
            change.add(CertificateSession(session_id=session_id))


def issue_certificates(
    store: Store, person_ids: Sequence[int] | None = None, *, now: datetime | None = None
) -> list[int]:
    """Issue a certificate to everybody who earned one and has none; the numbers, in order.

    With `person_ids` only to these people; raises RuleBroken where one did not earn it.
    """
    with store.change(N_("Issue certificates")) as change:
        return insert_certificates(change, person_ids, now=now)


def insert_certificates(
    change: Reading, person_ids: Sequence[int] | None = None, *, now: datetime | None = None
) -> list[int]:
    """The same within a larger change."""
    standing = certificates.standing(change)
    if person_ids is None:
        wanted = standing.to_issue
    else:
        wanted = [each for each in dict.fromkeys(person_ids) if each not in standing.issued]
        _check_earned(standing.earned, wanted)
    taken = change.scalars(select(Certificate.number).where(*stands(Certificate))).all()
    numbers = list(next_numbers(taken, len(wanted), gone=_highest_gone(change)))
    known = {each: standing.earned[each] for each in wanted}
    _insert(change, known, dict(zip(wanted, numbers, strict=True)), now)
    return numbers


def _highest_gone(change: Reading) -> int:
    """Up to which number a certificate may be out there whose line was erased."""
    query = select(Certificate.id, Certificate.number).order_by(Certificate.id)
    lines = [(row[0], row[1]) for row in change.execute(query)]
    last = change.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = 'certificate'"))
    return highest_gone(lines, last or 0)


def _check_earned(earned: Mapping[int, Presence], wanted: Sequence[int]) -> None:
    missing = sum(each not in earned for each in wanted)
    if missing:
        raise RuleBroken(
            N_("By the rule of the certificates {count} of {all} did not earn one."),
            count=missing,
            all=len(wanted),
        )


def _insert(
    change: Reading, known: Mapping[int, Presence], numbers: Mapping[int, int], now: datetime | None
) -> None:
    ids = registration_ids(change, list(known))
    stated = certificates.contents(change, known)
    same = {"issue": 1, "reason": "", "at": now or datetime.now(UTC), "voids_id": None}
    rows: list[dict[str, Any]] = [
        {
            **same,
            "registration_id": ids[each],
            "number": numbers[each],
            "contents": stated[each],
        }
        for each in known
    ]
    insert_rows(change, Certificate, rows)


def reissue_certificate(
    store: Store, person_id: int, reason: str, *, now: datetime | None = None
) -> int:
    """Issue somebody's certificate anew, with what is known today; which issue it is.

    The number stays. Raises RuleBroken without a reason, NotFound where there was none.
    """
    because = fields.require(
        REASON.clean(reason, REASON.label, "reason"), REASON.label, field="reason"
    )
    with store.change(N_("Issue a corrected certificate")) as change:
        registration = need_registration(change, person_id)
        number = change.scalar(
            select(func.max(Certificate.number)).where(
                Certificate.registration_id == registration.id, *stands(Certificate)
            )
        )
        if number is None:
            raise NotFound(N_("This person has no certificate yet. Issue one first."))
        last = change.scalar(
            select(func.max(Certificate.issue)).where(
                Certificate.number == number, *stands(Certificate)
            )
        )
        issue = (last or 0) + 1
        presence = {each.person_id: each for each in attendance.presences(change)}[person_id]
        stated = certificates.contents(change, {person_id: presence})
        change.add(
            Certificate(
                registration_id=registration.id,
                number=number,
                issue=issue,
                contents=stated[person_id],
                reason=because,
                at=now or datetime.now(UTC),
            )
        )
        return issue
