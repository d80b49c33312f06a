"""The columns of a list as rows."""

from app.base.texts import Texts
from app.gui.exchange.column_rows import ColumnRow, detail, meaning, passes
from app.queries.questions import QuestionRow
from app.rules.importing.values import ColumnMap, Target
from app.rules.questions import QuestionKind


def row(column: ColumnMap, *values: str, problems: int = 0) -> ColumnRow:
    """A column with these values."""
    return ColumnRow(column, "Header", values, problems)


def test_guesses_and_problems_are_to_be_looked_at() -> None:
    sure = row(ColumnMap(0, Target.EMAIL), "a@b.example")
    assert not sure.unsure
    assert row(ColumnMap(0, Target.EMAIL), "x", problems=1).unsure
    assert row(ColumnMap(0, Target.EMAIL, sure=False), "x").unsure
    assert not row(ColumnMap(0, Target.IGNORE, sure=False)).unsure


def test_chips_tell_used_from_left_out() -> None:
    left = row(ColumnMap(0, Target.IGNORE), "x")
    assert [passes(left, chip) for chip in ("all", "look", "used", "left")] == [
        *(True, False, False, True)
    ]


def test_questions_tell_their_kind_and_choices() -> None:
    new = ColumnMap(0, Target.NEW_QUESTION, kind=QuestionKind.CHOICE, options=("S", "M"))
    assert (meaning(row(new)), detail(row(new))) == ("New question", "One choice: S, M")
    part = ColumnMap(0, Target.NEW_QUESTION, kind=QuestionKind.CHOICES, option="Energy")
    assert detail(row(part)) == "Several choices: Energy"
    asked = QuestionRow(7, Texts(en="Shirt"), QuestionKind.TEXT, (), False, 0)
    known = ColumnRow(ColumnMap(0, Target.QUESTION, question_id=7), "T", (), 0, asked)
    assert (meaning(known), detail(known)) == ("Shirt", "Text")
    assert detail(row(ColumnMap(0, Target.CITY))) == ""
