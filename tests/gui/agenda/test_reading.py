"""What the page reads of the agenda."""

from datetime import date

from factories import at
from gui.agenda.world import World

from app.gui.agenda.reading import midnight, named, read_agenda
from app.rules.clash_values import minute_of
from app.rules.clashes import Judge
from app.rules.ripple import Move
from app.usecases.editions import release_edition


def test_everything_is_read_at_once(world: World) -> None:
    found = world.desk.ask(read_agenda)
    assert list(found.rooms) == [world.hall, world.studio]
    assert [row.id for row in found.unplaced] == [world.visit]
    assert found.days == [date(2027, 12, 10), date(2027, 12, 11), date(2027, 12, 12)]
    assert (found.edition, found.fresh) == (None, frozenset())
    assert found.people[world.jan].display() == "Jan Nowak"


def test_the_small_hours_belong_to_the_day_before(world: World) -> None:
    found = world.desk.ask(read_agenda)
    assert found.day_at(at(11, 3, 59)) == date(2027, 12, 10)
    assert found.day_of(found.rows[world.visit]) is None
    start = midnight(date(2027, 12, 10))
    assert found.span_of(date(2027, 12, 10)) == (start + 240, start + 240 + 1440)


def test_a_move_is_seen_before_it_is_written(world: World) -> None:
    release_edition(world.desk.store, "First")
    start = minute_of(at(11, 9))
    found = world.desk.ask(read_agenda).moved([Move(world.talk, start, start + 45, world.hall)])
    row = found.rows[world.talk]
    assert (row.starts_at, row.minutes, row.room["en"]) == (at(11, 9), 45, "Hall")
    assert found.fresh == {world.talk}
    off = found.moved([Move(world.talk, None, 0, None)]).rows[world.talk]
    assert (off.starts_at, off.minutes, off.room_id) == (None, 45, None)


def test_people_of_clashes_are_named(world: World) -> None:
    found = world.desk.ask(read_agenda)
    with world.desk.store.read() as read:
        assert named(read, found, Judge(found.facts)).people == found.people
