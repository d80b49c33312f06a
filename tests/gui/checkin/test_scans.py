"""What counts as a scanner's burst."""

import pytest

from app.gui.checkin.scans import is_scan, may_be_scan

CODE = "T7AXW7NL6ESRM998TPS9CQP58Z".replace("L", "K")


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        CODE.lower(),
        f" {CODE} ",
        CODE * 2,
        CODE[:12],
        "HTTPS://EXAMPLE.ORG/OF/ANOTHER/CONFERENCE",
    ],
)
def test_codes_and_parts_of_them_are_scans(text: str) -> None:
    assert is_scan(text)


@pytest.mark.parametrize(
    "text", ["", "Ilze", "47", CODE[:11], "Müller-Lüdenscheidt", "Wawrzyszczak", "Jan Nowak 123456"]
)
def test_words_and_numbers_are_not(text: str) -> None:
    assert not is_scan(text)


def test_a_long_word_may_be_one_where_nobody_is_called_so() -> None:
    assert may_be_scan("Wawrzyszczak")
    assert not may_be_scan("Jan Nowak of Bonn")
    assert not may_be_scan("Nowak")
    assert may_be_scan(CODE[:5])
    assert not may_be_scan("4711")
