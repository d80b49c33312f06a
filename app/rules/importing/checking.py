"""What the fields of a person refuse, told before the import instead of during it."""

from collections.abc import Iterator, Mapping, Sequence
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
    Target.STREET: (N_("Street"), fields.NAME),
    Target.POSTCODE: (N_("Postcode"), fields.SHORT),
    Target.CATEGORY: (N_("Category"), fields.NAME),
    Target.ORGANISATION: (N_("Organisation"), fields.LINE),
    Target.DELEGATION: (N_("Delegation"), fields.LINE),
}
JOURNEY = (Target.HOTEL_FROM, Target.HOTEL_UNTIL, Target.ARRIVAL_AT, Target.DEPARTURE_AT)
CHECKED = (*LIMITS, Target.TAGS, Target.ORGANISATION_KIND)
Problems = Iterator[tuple[Target, RuleBroken]]


def check(values: Mapping[Target, Any]) -> Sequence[tuple[Target, RuleBroken]]:
    """What is wrong with values that are read already, by field."""
    return _checked(*map(values.get, CHECKED))


@lru_cache(maxsize=8192)
def _checked(*given: Any) -> tuple[tuple[Target, RuleBroken], ...]:  # noqa: ANN401 - values of several kinds
    """The same few places, categories and tags come again with each of their people."""
    return tuple(_problems(dict(zip(CHECKED, given, strict=True))))


def _problems(values: Mapping[Target, Any]) -> Problems:
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


def _too_long(target: Target, text: str) -> RuleBroken | None:
    label, limit = LIMITS[target]
    return _refused(text, label, limit)


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
    if not (values.get(Target.FAMILY) or "")[:1].isalnum():  # or it has a name, to be quick
        try:
            check_named(values)
        except RuleBroken as error:
            yield Target.FAMILY, error
    if any(map(values.get, JOURNEY)):
        try:
            check_journey(values)
        except RuleBroken as error:
            yield Target(error.field), error
