"""Lines come one by one, however they end and wherever the pipe cuts them."""

import io
import os
from io import BufferedReader

from hypothesis import given
from hypothesis import strategies as st

from app.cli.lines import CHUNK, LONGEST, lines_in


def said(raw: bytes) -> list[str]:
    return list(lines_in(BufferedReader(io.BytesIO(raw))))


def test_each_end_of_a_line_and_blank_ones() -> None:
    assert said(b"a\nb\r\n\r\n c\t\rd") == ["a", "b", "", "c", "d"]
    assert said(b"\xef\xbb\xbfa\n\xffb\n") == ["a", "\ufffdb"]
    assert said(b"") == said(b"") == []
    assert list(lines_in(None)) == []


def test_a_line_is_told_before_the_next_begins() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as raw, os.fdopen(writing, "wb", buffering=0) as out:
        lines = lines_in(raw)
        for sent, line in ((b"a\r", "a"), (b"\nb\n", "b"), (b"c\r\n", "c"), (b"\n", "")):
            out.write(sent)
            assert next(lines) == line
        out.write(b"half")
        out.close()
        assert list(lines) == ["half"]


def test_a_line_without_end_is_kept_short() -> None:
    assert said(b"x" * 3 * CHUNK + b"\ny") == ["x" * LONGEST, "y"]


@given(st.lists(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])), min_size=1))
def test_as_many_answers_as_lines(lines: list[str]) -> None:
    assert said("\n".join([*lines, ""]).encode()) == [each.strip() for each in lines]
