"""Tables of a web page give their rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.reading.html import read_html

PAGE = """<html><head><style>td {color: red}</style></head><body>
<!-- <table><tr><td>hidden</td></tr></table> -->
<table><tr><th>Name</th><th colspan="2">City</th></tr>
<tr><td>Ilze<br>B&#275;rzi&#326;a</td><td> R&icirc;ga
centre </td></tr>
<tr><td>J&amp;J<td>C<tr></table></body></html>"""


def rows(text: str) -> tuple[tuple[str, ...], ...]:
    return read_html(text)[0].rows


def test_cells_breaks_and_references() -> None:
    assert rows(PAGE) == (
        ("Name", "City", ""),
        ("Ilze\nBērziņa", "Rîga centre"),
        ("J&J", "C"),
        (),
    )


def test_scripts_are_passed_over() -> None:
    assert rows("<table><tr><td>a<script>b</script>c</table>") == (("ac",),)


@pytest.mark.parametrize(
    "text", ["<![if x]><table>", "<!DOCTYPE [<table>", "<table>&#" + "9" * 9_999]
)
def test_what_the_parser_trips_over_is_taken_away(text: str) -> None:
    assert not any(map(any, rows(text + "<tr>")))


@given(st.text(alphabet="<>/!?&#;-[]tdrhablex '\"=", max_size=200))
def test_any_text_gives_rows(text: str) -> None:
    assert all(isinstance(cell, str) for row in rows(text) for cell in row)
