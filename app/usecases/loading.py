"""Fetching what a use case works on, or saying that it is gone."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import DeclarativeBase

from app.base.errors import NotFound
from app.base.words import N_
from app.model import Event, Registration
from app.store import Reading

RowT = TypeVar("RowT", bound=DeclarativeBase)


def need(change: Reading, kind: type[RowT], row_id: int) -> RowT:
    """The row with this id; raises NotFound."""
    row = change.get(kind, row_id)
    if row is None:
        raise NotFound(N_("This record no longer exists. It was removed in the meantime."))
    return row


def need_event(change: Reading) -> Event:
    """The conference; raises NotFound."""
    return need(change, Event, 1)


def need_all(change: Reading, kind: type[RowT], ids: Sequence[int]) -> list[RowT]:
    """The rows with these ids in that order; raises NotFound if one is missing."""
    return [need(change, kind, row_id) for row_id in ids]


def registrations_of(change: Reading, person_ids: Sequence[int]) -> list[Registration]:
    """The registrations of these people, in no particular order."""
    query = select(Registration).where(Registration.person_id.in_(person_ids))
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


def next_position(change: Reading, column: Select[int | None]) -> int:
    """One more than the greatest position that `column` selects."""
    return (change.scalar(column) or 0) + 1
