"""Whether cells are what their header says."""

from collections import Counter

import pytest
from exchange.tables import targets

from app.exchange.mapping.column import Column
from app.exchange.mapping.plausible import by_values, is_plausible
from app.rules.importing.values import Target


def column(header: str, *cells: str) -> Column:
    return Column(0, header, Counter(filter(None, cells)), len(cells))


@pytest.mark.parametrize(
    ("target", "cells"),
    [
        (Target.EMAIL, ("a@example.org", "b@example.org", "nobody", "")),
        (Target.EMAIL, ("nobody",)),
        (Target.GIVEN, ("Ann", "李", "????")),
        (Target.COMPANIONS, ("0", "+1", "yes", "2 adults", "Bob Lee")),
        (Target.ALLERGIES, ("none", "none", "none", "nuts")),
        (Target.CONSENT_PHOTOS, ("Yes, I agree", "Nie, dziękuję", "Tak", "x")),
        (Target.STATUS, ("paid", "pending", "odd")),
        (Target.STATUS, ("so", "and so") * 4),
        (Target.COUNTRY, ("Latvia", "Polska", "Oz")),
        (Target.COUNTRY, ("Oz",)),
        (Target.PHONE, ("+48 601 234 567", "112", "(02) 12345")),
        (Target.ARRIVAL_AT, ("2026-09-16", "17.09.2026", "late")),
        (Target.CITY, ("7",)),
        (Target.CONSENT_PHOTOS, ("", "")),
    ],
)
def test_cells_may_be_what_the_header_says(target: Target, cells: tuple[str, ...]) -> None:
    assert is_plausible(target, column("status", *cells))


@pytest.mark.parametrize(
    ("target", "cells"),
    [
        (Target.EMAIL, ("anonymous",) * 5),
        (Target.GIVEN, ("1", "2", "Ann")),
        (Target.COMPANIONS, ("2026",)),
        (Target.COMPANIONS, ("We all come, the whole class with its teachers. " * 2,)),
        (Target.QUANTITY, ("Bob Lee",)),
        (Target.HOTEL, ("tak", "nie", "tak")),
        (Target.FULL_NAME, ("yes", "no", "no")),
        (Target.STATUS, ("DC", "FL", "TN", "IA", "BC", "MD", "CA", "HI", "MA")),
        (Target.STATUS, ("engaged",)),
        (Target.COUNTRY, ("Fiction", "History", "Poems", "Letters")),
        (Target.PHONE, ("iPhone", "Android", "iPhone", "none")),
        (Target.ARRIVAL_AT, ("Riga airport", "station", "by car", "16.09.2026")),
        (Target.SEX, ("rock", "jazz", "pop", "f")),
        (Target.CONSENT_PHOTOS, ("I like photos", "Only small ones", "No, thanks", "Well")),
    ],
)
def test_a_header_can_mislead(target: Target, cells: tuple[str, ...]) -> None:
    assert not is_plausible(target, column("status", *cells))


def test_a_state_is_a_status_only_with_known_words() -> None:
    assert is_plausible(Target.STATUS, column("Stan", "opłacona", "w toku"))
    assert not is_plausible(Target.STATUS, column("State", *["CA", "WA"] * 10))
    assert not is_plausible(Target.STATUS, column("State", "", ""))
    assert is_plausible(Target.STATUS, column("Status", "", ""))


def test_addresses_need_no_header() -> None:
    assert by_values(column("Contact", "a@example.org", "b@example.org", "-")) is Target.EMAIL
    assert by_values(column("Contact", "a@example.org", "later", "-")) is None
    assert by_values(column("Contact")) is None


def test_without_headers_the_names_come_first() -> None:
    assert targets("|||", "Ann|Lee|City of Riga|a@example.org", "Bob|Ott|Oslo|b@example.org") == [
        "given",
        "family",
        "ignore",
        "email",
    ]
    assert targets("|||", "badge.png|Ann Lee|7|x", "badge.png|Bob Ott|8|y") == [
        "ignore",
        "full_name",
        "ignore",
        "ignore",
    ]
    assert targets("|", "1|2", "3|4") == ["ignore", "ignore"]
