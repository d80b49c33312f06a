"""Every kind is a file that says all about itself."""

from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path

import pytest

from app.base.errors import RuleBroken
from app.documents import kinds as folder
from app.documents.document import (
    GROUP_NAMES,
    DocumentKind,
    Family,
    Group,
    keys,
    kind_of,
    kinds,
    option,
)

ALL = list(kinds().values())
each_kind = pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.key)


def test_every_file_is_a_kind_and_every_kind_a_file() -> None:
    files = {path.stem for path in Path(next(iter(folder.__path__))).glob("[!_]*.py")}
    assert keys() == list(kinds()) == sorted(files)


@each_kind
def test_a_kind_says_what_it_is(kind: DocumentKind) -> None:
    assert kind.title
    assert kind.summary.endswith(".")
    assert kind.family in Family
    assert kind.once_per in {"person", "delegation", "list"}


@each_kind
def test_options_have_titles_and_begin_with_something(kind: DocumentKind) -> None:
    assert is_dataclass(kind.options)
    assert kind.options() == kind.options()
    for each in fields(kind.options):
        assert each.metadata["title"], each.name
        assert each.default is not MISSING


@each_kind
def test_what_is_chosen_at_first_is_among_the_choices(kind: DocumentKind) -> None:
    for each in fields(kind.options):
        choices = [value for value, _label in each.metadata["choices"]]
        if choices and not isinstance(each.default, tuple):
            assert each.default in choices, each.name


def test_groups_have_names() -> None:
    assert set(GROUP_NAMES) == set(Group)


def test_a_kind_that_is_not_there() -> None:
    assert kind_of("badge").key == "badge"
    with pytest.raises(RuleBroken, match="There is no document “bagde”. There are: .*badge"):
        kind_of("bagde")


def test_an_option_keeps_all_that_is_said_of_it() -> None:
    field = option(3, "Copies", choices=((3, "Three"),), least=1, most=9, unit="mm", hint="Few")
    assert field.default == 3
    assert dict(field.metadata) == {
        "title": "Copies",
        "choices": ((3, "Three"),),
        "offered": "",
        "least": 1,
        "most": 9,
        "unit": "mm",
        "hint": "Few",
    }
