"""Erased values also leave the history of labels."""

import json
import re
import sqlite3
from collections.abc import Iterable

GONE = "…"


def scrub_history(bare: sqlite3.Connection, erased: Iterable[str]) -> None:
    """Blot out every value in the history that shares a word with what was erased."""
    words = {word for text in erased for word in _words(text)}
    for row_id, data in bare.execute("SELECT id, data FROM history").fetchall():
        values = json.loads(data)
        kept = {
            name: GONE if words.intersection(_words(str(value))) else value
            for name, value in values.items()
        }
        if kept != values:
            text = json.dumps(kept, ensure_ascii=False)
            bare.execute("UPDATE history SET data = ? WHERE id = ?", (text, row_id))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
