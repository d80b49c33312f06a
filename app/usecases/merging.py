"""Making one person of two records, in one step that Undo takes back whole."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import insert, select, update
from sqlalchemy.orm import DeclarativeBase

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import (
    AgendaImportPerson,
    Answer,
    Consent,
    ImportRow,
    Logistics,
    Membership,
    Person,
    PersonTag,
)
from app.queries import consents
from app.rules.merging import further, merged
from app.rules.people import LOGISTICS_FIELDS
from app.store import Reading, Store
from app.usecases.agenda_merging import hand_over_agenda
from app.usecases.attendance_merging import hand_over_attendance
from app.usecases.editions import hand_over_editions
from app.usecases.events import drop_unused_pictures
from app.usecases.keys import key_people
from app.usecases.loading import need, put, registrations_of
from app.usecases.outcomes_merging import hand_over_outcomes
from app.usecases.people import facts_of
from app.usecases.printing import hand_over_cards

RowT = TypeVar("RowT", bound=DeclarativeBase)


def merge_people(store: Store, keep_id: int, other_id: int, from_other: Sequence[str] = ()) -> None:
    """Merge the other record into the one that is kept, which takes over all it lacks.

    `from_other` names the fields of a person whose value is taken from the other even
    though the kept record has one. Raises RuleBroken for a record with itself.
    """
    if keep_id == other_id:
        raise RuleBroken(N_("A record cannot be merged with itself. Choose two people."))
    with store.change(N_("Merge people")) as change:
        kept, other = need(change, Person, keep_id), need(change, Person, other_id)
        put(kept, merged(facts_of(kept), facts_of(other), from_other))
        key_people(change, [kept])
        _move_tags(change, keep_id, other_id)
        _copy_consents(change, keep_id, other_id)
        _move_lines(change, keep_id, other_id)
        hand_over_agenda(change, keep_id, other_id)
        hand_over_editions(change, keep_id, other_id)
        hand_over_outcomes(change, keep_id, other_id)
        _merge_registrations(change, keep_id, other_id)
        change.flush()
        photos = [row.photo_id for row in registrations_of(change, [other_id])]
        change.delete(other)
        change.flush()
        drop_unused_pictures(change, photos)


def _move_tags(change: Reading, keep_id: int, other_id: int) -> None:
    carried = select(PersonTag.tag_id).where(PersonTag.person_id == keep_id)
    missing = PersonTag.tag_id.not_in(carried)
    change.execute(
        update(PersonTag)
        .where(PersonTag.person_id == other_id, missing)
        .values(person_id=keep_id)
        .execution_options(synchronize_session=False)
    )


def _move_lines(change: Reading, keep_id: int, other_id: int) -> None:
    """Lists that come again find the kept record where they brought the other."""
    for kind in (ImportRow, AgendaImportPerson):
        change.execute(
            update(kind)
            .where(kind.person_id == other_id)
            .values(person_id=keep_id)
            .execution_options(synchronize_session=False)
        )


def _copy_consents(change: Reading, keep_id: int, other_id: int) -> None:
    """Answers are never changed, so the kept record gets copies with their own dates."""
    rows = [
        {
            "person_id": keep_id,
            "purpose": row.purpose,
            "given": row.given,
            "at": row.at,
            "source": row.source,
            "wording": row.wording,
            "voids_id": None,
        }
        for row in consents.of_person(change, other_id)
    ]
    if rows:
        change.execute(insert(Consent), rows)


def _merge_registrations(change: Reading, keep_id: int, other_id: int) -> None:
    found = {r.person_id: r for r in registrations_of(change, [keep_id, other_id])}
    other, kept = found.get(other_id), found.get(keep_id)
    if other is None:
        return
    if kept is None:
        other.person_id = keep_id
        return
    names = ("badge_text", "sex", "photo_id", "category_id")
    put(kept, merged(_values(kept, names), _values(other, names)))
    kept.status = further(kept.status, other.status)
    _merge_memberships(change, kept.id, other.id)
    _merge_logistics(change, kept.id, other.id)
    _move_answers(change, kept.id, other.id)
    hand_over_cards(change, kept, other)
    hand_over_attendance(change, kept.id, other.id)


def _move_answers(change: Reading, kept_id: int, other_id: int) -> None:
    answered = select(Answer.question_id).where(Answer.registration_id == kept_id)
    change.execute(
        update(Answer)
        .where(Answer.registration_id == other_id, Answer.question_id.not_in(answered))
        .values(registration_id=kept_id)
        .execution_options(synchronize_session=False)
    )


def _values(row: Any, names: Sequence[str]) -> dict[str, Any]:  # noqa: ANN401 - any mapped row
    return {name: getattr(row, name) for name in names}


def _pair(
    change: Reading, kind: type[RowT], kept_id: int, other_id: int
) -> tuple[RowT, RowT] | None:
    """Both registrations' rows; where only the other has one, it is handed over."""
    column = kind.__table__.columns["registration_id"]
    rows = change.scalars(select(kind).where(column.in_([kept_id, other_id])))
    found = {row.registration_id: row for row in rows}  # type: ignore[attr-defined] # both kinds have it
    if kept_id in found and other_id in found:
        return found[kept_id], found[other_id]
    if other_id in found:
        found[other_id].registration_id = kept_id  # type: ignore[attr-defined] # the same
        change.flush()
    return None


def _merge_memberships(change: Reading, kept_id: int, other_id: int) -> None:
    """Of two delegations that of the kept record stays."""
    pair = _pair(change, Membership, kept_id, other_id)
    if pair is not None and pair[0].delegation_id == pair[1].delegation_id:
        kept, other = pair
        names = ("function", "rank")
        values = merged(_values(kept, names), _values(other, names))
        change.delete(other)  # first: a delegation has one head
        change.flush()
        put(kept, values)


def _merge_logistics(change: Reading, kept_id: int, other_id: int) -> None:
    pair = _pair(change, Logistics, kept_id, other_id)
    if pair is not None:
        kept, other = (_values(row, tuple(LOGISTICS_FIELDS)) for row in pair)
        values = merged(kept, other)
        for first, last in JOURNEY:
            if values[first] and values[last] and values[last] < values[first]:
                values |= {first: kept[first], last: kept[last]}
        put(pair[0], values)
        change.flush()
    _share_with(change, other_id, kept_id)


def _share_with(change: Reading, former_id: int, kept_id: int) -> None:
    """Who shared a room with the other record shares it with the kept one, nobody with himself."""
    partner = Logistics.shares_with_id
    moved = update(Logistics).execution_options(synchronize_session="fetch")
    change.execute(moved.where(partner == former_id).values(shares_with_id=kept_id))
    alone = moved.where(partner == kept_id, Logistics.registration_id == kept_id)
    change.execute(alone.values(shares_with_id=None))


JOURNEY = (("hotel_from", "hotel_until"), ("arrival_at", "departure_at"))
