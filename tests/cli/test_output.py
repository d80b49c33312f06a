"""Tables are aligned whatever is in them, and JSON is UTF-8."""

import io
import sys
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.cli import output
from app.cli.output import Column, one_line, table_lines, width

TEXT_THEN_NUMBER = (Column("Name"), Column("No.", right=True))


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("Łódź", 4),
        ("Lo\u0301dz", 4),
        ("月島 遥", 7),
        ("ﾊﾙｶ", 3),
        ("Ｗ", 2),
        ("a\u200db", 2),
        ("ياسمين", 6),
    ],
)
def test_how_wide_a_text_is(text: str, cells: int) -> None:
    assert width(text) == cells


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    rows = [("月島 遥", 7), ("Li", 1203), ("Zofia", None)]
    assert list(table_lines(TEXT_THEN_NUMBER, rows)) == [
        "Name      No.",
        "-------  ----",
        "月島 遥     7",
        "Li       1203",
        "Zofia",
    ]


def test_a_table_without_rows() -> None:
    assert list(table_lines(TEXT_THEN_NUMBER, [])) == ["Name  No.", "----  ---"]


def test_a_time_is_shown_to_the_minute() -> None:
    when = datetime(2027, 12, 10, 9, 5)  # noqa: DTZ001 - what is planned is naive
    assert list(table_lines((Column("When"),), [(when,)]))[2] == "2027-12-10 09:05"


@given(st.text())
def test_a_cell_is_one_line_without_commands(text: str) -> None:
    shown = one_line(text)
    assert shown.isprintable()
    assert one_line(shown) == shown


def test_a_line_keeps_its_words() -> None:
    assert one_line(" a\tb\n\x1b[31mc\u202e ") == "a b [31mc"


def test_json_is_utf_8_on_any_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    output.print_json({"when": datetime(2027, 12, 10, 9), "city": "Łódź"})  # noqa: DTZ001 - naive
    sys.stdout.flush()
    assert written.getvalue().decode() == '{\n "when": "2027-12-10T09:00",\n "city": "Łódź"\n}\n'


def test_what_a_terminal_cannot_show_is_shown_plainer(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
    output.prepare_streams()
    sys.stdout.write("“Łódź” – Őry’s …")
    sys.stdout.flush()
    assert written.getvalue() == b'"??d?" - ?ry\'s ...'


def test_streams_that_are_not_text_files_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = io.StringIO()
    monkeypatch.setattr(sys, "stdout", kept)
    output.prepare_streams()
    output.print_json([])
    assert kept.getvalue() == "[]\n"
