"""A cell's value reads as its spreadsheet shows it."""

import datetime as dt

import pytest

from app.exchange.reading.values import as_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("007", "007"),
        (48123456789.0, "48123456789"),
        (-3.0, "-3"),
        (0.1 + 0.2, "0.3"),
        (1e300, "1e+300"),
        (True, "TRUE"),
        (False, "FALSE"),
        (None, ""),
        (dt.date(2026, 9, 16), "2026-09-16"),
        (dt.datetime(2026, 9, 16), "2026-09-16"),  # noqa: DTZ001 - cells have no zone
        (dt.datetime(2026, 9, 16, 9, 30, 1, 999), "2026-09-16 09:30:01"),  # noqa: DTZ001 - the same
        (dt.time(9, 30), "09:30:00"),
        (dt.timedelta(hours=36, minutes=5), "36:05:00"),
        (dt.timedelta(minutes=-90), "-1:30:00"),
    ],
)
def test_a_value_as_text(value: object, text: str) -> None:
    assert as_text(value) == text
