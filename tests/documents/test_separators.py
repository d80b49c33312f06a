"""Slips between delegations."""

from documents.card_making import a_delegation_row, a_design

from app.base.texts import Texts
from app.documents.card_facts import flag
from app.documents.card_order import Bundle
from app.documents.cards import Box, Card, Fold, PictureBox, ShapeBox, TextBox
from app.documents.designs.design import CardDesign, Repeat, TextItem
from app.documents.separators import COUNT, separator
from app.documents.tongues import tongues
from app.rules.printing import BOX, Slot

DESIGN = a_design(TextItem(0, 0, 9, 9, "{name}"))
RIGA = a_delegation_row()


def texts(card: Card) -> list[str]:
    return [box.text for box in card.boxes if isinstance(box, TextBox)]


def test_a_slip_with_city_country_and_flag() -> None:
    polish = tongues("pl")
    card = separator(DESIGN, tongues("pl", "en"), Bundle((1, 2, 3), RIGA), Slot(3, 47))
    count, where = polish(COUNT, count=3), polish(BOX, box=3, number=47)
    assert texts(card) == ["Rīga", "Ryga / Riga", "Łotwa / Latvia", f"{count} · {where}"]
    assert (card.width, card.height, card.group, card.person_id) == (80, 50, "Ryga", None)
    (picture,) = (box for box in card.boxes if isinstance(box, PictureBox))
    assert picture.picture == flag("LV")
    assert card.boxes[0] == ShapeBox(0, 0, 80, 50, "#E9ECF1")


def test_a_slip_for_those_without_a_delegation() -> None:
    card = separator(DESIGN, tongues("en"), Bundle((1, 2, 3)))
    assert texts(card) == ["Without delegation", "Cards: 3"]
    assert card.group == ""


def test_the_name_is_not_said_twice_and_a_flag_may_be_missing() -> None:
    row = a_delegation_row(display_name=Texts(en="Rīga"), country="")
    card = separator(DESIGN, tongues("en"), Bundle((1,), row))
    assert texts(card) == ["Rīga", "", "Cards: 1"]
    assert not any(isinstance(box, PictureBox) for box in card.boxes)
    nowhere = a_delegation_row(city="", display_name=Texts(en="Coast partnership"))
    assert texts(separator(DESIGN, tongues("en"), Bundle((1,), nowhere)))[0] == "Coast partnership"


def test_a_slip_with_a_letter() -> None:
    card = separator(DESIGN, tongues("pl"), Bundle((1, 2), letter="Ł"), Slot(1, 3))
    assert texts(card) == ["Ł", tongues("pl")(COUNT, count=2) + " · " + box(1, 3)]
    assert (card.group, card.person_id) == ("Ł", None)


def box(number: int, place: int) -> str:
    return tongues("pl")(BOX, box=number, number=place)


def test_a_slip_stays_on_one_half_of_a_folded_card() -> None:
    folded: CardDesign = a_design(fold=Fold.VERTICAL, repeat=Repeat.BESIDE)
    card = separator(folded, tongues("en"), Bundle((1,), RIGA))
    assert (card.width, card.fold) == (80, Fold.VERTICAL)
    assert all(right(box) <= 40 for box in card.boxes)


def right(box: Box) -> float:
    assert isinstance(box, TextBox | ShapeBox | PictureBox)
    return box.x + box.width
