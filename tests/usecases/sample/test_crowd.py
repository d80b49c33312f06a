"""People are made of places: by hand where told, drawn otherwise."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from factories import at

from app.rules.consents import ConsentPurpose
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.usecases.sample.bodies import Body
from app.usecases.sample.crowd import Crowd, Seat, seats_of
from app.usecases.sample.frame import Frame
from app.usecases.sample.naming import Namer
from app.usecases.sample.shipped import Facts, shipped

CATEGORIES = {"Delegate": 1, "Guest": 2, "Speaker": 3, "Press": 4, "Staff": 5}
QUESTIONS = {"interpreting": 1, "programmes": 2, "walk": 3, "years": 4}
SENDING = Body(
    key="Rīga",
    organisation_id=7,
    country="LV",
    domain="riga.example",
    size=5,
    delegation_id=3,
    status=DelegationStatus.CONFIRMED,
    arrival_at=at(9, 21),
    departure_at=at(12, 9),
    travel="Train",
    hotel="Inn",
)
GUESTS = Body("ngo", 8, "LV", "ngo.example", 3, category="Guest", jobs=("Chair",), tags=("VIP",))


def a_crowd(*, held: bool = False) -> Crowd:
    draw = Random(1)
    return Crowd(shipped("conference"), Frame(CATEGORIES, QUESTIONS), Namer(draw), draw, held=held)


def people(seat: Seat, many: int = 300) -> list[NewPerson]:
    crowd = a_crowd()
    return [crowd.person(seat) for _ in range(many)]


def a_member(body: Body = SENDING, **by_hand: object) -> Seat:
    return Seat(body, MemberFunction.MEMBER, dict(by_hand))


def test_functions_of_a_delegation() -> None:
    found = [seat.function for seat in seats_of(SENDING, (), 0)]
    assert [str(function) for function in found] == [
        *("head", "deputy", "member", "member", "expert")
    ]
    found = [seat.function for seat in seats_of(replace(SENDING, headed=False), (), 1)]
    assert [str(function) for function in found] == [
        *("deputy", "member", "member", "driver", "adviser")
    ]


def test_all_functions_are_used_by_many_delegations() -> None:
    body = replace(SENDING, size=7)
    seats = [seat for turn in range(9) for seat in seats_of(body, (), turn)]
    assert {seat.function for seat in seats} == set(MemberFunction)


def test_those_known_by_hand_come_first() -> None:
    cast: list[Facts] = [{"as": "head", "given": "A"}, {"as": "press", "given": "B"}]
    seats = list(seats_of(SENDING, cast, 0))
    assert [(str(seat.function), seat.by_hand.get("given")) for seat in seats] == [
        ("head", "A"),
        ("press", "B"),
        ("deputy", None),
        ("member", None),
        ("member", None),
    ]


def test_places_of_guests_have_no_function() -> None:
    cast: list[Facts] = [{"given": "A"}]
    seats = list(seats_of(GUESTS, cast, 0))
    assert [(seat.function, seat.by_hand) for seat in seats] == [
        (None, {"given": "A"}),
        (None, {}),
        (None, {}),
    ]


def test_somebody_known_by_hand_keeps_every_fact() -> None:
    person = a_crowd().person(
        a_member(
            given="Li",
            family="",
            original="李",
            title="Dr.",
            function="Chair",
            email="",
            sex="female",
            languages=["zh", "en"],
            badge_text="Li!",
            diet="Vegan",
            passport_number="X1",
            tags=["VIP"],
            notes="Hello",
        )
    )
    known = ("given", "family", "original", "title", "function", "email", "languages", "notes")
    assert [person.facts[name] for name in known] == [
        *("Li", "", "李", "Dr.", "Chair", "", ("zh", "en"), "Hello")
    ]
    assert person.registration == {"sex": "female", "badge_text": "Li!"}
    assert (person.logistics["diet"], person.logistics["passport_number"]) == ("Vegan", "X1")
    assert (person.delegation_id, person.member_function) == (3, MemberFunction.MEMBER)
    assert (person.category_id, person.status) == (1, RegistrationStatus.CONFIRMED)
    assert person.tags[0] == "VIP"


def test_somebody_may_not_be_registered_yet() -> None:
    person = a_crowd().person(Seat(GUESTS, None, {"given": "A", "status": "none"}))
    assert (person.status, person.consents, person.logistics, person.answers) == (None, {}, {}, {})


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (DelegationStatus.CONFIRMED, {"confirmed", "submitted", "waiting", "cancelled"}),
        (DelegationStatus.NOMINATED, {"confirmed", "submitted", "invited"}),
        (DelegationStatus.ANNOUNCED, {"invited", "draft"}),
        (DelegationStatus.INVITED, {"draft"}),
        (DelegationStatus.DECLINED, {"cancelled"}),
    ],
)
def test_people_are_as_far_as_their_delegation(
    status: DelegationStatus, expected: set[str]
) -> None:
    made = people(a_member(replace(SENDING, status=status)))
    assert {str(person.status) for person in made} == expected


def test_a_head_of_a_confirmed_delegation_comes() -> None:
    made = people(Seat(SENDING, MemberFunction.HEAD, {}))
    assert {person.status for person in made} == {RegistrationStatus.CONFIRMED}
    assert {person.member_function for person in made} == {MemberFunction.HEAD}
    assert {"Presents the city" in person.tags for person in made} == {True, False}


def test_some_functions_nobody_told() -> None:
    made = people(a_member())
    assert Counter(person.facts["function"] == "" for person in made)[True] == 300 // 37
    assert {person.member_function for person in made} == {None, MemberFunction.MEMBER}


@pytest.mark.parametrize(
    ("function", "category"),
    [("press", 4), ("interpreter", 5), ("driver", 5), ("observer", 2), ("expert", 1)],
)
def test_a_category_by_function(function: str, category: int) -> None:
    person = a_crowd().person(Seat(SENDING, MemberFunction(function), {}))
    assert person.category_id == category


def test_consents_are_yes_no_and_missing() -> None:
    made = people(Seat(SENDING, MemberFunction.HEAD, {}))
    for purpose in ConsentPurpose:
        assert {person.consents.get(purpose) for person in made} == {True, False, None}


def test_who_is_at_home_needs_no_hotel() -> None:
    [person] = people(a_member(replace(SENDING, at_home=True), given="A"), 1)
    assert "hotel" not in person.logistics
    assert "meals" in person.logistics


def test_most_travel_with_their_delegation() -> None:
    made = [p.logistics for p in people(a_member(given="A"))]
    alone = [facts for facts in made if facts["arrival_by"] != "Train"]
    assert 30 < len(alone) < 80
    assert all(facts["arrival_at"] > at(9, 21) for facts in alone)
    assert {facts["arrival_at"] for facts in made if facts not in alone} == {at(9, 21)}
    assert {facts["hotel_from"] for facts in made} == {at(9).date()}


def test_no_journey_without_its_times() -> None:
    for times in ({"arrival_at": None}, {"departure_at": None}):
        [person] = people(a_member(replace(SENDING, **times), given="A"), 1)
        assert "arrival_at" not in person.logistics


def test_codes_are_drawn() -> None:
    codes = [person.code for person in people(a_member())]
    assert len(set(codes)) == 300
    assert codes == [person.code for person in people(a_member())]
    ahead, behind = a_crowd().person(a_member()), a_crowd(held=True).person(a_member())
    assert replace(behind, code=ahead.code) == ahead
    assert behind.code not in codes
