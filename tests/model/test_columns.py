"""What is read is what was written, and what does not belong into a column is refused."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect, TypeDecorator
from sqlalchemy.dialects import sqlite

from app.base.texts import Texts
from app.model.columns import Choice, Codes, Day, Flag, Json, Line, Moment, TextsColumn, WallTime

DIALECT: Dialect = sqlite.dialect()  # type: ignore[no-untyped-call] # has no annotations


class Tone(StrEnum):
    """Something to choose from."""

    RED = "red"
    BLUE = "blue"


def written(kind: TypeDecorator[Any], value: object) -> object:
    return kind.process_bind_param(value, DIALECT)


def back(kind: TypeDecorator[Any], value: object) -> object:
    return kind.process_result_value(written(kind, value), DIALECT)


TYPES = [Day(), WallTime(), Moment(), Flag(), Choice(Tone), Json(), TextsColumn(), Codes()]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: type(kind).__name__)
def test_nothing_stays_nothing(kind: TypeDecorator[Any]) -> None:
    assert written(kind, None) is None
    assert back(kind, None) is None


@given(st.dates())
def test_a_day(value: date) -> None:
    assert back(Day(), value) == value
    assert written(Day(), value) == value.isoformat()


@given(st.datetimes())
def test_a_local_time_to_the_minute(value: datetime) -> None:
    assert back(WallTime(), value) == value.replace(second=0, microsecond=0)


def test_a_local_time_as_it_stands_in_the_file() -> None:
    assert written(WallTime(), datetime(2027, 12, 10, 9, 5)) == "2027-12-10 09:05"  # noqa: DTZ001 - is naive


def test_a_local_time_has_no_zone() -> None:
    with pytest.raises(ValueError, match="aware wall time"):
        written(WallTime(), datetime(2027, 12, 10, 9, tzinfo=UTC))


ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
DECADES = {"min_value": datetime(1900, 1, 2), "max_value": datetime(2200, 1, 1)}  # noqa: DTZ001 - hypothesis adds the zone


@given(st.datetimes(timezones=ZONES, **DECADES))
def test_a_moment_in_any_zone_is_kept_in_utc(value: datetime) -> None:
    found = back(Moment(), value)
    assert isinstance(found, datetime)
    assert found.tzinfo is UTC
    assert abs(found - value) < timedelta(milliseconds=1)
    assert str(written(Moment(), value)).endswith("+00:00")


def test_a_moment_knows_its_zone() -> None:
    with pytest.raises(ValueError, match="naive datetime"):
        written(Moment(), datetime(2027, 12, 10, 9))  # noqa: DTZ001 - the mistake


@pytest.mark.parametrize(("value", "stored"), [(True, 1), (False, 0)])
def test_yes_and_no(value: bool, stored: int) -> None:  # noqa: FBT001 - of a table
    assert written(Flag(), value) == stored
    assert back(Flag(), value) is value


def test_a_choice_by_its_text() -> None:
    assert written(Choice(Tone), "red") == "red"
    assert back(Choice(Tone), Tone.BLUE) is Tone.BLUE
    with pytest.raises(ValueError, match="'green' is not a valid Tone"):
        written(Choice(Tone), "green")
    assert Choice(Tone).check("tone") == "tone IN ('red', 'blue')"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
def test_a_plain_value(value: object) -> None:
    assert back(Json(), value) == value


@given(st.dictionaries(st.sampled_from(["en", "pl", "lv"]), st.text(min_size=1)))
def test_texts(value: dict[str, str]) -> None:
    texts = Texts(value)
    assert back(TextsColumn(), texts) == texts
    assert json.loads(str(written(TextsColumn(), texts))) == dict(texts)


def test_texts_stay_readable_in_the_file() -> None:
    assert written(TextsColumn(), Texts(lv="Rīga")) == '{"lv": "Rīga"}'


@given(st.lists(st.text(max_size=5)).map(tuple))
def test_codes_keep_their_order(value: tuple[str, ...]) -> None:
    assert back(Codes(), value) == value


def test_every_limit_is_in_its_check() -> None:
    assert Line(60).check("a") == "length(a) <= 60 AND instr(a, char(0)) = 0"
    assert Flag().check("a") == "a IN (0, 1)"
