"""Reading what people agreed to: the answer that counts, and all answers ever given."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sqlalchemy import Select, bindparam, select

from app.model import Consent
from app.queries.evidence import stands
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Reading


@dataclass(frozen=True)
class ConsentRow:
    """One answer; `at` in UTC."""

    id: int
    person_id: int
    purpose: ConsentPurpose
    given: bool
    at: datetime
    source: ConsentSource
    wording: str


def effective() -> Select[int, int, ConsentPurpose, bool, datetime, ConsentSource, str]:
    """Answers that were not taken back by Undo, oldest first."""
    return (
        select(
            Consent.id,
            Consent.person_id,
            Consent.purpose,
            Consent.given,
            Consent.at,
            Consent.source,
            Consent.wording,
        )
        .where(*stands(Consent))
        .order_by(Consent.at, Consent.id)
    )


def of_person(read: Reading, person_id: int) -> list[ConsentRow]:
    """All answers of a person that count or counted, oldest first."""
    found = read.connection().execute(_of_person_query(), {"who": person_id})
    return [ConsentRow(*row) for row in found]


@cache
def _of_person_query() -> Select[int, int, ConsentPurpose, bool, datetime, ConsentSource, str]:
    return effective().where(Consent.person_id == bindparam("who"))


def current(read: Reading, person_id: int) -> dict[ConsentPurpose, ConsentRow]:
    """The latest answer per purpose."""
    return {row.purpose: row for row in of_person(read, person_id)}


def holders(read: Reading, purpose: ConsentPurpose) -> frozenset[int]:
    """The ids of people whose latest answer for this purpose is yes."""
    latest: dict[int, bool] = {}
    for row in read.execute(effective().where(Consent.purpose == purpose)):
        latest[row.person_id] = row.given
    return frozenset(person_id for person_id, given in latest.items() if given)
