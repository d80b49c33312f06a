"""Values of JSON files that may hold anything anywhere: read as what was expected, or nothing."""

from collections.abc import Iterable
from typing import Any


def mapping(value: object) -> dict[str, Any]:
    """An object, or an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: object) -> list[Any]:
    """A list, or an empty one."""
    return value if isinstance(value, list) else []


def objects(value: object) -> list[dict[str, Any]]:
    """The objects in a list."""
    return [one for one in items(value) if isinstance(one, dict)]


def text(value: object, languages: Iterable[str] = ("en",)) -> str:
    """A text, a number as text, or the best of a text in several languages."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        found = {code: each for code, each in value.items() if isinstance(each, str) and each}
        return next(
            (found[code] for code in (*languages, "en") if code in found),
            next(iter(found.values()), ""),
        )
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return str(value)


def optional(about: dict[str, Any], *names: str, languages: Iterable[str] = ("en",)) -> str | None:
    """The first text of these names; None where the object has none of them."""
    if not any(name in about for name in names):
        return None
    return next(filter(None, (text(about.get(name), languages) for name in names)), "")


def whole(value: object) -> int | None:
    """A whole number that is not negative and not absurd, or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if 0 <= value <= 1_000_000 else None  # noqa: PLR2004 - seats of a room
