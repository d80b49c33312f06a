"""Every column has a heading in each language that an import understands."""

from datetime import date

import pytest

from app.base.texts import Texts
from app.base.words import PAPER_LANGUAGES, words_for
from app.exchange.columns import COLUMNS, PEOPLE, question_column, question_columns, question_key
from app.exchange.mapping.guess import guess
from app.exchange.shape import Table
from app.exchange.table_out import Heading, Kind
from app.exchange.vocabulary import target_of
from app.queries.exporting import PersonFacts
from app.queries.people import PersonRow
from app.queries.person import LogisticsRow
from app.queries.questions import QuestionRow
from app.rules.importing.values import Target
from app.rules.questions import QuestionKind

ONLY_OUT = {"nights", "shares_with"}
NEVER_OUT = {
    *(Target.QUESTION, Target.NEW_QUESTION, Target.KEY, Target.GROUP, Target.ADDON_OF),
    *(Target.COMPANIONS, Target.QUANTITY, Target.IGNORE, Target.WISHES),
}
EN = words_for("en")
NOBODY = PersonRow(1, *[""] * 8, *[None] * 14)  # type: ignore[arg-type] # all fields in a row


def test_the_keys_are_those_of_an_import() -> None:
    assert set(COLUMNS) - ONLY_OUT == set(Target) - NEVER_OUT


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_an_import_knows_each_heading(language: str) -> None:
    words = words_for(language)
    headings = {key: column.heading(words) for key, column in COLUMNS.items()}
    assert len({heading.text.casefold() for heading in headings.values()}) == len(COLUMNS)
    wrong = {
        key: heading.text
        for key, heading in headings.items()
        if target_of(heading.text) != (Target.IGNORE if key in ONLY_OUT else key)
    }
    assert wrong == {}


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_all_headings_together_need_no_mapping(language: str) -> None:
    headings = tuple(c.heading(words_for(language)).text for c in COLUMNS.values())
    found = guess(Table(headings, (), (), (1,)))
    assert [column.target for column in found.columns] == [
        Target.IGNORE if key in ONLY_OUT else Target(key) for key in COLUMNS
    ]


@pytest.mark.parametrize("language", PAPER_LANGUAGES[1:])
def test_most_headings_are_translated(language: str) -> None:
    words = words_for(language)
    same = [key for key, column in COLUMNS.items() if words(column.label) == column.label]
    assert len(same) < 7
    assert words(PEOPLE) != PEOPLE


def test_nobody_has_nothing() -> None:
    facts = PersonFacts(NOBODY)
    values = {key: column.value(facts, EN) for key, column in COLUMNS.items()}
    assert {key for key, value in values.items() if value not in (None, "", ())} == set()


def test_nights() -> None:
    stay = LogisticsRow(hotel_from=date(2027, 12, 10), hotel_until=date(2027, 12, 13))
    nights = COLUMNS["nights"]
    assert nights.value(PersonFacts(NOBODY, logistics=stay), EN) == 3
    half = LogisticsRow(hotel_from=date(2027, 12, 10))
    assert nights.value(PersonFacts(NOBODY, logistics=half), EN) is None


@pytest.mark.parametrize(
    ("kind", "stored", "value", "column_kind"),
    [
        (QuestionKind.TEXT, "yes {x}", "yes {x}", Kind.LONG),
        (QuestionKind.NUMBER, "2.50", "2.50", Kind.NUMBER),
        (QuestionKind.DATE, "2027-12-10", date(2027, 12, 10), Kind.DAY),
        (QuestionKind.CHOICE, "A", "A", Kind.TEXT),
        (QuestionKind.CHOICES, ["A", "B"], ("A", "B"), Kind.CHOICES),
        (QuestionKind.YES_NO, False, False, Kind.FLAG),
    ],
)
def test_answers(kind: QuestionKind, stored: object, value: object, column_kind: Kind) -> None:
    question = QuestionRow(7, Texts(en="Which {panels}?", pl="Dieta"), kind, ("A", "B"), False, 0)
    column = question_column(question, "Which {panels}?")
    assert column.value(PersonFacts(NOBODY, answers={7: stored}), EN) == value
    assert column.value(PersonFacts(NOBODY), EN) is None
    asked = "Which {panels}?"
    assert column.heading(EN) == Heading(question_key(7), asked, column_kind, asked)


def test_questions_are_not_headed_as_our_columns_or_as_each_other() -> None:
    labels = (Texts(en="Diet", pl="Dieta"), Texts(en="Panels?"), Texts(en="Panels?", pl="Panele?"))
    asked = [
        QuestionRow(n, label, QuestionKind.TEXT, (), False, 0) for n, label in enumerate(labels)
    ]
    english = question_columns(asked, EN)
    assert {key: column.heading(EN).text for key, column in english.items()} == {
        "question:0": "Diet (2)",
        "question:1": "Panels?",
        "question:2": "Panels? (2)",
    }
    polish = question_columns(asked, words_for("pl"))
    assert [c.label for c in polish.values()] == ["Dieta (2)", "Panels?", "Panele?"]
