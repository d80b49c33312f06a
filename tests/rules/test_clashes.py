"""What does not fit in an agenda, judged as a whole and after each move."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.clash_values import (
    AgendaFacts,
    Clash,
    ClashKind,
    Duty,
    PersonFacts,
    Placement,
    Requirement,
    RoomFacts,
)
from app.rules.clashes import Judge, clashes, impossible, joined, overlap
from app.rules.sessions import RequirementKind, RoleType, SessionType

AULA, ANNEX = 1, 2
ANNA, BO = 11, 12
TORUN, RIGA = 21, 22
MEETING, PANEL, PLENARY = SessionType.MEETING, SessionType.PANEL, SessionType.PLENARY


def a_placement(
    number: int,
    start: int | None = 0,
    end: int = 60,
    *,
    kind: SessionType = MEETING,
    **more: object,
) -> Placement:
    return Placement(number, kind, start, end, **more)  # type: ignore[arg-type] - facts by name


def agenda(*placements: Placement, **more: object) -> AgendaFacts:
    return AgendaFacts({one.id: one for one in placements}, **more)  # type: ignore[arg-type] - the same


def kinds(facts: AgendaFacts) -> list[tuple[ClashKind, tuple[int, ...]]]:
    return sorted((clash.kind, clash.sessions) for clash in clashes(facts))


def speaking(person_id: int, role: RoleType = RoleType.SPEAKER, **more: object) -> tuple[Duty, ...]:
    return (Duty(person_id, role, **more),)  # type: ignore[arg-type] - the same


def test_nothing_clashes_with_itself() -> None:
    assert clashes(agenda(a_placement(1, room_id=AULA, duties=speaking(ANNA)))) == []
    assert clashes(AgendaFacts()) == []


def test_a_room_taken_twice() -> None:
    one, other = a_placement(1, 0, 60, room_id=AULA), a_placement(2, 30, 90, room_id=AULA)
    assert clashes(agenda(one, other)) == [
        Clash(ClashKind.ROOM_TAKEN, (1, 2), room_id=AULA, times=((0, 60), (30, 90)))
    ]
    assert clashes(agenda(one, replace(other, room_id=ANNEX))) == []
    assert clashes(agenda(one, replace(other, start=60))) == []
    assert clashes(agenda(one, replace(other, start=None))) == []


def test_three_in_one_room_are_three_pairs() -> None:
    three = [a_placement(n, 10 * n, 100, room_id=AULA) for n in (1, 2, 3)]
    assert kinds(agenda(*three)) == [(ClashKind.ROOM_TAKEN, p) for p in ((1, 2), (1, 3), (2, 3))]


@pytest.mark.parametrize(
    ("heads", "roles", "kind"),
    [
        (None, (RoleType.SPEAKER, RoleType.SPEAKER), ClashKind.PERSON_TWICE),
        (TORUN, (RoleType.SPEAKER, RoleType.HOST), ClashKind.HEAD_TWICE),
        (None, (RoleType.INTERPRETER, RoleType.INTERPRETER), ClashKind.INTERPRETER_TWICE),
        (None, (RoleType.INTERPRETER, RoleType.SPEAKER), ClashKind.PERSON_TWICE),
    ],
)
def test_somebody_in_two_places(
    heads: int | None, roles: tuple[RoleType, RoleType], kind: ClashKind
) -> None:
    one = a_placement(1, duties=speaking(ANNA, roles[0]))
    other = a_placement(2, duties=speaking(ANNA, roles[1]))
    facts = agenda(one, other, people={ANNA: PersonFacts(heads=heads)})
    assert [(c.kind, c.person_id, c.delegation_id) for c in clashes(facts)] == [(kind, ANNA, heads)]


def test_who_has_a_place_in_two_sessions_at_once() -> None:
    one = a_placement(1, placed=frozenset({ANNA, BO}))
    other = a_placement(2, duties=speaking(ANNA))
    assert [(c.kind, c.person_id) for c in clashes(agenda(one, other))] == [
        (ClashKind.PERSON_TWICE, ANNA)
    ]


def test_a_pause_too_short_to_change_rooms() -> None:
    one = a_placement(1, 0, 60, room_id=AULA, duties=speaking(ANNA))
    other = a_placement(2, 64, 90, room_id=ANNEX, duties=speaking(ANNA))
    [clash] = clashes(agenda(one, other))
    assert (clash.kind, clash.amount, clash.asked) == (ClashKind.SHORT_CHANGE, 4, 5)
    assert clashes(agenda(one, replace(other, start=65))) == []
    assert clashes(agenda(one, replace(other, room_id=AULA))) == []
    placed = frozenset({BO})
    listening = (replace(one, duties=(), placed=placed), replace(other, duties=(), placed=placed))
    assert clashes(agenda(*listening)) == []


def test_somebody_who_is_away() -> None:
    one = a_placement(1, 0, 60, duties=speaking(ANNA))
    assert kinds(agenda(one, people={ANNA: PersonFacts(away=((59, 100),))})) == [
        (ClashKind.PERSON_AWAY, (1,))
    ]
    assert clashes(agenda(one, people={ANNA: PersonFacts(away=((60, 100),))})) == []


@pytest.mark.parametrize(
    ("capacity", "seats", "expected", "placed", "found"),
    [
        (None, 2, 3, 0, (3, 2)),
        (None, 2, None, 3, (3, 2)),
        (1, 2, None, 2, (2, 1)),
        (0, None, 1, 0, (1, 0)),
        (None, 3, 3, 3, None),
        (None, None, 900, 3, None),
    ],
)
def test_too_few_seats(
    capacity: int | None,
    seats: int | None,
    expected: int | None,
    placed: int,
    found: tuple[int, int] | None,
) -> None:
    one = a_placement(
        *(1, None),
        room_id=AULA,
        capacity=capacity,
        expected=expected,
        placed=frozenset(range(100, 100 + placed)),
    )
    got = [
        (clash.amount, clash.asked)
        for clash in clashes(agenda(one, rooms={AULA: RoomFacts(seats)}))
        if clash.kind is ClashKind.TOO_FEW_SEATS
    ]
    assert got == ([] if found is None else [found])


def test_a_room_that_is_shut() -> None:
    one = a_placement(1, 30, 90, room_id=AULA)
    rooms = {AULA: RoomFacts(hours=((0, 60), (60, 80)))}
    assert kinds(agenda(one, rooms=rooms)) == [(ClashKind.ROOM_CLOSED, (1,))]
    assert clashes(agenda(replace(one, end=60), rooms=rooms)) == []


def test_who_is_missing_in_a_panel() -> None:
    panel = a_placement(1, None, kind=PANEL)
    assert kinds(agenda(panel)) == [(ClashKind.NO_MODERATOR, (1,)), (ClashKind.NO_SPEAKER, (1,))]
    led = speaking(ANNA, RoleType.MODERATOR) + speaking(BO, RoleType.PANELLIST, confirmed=False)
    assert [(c.kind, c.person_id) for c in clashes(agenda(replace(panel, duties=led)))] == [
        (ClashKind.UNCONFIRMED, BO)
    ]
    assert clashes(agenda(replace(panel, kind=SessionType.BREAK))) == []


def test_a_language_without_an_interpreter() -> None:
    one = a_placement(1, interpretation=frozenset({"pl", "lv"}))
    assert [clash.language for clash in clashes(agenda(one))] == ["lv", "pl"]
    polish = speaking(ANNA, RoleType.INTERPRETER, language="pl")
    assert [clash.language for clash in clashes(agenda(replace(one, duties=polish)))] == ["lv"]
    anything = speaking(ANNA, RoleType.INTERPRETER)
    assert clashes(agenda(replace(one, duties=anything))) == []


def test_a_track_at_the_same_time() -> None:
    one, other = a_placement(1, track_id=5), a_placement(2, track_id=5)
    assert kinds(agenda(one, other)) == [(ClashKind.TRACK_PARALLEL, (1, 2))]
    assert clashes(agenda(one, replace(other, kind=SessionType.BREAK))) == []


def test_two_plenaries_at_once() -> None:
    led = speaking(ANNA)
    one = a_placement(1, kind=PLENARY, duties=led)
    other = a_placement(2, kind=SessionType.CEREMONY)
    assert kinds(agenda(one, other)) == [(ClashKind.TWO_PLENARIES, (1, 2))]


def test_outside_the_days() -> None:
    one = a_placement(1, 30, 90)
    assert clashes(agenda(one, days=(0, 90))) == []
    assert kinds(agenda(one, days=(0, 89))) == [(ClashKind.OUTSIDE_DAYS, (1,))]


def test_what_sessions_need_of_each_other() -> None:
    one, other = a_placement(1, 0, 60), a_placement(2, 30, 90)
    asked = (
        Requirement(1, RequirementKind.NOT_PARALLEL, 1, 2),
        Requirement(2, RequirementKind.AFTER, 1, 2),
        Requirement(3, RequirementKind.AFTER, 1, 99),
    )
    assert kinds(agenda(one, other, requirements=asked)) == [
        (ClashKind.DECLARED, (1, 2)),
        (ClashKind.WRONG_ORDER, (1, 2)),
    ]
    later = replace(one, start=90, end=120)
    assert clashes(agenda(later, other, requirements=asked)) == []
    assert clashes(agenda(replace(one, start=None), other, requirements=asked)) == []


def test_a_delegation_of_two_cannot_be_in_three_panels() -> None:
    wished = frozenset({TORUN})
    three = [a_placement(n, 10 * n, 100, wished_by=wished) for n in (1, 2, 3)]
    [clash] = clashes(agenda(*three, members={TORUN: 2}))
    assert (clash.kind, clash.sessions, clash.delegation_id, clash.amount, clash.asked) == (
        *(ClashKind.DELEGATION_TOO_SMALL, (1, 2, 3)),
        *(TORUN, 3, 2),
    )
    assert clashes(agenda(*three, members={TORUN: 3})) == []
    assert (
        clashes(agenda(*three[:2], replace(three[2], start=100, end=160), members={TORUN: 2})) == []
    )


def test_each_peak_of_a_delegation_is_said_once() -> None:
    wished = frozenset({RIGA})
    spans = [(0, 60), (10, 60), (20, 30), (40, 60)]
    four = [a_placement(n, *span, wished_by=wished) for n, span in enumerate(spans, start=1)]
    found = clashes(agenda(*four, members={RIGA: 2}))
    assert [clash.sessions for clash in found] == [(1, 2, 3), (1, 2, 4)]


def test_both_sides_are_judged_again_after_a_move() -> None:
    one, other = a_placement(1, room_id=AULA), a_placement(2, room_id=AULA)
    judge = Judge(agenda(one, other))
    [clash] = judge.clashes()
    judged = judge.put([replace(other, room_id=ANNEX)])
    assert (judged.gone, judged.come, judge.clashes()) == ((clash,), (), [])
    assert judge.put([other]).come == (clash,)
    assert judge.put((), removed=[1]).gone == (clash,)
    assert judge.put((), removed=[77]).gone == ()


def test_a_drag_is_shaded_where_it_cannot_be() -> None:
    dragged = a_placement(1, 0, 60, room_id=AULA, duties=speaking(ANNA))
    facts = agenda(
        dragged,
        a_placement(2, 100, 160, room_id=ANNEX),
        a_placement(3, 150, 200, room_id=AULA, duties=speaking(ANNA)),
        a_placement(4, 300, 360, room_id=AULA),
        rooms={ANNEX: RoomFacts(hours=((30, 500),))},
        people={ANNA: PersonFacts(away=((190, 220),))},
        days=(0, 600),
    )
    assert impossible(facts, dragged, ANNEX) == [(0, 30), (100, 220), (500, 600)]
    assert impossible(facts, dragged, AULA) == [(150, 220), (300, 360)]
    assert impossible(facts, dragged, None) == [(150, 220)]


SPANS = st.tuples(st.integers(0, 300), st.integers(0, 90)).map(lambda s: (s[0], s[0] + s[1]))
PLACEMENTS = st.builds(
    lambda span, placed, kind, room, track, people, wished: Placement(
        *(0, kind, span[0] if placed else None, span[1], room, track),
        duties=tuple(Duty(p, RoleType.SPEAKER) for p in sorted(people)),
        wished_by=wished,
    ),
    SPANS,
    st.booleans(),
    st.sampled_from([MEETING, PANEL, PLENARY, SessionType.BREAK]),
    st.sampled_from([None, AULA, ANNEX]),
    st.sampled_from([None, 1, 2]),
    st.frozensets(st.sampled_from([ANNA, BO])),
    st.frozensets(st.sampled_from([TORUN, RIGA])),
)
AGENDAS = st.lists(PLACEMENTS, max_size=8).map(
    lambda found: [replace(one, id=number) for number, one in enumerate(found, start=1)]
)
REST = {
    "rooms": {AULA: RoomFacts(10, ((60, 200),))},
    "people": {ANNA: PersonFacts(away=((100, 130),), heads=TORUN)},
    "members": {TORUN: 1, RIGA: 2},
    "requirements": (Requirement(1, RequirementKind.AFTER, 2, 1),),
    "days": (20, 280),
}


@given(AGENDAS)
def test_rooms_are_judged_as_by_comparing_all_with_all(placements: list[Placement]) -> None:
    placed = [one for one in placements if one.start is not None and one.room_id is not None]
    pairs = {
        frozenset({one.id, other.id})
        for one, other in combinations(placed, 2)
        if one.room_id == other.room_id and overlap(one, other)
    }
    found = [c for c in clashes(agenda(*placements, **REST)) if c.kind is ClashKind.ROOM_TAKEN]
    assert {frozenset(clash.sessions) for clash in found} == pairs
    assert len(found) == len(pairs)


@given(AGENDAS, AGENDAS, st.sets(st.integers(1, 8)))
def test_judging_again_gives_what_judging_all_gives(
    before: list[Placement], after: list[Placement], removed: set[int]
) -> None:
    judge = Judge(agenda(*before, **REST))
    was = set(judge.clashes())
    judged = judge.put(after, removed)
    now = set(judge.clashes())
    assert now == set(clashes(judge.facts))
    assert (set(judged.gone), set(judged.come)) == (was - now, now - was)


@given(st.lists(SPANS))
def test_joined_spans_hold_the_same_minutes(spans: list[tuple[int, int]]) -> None:
    found = joined(spans)
    minutes = {minute for start, end in spans for minute in range(start, end)}
    assert {minute for start, end in found for minute in range(start, end)} == minutes
    assert all(one[1] < other[0] for one, other in pairwise(found))
