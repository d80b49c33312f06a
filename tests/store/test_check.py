"""The check of a file says what is wrong, and nothing of a sound one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.store.check import check


def test_a_sound_file_has_no_problems(path: Path) -> None:
    assert check(path) == []


def test_a_damaged_file_has_one(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])
    assert [problem.template.split(":")[0] for problem in check(path)] == ["“{file}” is incomplete"]


def test_rows_that_are_no_text_are_counted_once(path: Path) -> None:
    with closing(sqlite3.connect(path)) as bare, bare:
        bare.execute(
            "UPDATE organisation SET city = CAST(x'52ff' AS TEXT), notes = CAST(x'ff' AS TEXT)"
        )
        for number in range(3):
            bare.execute(
                "INSERT INTO tag(name, tone) VALUES (CAST(? AS TEXT), '')", (bytes([200 + number]),)
            )
    assert [str(problem) for problem in check(path)] == [
        f"“conference.plenum”: {count} rows of “{table}” hold text that is no text. It is shown "
        "with “\ufffd” in place of what cannot be read; write these values again."
        for table, count in (("organisation", 1), ("tag", 3))
    ]
