"""An order ready to be looked at: any page at once, nothing fitted that nobody looks at."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

from app.base.errors import Cancelled
from app.base.progress import Progress, Silent
from app.documents.arranging import Arrangement
from app.documents.cards import Card
from app.documents.deck import Deck, deck_of
from app.documents.fit_cards import CardFitter
from app.documents.flow import Flow
from app.documents.grids import Grid
from app.documents.imposition import Duplex
from app.documents.laying_out import LOOKED_AT, LaidOut, PrintOrder, calibrated_page, lay_out
from app.documents.marks import Page
from app.documents.problems import Problem
from app.documents.telling import Telling, TellingNames
from app.documents.write import write
from app.store import Reading, Store

AT_A_TIME = 128
"""Cards that are made before another may ask for a page, and before a cancel is noticed."""


@dataclass(frozen=True)
class Examined:
    """What was found on all pages: every doubt, and the pages worth a look."""

    problems: tuple[Problem, ...] = ()
    telling: tuple[Telling, ...] = ()


class Prepared:
    """What an order looks like; pages count from 0.

    Pages may be asked for while another thread examines them all.
    """

    def __init__(self, laid: LaidOut, kept: ExitStack | None = None) -> None:
        """Look at what was laid out; `kept` is what ends with it."""
        self._about = laid.about
        self._kept = kept or ExitStack()
        self._look: _CardPages | _FlowPages = (
            _FlowPages(laid, laid.content)
            if isinstance(laid.content, Flow)
            else _CardPages(laid, laid.content)
        )

    def close(self) -> None:
        """Read nothing any more: who still makes a card elsewhere is told that it is Cancelled."""
        self._look.close()
        self._kept.close()

    @property
    def page_count(self) -> int:
        """How many pages there are; 0 where the order is for nobody."""
        return self._look.page_count

    @property
    def says_nothing(self) -> bool:
        """Whether it only says that there is nothing: such a paper is refused."""
        return self._look.says_nothing

    @property
    def sheet_count(self) -> int:
        """How many sheets of paper it takes."""
        return -(-self.page_count // self._look.sides)

    @property
    def duplex(self) -> Duplex:
        """How a printer must turn the sheets over: cards with backs ask for it by themselves."""
        return self._look.duplex

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
        """A finished page; raises IndexError past the last, and Cancelled once it is closed."""
        return self._look.page(number)

    def pdf_of(self, number: int) -> bytes:
        """A PDF with just this page."""
        out = BytesIO()
        write((self.page(number),), out, self._about)
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

    def examine(self, progress: Progress | None = None) -> Examined:
        """All doubts and what is worth a look; everything is made and fitted for it.

        Raises Cancelled.
        """
        return self._look.examine(progress or Silent())


def prepare(read: Reading, order: PrintOrder) -> Prepared:
    """The order ready to be looked at while `read` is open; raises RuleBroken."""
    return Prepared(lay_out(read, order))


def look_into(store: Store, order: Callable[[Reading], PrintOrder]) -> Prepared:
    """The same with a snapshot of its own, which ends with its `close`."""
    with ExitStack() as kept:
        read = kept.enter_context(store.snapshot())
        laid = lay_out(read, order(read))
        return Prepared(laid, kept.pop_all())


class _CardPages:
    """The pages of cards, each made when it is looked at."""

    def __init__(self, laid: LaidOut, content: Iterable[Card]) -> None:
        self._deck: Deck | None = laid.deck(deck_of(content))
        self._persons = self._deck.persons
        self._making = Lock()  # all cards are made from one reading
        self._fitter = CardFitter()
        self.card_count = len(self._persons)
        self._first = self._cards(range(min(LOOKED_AT, self.card_count)))
        self.says_nothing = laid.says_nothing(self._first)
        self._imposer = laid.imposer(self._first) if self._first else None
        self.arrangement = self._imposer.arrangement if self._imposer else None
        self.sides = self._imposer.sides if self._imposer else 1
        self.duplex = self._imposer.imposition.duplex if self._imposer else Duplex.NONE

    @property
    def page_count(self) -> int:
        if self._imposer is None:
            return 0
        return self._imposer.sheets_needed(self.card_count) * self.sides

    def close(self) -> None:
        with self._making:
            self._deck, self._first = None, []

    def _cards(self, places: range) -> list[Card]:
        with self._making:
            if self._deck is None:
                raise Cancelled
            return list(self._deck.make(places))

    def _cards_on(self, number: int) -> list[Card]:
        on = self._on(number)
        return self._first[on.start : on.stop] if on.stop <= len(self._first) else self._cards(on)

    def _on(self, number: int) -> range:
        """Which cards stand on a page; raises IndexError where there is none."""
        if self._imposer is None or not 0 <= number < self.page_count:
            raise IndexError(number)
        wanted = self._imposer.cards_on(number // self.sides)
        return range(wanted.start, min(wanted.stop, self.card_count))

    def page(self, number: int) -> Page:
        cards = self._cards_on(number)
        assert self._imposer is not None  # or there were no cards
        sheet, side = divmod(number, self.sides)
        places = self._imposer.places(sheet)
        standing = list(zip(places, map(self._fitter.fit, cards), strict=False))
        return list(self._imposer.sheet(standing))[side]

    def people_on(self, number: int) -> tuple[int, ...]:
        on = self._on(number)
        return tuple(who for who in self._persons[on.start : on.stop] if who is not None)

    def page_of(self, person_id: int) -> int | None:
        found = (n for n, who in enumerate(self._persons) if who == person_id)
        return next(map(self._page_with, found), None)

    def _page_with(self, card: int) -> int:
        assert self._imposer is not None  # there is a card
        return self._imposer.sheet_of(card) * self.sides

    def examine(self, progress: Progress) -> Examined:
        fitter, names = CardFitter(), TellingNames()
        problems: list[Problem] = []
        for number, card in self._all(progress):
            problems.extend(fitter.fit(card).problems)
            names.see(number, card)
        telling = [
            Telling(self._page_with(each.number), why, each.person_id, each.who, each.script)
            for why, each in names.found()
        ]
        return Examined(tuple(problems), tuple(telling))

    def _all(self, progress: Progress) -> Iterator[tuple[int, Card]]:
        """All cards with their numbers, some at a time."""
        count = self.card_count
        for start in range(0, count, AT_A_TIME):
            progress.report(start, count)
            places = range(start, min(start + AT_A_TIME, count))
            yield from zip(places, self._cards(places), strict=True)
        progress.report(count, count)


class _FlowPages:
    """The pages of a list, each drawn when it is looked at."""

    card_count = 0
    arrangement: Arrangement | None = None

    def __init__(self, laid: LaidOut, flow: Flow) -> None:
        self.sides, self.duplex = laid.sides, laid.order.imposition.duplex
        self._found = laid.flow_pages(flow)
        self._calibration = laid.order.calibration
        self.page_count = self._found.count
        self.says_nothing = laid.says_nothing()

    def page(self, number: int) -> Page:
        if not 0 <= number < self.page_count:
            raise IndexError(number)
        return calibrated_page(self._found.page(number), self._calibration)

    def people_on(self, number: int) -> tuple[int, ...]:
        return self._found.people_on(number)

    def page_of(self, person_id: int) -> int | None:
        return self._found.page_of(person_id)

    def examine(self, _progress: Progress) -> Examined:
        return Examined(tuple(self._found.problems))

    def close(self) -> None:
        """Nothing is read once it is laid out."""
