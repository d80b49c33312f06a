"""A language held in the hand: its words, days and numbers."""

import gettext
from datetime import date, datetime

import pytest
from babel import Locale

from app.base.texts import Texts
from app.base.words import N_, Words, words_for

NOON = datetime(2027, 12, 10, 9, 5)  # noqa: DTZ001 - what is planned is naive


class Shouting(gettext.NullTranslations):
    """A catalogue of one sentence."""

    def gettext(self, message: str) -> str:
        return {"Delegation of {city}": "DELEGACJA: {city}"}.get(message, message)


def test_a_mark_changes_nothing() -> None:
    assert N_("Delegation of {city}") == "Delegation of {city}"


def test_a_sentence_in_a_language() -> None:
    words = Words(Locale("pl"), Shouting())
    assert words("Delegation of {city}", city="Ryga") == "DELEGACJA: Ryga"
    assert words("Not there: {city}", city="Ryga") == "Not there: Ryga"
    assert Words(Locale("pl"))("Plain") == "Plain"


def test_texts_of_the_conference() -> None:
    texts = Texts(en="Riga", lv="Rīga")
    assert words_for("lv").pick(texts) == "Rīga"
    assert words_for("pl").pick(texts) == "Riga"
    assert words_for("pl").pick(Texts(lv="Rīga")) == "Rīga"


@pytest.mark.parametrize(
    ("language", "day", "short", "number", "country"),
    [
        ("en", "Friday, 10 December 2027", "10 Dec 2027", "1,234.5", "Latvia"),
        ("pl", "piątek, 10 grudnia 2027", "10 gru 2027", "1\xa0234,5", "Łotwa"),
        (
            "lv",
            "piektdiena, 2027. gada 10. decembris",
            "2027. gada 10. dec.",
            "1\xa0234,5",
            "Latvija",
        ),
        ("de", "Freitag, 10. Dezember 2027", "10.12.2027", "1.234,5", "Lettland"),
    ],
)
def test_days_numbers_and_countries(
    language: str, day: str, short: str, number: str, country: str
) -> None:
    words = words_for(language)
    assert words.language == language
    assert (words.day(date(2027, 12, 10)), words.short_day(date(2027, 12, 10))) == (day, short)
    assert (words.number(1234.5), words.country("LV")) == (number, country)
    assert words.country("ZZ9") == "ZZ9"


def test_a_day_in_few_letters() -> None:
    made = [words_for(code).brief_day(date(2027, 12, 9)) for code in ("en", "pl", "lv", "de")]
    assert made == [
        "Thu\xa09\xa0Dec",
        "czw.,\xa09\xa0gru",
        "ceturtd.,\xa09.\xa0dec.",
        "Do.,\xa09.\xa0Dez.",
    ]


def test_shares() -> None:
    assert [words_for(code).percent(0.425) for code in ("en", "de")] == ["42%", "42\xa0%"]


def test_times_of_day() -> None:
    assert words_for("pl").time(NOON) == "09:05"
    assert words_for("de").time(NOON) == "09:05"


def test_a_language_is_made_once() -> None:
    assert words_for("lv") is words_for("lv")
    assert words_for("lv", domain="ui") is not words_for("lv")
