"""Every wish gets a reason, and who waits can move up."""

from dataclasses import replace

import pytest

from app.rules.placing import (
    PRESENT,
    SENT,
    WHY_NAMES,
    WORTH,
    Offer,
    Place,
    PlacingFacts,
    Reason,
    Why,
    Wish,
    explained,
    is_busy,
    promotions,
    worth,
)

ADA, BO, CY = 1, 2, 3
INTERREG, YOUTH, LATER = 10, 20, 30
TORUN = 5
OFFERS = {
    INTERREG: Offer(INTERREG, (0, 90), seats=1, topic=1),
    YOUTH: Offer(YOUTH, (0, 90), seats=9),
    LATER: Offer(LATER, (90, 180), seats=9, topic=1),
}


def facts(*wishes: Wish, **more: object) -> PlacingFacts:
    return PlacingFacts(**{"offers": OFFERS, "wishes": wishes, **more})  # type: ignore[arg-type] # by name


def why(known: PlacingFacts, *placed: Place) -> dict[Place, Reason]:
    return dict(explained(known, placed).reasons)


def test_every_reason_is_said() -> None:
    assert set(WHY_NAMES) == set(Why)


@pytest.mark.parametrize(
    ("wishes", "placed", "reason"),
    [
        ([Wish(ADA, INTERREG, 1)], [(ADA, INTERREG)], Reason(Why.PLACED)),
        ([Wish(ADA, INTERREG, 1, locked=True)], [(ADA, INTERREG)], Reason(Why.LOCKED)),
        ([Wish(ADA, INTERREG, 1, locked=True)], [], Reason(Why.KEPT_OUT)),
        ([Wish(ADA, INTERREG, 1)], [(ADA, YOUTH)], Reason(Why.ELSEWHERE, YOUTH)),
        ([Wish(ADA, INTERREG, 1)], [(ADA, LATER)], Reason(Why.SAME_TOPIC, LATER)),
        ([Wish(ADA, INTERREG, 1)], [(BO, INTERREG)], Reason(Why.FULL)),
        ([Wish(ADA, YOUTH, 1)], [(BO, YOUTH)], Reason(Why.WORTH_LESS)),
    ],
)
def test_why(wishes: list[Wish], placed: list[Place], reason: Reason) -> None:
    known = facts(*wishes)
    assert why(known, *placed)[wishes[0].place] == reason


def test_duties_and_absences_go_before() -> None:
    known = facts(Wish(ADA, YOUTH, 1), busy={ADA: ((89, 100),)})
    assert why(known)[ADA, YOUTH] == Reason(Why.BUSY)
    assert is_busy(known, ADA, OFFERS[YOUTH])
    assert not is_busy(facts(busy={ADA: ((90, 100),)}), ADA, OFFERS[YOUTH])


def test_a_session_without_seats() -> None:
    known = facts(Wish(ADA, YOUTH), offers={YOUTH: replace(OFFERS[YOUTH], seats=0)})
    assert why(known)[ADA, YOUTH] == Reason(Why.NO_SEATS)


def test_a_delegation_with_as_many_as_it_may() -> None:
    offers = {YOUTH: replace(OFFERS[YOUTH], most_per_delegation=1)}
    known = facts(Wish(ADA, YOUTH), offers=offers, delegations={ADA: TORUN, BO: TORUN})
    assert why(known, (BO, YOUTH))[ADA, YOUTH] == Reason(Why.DELEGATION_FULL)
    assert why(known, (CY, YOUTH))[ADA, YOUTH] == Reason(Why.WORTH_LESS)


def test_who_is_sent_and_who_is_missed() -> None:
    wanted = {TORUN: frozenset({YOUTH, LATER, 99})}
    known = facts(wanted=wanted, delegations={ADA: TORUN})
    places = explained(known, [(ADA, YOUTH)])
    assert places.reasons == {(ADA, YOUTH): Reason(Why.SENT)}
    assert places.missed == ((TORUN, LATER),)
    assert places.proved


def test_wishes_for_what_is_not_offered_are_left_out() -> None:
    assert why(facts(Wish(ADA, 99, 1))) == {}


def test_of_two_wishes_for_one_session_the_better_counts() -> None:
    two = facts(Wish(ADA, YOUTH, 3), Wish(ADA, YOUTH, 1))
    assert two.by_place == {(ADA, YOUTH): Wish(ADA, YOUTH, 1)}


def test_what_an_answer_is_worth() -> None:
    known = facts(
        Wish(ADA, INTERREG, 1),
        Wish(BO, YOUTH, 2),
        wanted={TORUN: frozenset({YOUTH})},
        delegations={CY: TORUN},
    )
    assert worth(known, []) == 0
    assert worth(known, [(ADA, INTERREG), (BO, YOUTH)]) == WORTH[1] + WORTH[2]
    assert worth(known, [(CY, YOUTH)]) == SENT + PRESENT


def test_those_who_wait_move_up_in_their_order() -> None:
    wishes = [Wish(ADA, INTERREG, 1), Wish(BO, INTERREG, 2), Wish(CY, INTERREG, 3)]
    waiting = [(BO, INTERREG), (CY, INTERREG), (ADA, 99)]
    assert promotions(facts(*wishes), waiting) == [(BO, INTERREG)]
    full = [replace(wishes[0], placed=True), *wishes[1:]]
    assert promotions(facts(*full), waiting) == []
    kept_out = [replace(wishes[1], locked=True), wishes[2]]
    assert promotions(facts(*kept_out), waiting) == [(CY, INTERREG)]
