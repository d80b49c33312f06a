"""Handing over where one record of a person came, signed and was certified to the one kept."""

from typing import Any

from sqlalchemy import select, update

from app.model import Certificate, CheckIn, CheckInAttempt, DeskNote, Signature
from app.model.base import utc_now
from app.queries.evidence import Evidence, stands
from app.store import Reading
from app.usecases.bulk import insert_rows


def hand_over_attendance(change: Reading, kept_id: int, other_id: int) -> None:
    """Evidence is never changed, so the kept registration gets copies; ids of registrations.

    Who has two certificates keeps both numbers: both papers are out there.
    """
    _hand_over_passages(change, kept_id, other_id)
    signed = {(row["day"], row["session_id"]) for row in _rows(change, Signature, kept_id)}
    missing = [
        row
        for row in _rows(change, Signature, other_id)
        if (row["day"], row["session_id"]) not in signed
    ]
    _append(change, Signature, missing, kept_id)
    _append(change, Certificate, _rows(change, Certificate, other_id), kept_id)
    _hand_over_note(change, kept_id, other_id)
    attempts = update(CheckInAttempt).where(CheckInAttempt.registration_id == other_id)
    change.execute(
        attempts.values(registration_id=kept_id).execution_options(synchronize_session=False)
    )


def _hand_over_passages(change: Reading, kept_id: int, other_id: int) -> None:
    """The last passage at a point tells who is in: those of both are put in their order."""
    others = _rows(change, CheckIn, other_id)
    points = {row["point_id"] for row in others}
    own = [row for row in _rows(change, CheckIn, kept_id) if row["point_id"] in points]
    now = utc_now()
    counters = [{**row, "voids_id": row["id"], "at": now} for row in own]
    _append(change, CheckIn, counters, kept_id)
    _append(change, CheckIn, sorted(own + others, key=lambda row: int(row["id"])), kept_id)


def _hand_over_note(change: Reading, kept_id: int, other_id: int) -> None:
    """What the desk is to say of either is said of the kept one."""
    which = DeskNote.registration_id.in_([kept_id, other_id])
    notes = {row.registration_id: row for row in change.scalars(select(DeskNote).where(which))}
    if other_id not in notes:
        return
    if kept_id in notes:
        notes[kept_id].text = f"{notes[kept_id].text}\n{notes[other_id].text}"
    else:
        notes[other_id].registration_id = kept_id


def _rows(change: Reading, kind: Evidence, registration_id: int) -> list[dict[str, Any]]:
    """The rows of a registration that stand, oldest first."""
    column = kind.__table__.columns["registration_id"]
    query = select(*kind.__table__.columns).where(column == registration_id, *stands(kind))
    return [dict(row) for row in change.execute(query.order_by(kind.id)).mappings()]


def _append(
    change: Reading, kind: Evidence, rows: list[dict[str, Any]], registration_id: int
) -> None:
    own = ({**row, "registration_id": registration_id} for row in rows)
    insert_rows(change, kind, [{k: v for k, v in row.items() if k != "id"} for row in own])
