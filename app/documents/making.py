"""Making the file of a print order, and with it what is to be recorded once it came out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.base.progress import Progress
from app.base.whole_file import write_whole
from app.documents.designs.design import DesignKind
from app.documents.designs.shipped import design_called
from app.documents.designs.shown import facts_shown
from app.documents.document import kind_of
from app.documents.order import PrintOrder, Produced, produce
from app.queries import events, printing
from app.queries.printing import NewCard
from app.store import Reading, Store


@dataclass(frozen=True)
class Made:
    """A file that is there: what is in it, and the cards to record if they come out."""

    produced: Produced
    cards: tuple[NewCard, ...] = ()


def make(store: Store, order: PrintOrder, target: Path, progress: Progress) -> Made:
    """Put the PDF at `target`, whole or not at all; raises as `order.save`.

    The cards are those of the same moment as the document.
    """
    with store.snapshot() as read:
        done: list[Produced] = []
        write_whole(target, lambda out: done.append(produce(read, order, out, progress)))
        return Made(done[0], new_cards(read, order, done[0].person_ids))


def make_apart(path: Path, order: PrintOrder, target: Path, progress: Progress) -> Made:
    """The same from a process of its own that opens the conference at `path`."""
    with Store.open(path, alone=False) as store:
        return make(store, order, target, progress)


def new_cards(read: Reading, order: PrintOrder, person_ids: Sequence[int]) -> tuple[NewCard, ...]:
    """What is to be recorded of these people's cards; nothing for what is made for no person."""
    kind = kind_of(order.kind)
    if not person_ids or not kind.design_kind or kind.once_per != "person":
        return ()
    options = kind.options() if order.options is None else order.options
    design = design_called(read, options.design, DesignKind(kind.design_kind))
    event = events.event(read)
    own = event.languages[:1] if event else ()
    found = printing.new_cards(
        read,
        list(person_ids),
        kind=order.kind,
        languages=order.languages or own or ("en",),
        shown=facts_shown(design, back=getattr(options, "back", True)),
        per_box=getattr(options, "per_box", 0) or None,
    )
    return tuple(found)
