"""Parsed values as plain ones that JSON can hold, so that today's compare with last week's."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from typing import Any

LONGEST = 200
"""Longer texts are remembered by what tells them apart: a list may have many long answers."""


def plain(value: Any) -> Any:  # noqa: ANN401 - parsed values of any kind
    """A text, a flag, a tuple of texts, or None; times to the minute."""
    if value is None or type(value) in {str, bool}:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, tuple | list):
        return tuple(map(str, value))
    return value.isoformat() if isinstance(value, date) else str(value)


def remembered(value: Any) -> Any:  # noqa: ANN401 - the same
    """The same, short: what is stored of a line, and compared with what is stored."""
    kept = plain(value)
    if isinstance(kept, str) and len(kept) > LONGEST:
        return f"sha256:{digest(kept)}"
    return kept


def digest(text: str) -> str:
    """What tells a long text from any other."""
    return hashlib.sha256(text.encode()).hexdigest()


def is_blank(value: Any) -> bool:  # noqa: ANN401 - the same
    """Whether it says nothing; a no says something."""
    return not value and (value is None or value in ("", (), []))


def contents(values: Mapping[Any, Any]) -> dict[str, Any]:
    """What is remembered of a line by its fields' names: all that says something, as in JSON."""
    held: dict[str, Any] = {}
    for key, value in values.items():
        name, kind = key if isinstance(key, str) else str(key), type(value)
        if kind is bool:
            held[name] = value
        elif not value:
            continue
        elif kind is str:
            held[name] = value if len(value) <= LONGEST else remembered(value)
        else:
            held[name] = list(map(str, value)) if kind in {tuple, list} else _plain_once(value)
    return held


_plain_once = lru_cache(maxsize=4096, typed=True)(plain)
"""The same times and words come again in thousands of lines."""


def as_text(value: Any) -> str:  # noqa: ANN401 - the same
    """A value as one line for people: dates in ISO form, lists with commas, yes and no."""
    kept = plain(value)
    if isinstance(kept, bool):
        return "yes" if kept else "no"
    if isinstance(kept, tuple):
        return ", ".join(kept)
    return kept or ""
