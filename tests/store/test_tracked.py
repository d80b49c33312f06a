"""What a table must be like to be undone."""

import pytest
from sqlalchemy import Column, Computed, Integer, MetaData, Table, Text

from app.store.tracked import WIDEST, Tracked


def test_a_hidden_key_is_noted_too() -> None:
    columns = (Column("a", Integer, primary_key=True), Column("b", Integer, primary_key=True))
    pair = Tracked(Table("pair", MetaData(), *columns), 0)
    assert (pair.columns, pair.key) == (["rowid", '"a"', '"b"'], "")


def test_the_key_stands_for_the_hidden_number_of_a_row() -> None:
    columns = (Column("nr", Integer, primary_key=True), Column("text", Text))
    table = Tracked(Table("t", MetaData(), *columns), 0)
    assert (table.columns, table.key) == (['"nr"', '"text"'], "nr")


def test_computed_columns_are_not_noted() -> None:
    columns = (Column("id", Integer, primary_key=True), Column('q"q', Text, Computed("id")))
    assert Tracked(Table("t", MetaData(), *columns), 0).columns == ['"id"']


def test_a_table_has_so_many_columns_at_most() -> None:
    columns = [Column(f"c{n}", Integer) for n in range(WIDEST + 1)]
    with pytest.raises(ValueError, match="wide has more than 62 columns"):
        list(Tracked(Table("wide", MetaData(), *columns), 0).definitions())
