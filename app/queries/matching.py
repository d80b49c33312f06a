"""How typed words are compared with stored search keys, the same everywhere."""

from sqlalchemy import ColumnElement
from sqlalchemy.orm import InstrumentedAttribute

from app.base.texts import search_words

SHORT_WORD = 2


def matches(
    key: ColumnElement[str] | InstrumentedAttribute[str], text: str
) -> list[ColumnElement[bool]]:
    """A condition per word of `text`, in any order.

    One or two letters find words that begin with them (Ek does not find Becker); more
    find them anywhere.
    """
    return [
        key.contains(f" {word}" if len(word) <= SHORT_WORD else word, autoescape=True)
        for word in search_words(text)
    ]
