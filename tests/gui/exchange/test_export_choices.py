"""What an export can be asked for."""

from app.base.texts import Texts
from app.exchange.presets import PRESETS
from app.gui.exchange.export_choices import (
    Scope,
    column_titles,
    formats,
    is_summary,
    languages,
    preset_columns,
    presets,
    recalled,
    scope_of,
    title_of,
    wish_of,
)
from app.gui.pages import Page
from app.queries.people import PeopleFilter
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind

ASKED = [QuestionRow(7, Texts(en="Shirt"), QuestionKind.TEXT, (), False, 0)]


def test_who_is_likely_meant() -> None:
    assert Scope().first == "all"
    assert Scope(filtered=3).first == "filtered"
    assert Scope(filtered=3, selected=(1,)).first == "filtered"
    assert Scope(filtered=3, selected=(1, 2)).first == "selected"
    assert Scope(on_delegations=True).first == "delegations"


def test_a_wish_narrows_only_to_what_was_chosen() -> None:
    scope = Scope(PeopleFilter(text="x"), 1, (4,), "city", True)
    everybody = wish_of(scope, "all", "hotel", (), "pl")
    assert (everybody.who, everybody.ids, everybody.preset) == (PeopleFilter(), None, "hotel")
    assert (everybody.sort, everybody.descending, everybody.language) == ("city", True, "pl")
    assert wish_of(scope, "filtered", "list", (), "en").who == PeopleFilter(text="x")
    assert wish_of(scope, "selected", "own", ("given",), "en").ids == (4,)


def test_every_ready_made_list_is_offered_with_its_questions() -> None:
    assert [key for key, _title in presets()] == [*PRESETS, "own"]
    assert "question:7" in preset_columns("everything", ASKED)
    assert "question:7" in dict(column_titles("all", ASKED))
    assert is_summary("caterer")
    assert not is_summary("own")
    known = dict(column_titles("all", ASKED))
    for key in PRESETS:
        if not is_summary(key):
            assert set(preset_columns(key, ASKED)) <= set(known)


def test_address_cards_are_of_people() -> None:
    assert "vcf" in dict(formats("all"))
    assert "vcf" not in dict(formats("delegations"))
    assert [code for code, _name in languages(None)] == ["en", "pl", "de", "lv"]
    assert title_of(None) == ""


def test_what_was_remembered_must_still_make_sense() -> None:
    assert recalled({"a": "x"}, "a") == "x"
    assert recalled({"a": "x"}, "a", {"y": 1}) == ""
    assert recalled({"a": 3}, "a") == ""
    assert recalled(None, "a") == ""


def test_other_pages_mean_everybody() -> None:
    assert scope_of(Page.__new__(Page)) == Scope()
