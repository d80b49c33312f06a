"""One column while it is looked at."""

from exchange.tables import table

from app.exchange.mapping.column import Column, columns_of


def test_the_different_texts_of_a_column_are_counted() -> None:
    first, second = columns_of(table("City:|", " Riga |'+1", "Oslo|", "Riga|'-"))
    assert (first.position, first.header, first.key, first.rows) == (0, "City:", "city", 3)
    assert (first.counts, first.texts, first.filled) == (
        {"Riga": 2, "Oslo": 1},
        ("Riga", "Oslo"),
        3,
    )
    assert (second.counts, second.key) == ({"+1": 1, "-": 1}, "")


def test_a_share_is_of_the_filled_cells() -> None:
    column = Column(0, "", {"a": 3, "b": 1}, 9)
    assert column.share(lambda text: text == "a") == 0.75
    assert Column(0, "", {}, 9).share(lambda _text: True) == 0


def test_a_table_without_lines_has_columns() -> None:
    assert [(column.filled, column.rows) for column in columns_of(table("A|B"))] == [(0, 0), (0, 0)]
