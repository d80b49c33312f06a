"""Mailing labels for delegations and organisations, one each.

Labels of people, with a design of one's own, are the address labels; these go by list: to the
contact of each delegation, or to each organisation of the file, whoever of it comes.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from app.base.words import N_
from app.documents.addresses import (
    RECIPIENT_NAMES,
    Address,
    Recipients,
    address_box,
    addressed,
    addresses,
)
from app.documents.cards import Card, Down
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.tongues import Tongues
from app.store import Reading

WHITE = 5.0
"""Millimetres around the address: sheets of labels shift a little in the printer."""


@dataclass(frozen=True)
class Options:
    """How they are made."""

    recipients: Recipients = option(
        Recipients.DELEGATIONS, N_("Addressed to"), choices=RECIPIENT_NAMES[:2]
    )
    abroad: bool = option(True, N_("Country only abroad"))
    width: float = option(63.5, N_("Width of a label"), least=30.0, most=210.0, unit="mm")
    height: float = option(38.1, N_("Height of a label"), least=15.0, most=297.0, unit="mm")


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> tuple[Address, ...]:
    """The addresses in order."""
    return addresses(read, asked, options.recipients, tongues, abroad=options.abroad)


def layout(found: tuple[Address, ...], _tongues: Tongues, options: Options) -> Iterator[Card]:
    """The labels one after the other."""
    width, height = options.width, options.height
    inside = (WHITE, WHITE, width - 2 * WHITE, height - 2 * WHITE)
    size = min(11.5, 0.32 * height)
    for address in found:
        box = address_box(address, *inside, size=size, down=Down.MIDDLE)
        yield Card(width, height, (box,), who=address.who)


DOCUMENT = DocumentKind(
    "mailing_labels",
    N_("Mailing labels"),
    N_("For the contact of each delegation, or for each organisation."),
    Family.CARDS,
    Group.MAIL,
    Options,
    collect,
    layout,
    icon="package",
    paper="avery-l7160",
    third_party=("name", "organisation", "address", "city", "country"),
    named=lambda found, _options: addressed(found),
    once_per="delegation",
)
