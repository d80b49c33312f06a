"""The filter of the page as it is kept in the file, and in words."""

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from enum import StrEnum
from typing import Any

from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.rules.gaps import GapKind
from app.rules.printing import PrintState
from app.rules.registrations import RegistrationStatus

PAGE = "people"
KINDS: Mapping[str, type[StrEnum]] = {
    "status": RegistrationStatus,
    "member_function": MemberFunction,
    "gap": GapKind,
    "badge": PrintState,
}
TEXTS = frozenset({"text", "country"})
NOBODY = PeopleFilter()


def to_json(wanted: PeopleFilter) -> dict[str, Any]:
    """What narrows, as plain JSON."""
    plain = asdict(NOBODY)
    return {key: value for key, value in asdict(wanted).items() if value != plain[key]}


def from_json(stored: object) -> PeopleFilter:
    """The filter that was kept; what a newer program may have added is left out."""
    if not isinstance(stored, Mapping):
        return NOBODY
    values = {
        field.name: value
        for field in fields(PeopleFilter)
        if (value := _value(field.name, stored.get(field.name))) is not None
    }
    return PeopleFilter(**values)


def _value(name: str, stored: object) -> Any:  # noqa: ANN401 - as many types as facts
    if name in KINDS:
        known = isinstance(stored, str) and stored in set(KINDS[name])
        return KINDS[name](str(stored)) if known else None
    if name in TEXTS:
        return stored if isinstance(stored, str) else None
    return stored if isinstance(stored, int) and not isinstance(stored, bool) else None


def target(jump: object) -> PeopleFilter | None:
    """The filter that another page asked for: "gap:no_email", "delegation:3", "tag:1".

    Also "status:confirmed", "badge:changed", "category:2", "organisation:4" and
    "country:LV"; None for what is not a filter.
    """
    kind, colon, value = str(jump).partition(":")
    if not colon:
        return None
    name = kind if kind in {"gap", "status", "badge", "country"} else f"{kind}_id"
    typed: object = value if name in {*KINDS, *TEXTS} else _number(value)
    found = _value(name, typed) if name in asdict(NOBODY) else None
    return None if found is None else replace(NOBODY, **{name: found})


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None


def narrows(wanted: PeopleFilter) -> bool:
    """Whether somebody may be left out."""
    return wanted != NOBODY
