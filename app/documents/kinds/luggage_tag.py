"""Luggage tags: whose it is, of which delegation, and whom to call."""

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

    design: str = option("luggage-tag", N_("Design"), offered="designs")


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> PeopleCards:
    """Who gets one, in order."""
    return collect_people(read, asked, options, tongues, DesignKind.LUGGAGE_TAG)


def layout(cards: PeopleCards, tongues: Tongues, _options: Options) -> Deck:
    """The cards one after the other."""
    return lay_out_people(cards, tongues)


DOCUMENT = DocumentKind(
    "luggage_tag",
    N_("Luggage tags"),
    N_("The name and delegation for suitcases, and whom to call."),
    Family.CARDS,
    Group.CARDS,
    Options,
    collect,
    layout,
    icon="briefcase",
    paper="A4",
    design_kind=DesignKind.LUGGAGE_TAG,
)
