"""Definitions of tables are compared by what they say."""

import sqlite3
from contextlib import closing

import pytest

from app.store import schema


def made(sql: str) -> str:
    with closing(sqlite3.connect(":memory:")) as bare:
        bare.execute(sql)
        return schema.objects(bare)["table", "t"]


CREATE = (
    "CREATE TABLE t (a INTEGER, b TEXT, CONSTRAINT c CHECK (b IN ('x,(', \"a\") AND a > 0)) STRICT"
)


@pytest.mark.parametrize(
    ("old", "new"), [(", ", ",\n    "), ("a INTEGER, b TEXT,", "b TEXT, a INTEGER,")]
)
def test_white_space_and_order_say_nothing(old: str, new: str) -> None:
    assert made(CREATE.replace(old, new)) == made(CREATE)


@pytest.mark.parametrize(
    ("old", "new"),
    [("STRICT", ""), ("a > 0", "a > 1"), ("b TEXT", "b TEXT, d TEXT"), ("'x,('", "'x'")],
)
def test_everything_else_does(old: str, new: str) -> None:
    assert made(CREATE.replace(old, new)) != made(CREATE)


def test_the_columns_of_an_index_have_an_order() -> None:
    definitions = []
    for columns in ("a, b", "b, a"):
        with closing(sqlite3.connect(":memory:")) as bare:
            bare.execute(CREATE)
            bare.execute(f"CREATE INDEX i ON t ({columns})")
            definitions.append(schema.objects(bare)["index", "i"])
    assert definitions == ["CREATE INDEX i ON t (a, b)", "CREATE INDEX i ON t (b, a)"]
