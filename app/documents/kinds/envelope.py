"""Envelopes: the host as sender, the recipient where the post looks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.base.words import N_
from app.documents.addresses import (
    INK,
    RECIPIENT_NAMES,
    Address,
    Recipients,
    address_box,
    addressed,
    addresses,
)
from app.documents.cards import Across, Box, Card, Down, Ground, PictureBox, StackBox, TextBox
from app.documents.document import Asked, DocumentKind, Family, Group, option
from app.documents.letterhead import logo_of
from app.documents.marks import Picture
from app.documents.text.fitting import TextRules
from app.documents.text.fonts import Style
from app.documents.tongues import Tongues
from app.queries.events import EventRow, event
from app.rules.events import LogoPurpose
from app.store import Reading


class Size(StrEnum):
    """The sizes envelopes have, each lying on its long side."""

    DL = "DL"
    C6 = "C6"
    C5 = "C5"


SIZES = {Size.DL: (220.0, 110.0), Size.C6: (162.0, 114.0), Size.C5: (229.0, 162.0)}
SIZE_NAMES = (
    (Size.DL, N_("DL, 220 × 110 mm")),
    (Size.C6, N_("C6, 162 × 114 mm")),
    (Size.C5, N_("C5, 229 × 162 mm")),
)
EDGE = 12.0
STAMP_HEIGHT, CODE_HEIGHT = 42.0, 17.0
"""Millimetres kept free: at the top for the stamp, at the bottom for the post's own bars."""
LOGO_WIDTH, LOGO_HEIGHT = 36.0, 13.0
SENDER_WIDTH, SENDER_HEIGHT = 88.0, 20.0


@dataclass(frozen=True)
class Options:
    """How they are made."""

    size: Size = option(Size.DL, N_("Size"), choices=SIZE_NAMES)
    recipients: Recipients = option(
        Recipients.DELEGATIONS, N_("Addressed to"), choices=RECIPIENT_NAMES
    )
    sender: bool = option(True, N_("With the host as sender"))
    logo: bool = option(True, N_("With the host's logo"))
    abroad: bool = option(True, N_("Country only abroad"))


@dataclass(frozen=True)
class Facts:
    """The addresses in order, the conference, and the host's logo if it is wished for."""

    addresses: tuple[Address, ...]
    event: EventRow | None
    logo: Picture | None


def collect(read: Reading, asked: Asked, options: Options, tongues: Tongues) -> Facts:
    """The addresses in order."""
    found = addresses(read, asked, options.recipients, tongues, abroad=options.abroad)
    logo = logo_of(read, LogoPurpose.HOST) if options.logo else None
    return Facts(found, event(read), logo)


def layout(facts: Facts, tongues: Tongues, options: Options) -> Iterator[Card]:
    """The envelopes one after the other."""
    width, height = SIZES[Size(options.size)]
    ground = _ground(facts, tongues, options)
    x, y = 0.46 * width, max(STAMP_HEIGHT, 0.44 * height)
    inside = (x, y, width - x - EDGE, height - y - CODE_HEIGHT)
    for address in facts.addresses:
        box = address_box(address, *inside, size=14.0, down=Down.TOP)
        yield Card(width, height, (box,), ground, person_id=address.person_id, who=address.who)


def _ground(facts: Facts, tongues: Tongues, options: Options) -> Ground | None:
    boxes: list[Box] = []
    top, picture = EDGE - 2, facts.logo
    if picture is not None and picture.height:
        wide = min(LOGO_HEIGHT * picture.width / picture.height, LOGO_WIDTH)
        boxes.append(PictureBox(EDGE, top, wide, LOGO_HEIGHT, picture, "Logo"))
        top += LOGO_HEIGHT + 3
    if options.sender and facts.event is not None:
        boxes.append(_sender(facts.event, tongues, top))
    return Ground(tuple(boxes)) if boxes else None


def _sender(held: EventRow, tongues: Tongues, top: float) -> StackBox:
    first = tongues.first
    lines = [text for text in (first.pick(held.host), first.pick(held.place)) if text]
    frame = (EDGE, top, SENDER_WIDTH, SENDER_HEIGHT)
    texts = [
        TextBox(
            *frame,
            text,
            TextRules(8.5, 6.5, 2, Style(bold=number == 0), 1.2),
            name="Sender",
            colour=INK,
            across=Across.LEFT,
        )
        for number, text in enumerate(lines)
    ]
    return StackBox(*frame, tuple(texts), (0.8,) * len(texts), Down.TOP)


DOCUMENT = DocumentKind(
    "envelope",
    N_("Envelopes"),
    N_("With the host as sender, for delegations, organisations or people."),
    Family.CARDS,
    Group.MAIL,
    Options,
    collect,
    layout,
    icon="inbox",
    paper="card",
    third_party=("name", "function", "organisation", "address", "city", "country"),
    named=lambda facts, _options: addressed(facts.addresses),
    once_per="list",
)
