"""The numbers of a header are those that SQLite wrote."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.store import header, schema


@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_numbers(tmp_path: Path, size: int) -> None:
    path = tmp_path / "x.plenum"
    with closing(sqlite3.connect(path, isolation_level=None)) as bare:
        bare.execute(f"PRAGMA page_size = {size}")
        schema.stamp(bare, schema.SCHEMA)
        bare.execute("CREATE TABLE t (a)")
    found = header.read(path, path)
    assert found == header.Header(size, 2, 1, schema.APPLICATION_ID, schema.SCHEMA)
    header.refuse_cut_short(path, found, path)
