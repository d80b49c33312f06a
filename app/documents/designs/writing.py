"""From a design to plain JSON, of which only what is not the usual is written."""

import json
from dataclasses import MISSING, fields
from typing import Any

from app.base.texts import Texts
from app.documents.designs.design import CardDesign, Condition, Item
from app.documents.designs.reading import FORMAT, ITEMS, VERSION

TYPES = {of: kind for kind, (of, _readers) in ITEMS.items()}


def write_design(design: CardDesign) -> str:
    """The JSON text of a design, which `read_design` reads as the same."""
    values: dict[str, Any] = {"format": FORMAT, "version": VERSION, **_fields(design)}
    values |= {
        side: [_box(item) for item in values[side]] for side in ("front", "back") if side in values
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def _box(item: Item) -> dict[str, Any]:
    return {"type": TYPES[type(item)], **_fields(item)}


def _fields(of: CardDesign | Item) -> dict[str, Any]:
    """What is not left out, since it is not the default."""
    return {
        field.name: _plain(getattr(of, field.name))
        for field in fields(of)
        if field.default is MISSING or getattr(of, field.name) != field.default
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 - a field of any type
    if isinstance(value, Texts):
        return dict(value)
    if isinstance(value, tuple) and value and isinstance(value[0], Condition):
        return [_condition(each) for each in value]
    if isinstance(value, float) and value == int(value):
        return int(value)
    return value


def _condition(condition: Condition) -> dict[str, Any]:
    verb = "is_not" if condition.negated else "is"
    return {"fact": condition.fact, verb: list(condition.values)}
