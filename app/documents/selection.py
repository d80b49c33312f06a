"""Whom a document is made for: everybody, those of a filter, those without a card."""

from collections.abc import Collection
from dataclasses import replace

from app.documents.document import Asked
from app.queries import people, printing
from app.queries.people import PeopleFilter
from app.rules.printing import PrintState
from app.rules.registrations import RegistrationStatus, takes_a_place
from app.store import Reading

EXPECTED = tuple(status for status in RegistrationStatus if takes_a_place(status))
EVERYBODY = PeopleFilter()


def selected(
    read: Reading,
    who: PeopleFilter = EVERYBODY,
    *,
    kind: str = "",
    states: Collection[PrintState] = (),
) -> Asked:
    """Those of the filter whose card of this kind is in one of the states, if any are given.

    A filter that names no status means those who are expected, as a kind does by itself.
    """
    if who == EVERYBODY and not states:
        return Asked()
    ids = people.find_ids(read, who)
    wanted = set(ids) if who.status is not None else _expected(read)
    if states:
        wanted &= set(printing.ids_in(read, states, kind))
    return Asked(tuple(person_id for person_id in ids if person_id in wanted))


def _expected(read: Reading) -> set[int]:
    by_status = (people.find_ids(read, replace(EVERYBODY, status=each)) for each in EXPECTED)
    return {person_id for ids in by_status for person_id in ids}
