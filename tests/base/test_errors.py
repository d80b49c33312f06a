"""Known problems are sentences with values, and compare as values."""

import pytest

from app.base.errors import AppError, Cancelled, FileProblem, NotFound, RuleBroken


def test_the_sentence_has_its_values_filled_in() -> None:
    error = AppError("{name} is {count}.", name="Rīga", count=3)
    assert (str(error), error.template) == ("Rīga is 3.", "{name} is {count}.")
    assert (error.values, error.field) == ({"name": "Rīga", "count": 3}, "")


def test_values_are_not_templates() -> None:
    assert str(AppError("“{text}” is odd.", text="{name}")) == "“{name}” is odd."


def test_a_broken_rule_names_its_field() -> None:
    assert RuleBroken("Too long.", field="email").field == "email"


@pytest.mark.parametrize("kind", [RuleBroken, NotFound, FileProblem])
def test_every_kind_is_a_known_problem(kind: type[AppError]) -> None:
    assert isinstance(kind("Gone."), AppError)


def test_giving_up_is_no_problem() -> None:
    assert not issubclass(Cancelled, AppError)


def test_equal_sentences_are_equal() -> None:
    one = RuleBroken("{n}", field="a", n=1)
    assert one == RuleBroken("{n}", field="a", n=1)
    assert hash(one) == hash(RuleBroken("{n}", field="a", n=1))
    others = [
        NotFound("{n}", field="a", n=1),
        RuleBroken("{n}.", field="a", n=1),
        RuleBroken("{n}", field="b", n=1),
        RuleBroken("{n}", field="a", n=2),
        "1",
    ]
    assert [other for other in others if other == one] == []
