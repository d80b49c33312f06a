"""A table that leaves the conference: its headings, its values, and the guards of its cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.base.words import Words


class Kind(StrEnum):
    """What the values of a column are."""

    TEXT = "text"
    LONG = "long"
    PHONE = "phone"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"
    CHOICE = "choice"
    FLAG = "flag"
    COUNTRY = "country"
    LANGUAGES = "languages"
    LIST = "list"
    CHOICES = "choices"


@dataclass(frozen=True)
class Heading:
    """A column: the key programs know it by, its heading, and what its values are.

    `label` is the heading as it is marked, for whoever reads another language.
    """

    key: str
    text: str
    kind: Kind
    label: str = ""


@dataclass(frozen=True)
class OutTable:
    """What leaves, in one language: each row has a value for each heading, codes not spelt out.

    `uids` name each row for programs that keep address books, without telling a number.
    `people` says how many people are in it by name.
    """

    name: str
    words: Words
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Any, ...], ...]
    uids: tuple[str, ...] = ()
    people: int = 0

    def position(self, key: str) -> int | None:
        """Where the column of that key stands, or None."""
        keys = [heading.key for heading in self.headings]
        return keys.index(key) if key in keys else None


FORMULA = frozenset("=+-@|%\t\r\n")
HARMLESS = re.compile(r"[+-]?[\d\s./()-]*\d[\d\s./(),-]*|")
"""Numbers and phone numbers, which start as formulas do and cannot call anything."""


def guarded(text: str) -> str:
    """The text so that no spreadsheet takes it for a formula when it opens a CSV."""
    if text[:1] in FORMULA and not HARMLESS.fullmatch(text):
        return f"'{text}"
    return text


def unique(texts: Sequence[str]) -> tuple[str, ...]:
    """The headings with a count behind those that repeat: no filter can tell them apart."""
    seen: dict[str, int] = {}
    found = []
    for text in texts:
        times = seen[text] = seen.get(text, 0) + 1
        found.append(text if times == 1 else f"{text} ({times})")
    return tuple(found)
