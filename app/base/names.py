"""Personal names: shown in either order, never re-cased."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class NameOrder(StrEnum):
    """Which part of a name is read first."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"


BREAKS = re.compile("[\t-\r\x85\u2028\u2029]+")
ODD = re.compile("[\t-\r\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What would break a name, or turn what stands behind it around."""
EMBEDDED, ISOLATED = "\u202c", "\u2069"
END_OF: Mapping[str, str] = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", EMBEDDED),
    **dict.fromkeys("\u2066\u2067\u2068", ISOLATED),
}
"""Each sign that begins a direction → the one that ends it."""


@dataclass(frozen=True)
class PersonalName:
    """A name as its bearer gave it."""

    given: str = ""
    family: str = ""
    original: str = ""
    title: str = ""
    degree: str = ""

    def display(self, order: NameOrder = NameOrder.GIVEN_FIRST) -> str:
        """Given and family name in the order wished for, without title and degree."""
        first, last = self.given, self.family
        if order is NameOrder.FAMILY_FIRST:
            first, last = last, first
        if first and last:
            return f"{_tame(first)} {_tame(last)}"
        return _tame(first or last) or self.original

    def formal(self, order: NameOrder = NameOrder.GIVEN_FIRST) -> str:
        """The name with its title in front and the degree after a comma."""
        name = self.display(order)
        if self.title:
            name = f"{self.title} {name}" if name else self.title
        return f"{name}, {self.degree}" if self.degree else name


def _tame(part: str) -> str:
    """A part of a name on one line, whose directions end where it ends."""
    if part.isprintable() or not ODD.search(part):
        return part
    ends: list[str] = []
    for sign in part:
        if sign in END_OF:
            ends.append(END_OF[sign])
        elif sign in ends:
            ends.remove(sign)
    return BREAKS.sub(" ", part) + "".join(reversed(ends))
