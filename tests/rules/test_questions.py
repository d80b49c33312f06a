"""What counts as an answer, and as a choice."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import RuleBroken
from app.rules.questions import (
    KIND_NAMES,
    WITH_OPTIONS,
    Answer,
    QuestionKind,
    check_answer,
    check_options,
)

OPTIONS = ("Bus", "Train", "Car")
OTHERS = [kind for kind in QuestionKind if kind not in WITH_OPTIONS]


@pytest.mark.parametrize(
    ("kind", "answer", "stored"),
    [
        (QuestionKind.TEXT, " By train ", "By train"),
        (QuestionKind.NUMBER, "12", "12"),
        (QuestionKind.NUMBER, " 1,5 ", "1.5"),
        (QuestionKind.NUMBER, "-3.20", "-3.20"),
        (QuestionKind.DATE, "2027-12-10", "2027-12-10"),
        (QuestionKind.DATE, "20271210", "2027-12-10"),
        (QuestionKind.CHOICE, "Train", "Train"),
        (QuestionKind.CHOICES, ("Car", "Bus", "Car"), ("Bus", "Car")),
        (QuestionKind.CHOICES, (), ()),
        (QuestionKind.YES_NO, True, True),
        (QuestionKind.YES_NO, False, False),
    ],
)
def test_answers_are_stored_in_one_form(kind: QuestionKind, answer: Answer, stored: Answer) -> None:
    kept = check_answer(kind, OPTIONS, answer)
    assert (kept, type(kept)) == (stored, type(stored))


@pytest.mark.parametrize(
    ("kind", "answer", "sentence"),
    [
        (QuestionKind.TEXT, True, "This question takes one answer."),
        (QuestionKind.DATE, ("2027-12-10",), "This question takes one answer."),
        (QuestionKind.NUMBER, "a dozen", "“a dozen” is not a number."),
        (QuestionKind.NUMBER, "Infinity", "“Infinity” is not a number."),
        (QuestionKind.NUMBER, "NaN", "“NaN” is not a number."),
        (QuestionKind.DATE, "31.12.2027", "“31.12.2027” is not a date."),
        (QuestionKind.DATE, "2027-02-30", "“2027-02-30” is not a date."),
        (QuestionKind.CHOICE, "Boat", "“Boat” is not one of the choices of this question."),
        (
            QuestionKind.CHOICES,
            ("Bus", "Boat"),
            "“Boat” is not one of the choices of this question.",
        ),
        (QuestionKind.CHOICES, "Bus", "This question takes a list of choices."),
        (QuestionKind.YES_NO, "yes", "This question takes yes or no."),
        (
            QuestionKind.TEXT,
            "x" * 10_001,
            "Answer is too long: 10001 characters, at most 10000 are kept. Shorten it.",
        ),
    ],
)
def test_what_is_no_answer_is_refused(kind: QuestionKind, answer: Answer, sentence: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_answer(kind, OPTIONS, answer)
    assert (refused.value.field, str(refused.value)) == ("answer", sentence)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_every_number_comes_back_as_it_was(number: Decimal) -> None:
    stored = check_answer(QuestionKind.NUMBER, (), str(number))
    assert isinstance(stored, str)
    assert Decimal(stored) == number


@given(st.dates())
def test_every_date_comes_back_as_it_was(day: date) -> None:
    assert check_answer(QuestionKind.DATE, (), day.isoformat()) == day.isoformat()


@given(st.lists(st.sampled_from(OPTIONS)))
def test_choices_are_kept_in_the_order_of_the_question(chosen: list[str]) -> None:
    stored = check_answer(QuestionKind.CHOICES, OPTIONS, tuple(chosen))
    assert stored == tuple(option for option in OPTIONS if option in chosen)


@pytest.mark.parametrize("kind", sorted(WITH_OPTIONS))
def test_choices_stand_once_and_are_not_blank(kind: QuestionKind) -> None:
    assert check_options(kind, [" Bus", "Train", "", "Bus "]) == ("Bus", "Train")


@pytest.mark.parametrize("kind", sorted(WITH_OPTIONS))
def test_a_question_with_choices_needs_one(kind: QuestionKind) -> None:
    with pytest.raises(RuleBroken) as refused:
        check_options(kind, [" "])
    assert refused.value == RuleBroken("This question needs at least one choice.", field="options")


@pytest.mark.parametrize("kind", OTHERS)
def test_other_questions_have_no_choices(kind: QuestionKind) -> None:
    assert check_options(kind, ["Bus"]) == ()


def test_every_kind_has_a_name() -> None:
    assert list(KIND_NAMES) == list(QuestionKind)
