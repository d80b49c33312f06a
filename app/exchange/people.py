"""Telling the people of a table from its other lines: extras, unnamed seats, companions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.base.errors import AppError, RuleBroken
from app.base.texts import fold
from app.base.words import N_
from app.exchange import names
from app.exchange.vocabulary import as_flag, known_statuses, status_key
from app.rules.importing.values import IgnoredReason, ImportMapping, Target
from app.rules.registrations import RegistrationStatus

NAMES = (Target.GIVEN, Target.FAMILY, Target.ORIGINAL)
UNASSIGNED = "unknown.attendee@"
"""How the address begins that CampTix gives to a ticket of nobody in particular."""
COUNT = re.compile(r"\+?\s*(\d{1,4})(?:[.,]0+)?\b")
HOTEL_MORE = re.compile(r"\s*\(\+\s*(\d{1,2})\)$")
AND = re.compile(r"[,;\n&]|\s+(?:and|und|i|et|un|y|e)\s+")
MOST_COMPANIONS = 50


@dataclass(slots=True)
class Line:
    """One line while it is read: its cells, and what was understood of them."""

    number: int
    cells: Sequence[str]
    values: dict[Target, Any] = field(default_factory=dict)
    answers: dict[int, Any] = field(default_factory=dict)
    full: str = ""
    name: str = ""
    group: str = ""
    own_key: str = ""
    companions: int = 0

    @property
    def key(self) -> str:
        """What next week's file recognises this line by: its own id, else e-mail and name."""
        if self.own_key:
            return f"id:{self.group}/{self.own_key}"
        email = str(self.values.get(Target.EMAIL, "")).lower()
        return f"name:{email}/{fold(self.name) or names.name_key(self.name)}"


def full_name(values: Mapping[Target, Any]) -> str:
    """All parts of the name, as they stand."""
    return " ".join([values[part] for part in NAMES if values.get(part)])


class Places:
    """The columns that say something about the line rather than about the person."""

    def __init__(self, mapping: ImportMapping, width: int) -> None:
        self._by_target = {
            target: tuple(p for p in mapping.positions(target) if 0 <= p < width)
            for target in ABOUT_THE_LINE
        }
        labels = {c.position: c.label or str(c.position) for c in mapping.columns}
        self._people: dict[str, list[int]] = {}
        for position in self._by_target[Target.COMPANIONS]:
            self._people.setdefault(labels[position], []).append(position)

    def first(self, cells: Sequence[str], target: Target) -> str:
        """The first cell of that target that is not blank."""
        for position in self._by_target[target]:
            if cells[position]:
                return cells[position]
        return ""

    def position(self, target: Target) -> int | None:
        """The first column of that target."""
        return next(iter(self._by_target[target]), None)

    def companions(self, cells: Sequence[str]) -> tuple[int, list[str]]:
        """How many come along, and the names of those who are named.

        Columns with the same label are the parts of one name.
        """
        named: list[str] = []
        count = 0
        for positions in self._people.values():
            text = " ".join(filter(None, (cells[position] for position in positions)))
            known = counted(text)
            if known is None:
                found = [name for part in AND.split(text) if (name := part.strip())]
                named.extend(found)
                known = len(found)
            count += known
        quantity = counted(self.first(cells, Target.QUANTITY))
        return count + max((quantity or 1) - 1, 0), named


ABOUT_THE_LINE = (
    *(Target.KEY, Target.GROUP, Target.ADDON_OF, Target.COMPANIONS, Target.QUANTITY),
    Target.STATUS,
)


def counted(text: str) -> int | None:
    """How many a cell says: “2”, “+1”, “yes”; None where it holds names instead."""
    if not text:
        return 0
    found = COUNT.match(text)
    if found:
        return int(found[1])
    flag = as_flag(text)
    return None if flag is None else int(flag)


def take_companions(line: Line, places: Places) -> AppError | None:
    """Count who comes along; names go to the notes, so that nobody is lost."""
    found, named = places.companions(line.cells)
    line.companions += found
    if line.companions > MOST_COMPANIONS:
        return RuleBroken(
            N_("{count} companions of one person cannot be. Is this another kind of column?"),
            count=line.companions,
        )
    if named:
        notes = (line.values.get(Target.NOTES, ""), ", ".join(named))
        line.values[Target.NOTES] = "\n".join(filter(None, notes))
    hotel = line.values.get(Target.HOTEL, "")
    more = HOTEL_MORE.search(hotel)
    if more and more.start():
        line.values[Target.HOTEL] = hotel[: more.start()]
        line.companions += int(more[1])
    return None


class Census:
    """Decides line by line who is a person; a person's later lines are extras."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], Line] = {}

    def reason(self, line: Line, addon_of: str) -> IgnoredReason | None:
        """Why this line is no person of its own, or None. What an extra adds is kept."""
        if not any(line.cells):
            return IgnoredReason.EMPTY
        name = line.name
        if names.is_companion(name) and not line.values.get(Target.CODE):
            return IgnoredReason.COMPANION
        if _is_unnamed(line):
            return IgnoredReason.ADD_ON if addon_of else IgnoredReason.UNNAMED
        whose = line.group or line.own_key
        if not whose:
            return None
        first = self._seen.setdefault((whose, names.name_key(line.full or name)), line)
        if first is line:
            return None
        for target, value in line.values.items():
            first.values.setdefault(target, value)
        for position, answer in line.answers.items():
            first.answers.setdefault(position, answer)
        return IgnoredReason.ADD_ON


def _is_unnamed(line: Line) -> bool:
    values = line.values
    if names.is_unnamed(line.name) or all(
        names.is_unnamed(values[part]) for part in NAMES if values.get(part)
    ):
        return True
    return str(values.get(Target.EMAIL, "")).lower().startswith(UNASSIGNED)


class Statuses:
    """What the status words of one file mean, and which of them nobody knows."""

    def __init__(self, mapping: ImportMapping) -> None:
        own = {status_key(word): status for word, status in mapping.status_words.items()}
        self._meanings: Mapping[str, RegistrationStatus | None] = {**known_statuses(), **own}
        self.unknown: dict[str, str] = {}

    def take(self, line: Line, word: str) -> tuple[bool, AppError | None]:
        """Whether the person is gone; sets the status, or asks for a word nobody knows."""
        if not word:
            return False, None
        key = status_key(word)
        if key not in self._meanings:
            self.unknown.setdefault(key, word)
            return False, unknown_status(word)
        meaning = self._meanings[key]
        if meaning is RegistrationStatus.CANCELLED:
            meaning = None
        if meaning is not None:
            line.values[Target.STATUS] = meaning
        return meaning is None, None


def unknown_status(word: str) -> AppError:
    """The question of what a status word means."""
    return RuleBroken(N_("What does the status “{text}” mean? Say it once for all."), text=word)
