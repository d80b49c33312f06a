"""Marks typed back from a paper list: which numbers were ticked, and whether the sum is right."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from app.base.errors import RuleBroken
from app.base.words import N_

PIECE = re.compile(r"(\d+)(?:\s*(?:[-‐‑‒–—−]|\.\.+|…)\s*(\d+))?")
BETWEEN = re.compile(r"[\s,;.+/&|]*")
TOLD = 8
"""Numbers that a sentence names."""
LONGEST = 9
"""Digits of a number."""


@dataclass(frozen=True)
class Marks:
    """The numbers that were marked on paper, each once, in the order in which they stand there."""

    numbers: tuple[int, ...]


def read_marks(text: str, tally: int | None, known: Collection[int]) -> Marks:
    """Read “3, 5-9 12”; raises RuleBroken where it cannot be right.

    A number that is not `known`, one that is named twice, a range that runs backwards,
    something that is no number, nothing at all, or another count than `tally`, which is
    what the paper says at its end.
    """
    found = list(_numbers(text, known))
    if not found:
        raise RuleBroken(NOTHING, field="marks")
    twice = [number for number, times in Counter(found).items() if times > 1]
    if twice:
        raise RuleBroken(TWICE, field="marks", numbers=_told(twice))
    strange = [number for number in found if number not in known]
    if strange:
        raise RuleBroken(UNKNOWN, field="marks", numbers=_told(strange))
    if tally is not None and tally != len(found):
        raise RuleBroken(TALLY, field="tally", read=len(found), tally=tally)
    return Marks(tuple(found))


NOTHING = N_("No number was read. Type the numbers that are marked, such as 3, 5-9.")
NO_NUMBER = N_("“{text}” is not a number. Type the numbers that are marked, such as 3, 5-9.")
BACKWARDS = N_("{first}-{last} runs backwards. Type the smaller number first.")
TWICE = N_("Marked twice: {numbers}. Look at the paper again.")
UNKNOWN = N_("Not on the list: {numbers}. Look at the paper again.")
TALLY = N_("The sums do not match: read {read}, on the paper {tally}. Nobody was checked in.")


def _told(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:TOLD])) + (", …" if len(numbers) > TOLD else "")


def _numbers(text: str, known: Collection[int]) -> Iterator[int]:
    most = max(known, default=0)
    at = _skipped(text, 0)
    while at < len(text):
        piece = PIECE.match(text, at)
        if piece is None or max(map(len, filter(None, piece.groups()))) > LONGEST:
            raise RuleBroken(NO_NUMBER, field="marks", text=text[at:].split(maxsplit=1)[0][:20])
        first = int(piece[1])
        last = first if piece[2] is None else int(piece[2])
        if last < first:
            raise RuleBroken(BACKWARDS, field="marks", first=first, last=last)
        if last > most and last - first > TOLD:  # a slip of the finger is not counted through
            raise RuleBroken(UNKNOWN, field="marks", numbers=str(last))
        yield from range(first, last + 1)
        at = _skipped(text, piece.end())


def _skipped(text: str, at: int) -> int:
    """Past what stands between numbers."""
    between = BETWEEN.match(text, at)
    assert between is not None, "it matches nothing too"
    return between.end()
