"""From a print order to what its kind lays out: the last step that reads the conference."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from app.base.errors import RuleBroken
from app.base.words import N_, Words, words_for
from app.documents.cards import Card
from app.documents.deck import Deck
from app.documents.document import Asked, DocumentKind, kind_of
from app.documents.flow import Flow, Ink, Paragraph
from app.documents.imposition import (
    Calibration,
    Duplex,
    Imposer,
    Imposition,
    blanks_for,
    calibrated,
)
from app.documents.marks import Page
from app.documents.sheets import Paper, PaperKind, paper_of
from app.documents.tongues import Tongues
from app.documents.write import About
from app.queries import events, people
from app.queries.events import EventRow
from app.rules.fields import check_languages
from app.store import Reading

if TYPE_CHECKING:
    from app.documents.flow_pages import FlowPages

LOOKED_AT = 25
"""Cards that show what the others are like: the first may be a slip."""


@dataclass(frozen=True)
class PrintOrder:
    """What is to be printed; what is empty is usual for the kind or the design.

    Without languages it is the conference's first.
    """

    kind: str
    options: Any = None
    languages: tuple[str, ...] = ()
    asked: Asked = field(default_factory=Asked)
    paper: str = ""
    imposition: Imposition = field(default_factory=Imposition)
    calibration: Calibration = field(default_factory=Calibration)


@dataclass(frozen=True)
class LaidOut:
    """An order after its kind has collected and laid out: nothing is read any more.

    `expected` is about how many cards there will be, for those who wait; `named` are people who
    stand on it without a card or a row.
    """

    order: PrintOrder
    kind: DocumentKind
    paper: Paper
    about: About
    content: Iterable[Card] | Flow
    blank: Card | None
    expected: int = 0
    named: frozenset[object] = frozenset()

    @property
    def sides(self) -> int:
        """Pages of the document for each sheet of paper."""
        return 1 if self.order.imposition.duplex is Duplex.NONE else 2

    def cards(self, content: Iterable[Card]) -> Iterator[Card]:
        """The cards in their order, then blank ones where the kind has them."""
        people = 0
        for card in content:
            people += card.person_id is not None
            yield card
        if self.blank is not None:
            for _ in range(blanks_for(people, self.order.imposition.blanks)):
                yield self.blank

    def deck(self, content: Deck) -> Deck:
        """The same of which any card can be made at once."""
        people = sum(person_id is not None for person_id in content.persons)
        return content.followed_by(self.blank, blanks_for(people, self.order.imposition.blanks))

    def imposer(self, first: Sequence[Card]) -> Imposer:
        """What puts cards like these first ones on the paper; raises RuleBroken.

        Where one has a back, backs are printed, for a printer that turns over the long edge
        unless the order says otherwise.
        """
        order, how = self.order, self.order.imposition
        if how.duplex is Duplex.NONE and any(card.back is not None for card in first):
            how = replace(how, duplex=Duplex.LONG_EDGE)
        return Imposer(self.paper, first[0].width, first[0].height, how, order.calibration)

    def says_nothing(self, first: Sequence[Card] = ()) -> bool:
        """Whether it only says that there is nothing: so do all the first cards, or the flow."""
        if isinstance(self.content, Flow):
            blocks = self.content.blocks
            return all(isinstance(each, Paragraph) and each.ink is Ink.NOTE for each in blocks)
        return bool(first) and all(card.nothing for card in first)

    def flow_pages(self, flow: Flow) -> "FlowPages":
        """The pages of a flow on the paper, not yet calibrated."""
        from app.documents.flow_pages import paginate  # cards do without

        return paginate(flow, self.paper.width, self.paper.height)


def lay_out(read: Reading, order: PrintOrder) -> LaidOut:
    """Collect and lay out; raises RuleBroken for an order that cannot be."""
    kind = kind_of(order.kind)
    options = kind.options() if order.options is None else order.options
    paper = paper_of(order.paper or usual_paper(read, kind, options))
    event = events.event(read)
    tongues = _tongues(order.languages, event)
    data = kind.collect(read, order.asked, options, tongues)
    content = kind.layout(data, tongues, options)
    if isinstance(content, Flow) and paper.kind is not PaperKind.PAGE:
        raise RuleBroken(
            N_("“{kind}” is printed on whole pages. Choose a paper such as A4."),
            field="paper",
            kind=kind.title,
        )
    blank = kind.blank(data, tongues, options) if kind.blank else None
    about = _about(kind, tongues, event)
    named = frozenset(kind.named(data, options)) if kind.named else frozenset()
    return LaidOut(order, kind, paper, about, content, blank, _expected(read, order), named)


def usual_paper(read: Reading, kind: DocumentKind, options: Any) -> str:  # noqa: ANN401 - each kind has its own
    """The key of the paper where none is chosen: a design that is not the usual one names its own.

    Raises RuleBroken for a design that is not there.
    """
    if not kind.design_kind or options.design == kind.options().design:
        return kind.paper
    from app.documents.designs.design import DesignKind  # lists do without designs
    from app.documents.designs.shipped import design_called

    return design_called(read, options.design, DesignKind(kind.design_kind)).paper or kind.paper


def _expected(read: Reading, order: PrintOrder) -> int:
    if order.asked.person_ids is not None:
        return len(order.asked.person_ids)
    return people.count(read)


def _tongues(languages: tuple[str, ...], event: EventRow | None) -> Tongues:
    """The words of the order, with the conference's own languages behind each."""
    own = event.languages if event else ()
    chosen = languages or own[:1] or ("en",)
    check_languages(chosen, required=True)
    fallbacks = tuple(dict.fromkeys((*own, "en")))
    words = map(words_for, dict.fromkeys(chosen))
    return Tongues(tuple(Words(each.locale, each.catalogue, fallbacks) for each in words))


def _about(kind: DocumentKind, tongues: Tongues, event: EventRow | None) -> About:
    title = tongues(kind.title)
    if event is None:
        return About(title, tongues.language)
    conference = tongues.first.pick(event.title)
    host = tongues.first.pick(event.host)
    return About(f"{title} – {conference}", tongues.language, author=host or conference)


def calibrated_page(page: Page, calibration: Calibration) -> Page:
    """The page as this printer needs it."""
    marks = calibrated(page.marks, page.height, calibration)
    return Page(page.width, page.height, marks, page.bookmarks)
