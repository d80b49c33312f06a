"""Printed cards: what stood on them, whether it still holds, where they lie, why again."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import count as counting
from itertools import islice
from types import MappingProxyType
from typing import Any

from app.base.errors import RuleBroken
from app.base.words import N_

BADGE = "badge"
"""The kind of card that people are known by at the door, and that lies in boxes."""
MOST_DESIGN = 200_000
"""Characters of a card design."""
PER_BOX = 100
"""Badges that stand in a box where nobody says how many."""


class PrintReason(StrEnum):
    """Why a card was made."""

    FIRST = "first"
    CHANGED = "changed"
    LOST = "lost"
    JAMMED = "jammed"


REASON_NAMES: Mapping[PrintReason, str] = MappingProxyType(
    {
        PrintReason.FIRST: N_("First print"),
        PrintReason.CHANGED: N_("Something on it changed"),
        PrintReason.LOST: N_("Lost or taken: new code, the old one is void"),
        PrintReason.JAMMED: N_("Misprinted or jammed: same code"),
    }
)

NEW_CODE = frozenset({PrintReason.LOST})
"""Reasons for which the card out there must not open a door any more."""


class VoidReason(StrEnum):
    """Why a code no longer counts."""

    LOST = "lost"
    MERGED = "merged"
    CORRECTED = "corrected"


VOID_NAMES: Mapping[VoidReason, str] = MappingProxyType(
    {
        VoidReason.LOST: N_("The badge was lost and made again"),
        VoidReason.MERGED: N_("Two records of one person were merged"),
        VoidReason.CORRECTED: N_("The name on the badge was corrected"),
    }
)


class PrintState(StrEnum):
    """How a person stands with a kind of card; AGAIN waits for a card with the new code."""

    NOT_PRINTED = "not_printed"
    PRINTED = "printed"
    CHANGED = "changed"
    AGAIN = "again"


STATE_NAMES: Mapping[PrintState, str] = MappingProxyType(
    {
        PrintState.NOT_PRINTED: N_("Not yet printed"),
        PrintState.PRINTED: N_("Printed"),
        PrintState.CHANGED: N_("Changed since printed"),
        PrintState.AGAIN: N_("To be printed again"),
    }
)
DUE = frozenset(PrintState) - {PrintState.PRINTED}
"""States in which a card is still to be printed."""


FACT_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "given": N_("Given name"),
        "family": N_("Family name"),
        "original": N_("Name in original script"),
        "title": N_("Title"),
        "degree": N_("Degree"),
        "salutation": N_("Salutation"),
        "function": N_("Function"),
        "member_function": N_("Function in the delegation"),
        "delegation": N_("Delegation"),
        "organisation": N_("Organisation"),
        "address": N_("Address"),
        "city": N_("City"),
        "country": N_("Country"),
        "category": N_("Category"),
        "badge_text": N_("Text on the badge"),
        "languages": N_("Languages"),
        "tags": N_("Tags"),
        "photo": N_("Photo"),
        "emblem": N_("Emblem"),
        "code": N_("Code"),
        "answers": N_("Answers"),
        "sessions": N_("Sessions"),
    }
)
"""What of a person can stand on a card → what it is called, in the order changes are told.

City, country and emblem are those of the delegation's body and of the person's own one.
"""

Snapshot = Mapping[str, Any]
"""The facts that a card shows and no others, as plain JSON."""


def changed(then: Snapshot, now: Snapshot) -> tuple[str, ...]:
    """The facts that stood on the card and are different now; `code` is one of them."""
    if then == now:
        return ()
    both = (name for name in FACT_NAMES if name in then and name in now)
    return tuple(name for name in both if then[name] != now[name])


def state(changes: Collection[str] | None) -> PrintState:
    """How somebody stands whose last card has these changes; None where there was no card."""
    if changes is None:
        return PrintState.NOT_PRINTED
    if "code" in changes:
        return PrintState.AGAIN
    return PrintState.CHANGED if changes else PrintState.PRINTED


def reason(before: PrintState) -> PrintReason:
    """Why somebody in this state gets a card, where nobody gave a reason."""
    return REASONS[before]


REASONS: Mapping[PrintState, PrintReason] = MappingProxyType(
    {
        PrintState.NOT_PRINTED: PrintReason.FIRST,
        PrintState.PRINTED: PrintReason.JAMMED,
        PrintState.CHANGED: PrintReason.CHANGED,
        PrintState.AGAIN: PrintReason.LOST,
    }
)


@dataclass(frozen=True, order=True)
class Slot:
    """Where a badge stands: in which box, and at which place in it; both from 1."""

    box: int
    number: int


BOX = N_("Box {box} · {number}")
"""How a slot is told."""


def slots(count: int, *, per_box: int = PER_BOX, taken: Collection[Slot] = ()) -> list[Slot]:
    """Places for so many more badges, behind the last one taken; gaps stay gaps.

    Nothing is put between what was sorted into boxes already. Raises RuleBroken where a
    box would hold nothing.
    """
    if per_box < 1:
        raise RuleBroken(N_("A box holds at least one badge."), field="per_box")
    return list(islice(_places(per_box, max(taken, default=None)), count))


def _places(per_box: int, last: Slot | None) -> Iterator[Slot]:
    first = last or Slot(1, 0)
    for number in range(first.number + 1, per_box + 1):
        yield Slot(first.box, number)
    for box in counting(first.box + 1):
        for number in range(1, per_box + 1):
            yield Slot(box, number)
