"""Where a desk stands, and what of it is remembered."""

from datetime import date

import pytest
from gui.checkin.world import DAY, World

from app.base.texts import Texts
from app.gui.checkin.where import Where, right_point
from app.gui.desk import Desk
from app.queries.checkins import PointRow
from app.rules.checkins import Direction, PointKind
from app.usecases.checkins import Door


def test_what_was_chosen_is_there_the_next_time(desk: Desk, world: World) -> None:
    where = Where(desk)
    assert where.door() is None
    where.choose(world.dinner)
    where.turn(Direction.OUT)
    where.call("Hall A")
    where.hush(silent=True)
    again = Where(desk)
    assert (again.wanted, again.direction, again.station) == (world.dinner, Direction.OUT, "Hall A")
    assert again.silent
    assert where.door() == Door(world.dinner, Direction.OUT, "Hall A")
    assert where.door("Why", anyway=True) == Door(
        world.dinner, Direction.OUT, "Hall A", anyway=True, note="Why"
    )


def test_the_point_of_another_file_is_not_meant(desk: Desk, world: World) -> None:
    desk.preferences.remember("checkin.point", {"file": "other.plenum", "point": world.dinner})
    assert Where(desk).wanted is None


@pytest.mark.parametrize("other", [{"day": "2026-01-01"}, {"file": "other.plenum"}])
def test_out_is_meant_for_this_day_and_file(
    desk: Desk, world: World, other: dict[str, str]
) -> None:
    Where(desk).turn(Direction.OUT)
    kept = desk.preferences.recall("checkin.out")
    assert isinstance(kept, dict)
    desk.preferences.remember("checkin.out", {**kept, **other})
    where = Where(desk)
    assert where.direction is Direction.IN
    where.turn(Direction.OUT)
    where.turn(Direction.IN)
    assert Where(desk).direction is Direction.IN


def test_only_a_change_is_told(desk: Desk, world: World) -> None:
    where, told = Where(desk), []
    where.changed.connect(lambda: told.append(True))
    where.stand(world.day)
    where.stand(world.day)
    where.turn(Direction.IN)
    assert told == [True]


def a_point(point_id: int, day: date | None = None) -> PointRow:
    kind = PointKind.DAY if day else PointKind.MEAL
    return PointRow(point_id, Texts(en="x"), kind, day, None, 0)


NEXT = date(2027, 12, 11)
POINTS = [a_point(9), a_point(1, DAY), a_point(2, NEXT)]


@pytest.mark.parametrize(
    ("wanted", "today", "right"),
    [
        (None, NEXT, 2),
        (None, date(2027, 1, 1), 1),
        (9, NEXT, 9),
        (1, DAY, 1),
        (1, NEXT, 2),
        (2, date(2027, 1, 1), 2),
        (77, DAY, 1),
    ],
)
def test_the_right_point(wanted: int | None, today: date, right: int) -> None:
    found = right_point(POINTS, wanted, today)
    assert found is not None
    assert found.id == right


def test_no_point_at_all() -> None:
    assert right_point([], 1, DAY) is None
    assert right_point([a_point(9)], None, DAY) == a_point(9)
