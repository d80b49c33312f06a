"""The columns of a list as rows."""

from app.base.texts import Texts
from app.exchange.reading.source import Source, SourceKind
from app.exchange.shape import Table
from app.gui.exchange.column_rows import ColumnRow, detail, meaning, passes, rows_of
from app.gui.exchange.draft import Draft, Origin
from app.queries.questions import QuestionRow
from app.rules.importing.values import ColumnMap, ImportMapping, Target
from app.rules.questions import QuestionKind

MEAL = QuestionRow(4, Texts({"en": "Meal"}), QuestionKind.CHOICE, ("Fish", "Soup"), False, 0)


def row(target: Target, *values: str, sure: bool = True, problems: int = 0) -> ColumnRow:
    """A column with these values."""
    return ColumnRow(ColumnMap(0, target, sure=sure), "Town", values, problems)


def test_columns_come_with_their_values_and_questions() -> None:
    town, meal = ColumnMap(0, Target.CITY), ColumnMap(1, Target.QUESTION, question_id=4)
    mapping = ImportMapping((town, meal, ColumnMap(2, Target.TAGS)))
    table = Table(("Town", ""), (2, 3), (("Riga", "Fish"), ("Riga", "")))
    source = Source(SourceKind.CSV, ())
    draft = Draft(Origin(), source, 0, table, mapping, questions=(MEAL,))
    assert rows_of(draft) == {
        0: ColumnRow(town, "Town", ("Riga",)),
        1: ColumnRow(meal, "", ("Fish",), question=MEAL),
    }


def test_guesses_and_problems_are_to_be_looked_at() -> None:
    assert not row(Target.CITY, "Riga").unsure
    assert row(Target.CITY, "Riga", problems=1).unsure
    assert row(Target.CITY, sure=False).unsure
    assert row(Target.IGNORE, "Riga", sure=False).unsure
    assert not row(Target.IGNORE, sure=False).unsure


def test_a_chip_shows_its_columns() -> None:
    chips = ("all", "look", "used", "left")
    used, left = row(Target.CITY, "Riga"), row(Target.IGNORE, "Riga", sure=False)
    assert [chip for chip in chips if passes(used, chip)] == ["all", "used"]
    assert [chip for chip in chips if passes(left, chip)] == ["all", "look", "left"]


def test_a_question_says_its_label_and_its_answers() -> None:
    column = ColumnMap(0, Target.QUESTION, 4, kind=QuestionKind.CHOICE, options=("Fish", "Soup"))
    asked = ColumnRow(column, "Food", ("Fish",), question=MEAL)
    one = ColumnRow(
        ColumnMap(0, Target.NEW_QUESTION, kind=QuestionKind.CHOICE, option="Fish"), "", ()
    )
    assert (meaning(asked), detail(asked)) == ("Meal", "One choice: Fish, Soup")
    assert (meaning(one), detail(one)) == ("New question", "One choice: Fish")
    assert (meaning(row(Target.CITY)), detail(row(Target.CITY))) == ("City", "")
