"""JSON for other programs: a list of objects, codes as they are, UTF-8."""

import json
from typing import BinaryIO

from app.base.progress import Progress
from app.base.words import N_
from app.exchange.columns import QUESTIONS
from app.exchange.exporter import Exporter
from app.exchange.spelling import plain
from app.exchange.table_out import OutTable, unique

EVERY = 200


def write(table: OutTable, file: BinaryIO, progress: Progress) -> None:
    """Write an object for each row; answers stand together under the text of their question."""
    asked = [h.key.partition(":")[1] == ":" for h in table.headings]
    names = unique([h.text if own else h.key for h, own in zip(table.headings, asked, strict=True)])
    file.write(b"[")
    for done, row in enumerate(table.rows):
        if done % EVERY == 0:
            progress.report(done, len(table.rows))
        cells = list(zip(names, row, asked, strict=True))
        facts = {name: plain(value) for name, value, own in cells if not own}
        if any(asked):
            facts[QUESTIONS] = {name: plain(value) for name, value, own in cells if own}
        file.write(b",\n" if done else b"\n")
        file.write(json.dumps(facts, ensure_ascii=False).encode())
    file.write(b"\n]\n")
    progress.report(len(table.rows), len(table.rows))


EXPORTER = Exporter("json", N_("JSON for programs"), write)
