"""Cells of programme tables: times, lengths, rooms and people in any spelling."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, RuleBroken
from app.exchange.agenda.table_cells import clock, minutes_of, people_in, rooms_in, time_span


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        *[(text, time(9, 31)) for text in ("9:31", "09.31", "9h31", "0931", "931", "09:31:00")],
        *[(text, time(9)) for text in ("9 Uhr", "9h", "09:00 Uhr", "0.375", "9 godz.")],
        ("7:15 pm", time(19, 15)),
        ("24:00", time()),
        ("0,5", time(12)),
        ("2027-12-10 09:31:00", time(9, 31)),
        ("10.12.2027 9:31", time(9, 31)),
    ],
)
def test_times_of_day(text: str, begin: time) -> None:
    assert clock(text) == begin


@pytest.mark.parametrize("text", ["", "noon", "25:00", "9:75", "2575"])
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(RuleBroken):
        clock(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        *[(text, 6) for text in ("9:31-9:37", "9:31 – 9:37", "9.31 → 9.37", "9:31 bis 9:37 Uhr")],
        ("9:31", None),
        ("9:31 -", None),
        ("23:30-0:30", -1380),
    ],
)
def test_spans(text: str, minutes: int | None) -> None:
    assert time_span(text)[1] == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45’", 45),
        ("1:30", 90),
        ("1 h 30", 90),
        ("2 h", 120),
        ("0.03125", 45),
    ],
)
def test_lengths(text: str, minutes: int) -> None:
    assert minutes_of(text) == minutes


def test_what_is_no_length() -> None:
    with pytest.raises(RuleBroken, match="not a length"):
        minutes_of("long")


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("", [""]),
        ("Hall", ["Hall"]),
        ("Hall; Attic", ["Hall", "Attic"]),
        ("Hall / Attic\nCellar", ["Hall", "Attic", "Cellar"]),
        ("Hall, Attic", ["Hall", "Attic"]),
        ("Hall and Attic", ["Hall", "Attic"]),
        ("Hall, first floor", ["Hall, first floor"]),
        ("Hall + Hall", ["Hall"]),
    ],
)
def test_rooms(text: str, rooms: list[str]) -> None:
    assert rooms_in(text, {"Hall", "Attic"}) == rooms


@pytest.mark.parametrize(
    ("text", "one", "names"),
    [
        ("Ana Ek, Landeshauptstadt München", True, ["Ana Ek"]),
        ("Ana Ek, Jan Vos and Li Ng", False, ["Ana Ek", "Jan Vos", "Li Ng"]),
        ("Ana Ek; Jan Vos, Riga", False, ["Ana Ek", "Jan Vos"]),
        ("Ana Ek (Riga)\nJan Vos", False, ["Ana Ek", "Jan Vos"]),
        ("Ana Ek, Jan Vos", False, ["Ana Ek", "Jan Vos"]),
        ("Ana Ek, head of the city office", False, ["Ana Ek"]),
        ("Moderation: Ana Ek", True, ["Ana Ek"]),
        ("–", False, []),
    ],
)
def test_people(text: str, one: bool, names: list[str]) -> None:  # noqa: FBT001 - a case
    assert [person.name for person in people_in(text, None, one=one)] == names


@given(st.text(max_size=40))
def test_no_cell_stops_the_reader(text: str) -> None:
    for read in (clock, minutes_of, time_span):
        try:
            read(text)
        except AppError:
            continue
    rooms_in(text, {text})
    list(people_in(text, None, one=False))
