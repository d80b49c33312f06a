"""Columns become questions: those that exist, and one new one per label."""

import pytest

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.rules.importing.asking import Asked, Asking, KnownQuestion
from app.rules.importing.values import ColumnMap, Record, Target
from app.rules.questions import QuestionKind

NEW, OLD = Target.NEW_QUESTION, Target.QUESTION
SIZE = KnownQuestion(5, Texts(en="T-shirt", pl="Koszulka"), QuestionKind.CHOICE, ("S", "M"))


def new(position: int, label: str, kind: str = "text", **more: object) -> ColumnMap:
    return ColumnMap(position, NEW, label=label, kind=QuestionKind(kind), **more)  # type: ignore[arg-type] # as given


def line(**answers: object) -> Record:
    return Record(2, {}, {int(place[1:]): answer for place, answer in answers.items()})


def asked(
    columns: list[ColumnMap], *records: Record, known: tuple[KnownQuestion, ...] = ()
) -> Asked:
    (one,) = Asking(columns, known, records).all
    return one


def test_a_new_question() -> None:
    one = asked([new(3, "Are you  vegan?", "yes_no")])
    assert (one.label, one.kind, one.known_id, one.position) == (
        "Are you vegan?",
        QuestionKind.YES_NO,
        None,
        3,
    )
    assert one.answer(line(c3=True)) is True
    assert one.answer(line()) is None


@pytest.mark.parametrize(
    "column",
    [
        ColumnMap(3, OLD, question_id=5),
        ColumnMap(3, OLD, question_id=99, label="koszulka"),
        new(3, "T-SHIRT", "choice"),
        new(3, "T-shirt", "choice", question_id=5),
    ],
)
def test_a_question_that_is_asked_already(column: ColumnMap) -> None:
    one = asked([column], known=(SIZE,))
    assert (one.known_id, one.kind) == (5, QuestionKind.CHOICE)
    assert one.answer(line(c3="M")) == "M"


def test_an_id_that_is_another_question_now_is_not_taken() -> None:
    other = KnownQuestion(5, Texts(en="Workshop"), QuestionKind.TEXT)
    assert asked([new(3, "T-shirt", question_id=5)], known=(other,)).known_id is None
    assert Asking([ColumnMap(3, OLD, question_id=7)], (other,), ()).all == ()


def test_columns_of_one_label_are_one_question() -> None:
    one = asked([new(3, "Country"), new(7, "country", "number")])
    assert (one.kind, one.position) == (QuestionKind.TEXT, 3)
    assert [one.answer(line(c3="PL", c7="5")), one.answer(line(c7="5"))] == ["PL", "5"]


def test_yes_no_columns_of_one_question_are_its_choices() -> None:
    columns = [new(n, "Days", "choices", option=day) for n, day in enumerate(("Fri", "Sat", "Sun"))]
    one = asked(columns)
    assert (one.kind, one.options) == (QuestionKind.CHOICES, ("Fri", "Sat", "Sun"))
    assert one.answer(line(c0=False, c1=True, c2=True)) == ("Sat", "Sun")
    assert one.answer(line(c0=False, c1=False)) is None


def test_choices_are_those_of_the_mapping_and_all_that_were_answered() -> None:
    records = [line(c3=("B", "C")), line(c3=("A",))]
    one = asked([new(3, "Workshops", "choices", options=("A",))], *records)
    assert one.options == ("A", "B", "C")
    assert one.answer(records[0]) == ("B", "C")


def test_a_question_of_an_earlier_import_grows_and_one_of_the_organiser_does_not() -> None:
    record = line(c3="XL")
    grown = asked([new(3, "T-shirt", "choice", question_id=5)], record, known=(SIZE,))
    assert (grown.options, grown.grows, grown.answer(record)) == (("S", "M", "XL"), True, "XL")
    fixed = asked([ColumnMap(3, OLD, question_id=5)], record, known=(SIZE,))
    with pytest.raises(RuleBroken, match="“XL” is not one of the choices of this question"):
        fixed.answer(record)


@pytest.mark.parametrize("options", [("x" * 201,), (), tuple(f"{n:0190}" for n in range(50))])
def test_choices_that_cannot_be_kept_make_a_question_of_text(options: tuple[str, ...]) -> None:
    record = line(c3=options[:1] or None)
    one = asked([new(3, "Long", "choices", options=options)], record)
    assert (one.kind, one.options) == (QuestionKind.TEXT, ())
    assert one.answer(record) == (options[0] if options else None)


def test_a_long_question_is_kept_to_its_length() -> None:
    label = asked([new(3, "x" * 400)]).label
    assert (len(label), label[-2:]) == (300, "x…")


def test_answers_fit_the_question_that_exists() -> None:
    text = KnownQuestion(6, Texts(en="Days"), QuestionKind.TEXT)
    one = asked([ColumnMap(3, OLD, question_id=6)], known=(text,))
    assert one.answer(line(c3=("Fri", "Sat"))) == "Fri, Sat"
    many = KnownQuestion(6, Texts(en="Days"), QuestionKind.CHOICES, ("Fri", "Sat"))
    one = asked([ColumnMap(3, OLD, question_id=6)], known=(many,))
    assert one.answer(line(c3="Sat")) == ("Sat",)
    assert one.answer(line(c3="Sat")) == ("Sat",)


def test_a_column_is_found_by_its_place() -> None:
    asking = Asking([new(3, "A"), new(4, "B"), ColumnMap(5, Target.DIET)], (), ())
    assert {place: one.label for place, one in asking.by_position.items()} == {3: "A", 4: "B"}
