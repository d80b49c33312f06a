"""Recognising the shape of a file."""

from exchange.tables import table

from app.exchange.mapping.shapes import shape_key


def test_the_same_headers_have_the_same_key_whoever_is_below() -> None:
    first = table("Name|E-mail", "Ann|a@example.org")
    assert shape_key(first) == shape_key(table("name | e-mail:", "Bob|b@example.org", "Eve|"))
    assert len(shape_key(first)) == 32


def test_other_headers_or_another_order_have_another_key() -> None:
    keys = {
        shape_key(table(headers)) for headers in ("Name|E-mail", "E-mail|Name", "Name", "Name|")
    }
    assert len(keys) == 4
