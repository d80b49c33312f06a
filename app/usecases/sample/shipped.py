"""The invented facts that the program ships: the conference, its bodies and lists of names."""

import json
from datetime import date, datetime
from typing import Any

from app.base.paths import resource
from app.base.texts import Texts

Facts = dict[str, Any]


def shipped(name: str) -> Facts:
    """One of the JSON files in `resources/samples`."""
    found: Facts = json.loads(resource(f"samples/{name}.json").read_text(encoding="utf-8"))
    return found


def picture(name: str) -> bytes:
    """A picture of the sample."""
    return resource(f"samples/{name}").read_bytes()


def chosen(facts: Facts, *names: str) -> Facts:
    """Some of the facts, those that are there, as the use cases take them."""
    return {name: _value(name, facts[name]) for name in names if name in facts}


def _value(name: str, value: Any) -> Any:  # noqa: ANN401 - a value of JSON
    if isinstance(value, dict):
        return Texts(value)
    if isinstance(value, list):
        return tuple(value)
    if name.endswith("_on"):
        return date.fromisoformat(value)
    return value


def moment(facts: Facts, name: str) -> datetime | None:
    """A local time among the facts, or None where there is none."""
    return datetime.fromisoformat(facts[name]) if name in facts else None
