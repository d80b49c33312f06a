"""People are checked in once, whatever is scanned, and every attempt is kept."""

from datetime import UTC, date, datetime, timedelta

import pytest
from factories import a_delegation, a_person, at, counted

from app.base.errors import NotFound, RuleBroken
from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import checkins as reading
from app.queries.arrivals import of_code
from app.rules.checkins import CheckResult, Direction, PointKind, Refusal
from app.rules.printing import PrintReason
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases import agenda, checkins
from app.usecases.checkins import Attempt, Door
from app.usecases.printing import print_again

CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
MORNING = datetime(2027, 12, 10, 8, 5, tzinfo=UTC)
CONFIRMED = RegistrationStatus.CONFIRMED
IN, OUT, ALREADY, REFUSED = CheckResult
STATES = (IN, OUT, ALREADY, REFUSED)


@pytest.fixture
def door(store: Store) -> Door:
    """The door of the first day."""
    name = Texts(en="Friday")
    return Door(checkins.add_point(store, {"name": name, "day": date(2027, 12, 10)}), station="1")


def scan(store: Store, door: Door, said: str = CODE, **more: object) -> checkins.CheckedIn:
    return checkins.check_in_code(store, door, said, **{"now": MORNING, **more})  # type: ignore[arg-type] # by name


def results(store: Store) -> list[tuple[CheckResult, Refusal | None, str]]:
    return [(row.result, row.refusal, row.said) for row in store.ask(reading.attempts)]


def test_in_and_already_in(store: Store, door: Door) -> None:
    ada = a_person(store, "Ada A", status=CONFIRMED, code=CODE)
    first = scan(store, door)
    assert (first.result, first.person_id, first.code, first.at) == (IN, ada, CODE, MORNING)
    later = scan(store, door, CODE.lower(), now=MORNING + timedelta(minutes=5))
    assert (later.result, later.at) == (ALREADY, MORNING)
    elsewhere = scan(store, Door(door.point_id, station="2"))
    assert (first.station, later.station, elsewhere.station) == ("1", "1", "1")
    assert results(store) == [(ALREADY, None, CODE), (ALREADY, None, CODE.lower())]
    assert [row.person_id for row in store.ask(reading.inside)] == [ada]


@pytest.mark.parametrize(
    ("status", "refusal"),
    [
        (RegistrationStatus.CANCELLED, Refusal.CANCELLED),
        (RegistrationStatus.SUBMITTED, Refusal.NOT_CONFIRMED),
    ],
)
def test_who_is_not_let_in(
    store: Store, door: Door, status: RegistrationStatus, refusal: Refusal
) -> None:
    a_person(store, status=status, code=CODE)
    assert scan(store, door).refusal is refusal
    assert results(store) == [(REFUSED, refusal, CODE)]
    anyway = Door(door.point_id, anyway=True, note="The mayor said so")
    assert scan(store, anyway).result is IN
    assert [row.note for row in store.ask(reading.passages)] == ["The mayor said so"]


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ("NOT A CODE", Refusal.UNKNOWN),
        (CODE[:20], Refusal.CUT),
        ("", Refusal.UNKNOWN),
        ("x\0\u202e" * 200, Refusal.UNKNOWN),
    ],
)
def test_what_is_no_code(store: Store, door: Door, said: str, refusal: Refusal) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    assert scan(store, door, said).refusal is refusal
    [(_result, _refusal, kept)] = results(store)
    assert len(kept) <= 60


def test_a_void_badge(store: Store, door: Door) -> None:
    ada = a_person(store, status=CONFIRMED, code=CODE)
    print_again(store, [ada], PrintReason.LOST)
    found = scan(store, door)
    assert (found.result, found.refusal, found.person_id) == (REFUSED, Refusal.VOID, ada)
    assert scan(store, door, found.code).result is IN


def test_another_day_by_the_clock_of_the_conference(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    night = datetime(2027, 12, 10, 23, 30, tzinfo=UTC)  # half past midnight in Berlin
    assert scan(store, door, now=night).refusal is Refusal.OTHER_DAY
    assert scan(store, door, now=night + timedelta(days=9)).refusal is Refusal.OTHER_DAY
    assert scan(store, door, now=night - timedelta(hours=1)).result is IN


def test_the_evening_before_is_early_enough(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    saturday = checkins.add_point(store, {"name": Texts(en="Saturday"), "day": date(2027, 12, 11)})
    eve = MORNING - timedelta(days=1)
    assert scan(store, Door(saturday), now=eve).refusal is Refusal.OTHER_DAY
    assert scan(store, Door(saturday, anyway=True), now=eve).result is IN
    assert scan(store, door, now=eve).result is IN


def test_out_and_in_again(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    leaving = Door(door.point_id, Direction.OUT)
    assert scan(store, leaving).refusal is Refusal.NOT_IN
    assert scan(store, door).result is IN
    assert scan(store, leaving).result is OUT
    assert store.ask(reading.inside) == []
    assert scan(store, door).result is IN


def test_points_are_apart(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    dinner = checkins.add_point(store, {"name": Texts(en="Dinner"), "kind": PointKind.MEAL})
    assert scan(store, door).result is IN
    assert scan(store, Door(dinner)).result is IN
    assert [row.inside for row in store.ask(reading.points)] == [1, 1]


def test_an_operation_sent_twice_counts_once(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    first = scan(store, door, operation="desk-1-7")
    again = scan(store, door, operation="desk-1-7", now=MORNING + timedelta(minutes=1))
    assert again == first
    assert (len(store.ask(reading.passages)), results(store)) == (1, [])


def test_undo_is_a_row_more(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    scan(store, door)
    store.undo()
    assert store.ask(reading.inside) == []
    assert scan(store, door).result is IN
    store.undo()
    store.undo_step and store.redo()
    assert len(store.ask(reading.inside)) == 1


def test_what_was_refused_is_no_step(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    scan(store, door)
    scan(store, door, "NOT A CODE")
    step = store.undo_step
    assert step is not None
    assert step.label == "Check in"
    store.undo()
    assert len(store.ask(reading.attempts)) == 1


def test_a_check_in_takes_few_statements(store: Store, door: Door) -> None:
    a_person(store, status=CONFIRMED, code=CODE)
    with store.change("Look") as change, counted(change) as sent:
        Attempt(change, door, MORNING).through(of_code(change, door.point_id, [CODE]))
    assert len(sent) == 1


def test_by_name(store: Store, door: Door) -> None:
    ada = a_person(store, "Ada A", status=CONFIRMED)
    nobody = a_person(store, "Bo B")
    with store.change("Unregister") as change:
        from app.model import Registration

        change.query(Registration).filter_by(person_id=nobody).delete()
    assert checkins.check_in_person(store, door, ada, now=MORNING).result is IN
    refused = checkins.check_in_person(store, door, nobody, now=MORNING)
    assert (refused.result, refused.refusal) == (REFUSED, Refusal.NOT_REGISTERED)
    assert (refused.person_id, refused.name) == (nobody, PersonalName("Bo", "B"))
    stranger = checkins.check_in_person(store, door, 99, now=MORNING)
    assert (stranger.refusal, stranger.person_id) == (Refusal.NOT_REGISTERED, None)


def test_a_delegation_in_one_step(store: Store, door: Door) -> None:
    riga = a_delegation(store)
    people = [a_person(store, f"Ada A{n}", delegation=riga, status=CONFIRMED) for n in range(3)]
    found = checkins.check_in_people(store, door, people, now=MORNING)
    assert [each.result for each in found] == [IN] * 3
    assert len(store.ask(reading.inside)) == 3
    store.undo()
    assert store.ask(reading.inside) == []


def test_points_can_be_changed(store: Store, door: Door) -> None:
    panel = agenda.add_session(store, {"title": Texts(en="Panel"), "starts_at": at(10, 9)})
    other = checkins.add_point(
        store, {"name": Texts(en="Panel"), "kind": PointKind.SESSION, "session_id": panel}
    )
    checkins.edit_point(store, door.point_id, {"name": Texts(en="Day one")})
    checkins.order_points(store, [other, door.point_id])
    rows = store.ask(reading.points)
    assert [(row.name["en"], row.session_id) for row in rows] == [
        ("Panel", panel),
        ("Day one", None),
    ]
    assert store.ask(reading.sessions_with_points) == {panel: other}
    checkins.remove_point(store, other)
    assert [row.id for row in store.ask(reading.points)] == [door.point_id]
    with pytest.raises(RuleBroken, match="Name is missing"):
        checkins.add_point(store, {})
    with pytest.raises(NotFound):
        checkins.add_point(store, {"name": Texts(en="x"), "session_id": 99})
    with pytest.raises(NotFound):
        scan(store, Door(99))


def test_the_days_get_their_points_once(store: Store) -> None:
    days = [date(2027, 12, day) for day in (10, 11)]
    made = checkins.need_day_points(store, days)
    assert checkins.need_day_points(store, days) == made
    assert [row.name for row in store.ask(reading.points)] == [
        Texts(en="Friday 10 December", pl="piątek 10 grudnia"),
        Texts(en="Saturday 11 December", pl="sobota 11 grudnia"),
    ]
    assert store.ask(reading.point_of_today, MORNING + timedelta(days=1)) == made[1]
    assert store.ask(reading.point_of_today, MORNING + timedelta(days=9)) == made[0]
