"""What an export can be asked for."""

from app.base.texts import Texts
from app.exchange.export import PeopleWish
from app.gui.exchange.export_choices import (
    Scope,
    column_titles,
    formats,
    is_summary,
    preset_columns,
    presets,
    recalled,
    wish_of,
)
from app.queries.people import PeopleFilter
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind

MEAL = QuestionRow(4, Texts({"en": "Meal"}), QuestionKind.TEXT, (), False, 0)


def test_the_most_likely_people_come_first() -> None:
    assert Scope().first == "all"
    assert Scope(filtered=3, selected=(1,)).first == "filtered"
    assert Scope(filtered=3, selected=(1, 2)).first == "selected"
    assert Scope(selected=(1, 2), on_delegations=True).first == "delegations"


def test_a_wish_is_for_those_who_were_meant() -> None:
    scope = Scope(PeopleFilter(text="marta"), 1, (5, 6), "city", descending=True)
    assert wish_of(scope, "filtered", "hotel", (), "de") == PeopleWish(
        who=PeopleFilter(text="marta"),
        ids=None,
        sort="city",
        descending=True,
        preset="hotel",
        columns=(),
        language="de",
    )
    own = wish_of(scope, "selected", "own", ("given",), "en")
    assert (own.who, own.ids) == (PeopleFilter(), (5, 6))
    assert (own.preset, own.columns) == ("list", ("given",))


def test_questions_and_ones_own_columns_are_offered() -> None:
    assert [key for key, _title in formats("all")] == ["xlsx", "csv", "vcf", "json"]
    assert [key for key, _title in formats("delegations")] == ["xlsx", "csv", "json"]
    assert presets()[-1] == ("own", "Columns of your choice")
    assert column_titles("all", [MEAL])[-1] == ("question:4", "Meal")
    assert "question:4" not in dict(column_titles("delegations", [MEAL]))
    assert preset_columns("hotel", [MEAL])[:4] == ("title", "given", "family", "hotel")
    assert [is_summary(key) for key in ("caterer", "hotel", "own")] == [True, False, False]


def test_a_choice_of_last_time_counts_while_it_makes_sense() -> None:
    assert recalled({"format": "csv"}, "format") == "csv"
    assert recalled({"format": "csv"}, "format", {"csv": 1}) == "csv"
    assert recalled({"format": "doc"}, "format", {"csv": 1}) == ""
    assert recalled({"format": 3}, "format") == ""
    assert recalled(["csv"], "format") == ""
