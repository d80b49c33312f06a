"""How rows are picked: by typed words against stored keys, or by many ids at once."""

import json
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Integer, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.base.texts import search_words

SHORT_WORD = 2


def _sought(word: str) -> str:
    """How a word stands in a key: a short one at the beginning of a word only."""
    return f" {word}" if len(word) <= SHORT_WORD else word


def matches(
    key: ColumnElement[str] | InstrumentedAttribute[str], text: str
) -> list[ColumnElement[bool]]:
    """A condition per word of `text`, in any order.

    One or two letters find words that begin with them (Ek does not find Becker); more
    find them anywhere.
    """
    return [key.contains(_sought(word), autoescape=True) for word in search_words(text)]


def key_matches(key: str, text: str) -> bool:
    """The same for a key in the hand."""
    return all(_sought(word) in key for word in search_words(text))


def among(ids: Iterable[int]) -> Select[int]:
    """The ids as a query of one parameter: SQLite limits parameters, people do not."""
    each = func.json_each(json.dumps(list(ids))).table_valued("value")
    return select(each.c.value.cast(Integer))
