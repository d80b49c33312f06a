"""Two small kinds of documents, so that orders are tested without designs and lists."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.base.words import N_
from app.documents.cards import Card, PictureBox, TextBox
from app.documents.document import (
    Asked,
    DocumentKind,
    Family,
    Group,
    option,
)
from app.documents.flow import Column, Flow, Letterhead, Row, Table
from app.documents.text.fitting import TextRules
from app.documents.tongues import Tongues
from app.queries import people
from app.queries.people import PersonRow
from app.store import Reading

TITLE = N_("Names")


@dataclass(frozen=True)
class Options:
    """How small cards are made."""

    width: float = option(80.0, N_("Width"), least=10, most=300)
    photo: bool = option(False, N_("Photo"))
    back: bool = option(False, N_("Back"))


def collect(read: Reading, asked: Asked, _options: Options, _tongues: Tongues) -> list[PersonRow]:
    """The people asked for by name, or as given."""
    wanted = asked.person_ids
    ids = list(wanted or ()) if asked.as_given else people.find_ids(read)
    if wanted is not None:
        ids = [person_id for person_id in ids if person_id in wanted]
    rows = people.rows(read, ids)
    return [rows[person_id] for person_id in ids]


def cards(found: list[PersonRow], tongues: Tongues, options: Options) -> Iterator[Card]:
    """A card for each, grouped by the letter the family name begins with."""
    for row in found:
        name = f"{row.given} {row.family}".strip()
        boxes = (
            TextBox(5, 5, 50, 20, name, TextRules(18, 14), name="name"),
            TextBox(5, 30, 50, 8, tongues(TITLE), TextRules(9, 6), name="title"),
            PictureBox(60, 5, 15, 20, None, name="photo", expected=options.photo),
        )
        back = Card(options.width, 50, boxes[:1]) if options.back else None
        about = {"person_id": row.id, "who": name, "group": row.family[:1]}
        yield Card(options.width, 50, boxes, back=back, **about)


def blank(_found: list[PersonRow], tongues: Tongues, options: Options) -> Card:
    """A card with its title only."""
    title = TextBox(5, 30, 50, 8, tongues(TITLE), TextRules(9, 6), name="title")
    return Card(options.width, 50, (title,))


def rows(found: list[PersonRow], tongues: Tongues, _options: Options) -> Flow:
    """A list of names."""
    named = tuple(Row((f"{row.given} {row.family}",), row.id) for row in found)
    return Flow(Letterhead(tongues(TITLE)), (Table((Column("Name"),), named),))


SUMMARY = N_("For tests")
SMALL = (
    DocumentKind(
        *("small_cards", TITLE, SUMMARY, Family.CARDS, Group.CARDS, Options, collect, cards),
        paper="card",
        blank=blank,
    ),
    DocumentKind("small_list", TITLE, SUMMARY, Family.FLOW, Group.LISTS, Options, collect, rows),
)
