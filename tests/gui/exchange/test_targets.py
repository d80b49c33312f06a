"""What a column can be."""

import pytest

from app.exchange.shape import Table
from app.gui.exchange.targets import (
    GROUPS,
    TARGET_NAMES,
    chosen,
    column_letter,
    key_of,
    options,
    samples,
    with_column,
)
from app.rules.importing.values import ColumnMap, ImportMapping, Target


def test_every_target_has_a_name_and_a_place_in_the_list() -> None:
    assert set(TARGET_NAMES) == set(Target)
    grouped = [target for _title, targets in GROUPS for target in targets]
    assert sorted(grouped) == sorted(set(grouped))
    assert {*grouped, Target.IGNORE, Target.QUESTION, Target.NEW_QUESTION} == set(Target)
    keys = [key for key, _words in options(())]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(("position", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_called_as_in_spreadsheets(position: int, letter: str) -> None:
    assert column_letter(position) == letter


def test_samples_are_the_first_different_values_on_one_line() -> None:
    table = Table(("Town",), (2, 3, 4, 5), (("Riga",), ("",), ("Riga",), ("A\nB",)))
    assert samples(table, 0) == ["Riga", "A B"]


def test_a_target_goes_over_to_the_column_chosen_last() -> None:
    first = ColumnMap(0, Target.EMAIL)
    mapping = ImportMapping((first, ColumnMap(1, Target.IGNORE)), {Target.EMAIL: "x@y.example"})

    changed = with_column(mapping, chosen(1, key_of(first), ()))

    assert [column.target for column in changed.columns] == [Target.IGNORE, Target.EMAIL]
    assert changed.fixed == {}


def test_parts_of_a_name_may_stand_in_several_columns() -> None:
    mapping = ImportMapping((ColumnMap(0, Target.GIVEN), ColumnMap(1, Target.IGNORE)))
    changed = with_column(mapping, chosen(1, "given", ()))
    assert [column.target for column in changed.columns] == [Target.GIVEN, Target.GIVEN]
