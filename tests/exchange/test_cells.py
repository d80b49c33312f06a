"""Reading one cell as what its column is."""

from datetime import date, datetime

import pytest

from app.base.errors import RuleBroken
from app.exchange.cells import Reader, consents, with_plus
from app.rules.delegations import MemberFunction
from app.rules.importing.values import ColumnMap, DateOrder, Target
from app.rules.questions import QuestionKind
from app.rules.registrations import RoomKind, Sex


def value(target: Target, cell: str, **about: object) -> object:
    found, error = Reader(ColumnMap(0, target, **about)).look(cell)
    assert error is None
    return found


def refusal(target: Target, cell: str, **about: object) -> RuleBroken:
    found, error = Reader(ColumnMap(0, target, **about)).look(cell)
    assert found is None
    assert isinstance(error, RuleBroken)
    return error


@pytest.mark.parametrize(
    ("target", "cell", "expected"),
    [
        (Target.GIVEN, "d'ARTAGNAN", "d'ARTAGNAN"),
        (Target.EMAIL, "A.B@Example.org", "A.B@Example.org"),
        (Target.EMAIL, "anonymous", ""),
        (Target.PHONE, "+48 601 234 567", "+48 601 234 567"),
        (Target.PHONE, "48601234567", "48601234567"),
        (Target.COUNTRY, "Latvia", "LV"),
        (Target.LANGUAGES, "Latvian, English", ("lv", "en")),
        (Target.TAGS, "press; VIP,", ("press", "VIP")),
        (Target.SEX, "kobieta", Sex.FEMALE),
        (Target.ROOM_KIND, "double", RoomKind.DOUBLE),
        (Target.MEMBER_FUNCTION, "Expert", MemberFunction.EXPERT),
        (Target.CONSENT_PHOTOS, "Yes", True),
        (Target.CONSENT_PHOTOS, "perhaps", False),
        (Target.HOTEL_FROM, "46281", date(2026, 9, 16)),
        (Target.ARRIVAL_AT, "2026-09-16", datetime.fromisoformat("2026-09-16")),
        (Target.ORGANISATION, "Gmina Żórawina", "Gmina Żórawina"),
        (Target.DIET, "vegan", "vegan"),
    ],
)
def test_a_cell_is_read_as_its_target(target: Target, cell: str, expected: object) -> None:
    assert value(target, cell) == expected


@pytest.mark.parametrize(
    ("about", "cell", "expected"),
    [
        ({}, "any text", "any text"),
        ({"kind": QuestionKind.NUMBER}, "1 250,50", "1250.50"),
        ({"kind": QuestionKind.DATE}, "17.09.2026", "2026-09-17"),
        ({"kind": QuestionKind.YES_NO}, "nie", False),
        ({"kind": QuestionKind.CHOICE, "options": ("a",)}, "b", "b"),
        ({"kind": QuestionKind.CHOICES, "options": ("a", "b, c")}, "b, c, a", ("a", "b, c")),
        ({"kind": QuestionKind.CHOICES, "options": ("a",)}, "a, new", ("a", "new")),
        ({"kind": QuestionKind.CHOICES, "option": "a"}, "Jā", True),
    ],
)
def test_answers_to_new_questions_are_read_by_their_kind(
    about: dict[str, object], cell: str, expected: object
) -> None:
    assert value(Target.NEW_QUESTION, cell, **about) == expected


@pytest.mark.parametrize(
    ("about", "cell", "sentence"),
    [
        ({"kind": QuestionKind.NUMBER}, "many", "“many” is not a number."),
        ({"kind": QuestionKind.DATE}, "soon", "“soon” is not a date."),
        ({"kind": QuestionKind.YES_NO}, "maybe", "“maybe” is neither yes nor no."),
        (
            {"kind": QuestionKind.CHOICE, "options": ("a",)},
            "b",
            "“b” is not one of the choices of this question.",
        ),
        (
            {"kind": QuestionKind.CHOICES, "options": ("a",)},
            "a, b",
            "“b” is not one of the choices of this question.",
        ),
    ],
)
def test_answers_to_known_questions_must_fit(
    about: dict[str, object], cell: str, sentence: str
) -> None:
    assert str(refusal(Target.QUESTION, cell, **about)) == sentence


def test_an_option_with_yes_is_a_text_where_the_target_is_one() -> None:
    assert value(Target.DIET, "Oui", option="vegan") == "vegan"
    assert value(Target.DIET, "Non", option="vegan") == ""


def test_what_is_wrong_is_a_sentence() -> None:
    assert str(refusal(Target.EMAIL, "nobody")) == (
        "“nobody” is not an e-mail address. It needs the form name@example.org."
    )
    assert str(refusal(Target.SEX, "7")) == "“7” is not understood here. Write female or male."
    assert refusal(Target.FAMILY, "x" * 201).field == "family"


def test_the_order_of_dates_is_heeded() -> None:
    column = ColumnMap(0, Target.HOTEL_FROM)
    assert Reader(column, DateOrder.MONTH_FIRST).look("11/12/2026") == (date(2026, 11, 12), None)
    assert Reader(column, DateOrder.DAY_FIRST).look("11/12/2026") == (date(2026, 12, 11), None)


def test_times_with_an_offset_are_turned_into_those_of_the_place() -> None:
    reader = Reader(ColumnMap(0, Target.ARRIVAL_AT), zone="Europe/Riga")
    expected = datetime.fromisoformat("2026-09-16T17:30")
    assert reader.look("2026-09-16T14:30:00+00:00") == (expected, None)


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        ("48601234567", "+48601234567"),
        ("37167012345", "+37167012345"),
        ("+48601234567", "+48601234567"),
        ("601234567", "601234567"),
        ("0048601234567", "0048601234567"),
        ("6154385000", "6154385000"),
        ("999999999999999", "999999999999999"),
    ],
)
def test_a_plus_is_put_back_where_the_number_is_one_with_it(cell: str, phone: str) -> None:
    assert with_plus(cell) == phone
    assert Reader(ColumnMap(0, Target.PHONE), add_plus=True).look(cell) == (phone, None)


@pytest.mark.parametrize(
    ("cell", "flag"),
    [
        ("Tak, wyrażam zgodę", True),
        ("Yes, I agree", True),
        ("Nie, dziękuję", False),
        ("No, thanks", False),
        ("Wyrażam zgodę", True),
        ("Nie wyrażam zgody", False),
        ("perhaps", None),
    ],
)
def test_a_consent_may_be_a_sentence_with_yes_in_front(cell: str, flag: bool | None) -> None:  # noqa: FBT001 - a row of the table
    assert consents(cell) is flag
    assert value(Target.CONSENT_PHOTOS, cell) is bool(flag)
