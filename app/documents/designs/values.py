"""Reading one JSON value: a number, a text, a choice, or a sentence about what it must be."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from typing import Any

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|(category|delegation|tag)\.(strong|on|soft|ink)")
MOST_TEXT = 2_000
MOST_LANGUAGES = 50

Read = Callable[[Any], Any]


def values_of(found: Mapping[str, Any], of: type, readers: Mapping[str, Read]) -> dict[str, Any]:
    """The fields of a dataclass, each read; what is missing must have a default."""
    for key in found:
        if key not in readers:
            from difflib import get_close_matches  # a sound design needs no help

            nearest = get_close_matches(str(key), readers, n=1, cutoff=0.0)
            raise RuleBroken(
                N_("“{key}” is not known here. Do you mean “{nearest}”?"),
                field=str(key)[:60],
                key=str(key)[:60],
                nearest=nearest[0],
            )
    for field in fields(of):
        if field.name not in found and field.default is MISSING:
            raise RuleBroken(N_("“{key}” is missing."), field=field.name, key=field.name)
    return {key: _named(key, readers[key], value) for key, value in found.items()}


def _named(key: str, read: Read, value: Any) -> Any:  # noqa: ANN401 - JSON is any value
    """What `read` makes of it; what it refuses is said with the field's key."""
    try:
        return read(value)
    except Refused as refused:
        raise RuleBroken(refused.template, field=key, key=key, **refused.values) from None


class Refused(RuleBroken):
    """A value that is not what its field takes."""


def number(least: float, most: float) -> Read:
    """A finite number within bounds."""

    def read(value: Any) -> float:  # noqa: ANN401 - JSON is any value
        good = isinstance(value, int | float) and not isinstance(value, bool)
        if not good or not least <= value <= most:  # also refuses what is no number
            raise Refused(
                N_("“{key}” must be a number from {least} to {most}."),
                least=f"{least:g}",
                most=f"{most:g}",
            )
        return float(value)

    return read


def whole(least: int, most: int) -> Read:
    """A whole number within bounds."""
    bounded = number(least, most)

    def read(value: Any) -> int:  # noqa: ANN401 - JSON is any value
        found = bounded(value)
        if found != int(found):
            raise Refused(N_("“{key}” must be a whole number."))
        return int(found)

    return read


def line(limit: int = 200) -> Read:
    """A short text."""

    def read(value: Any) -> str:  # noqa: ANN401 - JSON is any value
        if not isinstance(value, str) or len(value) > limit or not _storable(value):
            raise Refused(N_("“{key}” must be a text of at most {limit} characters."), limit=limit)
        return value

    return read


def _storable(text: str) -> bool:
    return "\0" not in text and not any("\ud800" <= sign <= "\udfff" for sign in text)


def yes_no(value: Any) -> bool:  # noqa: ANN401 - JSON is any value
    """True or false."""
    if not isinstance(value, bool):
        raise Refused(N_("“{key}” must be true or false."))
    return value


def one_of(choices: Iterable[Any]) -> Read:
    """One of these values."""
    known = tuple(choices)

    def read(value: Any) -> Any:  # noqa: ANN401 - JSON is any value
        if isinstance(value, str | int) and not isinstance(value, bool):
            for each in known:
                if each == value:
                    return each
        raise Refused(N_("“{key}” must be one of: {known}."), known=", ".join(map(str, known)))

    return read


def colour(value: Any) -> str:  # noqa: ANN401 - JSON is any value
    """A colour, fixed or bound; none where the text is empty."""
    if value == "" or (isinstance(value, str) and COLOUR.fullmatch(value)):
        return str(value)
    raise Refused(N_("“{key}” must be a colour such as #1F55B5 or category.strong."))


def template(value: Any) -> str | Texts:  # noqa: ANN401 - JSON is any value
    """A text, or one for each of some languages."""
    read = line(MOST_TEXT)
    if isinstance(value, dict) and len(value) <= MOST_LANGUAGES:
        return Texts({line(20)(key): read(text) for key, text in value.items()})
    return str(read(value))


def many(read: Read, most: int) -> Read:
    """A list of at most so many."""

    def found(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - JSON is any value
        if not isinstance(value, list) or len(value) > most:
            raise Refused(N_("“{key}” must be a list of at most {most}."), most=most)
        return tuple(read(each) for each in value)

    return found
