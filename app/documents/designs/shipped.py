"""The designs that come with the program, and those that the file holds, by what they are for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from app.base.errors import RuleBroken
from app.base.paths import resource
from app.base.words import N_
from app.documents.designs.design import DESIGN_KINDS, CardDesign, DesignKind
from app.documents.designs.reading import read_design
from app.queries import card_designs
from app.store import Reading

SHIPPED: Mapping[str, str] = MappingProxyType(
    {
        "badge-portrait": N_("Portrait A6, for a lanyard"),
        "badge-landscape": N_("Landscape 90 × 60 mm"),
        "badge-four-up": N_("A6, four on a sheet of A4"),
        "badge-label": N_("Label 80 × 50 mm"),
        "badge-butterfly": N_("A6 folded, the same on both sides"),
        "badge-large": N_("Large print, A6 landscape"),
        "place-card": N_("Tent, 105 × 74 mm"),
        "nameplate": N_("A4 folded, with flag"),
        "luggage-tag": N_("Tag, 90 × 54 mm"),
        "door-list": N_("A5 with all members"),
        "address-label": N_("Label 63.5 × 38.1 mm"),
    }
)
"""The designs that come with the program: key → title, in the order they are offered."""


@dataclass(frozen=True)
class OfferedDesign:
    """A design to choose: `value` is what options hold; own ones are called as they were named."""

    value: str
    title: str
    own: bool


@cache
def shipped(key: str) -> CardDesign:
    """A design that comes with the program."""
    return read_design(resource(f"designs/{key}.json").read_text(encoding="utf-8"))


def offered(read: Reading, kind: DesignKind) -> list[OfferedDesign]:
    """All designs for a kind of card, those of the file first."""
    own = [OfferedDesign(row.name, row.name, own=True) for row in card_designs.designs(read, kind)]
    ours = [
        OfferedDesign(key, title, own=False)
        for key, title in SHIPPED.items()
        if shipped(key).kind is kind
    ]
    return [*own, *ours]


def design_called(read: Reading, name: str, kind: DesignKind) -> CardDesign:
    """The design of this name in the file, or of this key with the program; raises RuleBroken.

    One in the file goes before, so that it can stand in for ours.
    """
    data = card_designs.data(read, name)
    if data is not None:
        found = read_design(data)
    elif name in SHIPPED:
        found = shipped(name)
    else:
        raise RuleBroken(
            N_("There is no design “{name}”. There are: {known}."),
            field="design",
            name=name,
            known=", ".join(each.value for each in offered(read, kind)),
        )
    if found.kind is not kind:
        raise RuleBroken(
            N_("The design “{name}” is for another card: {kind}. Choose another design."),
            field="design",
            name=name,
            kind=DESIGN_KINDS[found.kind],
        )
    return found
