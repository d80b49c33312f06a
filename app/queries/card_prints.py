"""The rows behind what was printed: cards that count, and where they lie."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, Text, bindparam, func, select, type_coerce

from app.model import CardPrint, CardRun, Registration
from app.queries.evidence import stands
from app.queries.matching import IDS, among
from app.rules.printing import Slot
from app.rules.registrations import RegistrationStatus
from app.store import Reading

KIND = "kind"
"""The parameter of the queries for one kind of card."""


@dataclass(frozen=True, slots=True)
class LastPrint:
    """Somebody's card that counts, in which languages; `at` in UTC.

    `kept` is what was kept of the facts it shows, as it stands in the file.
    """

    run_id: int
    at: datetime
    code: str
    slot: Slot | None
    languages: tuple[str, ...]
    kept: str

    @property
    def snapshot(self) -> dict[str, Any]:
        """The facts it shows, the code among them."""
        facts: dict[str, Any] = json.loads(self.kept)
        return {**facts, "code": self.code} if self.code else facts


def last_prints(read: Reading, kind: str, person_ids: Iterable[int]) -> dict[int, LastPrint]:
    """The latest card of each that shows no code or the one that counts; else the latest."""
    asked = {KIND: kind, IDS: json.dumps(list(person_ids))}
    found: dict[int, tuple[Any, Any]] = {}
    for row in read.connection().execute(_prints_query(), asked).all():  # one by one is slower
        rank = (not row.code or row.code == row.now, row.at, row.id)
        before = found.get(row.person_id)
        if before is None or rank > before[0]:
            found[row.person_id] = (rank, row)
    return {person_id: _last_print(row) for person_id, (_, row) in found.items()}


def _last_print(row: Any) -> LastPrint:  # noqa: ANN401 - a row of the query
    slot = None if row.box is None else Slot(row.box, row.slot)
    return LastPrint(row.run_id, row.at, row.code, slot, row.languages, row.kept)


@cache
def _prints_query() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Registration.person_id,
            Registration.code.label("now"),
            CardPrint.id,
            CardPrint.run_id,
            CardPrint.at,
            CardPrint.code,
            CardPrint.box,
            CardPrint.slot,
            type_coerce(CardPrint.snapshot, Text).label("kept"),
            CardRun.languages,
        )
        .join(Registration, Registration.id == CardPrint.registration_id)
        .join(CardRun, CardRun.id == CardPrint.run_id)
        .where(
            CardRun.kind == bindparam(KIND),
            *stands(CardPrint),
            Registration.person_id.in_(among()),
        )
    )


def _registrations_with_card() -> Select[int]:
    return (
        select(CardPrint.registration_id)
        .join(CardRun, CardRun.id == CardPrint.run_id)
        .where(CardRun.kind == bindparam(KIND), *stands(CardPrint))
    )


@cache
def printed_query() -> Select[int]:
    """The ids of people who have a card of the kind `KIND`."""
    query = select(Registration.person_id)
    return query.where(Registration.id.in_(_registrations_with_card()))


@cache
def unprinted_query() -> Select[int]:
    """The ids of people who are to have one and have none."""
    return select(Registration.person_id).where(
        Registration.status.not_in([RegistrationStatus.CANCELLED, RegistrationStatus.WAITING]),
        Registration.id.not_in(_registrations_with_card()),
    )


@cache
def registered_query() -> Select[int]:
    """Those among `IDS` who are registered: only they have a card that is kept."""
    return select(Registration.person_id).where(Registration.person_id.in_(among()))


@cache
def slots_query() -> Select[*tuple[Any, ...]]:
    """People with box and place, of the kind `KIND` among `IDS`; what counts comes last."""
    return (
        _boxed(Registration.person_id, CardPrint.box, CardPrint.slot)
        .join(Registration, Registration.id == CardPrint.registration_id)
        .where(Registration.person_id.in_(among()))
        .order_by(CardPrint.at, CardPrint.id)
    )


@cache
def taken_query() -> Select[*tuple[Any, ...]]:
    """Each box with its last place, of the kind `KIND`."""
    return _boxed(CardPrint.box, func.max(CardPrint.slot)).group_by(CardPrint.box)


def _boxed(*columns: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - columns of any kind
    query = select(*columns).join(CardRun, CardRun.id == CardPrint.run_id)
    return query.where(
        CardRun.kind == bindparam(KIND), CardPrint.box.is_not(None), *stands(CardPrint)
    )
