"""What a column is by its header."""

import pytest

from app.exchange.mapping.headers import (
    EXACT,
    NEAR,
    WITHIN,
    Hit,
    by_header,
    is_about_buyer,
    is_middle_name,
    is_personal,
)
from app.rules.importing.values import Target


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Nazwisko", Target.FAMILY),
        ("E-Mail-Adresse", Target.EMAIL),
        ("Tālrunis", Target.PHONE),
        ("Order code", Target.GROUP),
    ],
)
def test_a_header_we_know_is_a_clear_hit(header: str, target: Target) -> None:
    assert by_header(header) == Hit(target, EXACT)


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Nazwisko *", Target.FAMILY),
        ("Telefon (komórkowy)", Target.PHONE),
        ("Attendee name: Given name", Target.GIVEN),
        ("Participant – E-mail", Target.EMAIL),
        ("观众姓名：姓氏", Target.FAMILY),
        ("Invoice address city", Target.IGNORE),
        ("Adres do faktury (miasto)", Target.IGNORE),
        ("Nazwa do faktury: Tytuł (po nazwisku)", Target.IGNORE),
        ("Buyer first name", Target.IGNORE),
    ],
)
def test_brackets_parts_and_buyers_are_near_hits(header: str, target: Target) -> None:
    hit = by_header(header)
    assert hit is not None
    assert (hit.target, hit.strength >= NEAR) == (target, True)


@pytest.mark.parametrize(
    ("header", "target"),
    [
        ("Please give your first name", Target.GIVEN),
        ("Podaj swoje nazwisko", Target.FAMILY),
        ("Your e-mail address please", Target.EMAIL),
        ("Participant name and title here", Target.FULL_NAME),
        ("Jakie są Twoje preferencje żywieniowe", Target.DIET),
    ],
)
def test_words_around_a_header_make_it_a_guess(header: str, target: Target) -> None:
    assert by_header(header) == Hit(target, WITHIN)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Emergency contact phone",
        "Assistant's e-mail",
        "Name of your pet",
        "In order to plan lunch, which of the two dishes would you like to eat?",
        "Favourite colour",
        "Nom du chien",
    ],
)
def test_what_is_about_others_is_not_the_participant(header: str) -> None:
    assert by_header(header) is None


def test_buyers_and_participants_are_told_apart() -> None:
    assert (is_about_buyer("Billing e-mail"), is_about_buyer("E-mail")) == (True, False)
    assert (is_personal("Adres e-mail uczestnika"), is_personal("E-mail")) == (True, False)


@pytest.mark.parametrize("header", ["Middle name", "Drugie imię", "Attendee name: Middle name"])
def test_middle_names_are_known(header: str) -> None:
    assert is_middle_name(header)
    assert not is_middle_name("First name")
