"""Sentences, numbers, dates and names in the language of the window."""

import gettext
import re
from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from app.base.errors import NotFound, RuleBroken
from app.gui import i18n
from app.gui.i18n import _, _n, localized, step_text


class Shouting(gettext.NullTranslations):
    """A language that is English in capitals, to see what was translated.

    A window that an earlier test left is painted in it too: every place for a value stays.
    """

    def gettext(self, message: str) -> str:
        """`message` in capitals, with its places for values."""
        return re.sub(r"{\w*}|[^{}]+", lambda m: m[0] if m[0][0] == "{" else m[0].upper(), message)


@pytest.fixture
def loud(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n._Current, "catalogue", Shouting())


def test_values_are_filled_in() -> None:
    assert _("Hello {name}", name="Zażółć") == "Hello Zażółć"
    assert _("100 {braces} stay") == "100 {braces} stay"
    assert _("") == ""


def test_the_plural_gets_its_number() -> None:
    assert _n("{n} person", "{n} people", 1) == "1 person"
    assert _n("{n} person", "{n} people", 20_000) == "20,000 people"


def test_a_problem_is_translated_with_the_problems_in_it(loud: None) -> None:
    inner = NotFound("it is gone")
    error = RuleBroken("{name}: {why}.", name=7, why=inner)
    assert localized(error) == "7: IT IS GONE."


def test_words_among_the_values_are_translated(loud: None) -> None:
    assert step_text("set {name}", {"name": "head"}) == "SET HEAD"


def test_values_read_as_the_language_writes_them() -> None:
    assert step_text("{a} {b} {c}", {"a": date(2026, 5, 12), "b": 1200, "c": True}) == (
        "12 May 2026 1,200 yes"
    )


def test_days_are_as_short_as_the_language_allows() -> None:
    first, last = date(2026, 5, 12), date(2026, 5, 14)
    assert i18n.days(first, last) == "12–14 May 2026"
    assert i18n.days(first, first) == "12 May 2026"
    assert i18n.days(None, last) == "14 May 2026"
    assert i18n.days(None, None) == "—"
    i18n.set_language("pl")
    assert i18n.days(first, last) == "12–14 maja 2026"


def test_a_brief_day_has_no_year() -> None:
    assert i18n.brief_day(date(2026, 11, 21)) == "21 Nov"
    i18n.set_language("pl")
    assert i18n.brief_day(date(2026, 11, 21)) == "21 lis"


def test_today_is_the_time_alone() -> None:
    now = datetime.now().astimezone().replace(hour=9, minute=5)
    assert i18n.moment(now) == "09:05"
    assert i18n.moment(datetime(2020, 1, 2, 9, 5)) == "2 January 2020 09:05"  # noqa: DTZ001 - local


def test_qt_speaks_the_language_too(qapp: object) -> None:
    i18n.set_language("pl")
    assert i18n.current_language() == "pl"
    assert QLocale().language() == QLocale.Language.Polish
    from PySide6.QtWidgets import QDialogButtonBox

    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    button = box.button(QDialogButtonBox.StandardButton.Cancel)
    assert button.text() == "Anuluj"


def test_names_of_languages_and_countries() -> None:
    assert i18n.language_name("de") == "German"
    assert i18n.own_name("pl") == "Polski"
    assert i18n.country_name("LV") == "Latvia"
    assert i18n.country_name("??") == "??"
    i18n.set_language("pl")
    assert i18n.language_name("de") == "Niemiecki"
    assert i18n.country_name("LV") == "Łotwa"


def test_countries_follow_the_alphabet_of_the_language() -> None:
    i18n.set_language("pl")
    names = [name for _code, name in i18n.countries()]
    assert names.index("Luksemburg") < names.index("Łotwa") < names.index("Macedonia Północna")
    assert "ZZ" not in dict(i18n.countries())


def test_an_unknown_language_is_english() -> None:
    i18n.set_language("xx")
    assert _("People") == "People"
    assert i18n.country_name("PL") == "Poland"


def test_english_is_always_available() -> None:
    assert i18n.available_languages()[0] == "en"
    assert i18n.system_language() in i18n.available_languages()
