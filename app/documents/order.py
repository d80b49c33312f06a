"""Carrying out a print order: one PDF, made card by card and page by page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

from app.base.collecting import collector_at_rest
from app.base.errors import RuleBroken
from app.base.progress import Progress, Silent
from app.base.whole_file import write_whole
from app.base.words import N_
from app.documents.cards import Card
from app.documents.fit_cards import CardFitter, FittedCard
from app.documents.flow import Flow
from app.documents.imposition import Calibration, Duplex, Imposition
from app.documents.laying_out import LOOKED_AT, LaidOut, PrintOrder, calibrated_page, lay_out
from app.documents.marks import Page
from app.documents.noting import columns_in, note_document, people_in
from app.documents.problems import Problem
from app.documents.write import write
from app.store import Reading, Store

__all__ = [
    "Calibration",
    "Duplex",
    "Imposition",
    "PrintOrder",
    "Produced",
    "produce",
    "save",
]

TOLD_EVERY = 25
NOTHING = N_("There is nothing to print for “{kind}” yet.")
NOBODY = N_("There is nobody to print “{kind}” for. Choose other people.")


@dataclass(frozen=True)
class Produced:
    """What became of an order: `sheets` of paper, and for whom cards were made, in order.

    `people` counts those who are named, `columns` are the marked titles of a list's columns.
    """

    pages: int
    cards: int
    sheets: int
    problems: tuple[Problem, ...]
    person_ids: tuple[int, ...]
    people: int = 0
    columns: tuple[str, ...] = ()


def produce(
    read: Reading,
    order: PrintOrder,
    out: BinaryIO,
    progress: Progress | None = None,
    *,
    even_empty: bool = False,
) -> Produced:
    """Write the order as a PDF into `out`; the same order on the same data gives the same bytes.

    Raises RuleBroken for an order that cannot be, such as one for nobody, and Cancelled. What
    would only say that there is nothing is refused too, unless it is wanted `even_empty`.
    """
    told = progress or Silent()
    with collector_at_rest():
        laid = lay_out(read, order)
        if isinstance(laid.content, Flow):
            if laid.says_nothing() and not even_empty:
                raise RuleBroken(laid.kind.nothing or NOTHING, kind=laid.kind.title)
            return _produce_flow(laid, laid.content, out, told)
    return _Cards(laid, told).produce(laid.content, out, even_empty=even_empty)


def _produce_flow(laid: LaidOut, flow: Flow, out: BinaryIO, progress: Progress) -> Produced:
    found = laid.flow_pages(flow)

    def pages() -> Iterator[Page]:
        for number, page in enumerate(found.pages):
            progress.report(number, found.count)
            yield calibrated_page(page, laid.order.calibration)

    duplex = laid.order.imposition.duplex
    about = laid.about if duplex is Duplex.NONE else replace(laid.about, sides=duplex)
    count = write(pages(), out, about)
    progress.report(count, count)
    sheets, people = -(-count // laid.sides), len(people_in(flow) | laid.named)
    return Produced(count, 0, sheets, tuple(found.problems), (), people, columns_in(flow))


class _Cards:
    """The cards of one order on their way to paper, and what is remembered of them."""

    def __init__(self, laid: LaidOut, progress: Progress) -> None:
        self._laid = laid
        self._progress = progress
        self._count = 0
        self._problems: list[Problem] = []
        self._people: dict[int, None] = {}

    def produce(self, content: Iterable[Card], out: BinaryIO, *, even_empty: bool) -> Produced:
        """Write them all; raises RuleBroken where there is not one, or none that says anything."""
        cards = self._laid.cards(content)
        first = list(islice(cards, LOOKED_AT))
        if not first:
            raise RuleBroken(NOBODY, kind=self._laid.kind.title)
        if self._laid.says_nothing(first) and not even_empty:
            kind = self._laid.kind
            raise RuleBroken(kind.nothing or NOTHING, kind=kind.title)
        imposer = self._laid.imposer(first)
        about = replace(self._laid.about, sides=imposer.imposition.duplex)
        pages = write(imposer.pages(self._fitted(chain(first, cards))), out, about)
        self._progress.report(self._count, self._count)
        sheets = pages // imposer.sides
        return Produced(
            pages,
            self._count,
            sheets,
            tuple(self._problems),
            tuple(self._people),
            len(self._people.keys() | self._laid.named),
        )

    def _fitted(self, cards: Iterable[Card]) -> Iterator[FittedCard]:
        fitter, total = CardFitter(), self._laid.expected
        for card in cards:
            if self._count % TOLD_EVERY == 0:
                self._progress.report(self._count, max(total, self._count))
            fitted = fitter.fit(card)
            self._count += 1
            self._problems.extend(fitted.problems)
            if card.person_id is not None:
                self._people[card.person_id] = None
            yield fitted


def save(
    store: Store,
    order: PrintOrder,
    target: Path,
    progress: Progress | None = None,
    *,
    recipient: str = "",
) -> Produced:
    """Put the order's PDF at `target`, whole or not at all; raises as `produce`, and FileProblem.

    That it left is noted, with who gets it. The conference is read from a snapshot, so nobody
    who works beside this is held up.
    """
    done: list[Produced] = []
    with store.snapshot() as read:
        write_whole(target, lambda out: done.append(produce(read, order, out, progress)))
    note_document(store, order, done[0], target.name, recipient=recipient)
    return done[0]
