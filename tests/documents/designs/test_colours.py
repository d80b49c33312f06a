"""Colours that depend on category, delegation or tag."""

from documents.card_making import PRESS, VIP, a_row, a_subject

from app.documents.card_facts import Subject
from app.documents.designs.colours import colour_of, is_bound, is_of_category
from app.documents.designs.tones import PRINT_TONES


def found(colour: str, subject: Subject) -> str:
    of = colour_of(colour)
    return of if isinstance(of, str) else of(subject)


def test_a_fixed_colour_is_itself() -> None:
    assert colour_of("#112233") == "#112233"
    assert colour_of("") == ""
    assert [is_bound(c) for c in ("#112233", "", "tag.ink")] == [False, False, True]


def test_the_colours_of_a_category() -> None:
    assert found("category.strong", a_subject()) == PRINT_TONES["blue"].strong
    assert found("category.on", a_subject(a_row(category_id=2))) == PRINT_TONES["amber"].on
    assert found("category.soft", a_subject(a_row(category_id=None))) == PRINT_TONES["neutral"].soft
    blank = Subject(a_subject().facts, category=PRESS)
    assert found("category.ink", blank) == PRINT_TONES["amber"].ink


def test_the_colours_of_a_tag_and_a_delegation() -> None:
    assert (
        found("tag.ink", a_subject(a_row(tag_ids=(VIP.id,)), tags={VIP.id: VIP}))
        == PRINT_TONES["violet"].ink
    )
    assert found("tag.ink", a_subject()) == PRINT_TONES["neutral"].ink
    assert found("delegation.strong", a_subject()) == PRINT_TONES["green"].strong
    nobody = a_subject(a_row(delegation_id=None))
    assert found("delegation.strong", nobody) == PRINT_TONES["neutral"].strong


def test_what_all_cards_of_a_category_share() -> None:
    colours = ("#112233", "category.on", "delegation.on", "tag.on")
    assert [is_of_category(c) for c in colours] == [True, True, False, False]
