"""What is remembered of a cell is plain, short, and the same next week."""

import json
from datetime import date, datetime

import pytest

from app.rules.importing.plain import as_text, contents, digest, is_blank, plain, remembered
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

MOMENT = datetime(2027, 12, 10, 10, 30)  # noqa: DTZ001 - what is planned is naive


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("Rīga", "Rīga"),
        (True, True),
        (RegistrationStatus.WAITING, "waiting"),
        (date(2027, 12, 10), "2027-12-10"),
        (MOMENT, "2027-12-10 10:30"),
        (("a", "b"), ("a", "b")),
        (["a"], ("a",)),
        (3, "3"),
    ],
)
def test_values_become_plain(value: object, expected: object) -> None:
    assert plain(value) == expected
    assert json.dumps(remembered(value)) is not None


def test_long_texts_are_remembered_by_what_tells_them_apart() -> None:
    assert remembered("x" * 200) == "x" * 200
    assert remembered("x" * 201) == f"sha256:{digest('x' * 201)}"
    assert remembered("x" * 201) != remembered("x" * 202)


def test_a_no_says_something_and_a_blank_does_not() -> None:
    assert [is_blank(value) for value in (None, "", (), [], False, "0")] == [True] * 4 + [False] * 2


def test_only_what_says_something_is_remembered() -> None:
    values = {Target.GIVEN: "Ilze", Target.DIET: "", Target.TAGS: (), Target.CONSENT_PHOTOS: False}
    assert contents(values) == {"given": "Ilze", "consent_photos": False}
    assert contents({7: ("a", "b"), 8: "x" * 201}) == {"7": ["a", "b"], "8": remembered("x" * 201)}


@pytest.mark.parametrize(
    ("value", "text"),
    [(True, "yes"), (False, "no"), (("a", "b"), "a, b"), (None, ""), (MOMENT, "2027-12-10 10:30")],
)
def test_values_as_people_read_them(value: object, text: str) -> None:
    assert as_text(value) == text
