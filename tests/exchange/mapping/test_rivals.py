"""Columns that would be the same thing."""

from exchange.tables import names, read, reasons, targets

from app.rules.importing.values import Target


def test_the_participants_own_column_goes_first() -> None:
    assert targets(
        "E-mail|Adres e-mail uczestnika|Name", "b@example.org|a@example.org|Ann Lee"
    ) == ["ignore", "email", "full_name"]


def test_a_filled_column_goes_before_an_empty_one() -> None:
    assert targets("Participant e-mail|E-mail|Name", "|a@example.org|Ann Lee") == [
        "ignore",
        "email",
        "full_name",
    ]


def test_the_buyer_is_nobody() -> None:
    assert targets(
        "Buyer name|Buyer e-mail|Attendee name|Attendee e-mail",
        "Bob Ott|b@example.org|Ann Lee|a@example.org",
    ) == ["ignore", "ignore", "full_name", "email"]


def test_the_first_of_two_equal_headers_counts() -> None:
    assert targets(
        "Kraj|Nazwisko|Kraj", "PL|Lis|Łotwa", "DE|Ott|Ukraina", "PL|Lee|Litwa", "LV|Ek|Norwegia"
    ) == ["country", "family", "new_question"]


def test_a_second_person_in_a_line_is_a_companion_with_a_name() -> None:
    found = read(
        "Guide #1 given name|Guide #1 surname|Guide #2 given name|Guide #2 surname|Guide #2 city",
        "Ann|Lee|Bob|Ott|Oslo",
        "Eve|Ito|||",
    )
    assert names(found) == [("Ann", "Lee"), ("Eve", "Ito")]
    assert reasons(found) == [(2, "companion")]
    assert [r.values.get(Target.NOTES) for r in found.records] == ["Bob Ott", None]


def test_what_is_more_than_once_stays() -> None:
    assert targets("Name|Notes|Remarks|Tags|Labels", "Ann Lee|a|b|c|d") == [
        "full_name",
        "notes",
        "notes",
        "tags",
        "tags",
    ]


def test_options_of_a_diet_stay_together() -> None:
    assert targets("Name|Diet – vegan|Diet – no nuts", "Ann Lee|yes|no", "Bob Ott|no|no") == [
        "full_name",
        "diet",
        "diet",
    ]
