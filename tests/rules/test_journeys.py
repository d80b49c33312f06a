"""Parties: who comes by the same vehicle with the same delegation, hour by hour."""

from factories import at

from app.rules.journeys import Leg, Party, hour_of, parties, per_hour


def test_one_leg_is_a_party() -> None:
    leg = Leg(1, at(10, 17, 40), "Coach", 7)
    (party,) = parties([leg])

    assert party == Party((leg,))
    assert (party.at, party.by, party.delegation_id) == (at(10, 17, 40), "Coach", 7)
    assert party.hour == at(10, 17)


def test_three_legs_of_one_vehicle_and_two_delegations() -> None:
    legs = [
        Leg(1, at(10, 9), "Train", 8),
        Leg(2, at(10, 9), "TRAIN", 7),
        Leg(3, at(10, 9), "train", 8),
    ]

    found = parties(legs)

    assert [[leg.person_id for leg in party.legs] for party in found] == [[1, 3], [2]]


def test_by_time_then_vehicle_and_unknown_times_last() -> None:
    legs = [Leg(1), Leg(2, at(11, 0, 5)), Leg(3, at(10, 9), "Train"), Leg(4, at(10, 9), "Bus")]

    assert [party.legs[0].person_id for party in parties(legs)] == [4, 3, 2, 1]


def test_people_of_each_hour() -> None:
    legs = [Leg(1, at(10, 9, 59)), Leg(2, at(10, 9, 1)), Leg(3, at(10, 8)), Leg(4)]

    assert per_hour(parties(legs)) == {at(10, 8): 1, at(10, 9): 2}
    assert hour_of(None) is None
