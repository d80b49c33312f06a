"""An order ready to be looked at: any page at once, nothing fitted that nobody looks at."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from io import BytesIO

from app.documents.arranging import Arrangement
from app.documents.cards import Card, texts_of
from app.documents.fit_cards import CardFitter
from app.documents.flow import Flow
from app.documents.grids import Grid
from app.documents.laying_out import LOOKED_AT, LaidOut, PrintOrder, calibrated_page, lay_out
from app.documents.marks import Page
from app.documents.problems import Problem
from app.documents.text.fonts import script_of
from app.documents.write import write
from app.store import Reading

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


class Prepared:
    """What an order looks like; pages count from 0."""

    def __init__(self, laid: LaidOut) -> None:
        self._laid = laid
        self._look: _CardPages | _FlowPages = (
            _FlowPages(laid, laid.content)
            if isinstance(laid.content, Flow)
            else _CardPages(laid, laid.content)
        )

    @property
    def page_count(self) -> int:
        """How many pages there are; 0 where the order is for nobody."""
        return self._look.page_count

    @property
    def sheet_count(self) -> int:
        """How many sheets of paper it takes."""
        return -(-self.page_count // self._look.sides)

    @property
    def card_count(self) -> int:
        """How many cards there are, separators and blank ones too; 0 for a list."""
        return self._look.card_count

    @property
    def arrangement(self) -> Arrangement | None:
        """How cards stand on a page; None for a list, and where there is no card."""
        return self._look.arrangement

    @property
    def grid(self) -> Grid | None:
        """The places for cards on a page, in millimetres; None for a list and for no cards."""
        arrangement = self._look.arrangement
        return arrangement.grid if arrangement else None

    def page(self, number: int) -> Page:
        """A finished page; raises IndexError past the last."""
        return self._look.page(number)

    def pdf_of(self, number: int) -> bytes:
        """A PDF with just this page."""
        out = BytesIO()
        write((self.page(number),), out, self._laid.about)
        return out.getvalue()

    def people_on(self, number: int) -> tuple[int, ...]:
        """The ids of those whose cards stand on a page, in its order."""
        return self._look.people_on(number)

    def person_on(self, number: int) -> int | None:
        """The id of the first of them."""
        return next(iter(self.people_on(number)), None)

    def page_of(self, person_id: int) -> int | None:
        """The page on which this person's first card stands."""
        return self._look.page_of(person_id)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is doubtful on all pages; everything is fitted for it."""
        return self._look.problems()

    def telling_pages(self) -> tuple[Telling, ...]:
        """Where the longest and the shortest name stand, and each in another script."""
        return self._look.telling_pages()


def prepare(read: Reading, order: PrintOrder) -> Prepared:
    """The order collected and laid out; raises RuleBroken for one that cannot be."""
    return Prepared(lay_out(read, order))


class _CardPages:
    """The pages of cards, each made when it is looked at."""

    def __init__(self, laid: LaidOut, content: Iterable[Card]) -> None:
        self._cards = list(laid.cards(content))
        self._fitter = CardFitter()
        self._imposer = laid.imposer(self._cards[:LOOKED_AT]) if self._cards else None
        self.card_count = len(self._cards)
        self.arrangement = self._imposer.arrangement if self._imposer else None
        self.sides = self._imposer.sides if self._imposer else 1

    @property
    def page_count(self) -> int:
        if self._imposer is None:
            return 0
        return self._imposer.sheets_needed(self.card_count) * self.sides

    def _on(self, number: int) -> list[Card]:
        """The cards of a page; raises IndexError where there is none."""
        if self._imposer is None or not 0 <= number < self.page_count:
            raise IndexError(number)
        wanted = self._imposer.cards_on(number // self.sides)
        return self._cards[wanted.start : wanted.stop]

    def page(self, number: int) -> Page:
        cards = self._on(number)
        assert self._imposer is not None  # or there were no cards
        sheet, side = divmod(number, self.sides)
        places = self._imposer.places(sheet)
        standing = list(zip(places, map(self._fitter.fit, cards), strict=False))
        return list(self._imposer.sheet(standing))[side]

    def people_on(self, number: int) -> tuple[int, ...]:
        return tuple(card.person_id for card in self._on(number) if card.person_id is not None)

    def page_of(self, person_id: int) -> int | None:
        found = (n for n, card in enumerate(self._cards) if card.person_id == person_id)
        return next(map(self._page_with, found), None)

    def _page_with(self, card: int) -> int:
        assert self._imposer is not None  # there is a card
        return self._imposer.sheet_of(card) * self.sides

    def problems(self) -> tuple[Problem, ...]:
        fitter = CardFitter()
        return tuple(problem for card in self._cards for problem in fitter.fit(card).problems)

    def telling_pages(self) -> tuple[Telling, ...]:
        named = [(n, card) for n, card in enumerate(self._cards) if card.who]
        if not named:
            return ()
        longest = max(named, key=lambda each: len(each[1].who))
        shortest = min(named, key=lambda each: len(each[1].who))
        others = ((n, card) for n, card in named if _other_script(card))
        chosen = [(Why.LONGEST, longest), (Why.SHORTEST, shortest)]
        chosen += [(Why.OTHER_SCRIPT, other) for other in others]
        return tuple(
            Telling(self._page_with(n), why, card.person_id, card.who, _other_script(card))
            for why, (n, card) in chosen
        )


def _other_script(card: Card) -> str:
    """The script of the first letter that is not Latin, "" where all are."""
    texts = (box.text for box in texts_of(card) if not box.text.isascii())
    scripts = (script_of(letter) for text in texts for letter in text)
    return next((script for script in scripts if script not in LATIN), "")


class _FlowPages:
    """The pages of a list, each drawn when it is looked at."""

    card_count = 0
    arrangement: Arrangement | None = None

    def __init__(self, laid: LaidOut, flow: Flow) -> None:
        self.sides = laid.sides
        self._found = laid.flow_pages(flow)
        self._calibration = laid.order.calibration
        self.page_count = self._found.count

    def page(self, number: int) -> Page:
        if not 0 <= number < self.page_count:
            raise IndexError(number)
        return calibrated_page(self._found.page(number), self._calibration)

    def people_on(self, number: int) -> tuple[int, ...]:
        return self._found.people_on(number)

    def page_of(self, person_id: int) -> int | None:
        return self._found.page_of(person_id)

    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._found.problems)

    def telling_pages(self) -> tuple[Telling, ...]:
        return ()
