"""What stands after --set becomes the options of a document."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import pytest

from app.base.errors import RuleBroken
from app.cli.options import described, options_of
from app.documents.document import kinds, option


class Order(StrEnum):
    """An order."""

    NAME = "name"
    CITY = "city"


@dataclass(frozen=True)
class Options:
    """One of each kind."""

    large: bool = option(False, "Large")
    count: int = option(3, "Count", least=1, most=9)
    height: float = option(1.5, "Height", least=0)
    title: str = option("", "Title")
    day: date | None = option(None, "Day")
    order: Order = option(Order.NAME, "Order")
    design: str = option("a", "Design", choices=(("a", "A"), ("b", "B")))
    columns: tuple[str, ...] = option((), "Columns")
    some: tuple[str, ...] = option((), "Some", choices=(("x", "X"), ("y", "Y")))
    limit: int | None = option(None, "Limit")


def test_nothing_given() -> None:
    assert options_of(Options, []) == Options()


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("large", "yes", True),
        ("large", "ON", True),
        ("large", "0", False),
        ("count", "9", 9),
        ("height", "2.25", 2.25),
        ("title", "Zażółć = gęślą", "Zażółć = gęślą"),
        ("title", "", ""),
        ("day", "2027-12-10", date(2027, 12, 10)),
        ("day", "", None),
        ("order", "city", Order.CITY),
        ("design", "b", "b"),
        ("columns", "name, city,", ("name", "city")),
        ("some", "y,x", ("y", "x")),
        ("some", "", ()),
        ("limit", "7", 7),
        ("limit", "", None),
    ],
)
def test_a_value_of_each_kind(name: str, text: str, value: object) -> None:
    found = options_of(Options, [(name, text)])
    assert getattr(found, name) == value
    assert type(getattr(found, name)) is type(value)


@pytest.mark.parametrize(
    ("name", "text", "takes"),
    [
        ("large", "perhaps", "yes, no"),
        ("count", "0", "1 - 9"),
        ("count", "10", "1 - 9"),
        ("count", "", "1 - 9"),
        ("height", "-1", "1.5, …"),
        ("height", "nan", "1.5, …"),
        ("height", "inf", "1.5, …"),
        ("day", "10.12.2027", "…"),
        ("order", "size", "name, city"),
        ("design", "c", "a, b"),
        ("some", "x,z", "x, y"),
    ],
)
def test_a_value_that_cannot_be(name: str, text: str, takes: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        options_of(Options, [(name, text)])
    sentence = f"“{text}” cannot be the option “{name}”. It takes: {takes}."
    assert (refused.value.field, str(refused.value)) == ("set", sentence)


def test_an_option_that_is_none() -> None:
    with pytest.raises(RuleBroken, match="There is no option “size”. There are: large, count,"):
        options_of(Options, [("size", "1")])


def test_what_there_is_to_set() -> None:
    assert described(Options)[:6] == [
        ("large", "no", "yes, no"),
        ("count", "3", "1 - 9"),
        ("height", "1.5", "1.5, …"),
        ("title", "", "…"),
        ("day", "", "…"),
        ("order", "name", "name, city"),
    ]


@pytest.mark.parametrize("key", sorted(kinds()))
def test_the_usual_options_of_every_document_can_be_given(key: str) -> None:
    of = kinds()[key].options
    usual = [(name, text) for name, text, _takes in described(of)]
    assert options_of(of, usual) == of()
