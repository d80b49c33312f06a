"""Moving many sessions at once."""

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.rules.clash_values import Placement
from app.rules.ripple import (
    Move,
    close_gaps,
    free_rooms,
    move_together,
    moved,
    shift,
    stretch,
    swap_rooms,
)
from app.rules.sessions import SessionType

AULA, ANNEX = 1, 2


def at(number: int, start: int | None, end: int, room_id: int | None = AULA) -> Placement:
    return Placement(number, SessionType.PANEL, start, end, room_id)


MORNING = [at(1, 0, 60), at(2, 70, 130), at(3, 140, 200)]


def test_everything_after_a_moment_but_lunch() -> None:
    assert shift(MORNING, 70, 1000, 15, keep=[3]) == [Move(2, 85, 145, AULA)]
    assert shift(MORNING, 71, 1000, -10) == [Move(3, 130, 190, AULA)]
    assert shift([*MORNING, at(4, 1000, 1060), at(5, None, 30)], 140, 1000, 5) == [
        Move(3, 145, 205, AULA)
    ]
    assert shift(MORNING, 0, 1000, 0) == []


def test_gaps_are_closed_room_by_room() -> None:
    other = [at(4, 10, 20, ANNEX), at(5, 50, 60, ANNEX)]
    assert close_gaps([*MORNING, *other]) == [
        *(Move(2, 60, 120, AULA), Move(3, 120, 180, AULA), Move(5, 20, 30, ANNEX))
    ]
    assert close_gaps(MORNING, pause=10) == []
    assert close_gaps([]) == []


def test_stretching_fills_the_time_in_whole_steps() -> None:
    assert stretch(MORNING, 232) == [
        *(Move(1, 0, 70, AULA), Move(2, 80, 150, AULA), Move(3, 160, 232, AULA))
    ]
    assert stretch(MORNING, 204) == [Move(3, 140, 204, AULA)]
    assert stretch(MORNING, 200) == []


def test_rooms_are_swapped_within_hours() -> None:
    sessions = [at(1, 0, 60), at(2, 0, 60, ANNEX), at(3, 100, 160), at(4, 0, 60, 9)]
    assert swap_rooms(sessions, AULA, ANNEX, 0, 100) == [
        *(Move(1, 0, 60, ANNEX), Move(2, 0, 60, AULA))
    ]


def test_several_move_together() -> None:
    placements = {one.id: one for one in [*MORNING, at(4, None, 30)]}
    assert move_together(placements, [1, 3, 4], 30, {AULA: ANNEX}) == [
        *(Move(1, 30, 90, ANNEX), Move(3, 170, 230, ANNEX))
    ]
    assert moved(MORNING[0], Move(1, 30, 90, ANNEX)) == replace(
        MORNING[0], start=30, end=90, room_id=ANNEX
    )


def test_where_a_break_can_be_copied_to() -> None:
    assert free_rooms(MORNING, [AULA, ANNEX], 60, 70) == [AULA, ANNEX]
    assert free_rooms(MORNING, [AULA, ANNEX], 59, 70) == [ANNEX]


@given(st.lists(st.tuples(st.integers(0, 500), st.integers(1, 90)), min_size=1, max_size=9))
def test_closing_gaps_leaves_no_gap_and_no_overlap(spans: list[tuple[int, int]]) -> None:
    sessions = [at(n, start, start + length) for n, (start, length) in enumerate(spans)]
    places = {one.id: one for one in sessions}
    for move in close_gaps(sessions):
        places[move.id] = moved(places[move.id], move)
    after = sorted(places.values(), key=lambda p: (p.start or 0, p.id))
    assert all(one.end == other.start for one, other in itertools.pairwise(after))
    lengths = {one.id: one.end - (one.start or 0) for one in sessions}
    assert {one.id: one.end - (one.start or 0) for one in after} == lengths
