"""Countries and languages by their names."""

import pytest

from app.base.errors import RuleBroken
from app.exchange.parsing import parse_country, parse_languages


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("PL", "PL"),
        ("lv", "LV"),
        ("UK", "GB"),
        ("Polska", "PL"),
        ("Łotwa", "LV"),
        ("Vācija", "DE"),
        ("Deutschland", "DE"),
        ("Wielka Brytania", "GB"),
        ("usa", "US"),
        ("Kosovo", "XK"),
        ("Tajwan", "TW"),
        ("Україна", "UA"),
        ("日本", "JP"),
        ("Bosnia and Herzegovina", "BA"),
        ("Slovakia (Slovak Republic)", "SK"),
        ("Antarctica (the territory South of 60 deg S)", "AQ"),
        ("Saint Vincent and the Grenadines", "VC"),
        ("Lao People's Democratic Republic", "LA"),
        ("Korea", "KR"),
        (" the Netherlands ", "NL"),
    ],
)
def test_a_country_is_known_by_code_and_by_name(text: str, code: str) -> None:
    assert parse_country(text) == code


@pytest.mark.parametrize("text", ["", "Home Country", "EU", "XX", "Netherlands Antilles", "()"])
def test_what_is_no_country_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_country(text)
    assert refused.value == RuleBroken("“{text}” is not a country we know by this name.", text=text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("en", ("en",)),
        ("English, Polish; German", ("en", "pl", "de")),
        ("polski / latviešu", ("pl", "lv")),
        ("Deutsch\nEnglisch", ("de", "en")),
        ("pl_PL, PL", ("pl",)),
        ("", ()),
    ],
)
def test_languages_are_known_by_code_and_by_name(text: str, codes: tuple[str, ...]) -> None:
    assert parse_languages(text) == codes


def test_a_language_nobody_knows_is_refused_by_itself() -> None:
    with pytest.raises(RuleBroken) as refused:
        parse_languages("English, Klingonish")
    assert refused.value == RuleBroken(
        "“{text}” is not a language we know by this name.", text="Klingonish"
    )
