"""Lists for doors: a delegation and its members."""

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

    design: str = option("door-list", N_("Design"), offered="designs")


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> DelegationCards:
    """Who gets one, in order."""
    return collect_delegations(read, asked, options, tongues, DesignKind.DOOR_LIST_LABEL)


def layout(cards: DelegationCards, tongues: Tongues, _options: Options) -> Deck:
    """The cards one after the other."""
    return lay_out_delegations(cards, tongues)


DOCUMENT = DocumentKind(
    "door_list_label",
    N_("Lists for doors"),
    N_("The delegation and its members, for a hotel or a meeting room."),
    Family.CARDS,
    Group.CARDS,
    Options,
    collect,
    layout,
    icon="door-open",
    paper="A4",
    design_kind=DesignKind.DOOR_LIST_LABEL,
    once_per="delegation",
)
