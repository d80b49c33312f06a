"""How rows are picked: by typed words against stored keys, or by many ids at once."""

import json
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Integer, Select, bindparam, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.base.texts import search_words

SHORT_WORD = 2
IDS = "ids"


def _sought(word: str) -> str:
    """How a word stands in a key: a short one at the beginning of a word only."""
    return f" {word}" if len(word) <= SHORT_WORD else word


def matches(
    key: ColumnElement[str] | InstrumentedAttribute[str], text: str
) -> list[ColumnElement[bool]]:
    """A condition per word of `text`, in any order.

    One or two letters find words that begin with them (Ek does not find Becker); more
    find them anywhere. instr() needs half the time of LIKE; keys are folded already.
    """
    return [func.instr(key, _sought(word)) > 0 for word in search_words(text)]


def key_matches(key: str, text: str) -> bool:
    """The same for a key in the hand."""
    return all(_sought(word) in key for word in search_words(text))


def among(ids: Iterable[int] | None = None) -> Select[int]:
    """The ids as a query of one parameter: SQLite limits parameters, people do not.

    Without ids they are given when the query runs, as JSON in the parameter `IDS`.
    """
    given = bindparam(IDS) if ids is None else json.dumps(list(ids))
    each = func.json_each(given).table_valued("value")
    return select(each.c.value.cast(Integer))
