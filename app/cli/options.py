"""What stands after --set: the options of a document, understood by their kinds."""

import types
from collections.abc import Callable, Mapping, Sequence
from dataclasses import Field, fields
from datetime import date
from enum import Enum
from math import isfinite
from typing import Any, Union, get_args, get_origin, get_type_hints

from app.base.errors import RuleBroken
from app.base.words import N_

YES = frozenset(("yes", "true", "on", "1"))
NO = frozenset(("no", "false", "off", "0"))


def options_of(of: type[Any], given: Sequence[tuple[str, str]]) -> Any:  # noqa: ANN401 - what `of` makes
    """The options of a document with what was given; raises RuleBroken for what cannot be."""
    known = {field.name: field for field in fields(of)}
    hints = get_type_hints(of)
    values: dict[str, Any] = {}
    for name, text in given:
        if name not in known:
            raise RuleBroken(
                N_("There is no option “{option}”. There are: {known}."),
                field="set",
                option=name,
                known=", ".join(known) or "-",
            )
        values[name] = _value(known[name], hints[name], text)
    return of(**values)


def _value(field: Field[Any], kind: Any, text: str) -> Any:  # noqa: ANN401 - of the field's type
    choices = {_plain(value): value for value, _label in field.metadata.get("choices", ())}
    try:
        value = _chosen(choices, kind, text)
        _check_bounds(field.metadata, value)
    except (ValueError, OverflowError):
        raise RuleBroken(
            N_("“{text}” cannot be the option “{option}”. It takes: {takes}."),
            field="set",
            option=field.name,
            text=text,
            takes=takes(field, kind),
        ) from None
    return value


def _chosen(choices: Mapping[str, Any], kind: Any, text: str) -> Any:  # noqa: ANN401 - as above
    several = get_origin(kind) is tuple
    if not choices:
        return _read(kind, text)
    parts = _parts(text) if several else (text,)
    for part in parts:
        if part not in choices:
            raise ValueError(part)
    found = tuple(choices[part] for part in parts)
    return found if several else found[0]


def _read(kind: Any, text: str) -> Any:  # noqa: ANN401 - of this type
    """The text as a value of this type; raises ValueError."""
    if get_origin(kind) in {Union, types.UnionType}:
        if not text and type(None) in get_args(kind):
            return None
        kind = next(each for each in get_args(kind) if each is not type(None))
    if get_origin(kind) is tuple:
        inner = get_args(kind)[0]
        return tuple(_read(inner, part) for part in _parts(text))
    return READERS.get(kind, kind)(text)  # an enum reads its own values


def _yes_or_no(text: str) -> bool:
    if text.lower() not in YES | NO:
        raise ValueError(text)
    return text.lower() in YES


READERS: Mapping[Any, Callable[[str], Any]] = {bool: _yes_or_no, date: date.fromisoformat}


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _plain(value: object) -> str:
    """How a value is written after the equals sign."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ",".join(map(_plain, value))
    return "" if value is None else str(value.value if isinstance(value, Enum) else value)


def _check_bounds(about: Mapping[str, Any], value: Any) -> None:  # noqa: ANN401 - of the field's type
    if isinstance(value, int | float) and not isinstance(value, bool):
        least, most = about.get("least"), about.get("most")
        inside = (least is None or value >= least) and (most is None or value <= most)
        if not (inside and isfinite(value)):
            raise ValueError(value)


def takes(field: Field[Any], kind: Any) -> str:  # noqa: ANN401 - the field's type
    """What an option takes, in a few words."""
    choices = [_plain(value) for value, _label in field.metadata.get("choices", ())]
    if choices:
        return ", ".join(choice or '""' for choice in choices)
    if kind is bool:
        return "yes, no"
    least, most = field.metadata.get("least"), field.metadata.get("most")
    if least is not None and most is not None:
        return f"{least:g} - {most:g}"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(_plain(member) for member in kind)
    return NAMES.get(kind, "a,b,…" if get_origin(kind) is tuple else "…")


NAMES: Mapping[Any, str] = {int: "1, 2, 3, …", float: "1.5, …", date: "YYYY-MM-DD", str: "…"}


def described(of: type[Any]) -> list[tuple[str, str, str]]:
    """Name, usual value and what it takes, of each option of a document."""
    hints = get_type_hints(of)
    return [(f.name, _plain(f.default), takes(f, hints[f.name])) for f in fields(of)]
