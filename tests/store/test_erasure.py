"""Words that were erased vanish from the history, others stay."""

import json
import sqlite3
from contextlib import closing

from app.store import erasure


def scrubbed(values: dict[str, object], *erased: str) -> object:
    with closing(sqlite3.connect(":memory:")) as bare:
        bare.execute("CREATE TABLE history (id INTEGER PRIMARY KEY, data TEXT)")
        bare.execute("INSERT INTO history(data) VALUES (?)", (json.dumps(values),))
        erasure.scrub_history(bare, erased)
        return json.loads(bare.execute("SELECT data FROM history").fetchone()[0])


def test_a_value_that_shares_a_word_is_blotted_out() -> None:
    values = {"name": "Dr. Anna NOWAK-Kowalska", "city": "Łódź", "count": 3}
    assert scrubbed(values, "Nowak", "") == {"name": "…", "city": "Łódź", "count": 3}
    assert scrubbed(values, "Now", "an") == values
    assert scrubbed(values, "3 rooms", "łódź") == values | {"city": "…", "count": "…"}


def test_nothing_erased_is_nothing_blotted_out() -> None:
    assert scrubbed({"name": ""}) == {"name": ""}
