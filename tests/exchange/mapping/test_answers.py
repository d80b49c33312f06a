"""What shape the answers of a column have."""

from collections import Counter

import pytest

from app.exchange.mapping.answers import as_question, option_of, question_kind
from app.exchange.mapping.column import Column
from app.rules.importing.values import ColumnMap, Target
from app.rules.questions import QuestionKind


def column(header: str, *cells: str) -> Column:
    return Column(4, header, Counter(filter(None, cells)), len(cells))


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (("yes", "no", "no"), QuestionKind.YES_NO),
        (("x", "", ""), QuestionKind.YES_NO),
        (("1", "0", "1"), QuestionKind.YES_NO),
        (("0", "0", "0"), QuestionKind.NUMBER),
        (("1", "2", "30"), QuestionKind.NUMBER),
        (("0,00", "12.5", "-3", "1 250"), QuestionKind.NUMBER),
        (("00123", "1"), QuestionKind.TEXT),
        (("48601234567", "1"), QuestionKind.TEXT),
        (("2026-09-16", "16.09.2026", "2026-09-16 00:00:00"), QuestionKind.DATE),
        (("2026-09-16 10:00", "2026-09-17"), QuestionKind.TEXT),
        (("10:00:00", "23:30:00"), QuestionKind.TEXT),
        (("soup", "salad"), QuestionKind.TEXT),
        (("1.2.3", "1.2.4"), QuestionKind.TEXT),
    ],
)
def test_the_cells_show_the_kind(cells: tuple[str, ...], kind: QuestionKind) -> None:
    assert question_kind(column("q", *cells)) == (kind, ())


def test_few_words_that_repeat_are_choices() -> None:
    assert question_kind(column("q", *["soup", "salad"] * 3)) == (
        QuestionKind.CHOICE,
        ("soup", "salad"),
    )


def test_several_choices_in_one_cell_are_found() -> None:
    cells = ["Writing", "Basics, Writing", "Basics", "Writing, Basics"] * 2
    assert question_kind(column("q", *cells)) == (QuestionKind.CHOICES, ("Writing", "Basics"))


def test_choices_too_long_to_be_kept_are_text() -> None:
    assert question_kind(column("q", *["x" * 201] * 6)) == (QuestionKind.TEXT, ())


def test_what_nobody_knows_becomes_a_question() -> None:
    assert as_question(column("Shoe size", "42", "39")) == ColumnMap(
        4, Target.NEW_QUESTION, label="Shoe size", kind=QuestionKind.NUMBER, sure=False
    )


def test_yes_and_no_below_an_option_are_one_choice() -> None:
    assert as_question(column("Workshops – B. Youth, sport", "Nie", "Tak")) == ColumnMap(
        4,
        Target.NEW_QUESTION,
        label="Workshops",
        kind=QuestionKind.CHOICES,
        option="B. Youth, sport",
        sure=False,
    )


@pytest.mark.parametrize(
    ("header", "cells"), [("", ("a", "b")), ("Voucher", ("", "")), ("Event", ("forum",) * 12)]
)
def test_what_says_nothing_is_left_out(header: str, cells: tuple[str, ...]) -> None:
    assert as_question(column(header, *cells)) == ColumnMap(4, Target.IGNORE, sure=False)


def test_a_few_equal_answers_are_answers() -> None:
    assert as_question(column("Shirt", "L", "L", "L")).target is Target.NEW_QUESTION
    assert as_question(column("Vegan", *["yes"] * 20)).kind is QuestionKind.YES_NO


def test_only_an_en_dash_separates_an_option() -> None:
    assert option_of("Workshops – Energy – east") == ("Workshops", "Energy – east")
    assert option_of(" Check-in - list ") == ("Check-in - list", "")
    assert option_of(" – odd") == ("– odd", "")
