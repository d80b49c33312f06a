"""Who shares a hotel room in the sample conference."""

from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import select, update

from app.model import Logistics, Person, Registration
from app.rules.registrations import RoomKind
from app.store import Reading


def share_rooms(change: Reading) -> None:
    """Pair those who want a twin room, within their organisation and sex; the odd one waits."""
    query = (
        select(Logistics.id, Registration.id, Person.organisation_id, Registration.sex)
        .join(Registration, Registration.id == Logistics.registration_id)
        .join(Person, Person.id == Registration.person_id)
        .where(Logistics.room_kind == RoomKind.TWIN)
        .order_by(Person.organisation_id, Registration.sex, Registration.id)
    )
    found = [tuple(row) for row in change.execute(query)]
    partners: list[dict[str, Any]] = []
    for _, group in groupby(found, key=itemgetter(2, 3)):
        rows = list(group)
        for one, other in zip(rows[::2], rows[1::2], strict=False):
            partners.append({"id": one[0], "shares_with_id": other[1]})
            partners.append({"id": other[0], "shares_with_id": one[1]})
    if partners:
        change.execute(update(Logistics), partners)
