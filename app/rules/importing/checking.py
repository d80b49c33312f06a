"""What the fields of a person refuse, told before the import instead of during it."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from app.base.errors import RuleBroken
from app.base.words import N_
from app.rules import fields
from app.rules.importing.bodies import kind_of
from app.rules.importing.values import Target
from app.rules.people import check_journey, check_named

LIMITS = {
    Target.CITY: (N_("City"), fields.NAME),
    Target.CATEGORY: (N_("Category"), fields.NAME),
    Target.ORGANISATION: (N_("Organisation"), fields.LINE),
    Target.DELEGATION: (N_("Delegation"), fields.LINE),
}
JOURNEY = (Target.HOTEL_FROM, Target.HOTEL_UNTIL, Target.ARRIVAL_AT, Target.DEPARTURE_AT)
Problems = Iterator[tuple[Target, RuleBroken]]


def check(values: Mapping[Target, Any]) -> Problems:
    """What is wrong with values that are read already, by field."""
    for target in LIMITS:
        if values.get(target) and (error := _too_long(target, values[target])):
            yield target, error
    for tag in values.get(Target.TAGS) or ():
        if error := _bad_tag(tag):
            yield Target.TAGS, error
    kind = values.get(Target.ORGANISATION_KIND)
    if kind and kind_of(kind) is None:
        yield (
            Target.ORGANISATION_KIND,
            RuleBroken(N_("“{text}” is not a kind of organisation."), text=kind),
        )


@lru_cache(maxsize=8192)
def _too_long(target: Target, text: str) -> RuleBroken | None:
    label, limit = LIMITS[target]
    return _refused(text, label, limit)


@lru_cache(maxsize=8192)
def _bad_tag(text: str) -> RuleBroken | None:
    return _refused(text, N_("Tag"), fields.SHORT)


def _refused(text: str, label: str, limit: int) -> RuleBroken | None:
    try:
        fields.clean_text(text, label, limit=limit)
    except RuleBroken as error:
        return error
    return None


def check_whole(values: Mapping[Any, Any]) -> Problems:
    """What is wrong with somebody as a whole: without a name, or gone before arriving."""
    try:
        check_named(values)
    except RuleBroken as error:
        yield Target.FAMILY, error
    if any(values.get(target) for target in JOURNEY):
        try:
            check_journey(values)
        except RuleBroken as error:
            yield Target(error.field), error
