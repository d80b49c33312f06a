"""In which order delegations stand."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.words import words_for
from app.rules.delegations import DelegationStatus
from app.rules.precedence import (
    GROUPING_NAMES,
    ORDER_NAMES,
    Group,
    Grouping,
    Order,
    grouped,
    in_order,
    moved,
    rearranged,
    stepped,
)


@dataclass(frozen=True)
class City:
    """What precedence needs of a delegation."""

    name: str
    country: str
    protocol_rank: int | None = None
    status: DelegationStatus = DelegationStatus.INVITED


def ordered(cities: list[City], order: Order, language: str = "en") -> list[str]:
    found = in_order(
        cities,
        order,
        language=language,
        country_name=words_for(language).country,
        name=lambda city: city.name,
    )
    return [city.name for city in found]


def test_every_order_and_grouping_has_a_name() -> None:
    assert set(ORDER_NAMES) == set(Order)
    assert set(GROUPING_NAMES) == set(Grouping)


def test_protocol_order_is_by_rank_and_the_rest_by_country_and_name() -> None:
    cities = [
        City("Riga", "LV"),
        City("Łódź", "PL", 2),
        City("Liepāja", "LV"),
        City("Bonn", "DE", 1),
        City("Cork", "IE"),
    ]
    assert ordered(cities, Order.PROTOCOL) == ["Bonn", "Łódź", "Cork", "Liepāja", "Riga"]


def test_equal_ranks_stand_by_country_and_name() -> None:
    cities = [City("Riga", "LV", 1), City("Bonn", "DE", 1)]
    assert ordered(cities, Order.PROTOCOL) == ["Bonn", "Riga"]


def test_alphabetical_order_follows_the_countries_of_the_language() -> None:
    cities = [City("Wien", "AT"), City("Riga", "LV"), City("Bonn", "DE"), City("Ulm", "DE")]
    assert ordered(cities, Order.ALPHABETICAL) == ["Wien", "Bonn", "Ulm", "Riga"]
    # Łotwa, Niemcy, Austria in Polish
    assert ordered(cities, Order.ALPHABETICAL, "pl") == ["Wien", "Riga", "Bonn", "Ulm"]
    # Deutschland, Lettland, Österreich in German: Ö counts as O
    assert ordered(cities, Order.ALPHABETICAL, "de") == ["Bonn", "Ulm", "Riga", "Wien"]


def test_the_alphabet_of_the_language_decides() -> None:
    cities = [City("Łask", "PL"), City("Lublin", "PL"), City("Lwówek", "PL")]
    assert ordered(cities, Order.NAME, "en") == ["Łask", "Lublin", "Lwówek"]
    assert ordered(cities, Order.NAME, "pl") == ["Lublin", "Lwówek", "Łask"]


def test_one_delegation_is_in_order() -> None:
    for order in Order:
        assert ordered([City("Riga", "LV")], order) == ["Riga"]


RIGA, BONN, CORK = City("Riga", "LV"), City("Bonn", "DE"), City("Cork", "IE")
LIEPAJA = City("Liepāja", "LV", status=DelegationStatus.CONFIRMED)


def test_without_grouping_all_stand_together() -> None:
    assert grouped([RIGA, BONN], Grouping.NONE) == (Group("", (RIGA, BONN)),)
    assert grouped([], Grouping.NONE) == ()


def test_countries_stand_where_their_first_delegation_does() -> None:
    assert grouped([RIGA, BONN, LIEPAJA], Grouping.COUNTRY) == (
        Group("LV", (RIGA, LIEPAJA)),
        Group("DE", (BONN,)),
    )


def test_states_stand_in_the_order_of_the_way() -> None:
    assert grouped([LIEPAJA, RIGA, BONN], Grouping.STATUS) == (
        Group("invited", (RIGA, BONN)),
        Group("confirmed", (LIEPAJA,)),
    )


@pytest.mark.parametrize(
    ("ids", "before", "expected"),
    [
        ([3], 1, [3, 1, 2, 4, 5]),
        ([1], 3, [2, 1, 3, 4, 5]),
        ([1], None, [2, 3, 4, 5, 1]),
        ([4, 2], 1, [2, 4, 1, 3, 5]),
        ([2, 3], 3, [1, 2, 3, 4, 5]),
        ([2, 4], 2, [1, 2, 4, 3, 5]),
        ([5], 5, [1, 2, 3, 4, 5]),
        ([9], 1, [1, 2, 3, 4, 5]),
    ],
)
def test_moving_in_front_of_another(
    ids: list[int], before: int | None, expected: list[int]
) -> None:
    assert moved([1, 2, 3, 4, 5], ids, before) == expected


@pytest.mark.parametrize(
    ("ids", "step", "expected"),
    [
        ([3], -1, [1, 3, 2, 4]),
        ([3], 1, [1, 2, 4, 3]),
        ([1], -1, [1, 2, 3, 4]),
        ([4], 1, [1, 2, 3, 4]),
        ([2, 3], -1, [2, 3, 1, 4]),
        ([2, 3], 1, [1, 4, 2, 3]),
        ([1, 3], -1, [1, 3, 2, 4]),
        ([2, 4], 1, [1, 3, 2, 4]),
    ],
)
def test_a_step_up_or_down(ids: list[int], step: int, expected: list[int]) -> None:
    assert stepped([1, 2, 3, 4], ids, step) == expected


def test_a_part_is_rearranged_on_its_own_places() -> None:
    assert rearranged([1, 2, 3, 4, 5], [5, 1, 3]) == [5, 2, 1, 4, 3]
    assert rearranged([1, 2], []) == [1, 2]


orders = st.lists(st.integers(1, 30), unique=True, min_size=1, max_size=15)


@given(orders, st.data())
def test_nobody_is_lost_when_moving(order: list[int], data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.sampled_from(order), unique=True))
    before = data.draw(st.none() | st.sampled_from(order))
    step = data.draw(st.sampled_from([-1, 1]))
    for result in (moved(order, ids, before), stepped(order, ids, step), rearranged(order, ids)):
        assert sorted(result) == sorted(order)
    rest = [each for each in order if each not in ids]
    assert [each for each in moved(order, ids, before) if each not in ids] == rest
    assert [each for each in stepped(order, ids, step) if each not in ids] == rest


cities = st.builds(
    City,
    st.text(max_size=4),
    st.sampled_from(["LV", "PL", "DE", ""]),
    st.none() | st.integers(1, 9),
    st.sampled_from(list(DelegationStatus)),
)


@given(st.lists(cities, max_size=10), st.sampled_from(list(Order)), st.sampled_from(list(Grouping)))
def test_groups_hold_everybody_once_and_keep_the_order(
    given_cities: list[City], order: Order, grouping: Grouping
) -> None:
    found = in_order(
        given_cities,
        order,
        language="pl",
        country_name=words_for("pl").country,
        name=lambda city: city.name,
    )
    groups = grouped(found, grouping)
    assert sorted(map(hash, found)) == sorted(map(hash, given_cities))
    assert sum(len(group.delegations) for group in groups) == len(given_cities)
    place = {id(city): number for number, city in enumerate(found)}  # two may be equal
    for group in groups:
        places = [place[id(city)] for city in group.delegations]
        assert places == sorted(places)
