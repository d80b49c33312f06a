"""Which cards tell by their names whether all others will do."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from app.documents.cards import Card, texts_of
from app.documents.text.fonts import script_of

LATIN = frozenset({"Latn", "Zyyy", "Zinh"})


class Why(StrEnum):
    """Why a page tells whether all others will do."""

    LONGEST = "longest"
    SHORTEST = "shortest"
    OTHER_SCRIPT = "other_script"


@dataclass(frozen=True)
class Telling:
    """A page, from 0, that is worth a look, and whose name makes it so.

    `script` are the four letters of what is not Latin on it.
    """

    page: int
    why: Why
    person_id: int | None
    who: str
    script: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Named:
    """What a card tells by its name."""

    number: int
    person_id: int | None
    who: str
    script: str


class TellingNames:
    """The longest and the shortest name of many, and those in another script."""

    def __init__(self) -> None:
        self._longest: Named | None = None
        self._shortest: Named | None = None
        self._others: list[Named] = []

    def see(self, number: int, card: Card) -> None:
        """Look at another card."""
        if not card.who:
            return
        this = Named(number, card.person_id, card.who, _other_script(card))
        if self._longest is None or len(this.who) > len(self._longest.who):
            self._longest = this
        if self._shortest is None or len(this.who) < len(self._shortest.who):
            self._shortest = this
        if this.script:
            self._others.append(this)

    def found(self) -> Iterator[tuple[Why, Named]]:
        """Why a card is worth a look, and the card."""
        if self._longest is not None and self._shortest is not None:
            yield Why.LONGEST, self._longest
            yield Why.SHORTEST, self._shortest
        for other in self._others:
            yield Why.OTHER_SCRIPT, other


def _other_script(card: Card) -> str:
    """The script of the first letter that is not Latin, "" where all are."""
    texts = (box.text for box in texts_of(card) if not box.text.isascii())
    scripts = (script_of(letter) for text in texts for letter in text)
    return next((script for script in scripts if script not in LATIN), "")
