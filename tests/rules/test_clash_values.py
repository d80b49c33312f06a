"""Facts of an agenda: minutes, and what a clash is known by."""

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from app.rules.clash_values import CLASH_NAMES, Clash, ClashKind, minute_of, time_of


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001 - local times
def test_minutes_and_times_are_the_same(when: datetime) -> None:
    assert time_of(minute_of(when)) == when.replace(second=0, microsecond=0)


def test_every_clash_has_a_name() -> None:
    assert set(CLASH_NAMES) == set(ClashKind)


def test_another_fact_is_another_key() -> None:
    clash = Clash(ClashKind.ROOM_TAKEN, (1, 2), room_id=3, times=((0, 60), (30, 90)))
    others = [
        replace(clash, kind=ClashKind.PERSON_TWICE),
        replace(clash, sessions=(1, 3)),
        replace(clash, room_id=4),
        replace(clash, amount=1),
        replace(clash, times=((0, 60), (45, 90))),
    ]
    assert clash.key == replace(clash).key
    assert len({clash.key, *(other.key for other in others)}) == 6
