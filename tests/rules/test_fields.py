"""What may stand in a field, and the sentence for what may not."""

from datetime import date, datetime
from enum import StrEnum

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import example, given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules import fields

UNSTORABLE = "Name contains a character that cannot be stored. Type the text again."


class Colour(StrEnum):
    """A choice of two."""

    RED = "red"
    BLUE = "blue"


def refused(rule: fields.FieldRule, value: object) -> tuple[str, str]:
    """The sentence and the field at fault."""
    with pytest.raises(RuleBroken) as broken:
        fields.cleaned({"x": rule}, {"x": value})
    return str(broken.value), broken.value.field


def kept(rule: fields.FieldRule, value: object) -> object:
    return fields.cleaned({"x": rule}, {"x": value})["x"]


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("", ""),
        ("  ", ""),
        (" Łódź\t", "Łódź"),
        ("van der Berg", "van der Berg"),
        ("x" * 5, "xxxxx"),
    ],
)
def test_text_without_blanks_around_it(given: str, stored: str) -> None:
    assert fields.clean_text(given, "Name", limit=12) == stored


@pytest.mark.parametrize("text", ["a\0b", "\0", "a\ud800", "\udfffé"])
def test_text_that_cannot_be_stored(text: str) -> None:
    assert refused(fields.line("Name"), text) == (UNSTORABLE, "x")


@pytest.mark.parametrize("text", ["\ud7ff", "\ue000", "😀", "é"])
def test_everything_else_can_be_stored(text: str) -> None:
    assert kept(fields.line("Name"), text) == text
    text.encode()


def test_text_has_a_limit() -> None:
    rule = fields.line("Name", 3)
    assert kept(rule, " abc ") == "abc"
    assert refused(rule, "abcd") == (
        "Name is too long: 4 characters, at most 3 are kept. Shorten it.",
        "x",
    )


def test_a_text_that_must_be_there() -> None:
    assert fields.require(" a ", "Tag") == " a "
    with pytest.raises(RuleBroken, match=r"^Tag is missing. Please fill it in.$") as broken:
        fields.require(" \t", "Tag", field="name")
    assert broken.value.field == "name"


def test_texts_in_several_languages() -> None:
    assert kept(fields.texts("Title"), Texts(en=" A ", pl="B")) == Texts(en="A", pl="B")
    assert kept(fields.texts("Title"), {}) == Texts()
    sentence = "Title is too long: 3 characters, at most 2 are kept. Shorten it."
    assert refused(fields.texts("Title", 2), Texts(en="A", pl="BCD")) == (sentence, "x")


def test_texts_that_must_be_there() -> None:
    rule = fields.texts("Title", required=True)
    assert kept(rule, Texts(pl="B")) == Texts(pl="B")
    for nothing in (Texts(), {"en": "  "}):
        assert refused(rule, nothing) == ("Title is missing. Please fill it in.", "x")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "anna@example.org",
        "a.b+c@mail.torun.example",
        "o'neill@galway.example",
        "józef@łódź.example",
        "a" * 64 + "@example.org",
    ],
)
def test_an_address_or_nothing(address: str) -> None:
    assert kept(fields.email("E-mail"), f" {address} ") == address


@pytest.mark.parametrize(
    "address",
    [
        "anna",
        "anna@",
        "@example.org",
        "anna@localhost",
        "anna@x.test",
        "anna@exa mple.org",
        ".anna@example.org",
        "an..na@example.org",
        "anna@example..org",
        "anna@-example.org",
        "a@" + "b." * 130 + "org",
        "a@b@example.org",
        "anna@example.org\nbcc: x",
    ],
)
def test_what_is_no_address(address: str) -> None:
    sentence = f"“{address}” is not an e-mail address. It needs the form name@example.org."
    if len(address) > fields.EMAIL:
        sentence = (
            f"E-mail is too long: {len(address)} characters, at most 254 are kept. Shorten it."
        )
    assert refused(fields.email("E-mail"), address) == (sentence, "x")


PART = st.text(alphabet="ab.-_+'é1 ", max_size=8)


@given(PART, PART)
@example("a" * 65, "b.org")
@example("a", "b" * 64 + ".org")
@example("a" * 60, ("b" * 60 + ".") * 3 + "b" * 20 + ".org")
def test_the_quick_look_decides_as_the_whole_one(name: str, domain: str) -> None:
    address = f"{name}@{domain}"
    try:
        validate_email(address, check_deliverability=False)
        valid = True
    except EmailNotValidError:
        valid = False
    try:
        fields.check_email(address)
        taken = True
    except RuleBroken:
        taken = False
    assert taken == valid


def test_a_time_zone() -> None:
    assert kept(fields.zone("Zone"), "Europe/Warsaw") == "Europe/Warsaw"
    for name in ("", "Mars/Phobos", "europe/warsaw"):
        sentence = f"“{name}” is not a time zone. Choose one such as Europe/Warsaw."
        assert refused(fields.zone("Zone"), name) == (sentence, "time_zone")


def test_a_country() -> None:
    for code in ("", "PL", "XK"):
        assert kept(fields.country("Country"), code) == code
    for code in ("pl", "ZZZ", "150", "Poland", "QX"):
        sentence = f"“{code}” is not a country code of two letters."
        assert refused(fields.country("Country"), code) == (sentence, "country")


def test_languages_in_order_and_once() -> None:
    rule = fields.languages("Languages")
    assert kept(rule, ["pl", "en", "pl"]) == ("pl", "en")
    assert kept(rule, ()) == ()
    for code in ("xx", "", "e n", "english"):
        assert refused(rule, ["pl", code]) == (f"“{code}” is not a language code.", "languages")


def test_at_least_one_language() -> None:
    rule = fields.languages("Languages", required=True)
    assert kept(rule, ["lv"]) == ("lv",)
    assert refused(rule, []) == ("A conference needs at least one language.", "languages")


@pytest.mark.parametrize("number", [None, 0, 1, fields.MOST])
def test_a_count_or_nothing(number: int | None) -> None:
    assert kept(fields.count("Places"), number) == number


@pytest.mark.parametrize(("least", "number"), [(0, -1), (1, 0), (0, fields.MOST + 1)])
def test_no_such_count(least: int, number: int) -> None:
    sentence = f"Places must be a whole number of at least {least}."
    assert refused(fields.count("Places", least=least), number) == (sentence, "x")


def test_one_of_several() -> None:
    assert kept(fields.one_of("Colour", Colour), "red") is Colour.RED
    assert kept(fields.one_of("Colour", Colour), Colour.BLUE) is Colour.BLUE
    sentence = "Colour: “green” is not one of the choices."
    assert refused(fields.one_of("Colour", Colour), "green") == (sentence, "x")


def test_none_of_several() -> None:
    assert kept(fields.one_of("Colour", Colour, required=False), None) is None
    sentence = "Colour: “” is not one of the choices."
    assert refused(fields.one_of("Colour", Colour), None) == (sentence, "x")
    assert refused(fields.one_of("Colour", Colour, required=False), "") == (sentence, "x")


def test_a_value_that_says_all_by_its_type() -> None:
    assert kept(fields.as_given("Arrival"), date(2027, 12, 10)) == date(2027, 12, 10)


def test_yes_or_no_and_nothing_is_no() -> None:
    assert [kept(fields.flag("Transfer"), value) for value in (True, False, None)] == [
        True,
        False,
        False,
    ]


DAY = date(2027, 12, 10)


@pytest.mark.parametrize(
    ("start", "end"),
    [(None, None), (DAY, None), (None, DAY), (DAY, DAY), (date(2027, 12, 9), DAY)],
)
def test_days_in_order(start: date | None, end: date | None) -> None:
    fields.check_order(start, end, "Wrong", field="end")


def test_days_out_of_order() -> None:
    with pytest.raises(RuleBroken) as broken:
        fields.check_order(
            DAY, date(2027, 12, 9), "{what} is wrong.", field="end", values={"what": "It"}
        )
    assert broken.value == RuleBroken("{what} is wrong.", field="end", what="It")
    noon, morning = datetime(2027, 1, 1, 12), datetime(2027, 1, 1, 8)  # noqa: DTZ001 - naive
    with pytest.raises(RuleBroken, match="Wrong"):
        fields.check_order(noon, morning, "Wrong", field="end")


def test_only_known_fields_are_taken() -> None:
    with pytest.raises(KeyError):
        fields.cleaned({"a": fields.line("A")}, {"b": "x"})
    assert fields.cleaned({"a": fields.line("A")}, {}) == {}
