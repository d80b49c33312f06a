"""Nameplates: the delegation before its seats, to be read from both sides."""

from dataclasses import dataclass

from app.base.words import N_
from app.documents.deck import Deck
from app.documents.designs.design import DesignKind
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.people_cards import (
    DelegationCards,
    DelegationOptions,
    collect_delegations,
    lay_out_delegations,
)
from app.documents.tongues import Tongues
from app.store import Reading


@dataclass(frozen=True)
class Options(DelegationOptions):
    """How they are made."""

    design: str = option("nameplate", N_("Design"), offered="designs")


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> DelegationCards:
    """Who gets one, in order."""
    return collect_delegations(read, asked, options, tongues, DesignKind.NAMEPLATE)


def layout(cards: DelegationCards, tongues: Tongues, _options: Options) -> Deck:
    """The cards one after the other."""
    return lay_out_delegations(cards, tongues)


DOCUMENT = DocumentKind(
    "nameplate",
    N_("Nameplates of delegations"),
    N_("A folded sheet with flag and name on both sides."),
    Family.CARDS,
    Group.CARDS,
    Options,
    collect,
    layout,
    icon="flag",
    paper="A4",
    design_kind=DesignKind.NAMEPLATE,
    once_per="delegation",
)
