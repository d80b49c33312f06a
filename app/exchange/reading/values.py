"""The text that stands for a cell's value, the same from every kind of workbook."""

import datetime as dt
from typing import Any

EXACT = 1e15  # whole numbers up to here are exact in a float
MINUTE, HOUR = 60, 3600


def as_text(value: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    """Dates in ISO form, whole numbers without a point, flags as TRUE and FALSE."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < EXACT else f"{value:.15g}"
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time(0)
        whole = value.replace(microsecond=0)
        return value.date().isoformat() if midnight else whole.isoformat(sep=" ")
    if isinstance(value, dt.timedelta):
        return _duration(value)
    return "" if value is None else str(value)


def _duration(value: dt.timedelta) -> str:
    """Hours, minutes and seconds, as spreadsheets show more than a day: 36:00:00."""
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    return f"{sign}{seconds // HOUR}:{seconds % HOUR // MINUTE:02}:{seconds % MINUTE:02}"
