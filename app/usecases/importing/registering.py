"""Writing what a newer list says about the registrations of people who are known."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select

from app.model import Answer, Logistics, Registration
from app.queries.importing.standing import OF_LOGISTICS
from app.queries.matching import among
from app.rules.delegations import MemberFunction
from app.rules.importing.plain import is_blank
from app.rules.importing.recognising import delegation_of
from app.rules.importing.values import Outcome, Target
from app.rules.registrations import RegistrationStatus
from app.store import Reading
from app.usecases.arriving import NO_LOGISTICS
from app.usecases.bulk import insert_rows, write_rows
from app.usecases.importing.framing import Framing
from app.usecases.importing.placing import Move, memberships, move
from app.usecases.registrations import register_missing

OF_PLACE = (Target.STATUS, Target.BADGE_TEXT, Target.SEX)
REGISTERED = frozenset(
    {
        *OF_PLACE,
        *OF_LOGISTICS,
        *(Target.CATEGORY, Target.DELEGATION, Target.MEMBER_FUNCTION, Target.QUESTION),
    }
)
Wanted = Sequence[tuple[int, Outcome, dict[Target, Any]]]
"""Person id, what was found out, and field → new value."""


def update_registrations(
    change: Reading,
    placed: Wanted,
    framing: Framing,
    question_ids: Mapping[int, int],
    heads: Collection[int],
) -> None:
    """Make the changes of those whose place at the conference is touched; all are registered."""
    registered = _registered(change, placed)
    _registrations(change, placed, registered, framing)
    _move(change, placed, registered, framing, heads)
    _logistics(change, placed, registered)
    _answers(change, placed, registered, question_ids)


def _or_blank(value: Any, blank: Any) -> Any:  # noqa: ANN401 - values of any field
    return blank if is_blank(value) else value


def _registered(change: Reading, placed: Wanted) -> dict[int, int]:
    """Person id → registration id; who has none yet gets one, with the status of the file."""
    by_status: dict[RegistrationStatus, list[int]] = {}
    for person_id, outcome, _new in placed:
        status = outcome.record.values.get(Target.STATUS) or RegistrationStatus.SUBMITTED
        by_status.setdefault(status, []).append(person_id)
    found: dict[int, int] = {}
    for status, ids in by_status.items():
        found |= register_missing(change, ids, status=status)
    return found


def _registrations(
    change: Reading, placed: Wanted, registered: Mapping[int, int], framing: Framing
) -> None:
    blank = {Target.BADGE_TEXT: "", Target.SEX: None}
    rows: dict[int, dict[str, Any]] = {}
    for person_id, _outcome, new in placed:
        values = {t.value: _or_blank(new[t], blank.get(t)) for t in OF_PLACE if t in new}
        if Target.CATEGORY in new:
            values["category_id"] = framing.category(new[Target.CATEGORY] or "")
        rows.setdefault(registered[person_id], {}).update(values)
    write_rows(change, Registration, "id", rows)


def _move(
    change: Reading,
    placed: Wanted,
    registered: Mapping[int, int],
    framing: Framing,
    heads: Collection[int],
) -> None:
    moving = [e for e in placed if not {Target.DELEGATION, Target.MEMBER_FUNCTION}.isdisjoint(e[2])]
    if not moving:
        return
    known = memberships(change, (registered[person_id] for person_id, _o, _n in moving))
    moves: dict[int, Move] = {}
    for person_id, outcome, new in moving:
        registration_id = registered[person_id]
        now, function = known.get(registration_id, (None, None))
        if person_id in heads:
            function = MemberFunction.HEAD
        if Target.DELEGATION in new or now is None:
            named = {**outcome.record.values, **new}
            now = framing.delegation(named) if delegation_of(named) else None
        wanted = new.get(Target.MEMBER_FUNCTION, function)
        moves[registration_id] = Move(registration_id, now, wanted)
    move(change, list(moves.values()), known)


def _logistics(change: Reading, placed: Wanted, registered: Mapping[int, int]) -> None:
    wanted: dict[int, dict[str, Any]] = {}
    for person_id, _outcome, new in placed:
        values = {
            t.value: _or_blank(new[t], NO_LOGISTICS[t.value]) for t in OF_LOGISTICS if t in new
        }
        if values:
            wanted.setdefault(registered[person_id], {}).update(values)
    if not wanted:
        return
    query = select(Logistics.registration_id)
    known = set(change.scalars(query.where(Logistics.registration_id.in_(among(wanted)))))
    added = [
        {"registration_id": i, **NO_LOGISTICS, **new} for i, new in wanted.items() if i not in known
    ]
    if added:
        insert_rows(change, Logistics, added)
    present = {i: new for i, new in wanted.items() if i in known}
    write_rows(change, Logistics, "registration_id", present)


def _answers(
    change: Reading,
    placed: Wanted,
    registered: Mapping[int, int],
    question_ids: Mapping[int, int],
) -> None:
    wanted = {
        (registered[person_id], question_ids[answer.position]): answer.value
        for person_id, outcome, _new in placed
        for answer in outcome.changes
        if answer.target is Target.QUESTION and answer.position is not None
    }
    if not wanted:
        return
    query = select(Answer.registration_id, Answer.question_id, Answer.id)
    which = Answer.registration_id.in_(among(i for i, _question in wanted))
    known = {(row[0], row[1]): row[2] for row in change.execute(query.where(which))}
    gone = [known[key] for key, value in wanted.items() if value is None and key in known]
    if gone:
        of_rows = Answer.id.in_(among(gone))
        change.execute(delete(Answer).where(of_rows).execution_options(synchronize_session=False))
    kept = {key: _listed(value) for key, value in wanted.items() if value is not None}
    added = [
        {"registration_id": key[0], "question_id": key[1], "value": value}
        for key, value in kept.items()
        if key not in known
    ]
    if added:
        insert_rows(change, Answer, added)
    rows = {known[key]: {"value": value} for key, value in kept.items() if key in known}
    write_rows(change, Answer, "id", rows)


def _listed(value: Any) -> Any:  # noqa: ANN401 - answers of any kind
    return list(value) if isinstance(value, tuple) else value
