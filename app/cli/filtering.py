"""Whom a command is about: the keys and values of its filter become ids."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from app.base.errors import NotFound, RuleBroken
from app.base.texts import fold
from app.base.words import N_
from app.queries import delegations, events
from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.rules.fields import check_country
from app.rules.gaps import PEOPLE_GAPS, GapKind
from app.rules.registrations import RegistrationStatus
from app.store import Reading

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)


def wanted(read: Reading, conditions: Iterable[tuple[str, str]]) -> PeopleFilter:
    """The filter of these conditions; raises RuleBroken or NotFound for a value nobody has."""
    found: dict[str, Any] = {}
    for key, value in conditions:
        name, understand = CONDITIONS[key]
        if name in found:
            raise RuleBroken(N_("The filter has {key} twice. Give each only once."), key=key)
        found[name] = understand(read, value)
    return PeopleFilter(**found)


def _choice(kind: type[ChoiceT], value: str) -> ChoiceT:
    from app.exchange.spelling import meaning  # what guesses is loaded only where it must

    found = meaning(kind, value)
    if found is None:
        raise RuleBroken(N_("“{value}” is none of: {known}."), value=value, known=", ".join(kind))
    return found


def _missing(value: str) -> GapKind:
    if value not in PEOPLE_GAPS:
        known = ", ".join(kind for kind in GapKind if kind in PEOPLE_GAPS)
        raise RuleBroken(N_("“{value}” is none of: {known}."), value=value, known=known)
    return GapKind(value)


def _number(value: str) -> int:
    if not value.isdecimal():
        raise RuleBroken(N_("“{text}” is not a number."), text=value)
    return int(value)


def _named(
    rows: Iterable[tuple[int, Iterable[str]]], value: str, template: str, *, shown: str = ""
) -> int:
    """The id of the row that has this name among its own; raises NotFound."""
    key = fold(value)
    found = {row_id for row_id, names in rows if key in map(fold, names)}
    if len(found) != 1:
        raise NotFound(SEVERAL if found else template, name=shown or value)
    return found.pop()


SEVERAL = N_("Several are called “{name}”. Rename one of them first.")
NO_DELEGATION = N_("There is no delegation “{name}”.")
NO_PERSON = N_("There is nobody called “{name}”.")
NO_ROOM = N_("There is no room “{name}”.")
NO_CATEGORY = N_("There is no category “{name}”.")
NO_ORGANISATION = N_("There is no organisation “{name}”.")
NO_TAG = N_("There is no tag “{name}”.")


def delegation_called(read: Reading, name: str) -> int:
    """The id of the delegation of that name, organisation or city; raises NotFound."""
    rows = (
        (row.id, (*row.display_name.values(), *row.organisation.values(), row.city))
        for row in delegations.rows(read)
    )
    return _named(rows, name, NO_DELEGATION)


def person_called(read: Reading, name: str) -> int:
    """The id of the person of that name, in either order; raises NotFound."""
    from app.queries.importing.frame import everybody  # what compares is loaded only here
    from app.rules.importing.agenda_people import name_key

    rows = ((known.id, map(name_key, known.names)) for known in everybody(read))
    return _named(rows, name_key(name), NO_PERSON, shown=name)


def room_called(read: Reading, name: str) -> int:
    """The id of the room of that name; raises NotFound."""
    from app.queries import venues  # of little use to most commands

    rooms = (room for venue in venues.venues(read) for room in venue.rooms)
    return _named(((room.id, room.name.values()) for room in rooms), name, NO_ROOM)


def _category(read: Reading, name: str) -> int:
    rows = ((row.id, row.name.values()) for row in events.categories(read))
    return _named(rows, name, NO_CATEGORY)


def _organisation(read: Reading, name: str) -> int:
    from app.queries import organisations  # the same

    rows = organisations.rows(read, organisations.find_ids(read))
    return _named(((row.id, row.name.values()) for row in rows.values()), name, NO_ORGANISATION)


def _tag(read: Reading, name: str) -> int:
    return _named(((row.id, (row.name,)) for row in events.tags(read)), name, NO_TAG)


CONDITIONS: Mapping[str, tuple[str, Callable[[Reading, str], Any]]] = {
    "text": ("text", lambda _read, value: value),
    "status": ("status", lambda _read, value: _choice(RegistrationStatus, value)),
    "category": ("category_id", _category),
    "delegation": ("delegation_id", delegation_called),
    "organisation": ("organisation_id", _organisation),
    "country": ("country", lambda _read, value: check_country(value.upper())),
    "tag": ("tag_id", _tag),
    "member_function": ("member_function", lambda _read, value: _choice(MemberFunction, value)),
    "number": ("number", lambda _read, value: _number(value)),
    "missing": ("gap", lambda _read, value: _missing(value)),
}
