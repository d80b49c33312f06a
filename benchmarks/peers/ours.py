"""Badges through the program's own stages: cards, fitting, sheets, writing."""

from collections.abc import Iterator
from typing import BinaryIO

from app.documents.cards import Across, Card, Ground, PictureBox, QrBox, ShapeBox, TextBox
from app.documents.fit_cards import CardFitter, FittedCard
from app.documents.imposition import Imposer
from app.documents.pictures import load
from app.documents.sheets import EACH_CARD, papers
from app.documents.text.fitting import TextRules
from app.documents.text.fonts import Style
from app.documents.write import About, write
from benchmarks.peers.people import COLOURS, EVENT, ROLES, Person, logo, person

BOLD = Style(bold=True)
NAME = TextRules(size=34, floor=14, style=BOLD)
FUNCTION, CITY = TextRules(size=13, floor=8, lines=2), TextRules(size=16, floor=9)
TITLE, ROLE, SLOT = TextRules(12, 8), TextRules(20, 10, style=BOLD), TextRules(7, 5)


def grounds() -> list[Ground]:
    """One for each role: band, logo, title, the role itself."""
    picture = load(logo())
    return [
        Ground(
            (
                ShapeBox(0, 0, 105, 34, fill=colour),
                PictureBox(8, 5, 30, 10, picture),
                TextBox(40, 5, 60, 10, EVENT, TITLE, colour="#ffffff", across=Across.LEFT),
                TextBox(8, 19, 89, 12, role, ROLE, colour="#ffffff"),
            )
        )
        for colour, role in zip(COLOURS, ROLES, strict=True)
    ]


def card(who: Person, ground: Ground) -> Card:
    """The badge of a person."""
    return Card(
        105,
        148,
        (
            TextBox(8, 40, 89, 16, who.given, NAME, "given name"),
            TextBox(8, 57, 89, 16, who.family, NAME, "family name"),
            TextBox(8, 76, 89, 8, who.function, FUNCTION, "function"),
            TextBox(8, 86, 89, 10, who.city, CITY, "delegation"),
            QrBox(37, 104, 31, who.token),
            TextBox(8, 139, 40, 5, who.slot, SLOT, "slot", across=Across.LEFT),
        ),
        ground,
    )


def badges(first: int, count: int, out: BinaryIO) -> None:
    """Write single badges."""
    imposer = Imposer(EACH_CARD, 105, 148)
    write(imposer.pages(_cards(first, count)), out, About("Badges", "pl"))


def sheets(first: int, count: int, out: BinaryIO) -> None:
    """Write the same badges, four on a sheet."""
    imposer = Imposer(papers()["A4"], 105, 148)
    write(imposer.pages(_cards(first, count)), out, About("Badges", "pl"))


def _cards(first: int, count: int) -> Iterator[FittedCard]:
    fitter, common = CardFitter(), grounds()
    for number in range(first, first + count):
        who = person(number)
        yield fitter.fit(card(who, common[who.role]))
