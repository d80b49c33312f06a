"""Who was where by which proof; what is counted for the funder."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.rules.attendance import (
    COUNTER_NAMES,
    TRACE_NAMES,
    Counter,
    CounterKind,
    Presence,
    Trace,
    count_traces,
    counters,
    needed,
    with_days,
)
from app.rules.registrations import Sex

FRIDAY, SATURDAY = date(2027, 12, 10), date(2027, 12, 11)
PANEL = 7
OCCASIONS = st.frozensets(st.sampled_from([FRIDAY, SATURDAY, PANEL, 8]))
PRESENCES = st.lists(
    st.builds(
        Presence,
        person_id=st.integers(1, 99),
        expected=st.booleans(),
        country=st.sampled_from(["", "LV", "DE", "PL"]),
        delegation_id=st.sampled_from([None, 1, 2]),
        sex=st.sampled_from([None, *Sex]),
        checked_in=OCCASIONS,
        signed=OCCASIONS,
    ),
    max_size=12,
)


def at(*occasions: date | int) -> frozenset[date | int]:
    return frozenset(occasions)


def test_what_shows_that_somebody_was_there() -> None:
    one = Presence(1, expected=True, checked_in=at(FRIDAY, PANEL), signed=at(SATURDAY, PANEL))
    assert [one.trace(each) for each in (FRIDAY, SATURDAY, PANEL, 8)] == [
        Trace.CHECKED_IN,
        Trace.SIGNED,
        Trace.BOTH,
        Trace.NEITHER,
    ]
    assert one.days == [FRIDAY, SATURDAY]


def test_who_was_at_a_session_was_there_that_day() -> None:
    assert with_days([PANEL, SATURDAY, 9], {PANEL: FRIDAY}) == {PANEL, FRIDAY, SATURDAY, 9}


def test_who_is_not_expected_counts_once_there() -> None:
    people = [
        Presence(1, expected=True),
        Presence(2, expected=False),
        Presence(3, expected=False, signed=at(FRIDAY)),
    ]
    assert count_traces(people, FRIDAY) == {
        Trace.BOTH: 0,
        Trace.SIGNED: 1,
        Trace.CHECKED_IN: 0,
        Trace.NEITHER: 1,
    }


def found(kind: CounterKind, people: list[Presence], host: str = "LV", **more: object) -> Counter:
    every = counters(people, host, {CounterKind.PARTICIPANTS: 2}, **more)  # type: ignore[arg-type] # an occasion
    return next(each for each in every if each.kind is kind)


def test_the_counters() -> None:
    people = [
        Presence(1, True, "LV", 1, Sex.FEMALE, at(FRIDAY), at(FRIDAY)),
        Presence(2, True, "DE", 2, Sex.MALE, at(SATURDAY)),
        Presence(3, True, "DE", 2, Sex.OTHER),
        Presence(4, True, "", None, None, at(), at(SATURDAY)),
    ]
    numbers = {
        each.kind: (each.expected, each.there, each.checked_in, each.signed)
        for each in counters(people, "LV", {})
    }
    assert numbers == {
        CounterKind.PARTICIPANTS: (4, 3, 2, 2),
        CounterKind.FROM_ABROAD: (2, 1, 1, 0),
        CounterKind.LOCAL: (1, 1, 1, 1),
        CounterKind.COUNTRIES: (2, 2, 2, 1),
        CounterKind.DELEGATIONS: (2, 2, 2, 1),
        CounterKind.WOMEN: (1, 1, 1, 1),
        CounterKind.MEN: (1, 1, 1, 0),
    }
    of_friday = found(CounterKind.PARTICIPANTS, people, occasion=FRIDAY)
    assert (of_friday.there, of_friday.signed, of_friday.least) == (1, 1, 2)
    assert [of_friday.is_reached(number) for number in (1, 2)] == [False, True]
    assert found(CounterKind.MEN, people).is_reached(1) is None


def test_without_a_host_country_nobody_is_from_abroad() -> None:
    people = [Presence(1, expected=True, country="DE")]
    assert found(CounterKind.FROM_ABROAD, people, "").expected == 0
    assert found(CounterKind.LOCAL, people, "").expected == 0


def test_counters_that_say_something() -> None:
    every = counters([Presence(1, expected=True)], "", {CounterKind.MEN: 0})
    assert [each.kind for each in needed(every)] == [CounterKind.PARTICIPANTS, CounterKind.MEN]


@given(PRESENCES)
def test_numbers_fit_together(people: list[Presence]) -> None:
    for each in counters(people, "LV", {}):
        assert max(each.checked_in, each.signed) <= each.there <= each.checked_in + each.signed
        assert each.there <= len(people)


@given(PRESENCES, st.sampled_from([FRIDAY, PANEL]))
def test_a_day_is_part_of_the_whole(people: list[Presence], occasion: date | int) -> None:
    counts = count_traces(people, occasion)
    day = next(iter(counters(people, "LV", {}, occasion)))
    assert day.there == sum(counts[each] for each in Trace if each is not Trace.NEITHER)
    assert day.checked_in == counts[Trace.BOTH] + counts[Trace.CHECKED_IN]
    assert day.signed == counts[Trace.BOTH] + counts[Trace.SIGNED]
    for one, other in zip(
        counters(people, "", {}, occasion), counters(people, "", {}), strict=True
    ):
        assert one.there <= other.there


def test_everything_has_a_name() -> None:
    assert (set(COUNTER_NAMES), set(TRACE_NAMES)) == (set(CounterKind), set(Trace))
