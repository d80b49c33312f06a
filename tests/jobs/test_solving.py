"""Places are the best there are, found in a process that can be stopped."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.base.errors import Cancelled
from app.jobs.solving import _gap, find_places, solve, written
from app.rules.placing import Offer, Place, PlacingFacts, Why, Wish, explained, worth
from app.rules.placing_problem import Problem, problem

ONE, TWO, LATER = 10, 20, 30


def allowed(facts: PlacingFacts, chosen: frozenset[Place]) -> bool:
    """Whether an answer keeps every limit, worked out without the program."""
    for limit in problem(facts).limits:
        if limit.least:
            continue
        names = {f"x{person}_{one}" for person, one in chosen}
        if sum(factor for factor, name in limit.terms if name in names) > limit.bound:
            return False
    return True


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.sampled_from([ONE, TWO, LATER]), st.integers(1, 3)),
        min_size=1,
        max_size=7,
        unique_by=lambda wish: wish[:2],
    ),
    st.integers(0, 2),
    st.booleans(),
)
def test_no_answer_is_better(wishes: list[Place], seats: int, together: bool) -> None:  # noqa: FBT001 - drawn
    offers = {
        ONE: Offer(ONE, (0, 90), seats, 1),
        TWO: Offer(TWO, (0 if together else 90, 180), 1, 2),
        LATER: Offer(LATER, (180, 270), 2, 1, most_per_delegation=1),
    }
    wanted = {7: frozenset({LATER})}
    facts = PlacingFacts(
        *(offers, tuple(Wish(*wish) for wish in wishes)),
        delegations={1: 7, 2: 7},
        wanted=wanted,
    )
    columns = [column.place for column in problem(facts).columns if column.place]
    best = max(
        worth(facts, chosen)
        for picks in product((False, True), repeat=len(columns))
        for chosen in [frozenset(c for c, pick in zip(columns, picks, strict=True) if pick)]
        if allowed(facts, chosen)
    )
    places = find_places(facts)
    assert places.proved
    assert allowed(facts, places.placed)
    assert worth(facts, places.placed) == best


def test_running_again_changes_nothing() -> None:
    offers = {one: Offer(one, (0, 90), 2) for one in (ONE, TWO)}
    wishes = [Wish(person, one, 1) for person in range(1, 9) for one in (ONE, TWO)]
    first = find_places(PlacingFacts(offers, tuple(wishes)))
    assert len(first.placed) == 4
    kept = [
        Wish(wish.person_id, wish.session_id, 1, placed=wish.place in first.placed)
        for wish in wishes
    ]
    assert find_places(PlacingFacts(offers, tuple(kept[::-1]))).placed == first.placed


def test_nobody_wishes_anything() -> None:
    assert find_places(PlacingFacts({}, ())) == explained(PlacingFacts({}, ()), ())
    assert (
        find_places(PlacingFacts({ONE: Offer(ONE, (0, 9))}, (Wish(1, 99),))).placed == frozenset()
    )


def test_a_locked_place_stays_where_it_hurts() -> None:
    offers = {ONE: Offer(ONE, (0, 90), 1)}
    wishes = (Wish(1, ONE, 3, placed=True, locked=True), Wish(2, ONE, 1))
    places = find_places(PlacingFacts(offers, wishes))
    assert places.placed == {(1, ONE)}
    assert places.reasons[2, ONE].why is Why.FULL


def test_giving_up_stops_the_solver() -> None:
    class GivenUp:
        def report(self, _done: int, _total: int, _label: str = "") -> None:
            raise Cancelled

    offers = {one: Offer(one, (0, 90), 3, 1) for one in range(40)}
    wishes = tuple(Wish(person, one, 1 + one % 3) for person in range(300) for one in range(40))
    with pytest.raises(Cancelled):
        find_places(PlacingFacts(offers, wishes), GivenUp())


def test_an_answer_that_is_not_proved_says_how_far_off_it_may_be() -> None:
    said = "  Status  Time limit reached\n  Primal bound   80\n  Dual bound   100\n"
    assert _gap(said) == 0.25
    assert _gap("nothing") == 1.0


def test_the_program_as_text() -> None:
    offers = {ONE: Offer(ONE, (0, 90), 1)}
    facts = PlacingFacts(offers, (Wish(1, ONE, 1), Wish(2, ONE, 3, locked=True)))
    assert list(written(problem(facts))) == [
        "maximize",
        " worth: + 30 x2_10 + 100 x1_10",
        "subject to",
        " c0: + 1 x2_10 + 1 x1_10 <= 1",
        "bounds",
        " x2_10 = 0",
        "binary",
        " x1_10",
        "end",
    ]


def test_nothing_but_fixed_columns_can_be_solved() -> None:
    offers = {ONE: Offer(ONE, (0, 90))}
    facts = PlacingFacts(offers, (Wish(1, ONE, 1, placed=True, locked=True),))
    assert solve(problem(facts)) == (frozenset({"x1_10"}), 0.0)
    assert Problem((), ()).columns == ()


def test_nothing_is_left_where_the_program_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    find_places(PlacingFacts({1: Offer(1, (0, 60))}, (Wish(1, 1, 1),)))
    assert list(tmp_path.iterdir()) == []
