"""Wishes in a list of people: which sessions a cell means, by number, title or both."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.base.errors import RuleBroken
from app.base.texts import fold
from app.base.words import N_
from app.rules.importing.values import Target

RANKED: Mapping[Target, int] = {Target.WISH_1: 1, Target.WISH_2: 2, Target.WISH_3: 3}
"""A column for each rank."""
WISHED = (Target.WISHES, *RANKED)
APART = re.compile(r"\s*[;|\n]\s*")
COMMAS = re.compile(r"\s*,\s*")
NUMBERS = re.compile(r"\d{1,3}(?:\s*[,;|\s]\s*\d{1,3})*")
NUMBERED = re.compile(r"(\d{1,3})\s*[.):–-]\s+(\S.*)", re.DOTALL)
UNKNOWN = N_("There is no session “{text}” to sign up for.")
TWICE = N_("“{text}” is wished twice. Leave one of the two out.")
Wish = tuple[int, ...]
"""The sessions of one rank; several where they have the same title."""


@dataclass(frozen=True)
class OfferedSession:
    """A session one can sign up for, and what it is called in each language."""

    id: int
    titles: tuple[str, ...]


class Offered:
    """All sessions one can sign up for; they are numbered from 1 in the order of their times."""

    def __init__(self, sessions: Iterable[OfferedSession] = ()) -> None:
        self._sessions = list(sessions)
        self._number = {one.id: number for number, one in enumerate(self._sessions, start=1)}
        self._titled: dict[str, list[int]] = {}
        for one in self._sessions:
            for title in dict.fromkeys(map(fold, one.titles)):
                self._titled.setdefault(title, []).append(one.id)

    def __bool__(self) -> bool:
        return bool(self._sessions)

    def label(self, session_id: int, title: str = "") -> str:
        """How a session is named in a form: “2. Water in the city”; nothing for others."""
        number = self._number.get(session_id)
        if number is None:
            return ""
        return f"{number}. {title or self._sessions[number - 1].titles[0]}"

    def find(self, text: str) -> Wish:
        """The sessions a text means; raises RuleBroken where it means none.

        A number counts if the title behind it fits, or if there is none: an agenda that
        changed since the form was sent has other numbers.
        """
        bare = " ".join(text.split())
        numbered = NUMBERED.fullmatch(bare)
        title = numbered[2] if numbered else bare
        titled = self._titled.get(fold(bare)) or self._titled.get(fold(title)) or []
        number = numbered[1] if numbered else bare if bare.isdecimal() else ""
        if number and 0 < int(number) <= len(self._sessions):
            there = self._sessions[int(number) - 1].id
            if not numbered or there in titled:
                return (there,)
        if not titled:
            raise RuleBroken(UNKNOWN, text=text[:60])
        return tuple(titled)

    def parts(self, text: str) -> list[str]:
        """The wishes in a cell, the best first; commas divide only numbers and known titles."""
        if NUMBERS.fullmatch(text.strip()):
            return re.findall(r"\d+", text)
        found = [part for part in APART.split(text.strip()) if part]
        if len(found) == 1 and fold(found[0]) not in self._titled:
            pieces = COMMAS.split(found[0])
            if all(fold(piece) in self._titled for piece in pieces):
                return pieces
        return found


def wishes(values: Mapping[Target, Any], offered: Offered) -> dict[Target, tuple[Wish, ...]]:
    """What a line wishes, by column; raises RuleBroken for what is not offered or wished twice."""
    found: dict[Target, tuple[Wish, ...]] = {}
    seen: set[int] = set()
    for target in WISHED:
        if target not in values:
            continue
        parts = offered.parts(values[target] or "")
        held = []
        for part in parts:
            wish = offered.find(part)
            if seen & set(wish):
                raise RuleBroken(TWICE, text=part[:60], field=target.value)
            seen |= set(wish)
            held.append(wish)
        found[target] = tuple(held)
    return found


def ranked(
    before: Mapping[int, int | None], said: Mapping[Target, Sequence[Wish]], offered: Iterable[int]
) -> dict[int, int | None]:
    """Session → rank after a line said so; `before` is what was wished until then.

    A column of one rank changes that rank alone; the list of all changes all that is offered.
    """
    among = set(offered)
    after = dict(before)
    if Target.WISHES in said:
        after = {session: rank for session, rank in before.items() if session not in among}
        for rank, wish in enumerate(said[Target.WISHES], start=1):
            after |= dict.fromkeys(wish, min(rank, len(RANKED)))
    changed = {RANKED[target]: held for target, held in said.items() if target in RANKED}
    after = {session: rank for session, rank in after.items() if rank not in changed}
    for rank in sorted(changed, reverse=True):
        for wish in changed[rank]:
            after |= dict.fromkeys(wish, rank)
    return after
