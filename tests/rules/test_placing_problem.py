"""Wishes as columns and limits."""

from app.rules.placing import PRESENT, SENT, WORTH, Offer, PlacingFacts, Wish
from app.rules.placing_problem import Column, Limit, problem

ADA, BO = 1, 2
ONE, TWO, LATER = 10, 20, 30
TORUN = 5


def limit(bound: int, *names: str) -> Limit:
    return Limit(tuple((1, name) for name in names), bound)


def test_nothing_to_decide() -> None:
    asked = problem(PlacingFacts({}, ()))
    assert (asked.columns, asked.limits) == ((), ())


def test_seats_and_one_place_at_a_time() -> None:
    offers = {
        ONE: Offer(ONE, (0, 90), 7),
        TWO: Offer(TWO, (60, 120)),
        LATER: Offer(LATER, (90, 99)),
    }
    wishes = (Wish(ADA, ONE, 1), Wish(ADA, TWO, 2), Wish(BO, ONE, 3), Wish(ADA, LATER, 3))
    asked = problem(PlacingFacts(offers, wishes))
    assert asked.columns == (
        Column("x1_10", WORTH[1], (ADA, ONE)),
        Column("x1_20", WORTH[2], (ADA, TWO)),
        Column("x2_10", WORTH[3], (BO, ONE)),
        Column("x1_30", WORTH[3], (ADA, LATER)),
    )
    assert asked.limits == (
        limit(1, "x1_10", "x1_20"),
        limit(1, "x1_20", "x1_30"),
        limit(7, "x1_10", "x2_10"),
    )


def test_nobody_needs_a_topic_twice() -> None:
    offers = {ONE: Offer(ONE, (0, 90), topic=4), LATER: Offer(LATER, (90, 180), topic=4)}
    asked = problem(PlacingFacts(offers, (Wish(ADA, ONE), Wish(ADA, LATER))))
    assert asked.limits == (limit(1, "x1_10", "x1_30"),)


def test_what_is_fixed_stays_and_breaks_no_limit() -> None:
    offers = {ONE: Offer(ONE, (0, 90), seats=1)}
    wishes = (
        Wish(ADA, ONE, placed=True, locked=True),
        Wish(BO, ONE, placed=True, locked=True),
        Wish(3, ONE, locked=True),
        Wish(4, ONE),
    )
    asked = problem(PlacingFacts(offers, wishes, busy={4: ((0, 10),)}))
    assert [column.fixed for column in asked.columns] == [1, 1, 0, 0]
    assert asked.limits == (limit(2, "x1_10", "x2_10", "x3_10", "x4_10"),)


def test_former_places_weigh_less_than_any_wish() -> None:
    offers = {ONE: Offer(ONE, (0, 90))}
    wishes = (Wish(ADA, ONE, 3, placed=True), Wish(BO, ONE, 3))
    asked = problem(PlacingFacts(offers, wishes))
    assert [column.worth for column in asked.columns] == [WORTH[3] * 2 + 1, WORTH[3] * 2]


def test_a_delegation_is_present_where_one_of_it_is() -> None:
    offers = {ONE: Offer(ONE, (0, 90), most_per_delegation=1)}
    facts = PlacingFacts(
        *(offers, (Wish(ADA, ONE, 1),)),
        delegations={ADA: TORUN, BO: TORUN},
        wanted={TORUN: frozenset({ONE, 99})},
    )
    asked = problem(facts)
    assert asked.columns == (
        Column("x1_10", WORTH[1], (ADA, ONE)),
        Column("x2_10", SENT, (BO, ONE)),
        Column("y5_10", PRESENT, presence=(TORUN, ONE)),
    )
    present = Limit(((-1, "y5_10"), (1, "x1_10"), (1, "x2_10")), 0, least=True)
    assert asked.limits == (limit(1, "x1_10", "x2_10"), present)


def test_nobody_busy_is_sent() -> None:
    facts = PlacingFacts(
        {ONE: Offer(ONE, (0, 90))},
        (),
        busy={ADA: ((0, 90),)},
        delegations={ADA: TORUN},
        wanted={TORUN: frozenset({ONE})},
    )
    assert [column.name for column in problem(facts).columns] == ["y5_10"]
    assert problem(facts).limits == (Limit(((-1, "y5_10"),), 0, least=True),)
