"""Address labels: name, organisation, city and country."""

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

    design: str = option("address-label", N_("Design"), offered="designs")


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> PeopleCards:
    """Who gets one, in order."""
    return collect_people(read, asked, options, tongues, DesignKind.ADDRESS_LABEL)


def layout(cards: PeopleCards, tongues: Tongues, _options: Options) -> Deck:
    """The cards one after the other."""
    return lay_out_people(cards, tongues)


DOCUMENT = DocumentKind(
    "address_label",
    N_("Address labels"),
    N_("Name, organisation, city and country on label sheets."),
    Family.CARDS,
    Group.MAIL,
    Options,
    collect,
    layout,
    icon="mail",
    paper="avery-l7160",
    design_kind=DesignKind.ADDRESS_LABEL,
)
