"""Personal names: shown in either order, never re-cased."""

from dataclasses import dataclass
from enum import StrEnum


class NameOrder(StrEnum):
    """Which part of a name is read first."""

    GIVEN_FIRST = "given_first"
    FAMILY_FIRST = "family_first"


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
        parts = (self.given, self.family)
        if order is NameOrder.FAMILY_FIRST:
            parts = (self.family, self.given)
        return " ".join(part for part in parts if part) or self.original

    def formal(self, order: NameOrder = NameOrder.GIVEN_FIRST) -> str:
        """The name with its title in front and the degree after a comma."""
        name = " ".join(part for part in (self.title, self.display(order)) if part)
        return f"{name}, {self.degree}" if self.degree else name
