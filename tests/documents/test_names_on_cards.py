"""Names in the order wished for, and shorter where there is little room."""

import pytest
from documents.card_making import a_delegation_row, a_row, a_subject, some_facts

from app.base.names import NameOrder, PersonalName
from app.documents.card_facts import Subject
from app.documents.names_on_cards import (
    first_of,
    formal,
    head,
    initials,
    original,
    parts,
    parts_as_initials,
    parts_shortened,
    shortened,
    whole,
)

GIVEN, FAMILY = NameOrder.GIVEN_FIRST, NameOrder.FAMILY_FIRST
ANNA = a_row(given="Anna-Maria Ewa", family="van der Berg", title="Dr", degree="MBA")
ONE = a_row(given="", family="Suharto")
GREEK = a_row(given="", family="", original="Ιωάννα Παππά")


def test_whole_and_formal() -> None:
    assert whole(ANNA, GIVEN) == "Anna-Maria Ewa van der Berg"
    assert whole(ANNA, FAMILY) == "van der Berg Anna-Maria Ewa"
    assert formal(ANNA, GIVEN) == "Dr Anna-Maria Ewa van der Berg, MBA"


def test_the_two_parts_of_a_name() -> None:
    assert parts(ANNA, GIVEN) == ("Anna-Maria Ewa", "van der Berg")
    assert parts(ANNA, FAMILY) == ("van der Berg", "Anna-Maria Ewa")
    assert parts(ONE, GIVEN) == parts(ONE, FAMILY) == ("Suharto", "")
    assert parts(GREEK, GIVEN) == ("Ιωάννα Παππά", "")


def test_the_original_is_not_said_twice() -> None:
    assert original(a_row(original="Ильзе")) == "Ильзе"
    assert original(GREEK) == ""
    assert original(a_row(given="Ewa", family="Ek", original="Ewa Ek")) == ""
    assert original(a_row(given="小明", family="王", original="王小明")) == ""


@pytest.mark.parametrize(
    ("given", "short", "first"),
    [
        ("Anna-Maria Ewa", "A.-M. E.", "Anna-Maria E."),
        ("Ewa", "E.", "Ewa"),
        ("", "", ""),
        ("Łucja  Ż", "Ł.  Ż.", "Łucja  Ż."),
        ("क्षमा देवी", "क्ष. दे.", "क्षमा दे."),
        ("E\u0301va", "E\u0301.", "E\u0301va"),
        ("- -", "", "-  -"),
    ],
)
def test_initials(given: str, short: str, first: str) -> None:
    assert initials(given) == short
    if short:
        assert first_of(given) == first


def test_shorter_names() -> None:
    assert shortened(ANNA, GIVEN) == "A.-M. E. van der Berg"
    assert shortened(ANNA, FAMILY) == "van der Berg A.-M. E."
    assert shortened(ONE, GIVEN) == "Suharto"
    assert parts_shortened(ANNA, GIVEN) == ("Anna-Maria E.", "van der Berg")
    assert parts_shortened(ANNA, FAMILY) == ("van der Berg", "Anna-Maria E.")
    assert parts_shortened(a_row(given="", family="de la Cruz"), GIVEN) == ("de la Cruz", "")
    assert parts_as_initials(ANNA, GIVEN) == ("A.-M. E.", "van der Berg")
    assert parts_as_initials(ANNA, FAMILY) == ("van der Berg", "A.-M. E.")
    assert parts_as_initials(ONE, GIVEN) == ("Suharto", "")


def test_the_head_of_a_delegation() -> None:
    row = a_delegation_row(head=PersonalName("Ilze", "Bērziņa"))
    assert head(Subject(some_facts(), delegation=row)) == "Ilze Bērziņa"
    assert head(Subject(some_facts(name_order=FAMILY), delegation=row)) == "Bērziņa Ilze"
    assert head(Subject(some_facts(), delegation=a_delegation_row())) == ""
    assert head(a_subject(a_row(delegation_id=None))) == ""
