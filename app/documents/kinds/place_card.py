"""Place cards: a small tent before each plate, to be read from both sides."""

from dataclasses import dataclass

from app.base.words import N_
from app.documents.deck import Deck
from app.documents.designs.design import DesignKind
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.people_cards import (
    PeopleCards,
    PeopleOptions,
    collect_people,
    lay_out_people,
)
from app.documents.tongues import Tongues
from app.store import Reading


@dataclass(frozen=True)
class Options(PeopleOptions):
    """How they are made."""

    design: str = option("place-card", N_("Design"), offered="designs")


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> PeopleCards:
    """Who gets one, in order."""
    return collect_people(read, asked, options, tongues, DesignKind.PLACE_CARD)


def layout(cards: PeopleCards, tongues: Tongues, _options: Options) -> Deck:
    """The cards one after the other."""
    return lay_out_people(cards, tongues)


DOCUMENT = DocumentKind(
    "place_card",
    N_("Place cards"),
    N_("A folded card with the name on both sides, for tables."),
    Family.CARDS,
    Group.CARDS,
    Options,
    collect,
    layout,
    icon="user",
    paper="A4",
    design_kind=DesignKind.PLACE_CARD,
)
