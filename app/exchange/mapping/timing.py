"""Which columns hold the time of day of an arrival whose day stands in another column."""

from collections.abc import Mapping, Sequence
from functools import cache

from app.base.errors import RuleBroken
from app.exchange.dates import parse_clock
from app.exchange.mapping.column import Column
from app.exchange.vocabulary import header_key, words
from app.rules.importing.values import ColumnMap, Target

MOST = 0.6


@cache
def _headers() -> Mapping[str, Target]:
    return {
        header_key(word): Target(target)
        for target, listed in words("times").items()
        for word in listed
    }


def with_times(columns: Sequence[ColumnMap], seen: Sequence[Column]) -> list[ColumnMap]:
    """The same columns, where “Time of arrival” beside the day of arrival belongs to it."""
    there = {column.target for column in columns if seen[column.position].filled}
    found = []
    for column in columns:
        about = seen[column.position]
        target = _headers().get(about.key)
        asked = column.target in {Target.NEW_QUESTION, Target.IGNORE}
        if target in there and asked and about.share(_is_clock) >= MOST:
            found.append(ColumnMap(column.position, target))
        else:
            found.append(column)
    return found


def _is_clock(text: str) -> bool:
    try:
        return parse_clock(text) is not None
    except RuleBroken:
        return False
