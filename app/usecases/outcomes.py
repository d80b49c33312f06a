"""Writing what came of the sessions, and what was promised there."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import delete, func, select

from app.base.texts import Texts
from app.base.words import N_
from app.model import Commitment, Organisation, Person, Session, SessionOutcome
from app.queries.matching import among
from app.rules import fields
from app.rules.outcomes import COMMITMENT_FIELDS, OUTCOME_FIELDS
from app.store import Reading, Store
from app.usecases.loading import need, need_all, next_position, put


def write_outcome(store: Store, session_id: int, changes: Mapping[str, object]) -> None:
    """Write texts, notes or whether the report is final; raises RuleBroken, NotFound."""
    values = fields.cleaned(OUTCOME_FIELDS, changes)
    with store.change(N_("Write outcomes")) as change:
        put(_report(change, session_id), values)


def set_final(store: Store, session_ids: Sequence[int], *, final: bool = True) -> None:
    """Say that reports are final, or drafts again; those not begun are left alone."""
    label = N_("Make reports final") if final else N_("Make reports drafts again")
    with store.change(label) as change:
        need_all(change, Session, session_ids)
        query = select(SessionOutcome).where(SessionOutcome.session_id.in_(among(session_ids)))
        for row in change.scalars(query):
            put(row, {"final": final})


def _report(change: Reading, session_id: int) -> SessionOutcome:
    row = change.scalar(select(SessionOutcome).where(SessionOutcome.session_id == session_id))
    if row is None:
        need(change, Session, session_id)
        row = SessionOutcome(session_id=session_id)
        change.add(row)
        change.flush()
    return row


POINTS_AT = {"session_id": Session, "person_id": Person, "organisation_id": Organisation}


def _need_targets(change: Reading, values: Mapping[str, object]) -> None:
    for name, kind in POINTS_AT.items():
        target = values.get(name)
        if isinstance(target, int):
            need(change, kind, target)


def add_commitment(store: Store, facts: Mapping[str, object]) -> int:
    """Add a promise at the end of the list; its id. It says at least what was promised."""
    values = fields.cleaned(COMMITMENT_FIELDS, {"what": Texts(), **facts})
    with store.change(N_("Add commitment")) as change:
        _need_targets(change, values)
        last = next_position(change, select(func.max(Commitment.position)))
        row = Commitment(**values, position=last)
        change.add(row)
        change.flush()
        return row.id


def edit_commitment(store: Store, commitment_id: int, changes: Mapping[str, object]) -> None:
    """Change a promise; raises RuleBroken, NotFound."""
    values = fields.cleaned(COMMITMENT_FIELDS, changes)
    with store.change(N_("Edit commitment")) as change:
        _need_targets(change, values)
        put(need(change, Commitment, commitment_id), values)


def set_done(store: Store, commitment_ids: Sequence[int], done_on: date | None) -> None:
    """Say since when promises are kept; None opens them again."""
    label = N_("Mark commitments as done") if done_on else N_("Open commitments again")
    with store.change(label) as change:
        for row in need_all(change, Commitment, commitment_ids):
            put(row, {"done_on": done_on})


def order_commitments(store: Store, ids: Sequence[int]) -> None:
    """Put the promises in this order."""
    with store.change(N_("Order commitments")) as change:
        for position, row in enumerate(need_all(change, Commitment, ids), start=1):
            put(row, {"position": position})


def remove_commitments(store: Store, ids: Sequence[int]) -> None:
    """Remove promises."""
    label = N_("Remove commitment") if len(ids) == 1 else N_("Remove commitments")
    with store.change(label) as change:
        need_all(change, Commitment, ids)
        change.execute(delete(Commitment).where(Commitment.id.in_(among(ids))))
