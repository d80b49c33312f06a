"""A conference's own rules: its days fit, its texts and zone are known, its start is given."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules import fields
from app.rules.events import (
    EVENT_FIELDS,
    LOGO_FIELDS,
    LOGO_NAMES,
    STANDARD_CATEGORIES,
    TONES,
    LogoPurpose,
    check_event,
)

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS)
def test_a_conference_ends_on_its_first_day_or_later(starts_on: date, ends_on: date) -> None:
    values = {"starts_on": starts_on, "ends_on": ends_on}
    if ends_on >= starts_on:
        check_event(values)
        return
    with pytest.raises(RuleBroken) as refused:
        check_event(values)
    assert refused.value == RuleBroken(
        "The conference ends before it starts. Choose a last day that is not earlier.",
        field="ends_on",
    )


@pytest.mark.parametrize(("missing", "name"), [("starts_on", "First day"), ("ends_on", "Last day")])
def test_both_days_are_needed(missing: str, name: str) -> None:
    values = {"starts_on": date(2027, 1, 1), "ends_on": date(2027, 1, 1), missing: None}
    with pytest.raises(RuleBroken) as refused:
        check_event(values)
    assert refused.value == RuleBroken(fields.MISSING, field=missing, name=name)


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", Texts(), "Title is missing. Please fill it in."),
        ("title", Texts(en=" "), "Title is missing. Please fill it in."),
        (
            "title",
            Texts(en="x" * 301),
            "Title is too long: 301 characters, at most 300 are kept. Shorten it.",
        ),
        ("time_zone", "Berlin", "“Berlin” is not a time zone. Choose one such as Europe/Warsaw."),
        ("country", "XX9", "“XX9” is not a country code of two letters."),
        ("languages", (), "A conference needs at least one language."),
        ("languages", ("qqq-1",), "“qqq-1” is not a language code."),
        (
            "contact_email",
            "anna@",
            "“anna@” is not an e-mail address. It needs the form name@example.org.",
        ),
        (
            "contact_name",
            "A\0",
            "Contact person contains a character that cannot be stored. Type the text again.",
        ),
    ],
)
def test_a_refusal_names_its_field(field: str, value: object, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        fields.cleaned(EVENT_FIELDS, {field: value})
    assert (refused.value.field, str(refused.value)) == (field, sentence)


def test_what_is_given_is_kept_without_blanks_around_it() -> None:
    given = {
        "title": Texts(en=" Cities ", pl="Miasta"),
        "starts_on": date(2027, 12, 10),
        "time_zone": "Europe/Berlin",
        "country": "DE",
        "languages": ("pl", "en", "pl"),
        "contact_email": " anna@example.org ",
    }
    assert fields.cleaned(EVENT_FIELDS, given) == {
        "title": Texts(en="Cities", pl="Miasta"),
        "starts_on": date(2027, 12, 10),
        "time_zone": "Europe/Berlin",
        "country": "DE",
        "languages": ("pl", "en"),
        "contact_email": "anna@example.org",
    }


def test_every_purpose_of_a_logo_has_a_name() -> None:
    assert list(LOGO_NAMES) == list(LogoPurpose)
    assert fields.cleaned(LOGO_FIELDS, {"purpose": "host", "caption": " City of Iserlohn "}) == {
        "purpose": LogoPurpose.HOST,
        "caption": "City of Iserlohn",
    }


def test_the_standard_categories_are_named_in_four_languages_and_have_known_tones() -> None:
    assert [category.name["en"] for category in STANDARD_CATEGORIES] == [
        "Delegate",
        "Guest",
        "Speaker",
        "Press",
        "Staff",
    ]
    assert {tuple(category.name) for category in STANDARD_CATEGORIES} == {("en", "pl", "lv", "de")}
    assert {category.tone for category in STANDARD_CATEGORIES} <= set(TONES)
