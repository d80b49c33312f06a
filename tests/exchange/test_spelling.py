"""What stands in a cell leads back to the value, in every language we write."""

from datetime import date, datetime

import pytest
from babel import Locale

from app.base.words import PAPER_LANGUAGES, words_for
from app.exchange.cells import Reader
from app.exchange.parsing import NO_COUNTRIES, parse_country, parse_languages
from app.exchange.spelling import (
    NAMES,
    as_text,
    choice,
    country,
    language,
    meaning,
    plain,
    spelt,
)
from app.exchange.table_out import Kind
from app.exchange.vocabulary import as_flag, known_statuses, status_key
from app.rules.delegations import MemberFunction
from app.rules.importing.values import ColumnMap, Target
from app.rules.registrations import RegistrationStatus, RoomKind, Sex

EN, PL = words_for("en"), words_for("pl")
NINE = datetime(2027, 12, 10, 9, 5)  # noqa: DTZ001 - what is planned is naive


@pytest.mark.parametrize(
    ("value", "kind", "cell"),
    [
        ("Ilze", Kind.TEXT, "Ilze"),
        ("", Kind.TEXT, None),
        (None, Kind.CHOICE, None),
        ((), Kind.LIST, None),
        (True, Kind.FLAG, "tak"),
        (False, Kind.FLAG, "nie"),
        (MemberFunction.HEAD, Kind.CHOICE, "Przewodniczący delegacji"),
        ("LV", Kind.COUNTRY, "Łotwa"),
        (("lv", "en"), Kind.LANGUAGES, "łotewski, angielski"),
        (("VIP", "Speaker"), Kind.LIST, "VIP, Speaker"),
        (("Youth, sport", "Climate"), Kind.CHOICES, "Youth, sport; Climate"),
        (7, Kind.NUMBER, 7),
        ("12", Kind.NUMBER, 12),
        ("2.5", Kind.NUMBER, 2.5),
        ("2.50", Kind.NUMBER, "2.50"),
        ("007", Kind.NUMBER, "007"),
        ("12345678901234567890", Kind.NUMBER, "12345678901234567890"),
        (date(2027, 12, 10), Kind.DAY, date(2027, 12, 10)),
        (NINE, Kind.MOMENT, NINE),
    ],
)
def test_cells(value: object, kind: Kind, cell: object) -> None:
    assert spelt(value, kind, PL) == cell


def test_cells_as_text() -> None:
    assert [as_text(cell) for cell in (None, "x", 2.5, NINE, NINE.date())] == [
        *("", "x", "2.5", "2027-12-10 09:05", "2027-12-10"),
    ]


def test_values_for_programs() -> None:
    values = (MemberFunction.HEAD, NINE, NINE.date(), ("a", "b"), None, "x", True, 7)
    assert [plain(value) for value in values] == [
        *("head", "2027-12-10T09:05", "2027-12-10", ["a", "b"], None, "x", True, 7),
    ]


@pytest.mark.parametrize("code", PAPER_LANGUAGES)
def test_choices_lead_back(code: str) -> None:
    words = words_for(code)
    for kind in NAMES:
        for value in kind:
            name = choice(value, words)
            assert (meaning(kind, name), meaning(kind, name.upper())) == (value, value)
            assert meaning(kind, value.value) == value
    targets = {
        Target.MEMBER_FUNCTION: MemberFunction,
        Target.SEX: Sex,
        Target.ROOM_KIND: RoomKind,
    }
    for target, kind in targets.items():
        reader = Reader(ColumnMap(0, target))
        assert [reader.look(choice(value, words))[0] for value in kind] == list(kind)
    for status in RegistrationStatus:
        back = known_statuses()[status_key(choice(status, words))]
        assert back is (None if status is RegistrationStatus.CANCELLED else status)


def test_what_nobody_says_means_nothing() -> None:
    assert (meaning(Sex, "kobietka"), meaning(Sex, "")) == (None, None)


@pytest.mark.parametrize("code", PAPER_LANGUAGES)
def test_yes_and_no_lead_back(code: str) -> None:
    words = words_for(code)
    assert [as_flag(str(spelt(flag, Kind.FLAG, words))) for flag in (True, False)] == [True, False]


@pytest.mark.parametrize("code", [*PAPER_LANGUAGES, "ja", "ar"])
def test_countries_and_languages_lead_back(code: str) -> None:
    words, english = words_for(code), Locale("en")
    codes = {c for c in map(str, english.territories) if len(c) == 2 and c.isalpha()}
    countries = sorted(codes - NO_COUNTRIES)
    assert [c for c in countries if parse_country(country(c, words)) != c] == []
    languages = [c for c in map(str, english.languages) if len(c) == 2]
    assert [c for c in languages if parse_languages(language(c, words)) != (c,)] == []


def test_most_countries_have_their_name() -> None:
    named = [c for c in ("PL", "LV", "DE", "UA", "GB", "US", "CZ") if country(c, PL) != c]
    assert named == ["PL", "LV", "DE", "UA", "GB", "US", "CZ"]
