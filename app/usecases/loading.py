"""Fetching what a use case works on, or saying that it is gone."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, func, or_, select, update
from sqlalchemy.orm import DeclarativeBase

from app.base.errors import NotFound
from app.base.words import N_
from app.model import Event, Registration
from app.queries.matching import among
from app.store import Reading

RowT = TypeVar("RowT", bound=DeclarativeBase)


def need(change: Reading, kind: type[RowT], row_id: int) -> RowT:
    """The row with this id; raises NotFound."""
    row = change.get(kind, row_id)
    if row is None:
        raise _gone()
    return row


def _gone() -> NotFound:
    return NotFound(N_("This record no longer exists. It was removed in the meantime."))


def need_event(change: Reading) -> Event:
    """The conference; raises NotFound."""
    return need(change, Event, 1)


def need_all(change: Reading, kind: type[RowT], ids: Sequence[int]) -> list[RowT]:
    """The rows with these ids in that order; raises NotFound if one is missing."""
    key = kind.__mapper__.primary_key[0]
    query = select(key, kind).where(key.in_(among(ids)))
    found: dict[int, RowT] = {row[0]: row[1] for row in change.execute(query)}
    if not found.keys() >= set(ids):
        raise _gone()
    return [found[row_id] for row_id in ids]


def need_ids(change: Reading, kind: type[RowT], ids: Sequence[int]) -> None:
    """Raise NotFound if one of the rows with these ids is missing."""
    key = kind.__mapper__.primary_key[0]
    there = change.scalar(select(func.count(key)).where(key.in_(among(ids))))
    if there != len(set(ids)):
        raise _gone()


def registrations_of(change: Reading, person_ids: Sequence[int]) -> list[Registration]:
    """The registrations of these people, in no particular order."""
    query = select(Registration).where(Registration.person_id.in_(among(person_ids)))
    return list(change.scalars(query))


def need_registration(change: Reading, person_id: int) -> Registration:
    """The registration of one person; raises NotFound."""
    found = registrations_of(change, [person_id])
    if not found:
        raise NotFound(N_("This person is not registered. Register the person first."))
    return found[0]


def put(row: DeclarativeBase, values: Mapping[str, Any]) -> None:
    """Set the attributes that differ, so that a step holds only what changed."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def overwrite(
    change: Reading,
    kind: type[DeclarativeBase],
    which: ColumnElement[bool],
    values: Mapping[str, Any],
) -> None:
    """Set these columns in all rows of a kind for which `which` holds and that differ."""
    if not values:
        return
    columns = {name: getattr(kind, name) for name in values}
    differs = or_(*(columns[name].is_distinct_from(value) for name, value in values.items()))
    change.execute(
        update(kind)
        .where(which, differs)
        .values(values)
        .execution_options(synchronize_session=False)
    )


def next_position(change: Reading, column: Select[int | None]) -> int:
    """One more than the greatest position that `column` selects."""
    return (change.scalar(column) or 0) + 1
