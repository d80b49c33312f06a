"""Pairs that share a moment are the same however they came about."""

from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.clash_pairs import BY_START, Overlaps, overlap, overlapping, pair, span
from app.rules.clash_values import Clash, ClashKind, Placement
from app.rules.sessions import SessionType

ROOM = partial(pair, ClashKind.ROOM_TAKEN, room_id=1)


def a_session(session_id: int, start: int, end: int) -> Placement:
    return Placement(session_id, SessionType.MEETING, start, end, 1)


def test_who_ends_as_another_begins_shares_no_moment_with_it() -> None:
    one, other, within = a_session(1, 0, 60), a_session(2, 60, 90), a_session(3, 30, 40)
    assert [overlap(one, other), overlap(one, within), overlap(within, one)] == [False, True, True]
    ordered = sorted([one, other, within], key=BY_START)
    assert [(a.id, b.id) for a, b in overlapping(ordered)] == [(1, 3)]


def test_a_pair_names_the_earlier_first() -> None:
    one, other = a_session(2, 0, 60), a_session(1, 30, 60)
    assert pair(ClashKind.DECLARED, other, one) == pair(ClashKind.DECLARED, one, other)
    assert pair(ClashKind.DECLARED, other, one).sessions == (2, 1)
    assert span(one) == (0, 60)


@pytest.mark.parametrize("count", [1, 3])
def test_all_at_once(count: int) -> None:
    held = Overlaps(ROOM)
    held.fill([a_session(one, 0, 10) for one in range(count)])
    assert len(list(held.clashes)) == count * (count - 1) // 2


def test_who_is_not_there_cannot_leave() -> None:
    assert Overlaps(ROOM).leave(a_session(1, 0, 10)) == []


SPANS = st.tuples(st.integers(0, 40), st.integers(0, 15))


@given(st.lists(SPANS, max_size=8), st.lists(st.tuples(st.integers(0, 9), SPANS), max_size=8))
def test_moves_lead_where_judging_anew_leads(
    spans: list[tuple[int, int]], moves: list[tuple[int, tuple[int, int]]]
) -> None:
    sessions = {one: a_session(one, start, start + n) for one, (start, n) in enumerate(spans)}
    held = Overlaps(ROOM)
    held.fill(list(sessions.values()))
    told: set[Clash] = set(held.clashes)
    for which, (start, minutes) in moves:
        old = sessions.pop(which, None)
        if old is not None:
            told -= set(held.leave(old))
        if which % 3:
            made = a_session(which, start, start + minutes)
            sessions[which] = replace(made, capacity=which)
            told |= set(held.enter(sessions[which]))
        fresh = Overlaps(ROOM)
        fresh.fill(list(sessions.values()))
        assert set(held.clashes) == set(fresh.clashes) == told
