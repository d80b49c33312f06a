"""Making one person of two records, in one step that Undo takes back whole."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select, update

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import Answer, Consent, Logistics, Membership, Person, PersonTag
from app.queries import consents
from app.rules.merging import merged
from app.store import Reading, Store
from app.usecases.keys import key_people
from app.usecases.loading import need, put, registrations_of
from app.usecases.people import facts_of


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
        _merge_registrations(change, keep_id, other_id)
        change.flush()
        change.delete(other)


def _move_tags(change: Reading, keep_id: int, other_id: int) -> None:
    carried = select(PersonTag.tag_id).where(PersonTag.person_id == keep_id)
    missing = PersonTag.tag_id.not_in(carried)
    change.execute(
        update(PersonTag)
        .where(PersonTag.person_id == other_id, missing)
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
    _move(change, Membership, kept.id, other.id)
    _move_logistics(change, kept.id, other.id)
    answered = select(Answer.question_id).where(Answer.registration_id == kept.id)
    change.execute(
        update(Answer)
        .where(Answer.registration_id == other.id, Answer.question_id.not_in(answered))
        .values(registration_id=kept.id)
        .execution_options(synchronize_session=False)
    )


def _values(row: Any, names: Sequence[str]) -> dict[str, Any]:  # noqa: ANN401 - any mapped row
    return {name: getattr(row, name) for name in names}


def _move(change: Reading, kind: type[Any], kept_id: int, other_id: int) -> bool:
    """Hand the other's row over where the kept registration has none; whether it was."""
    has_one = change.scalar(select(kind.id).where(kind.registration_id == kept_id))
    row = change.scalar(select(kind).where(kind.registration_id == other_id))
    if row is None or has_one is not None:
        return False
    row.registration_id = kept_id
    change.flush()
    return True


def _move_logistics(change: Reading, kept_id: int, other_id: int) -> None:
    if _move(change, Logistics, kept_id, other_id):
        return
    rows = select(Logistics).where(Logistics.registration_id.in_([kept_id, other_id]))
    found = {row.registration_id: row for row in change.scalars(rows)}
    if len(found) == len((kept_id, other_id)):
        names = [c.key for c in Logistics.__table__.columns if c.key not in OWN]
        kept, other = found[kept_id], found[other_id]
        put(kept, merged(_values(kept, names), _values(other, names)))


OWN = ("id", "registration_id", "shares_with_id")
