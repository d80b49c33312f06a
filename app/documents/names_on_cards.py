"""Names on cards: in the order wished for, whole or shortened, never re-cased."""

import re
from collections.abc import Callable
from functools import lru_cache

from app.base.names import NameOrder
from app.documents.card_facts import Subject
from app.queries.cards import CardRow

INITIAL = re.compile(r"(\s+|-)?([^\s-]+)")


def whole(person: CardRow, order: NameOrder) -> str:
    """Given and family name in this order."""
    return person.name.display(order)


def formal(person: CardRow, order: NameOrder) -> str:
    """The same with title and degree."""
    return person.name.formal(order)


def parts(person: CardRow, order: NameOrder) -> tuple[str, str]:
    """What is read first and what second; somebody with one name has it first."""
    given, family = person.given, person.family
    if not (given and family):
        return given or family or person.original, ""
    return (given, family) if order is NameOrder.GIVEN_FIRST else (family, given)


def original(person: CardRow) -> str:
    """The name in its own script, where it is not the one that stands there anyway."""
    given, family, own = (
        "".join(e.split()) for e in (person.given, person.family, person.original)
    )
    said = own in {given + family, family + given} or not (given or family)
    return "" if said else person.original


def initials(given: str) -> str:
    """Each given name by its first letter: “Anna-Maria Ewa” is “A.-M. E.”."""
    return "".join(f"{between or ''}{_first(name)}." for between, name in INITIAL.findall(given))


def first_of(given: str) -> str:
    """The first given name whole, the others by their first letter."""
    name, blank, others = given.partition(" ")
    return f"{name}{blank}{initials(others)}"


def shortened(person: CardRow, order: NameOrder) -> str:
    """The name with the given name as initials."""
    if not (person.given and person.family):
        return whole(person, order)
    given = initials(person.given)
    names = (given, person.family) if order is NameOrder.GIVEN_FIRST else (person.family, given)
    return " ".join(names)


def parts_shortened(person: CardRow, order: NameOrder) -> tuple[str, str]:
    """The two parts with further given names as initials."""
    return _parts_with(first_of, person, order)


def parts_as_initials(person: CardRow, order: NameOrder) -> tuple[str, str]:
    """The two parts with all given names as initials; somebody with one name keeps it."""
    return _parts_with(initials if person.family else str, person, order)


def _parts_with(
    shorten: Callable[[str], str], person: CardRow, order: NameOrder
) -> tuple[str, str]:
    """The two parts, the given names made shorter."""
    one, two = parts(person, order)
    if order is NameOrder.GIVEN_FIRST:
        return (shorten(one) if person.given else one), two
    return one, shorten(two)


def head(subject: Subject) -> str:
    """The head of the delegation."""
    found = None if subject.delegation is None else subject.delegation.head
    return "" if found is None else found.display(subject.facts.name_order)


@lru_cache(maxsize=4096)
def _first(name: str) -> str:
    """The first letter with the marks that belong to it."""
    import icu

    held = icu.UnicodeString(name)
    characters = icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot())
    characters.setText(held)
    return str(held[: characters.nextBoundary()])
