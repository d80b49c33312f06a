"""The invented facts that the program ships: the conference, its bodies and lists of names."""

import json
import re
from datetime import date, datetime, timedelta
from typing import Any

from app.base.paths import resource
from app.base.texts import Texts
from app.rules.photos import SoundPicture

Facts = dict[str, Any]


def shipped(name: str) -> Facts:
    """One of the JSON files in `resources/samples`."""
    found: Facts = json.loads(resource(f"samples/{name}.json").read_text(encoding="utf-8"))
    return found


SHIPPED_DAY = re.compile(r"2027-12-\d\d")
AHEAD = timedelta(days=18)


def conference_ahead_of(today: date) -> Facts:
    """The conference with every day moved by whole weeks: it begins in two and a half to three."""
    facts = {**shipped("conference"), "agenda": shipped("agenda")}
    shipped_start = date.fromisoformat(facts["event"]["starts_on"])
    wait = (today + AHEAD - shipped_start).days
    moved = timedelta(days=wait + -wait % 7)

    def later(found: re.Match[str]) -> str:
        return (date.fromisoformat(found[0]) + moved).isoformat()

    ahead: Facts = json.loads(SHIPPED_DAY.sub(later, json.dumps(facts)))
    return ahead


def picture(name: str) -> SoundPicture:
    """A picture of the sample."""
    return SoundPicture(resource(f"samples/{name}").read_bytes())


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
