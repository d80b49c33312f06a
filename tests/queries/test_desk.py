"""Whom the desk can find, how a point stands, who is still expected, what happened last."""

from datetime import UTC, datetime, timedelta

import pytest
from factories import a_delegation, a_person, an_organisation, counted

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import desk
from app.queries.desk import CountryPart, Part, RecentRow, Standing
from app.rules.checkins import CheckResult, Direction, PointKind, Refusal
from app.rules.delegations import MemberFunction
from app.rules.finding import Entry, Finder
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import Door, add_point, check_in_code, check_in_person
from app.usecases.people import add_person

NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
CONFIRMED = RegistrationStatus.CONFIRMED
HEAD = MemberFunction.HEAD


@pytest.fixture
def door(store: Store) -> Door:
    return Door(add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER}), station="1")


def test_what_people_are_found_by(store: Store) -> None:
    riga = an_organisation(store, name=Texts(en="City of Riga", pl="Miasto Ryga"))
    ilze = a_person(
        store,
        function="Mayor\r\nof all",
        organisation_id=riga,
        phone="+371 67 105 800",
        original="Илзе Берзиня",
    )
    stranger = add_person(store, NewPerson({"given": "Adam"}, status=None))
    rows = [
        Entry(stranger, "Adam\n"),
        Entry(
            ilze,
            "1 Ilze Bērziņa Илзе Берзиня\nMayor of all Riga City of Riga Miasto Ryga "
            "+371 67 105 800 37167105800 67105800",
        ),
    ]
    assert store.ask(desk.entries) == rows
    assert store.ask(desk.entries, [ilze, 99]) == rows[1:]
    finder = Finder(rows)
    for text in ("1", "berz", "берз", "mayor riga", "ryga", "67105", "+371 67"):
        assert finder.find(text) == [ilze]


def test_a_delegation_is_found_by_its_own_name(store: Store) -> None:
    of = a_delegation(store, display_name=Texts(en="Baltic friends"))
    a_person(store, delegation=of)
    assert Finder(store.ask(desk.entries)).find("baltic")


def test_numbers(store: Store) -> None:
    ilze, anna = a_person(store), a_person(store, "Anna Ek")
    add_person(store, NewPerson({"given": "Adam"}, status=None))
    assert store.ask(desk.numbers) == {1: ilze, 2: anna}


def test_nobody_yet(store: Store, door: Door) -> None:
    assert store.ask(desk.entries) == []
    assert store.ask(desk.counts, door.point_id) == Standing(0, 0, 0, (), ())
    assert store.ask(desk.missing, door.point_id) == []
    assert store.ask(desk.members, door.point_id, 9) == []
    assert store.ask(desk.recent, door.point_id) == []


@pytest.fixture
def people(store: Store) -> dict[str, int]:
    """Three of Toruń, which goes first, two of Riga, one on their own."""
    riga = a_delegation(store, protocol_rank=2)
    torun = a_delegation(store, "Toruń", "PL", protocol_rank=1)
    a_delegation(store, "Vilnius", "LT")
    found = {
        "ilze": a_person(store, "Ilze A", delegation=riga, status=CONFIRMED),
        "egils": a_person(store, "Egils B", delegation=riga, status=CONFIRMED, function=HEAD),
        "anna": a_person(store, "Anna C", delegation=torun, status=CONFIRMED),
        "jan": a_person(store, "Jan D", delegation=torun, status=CONFIRMED, function=HEAD),
        "ewa": a_person(store, "Ewa E", delegation=torun, status=RegistrationStatus.CANCELLED),
        "alone": a_person(store, "Al One", status=CONFIRMED),
    }
    return {**found, "riga": riga, "torun": torun}


def test_how_a_point_stands(store: Store, door: Door, people: dict[str, int]) -> None:
    for who in ("ilze", "egils", "alone"):
        check_in_person(store, door, people[who], now=NOON)
    check_in_person(store, Door(door.point_id, Direction.OUT), people["ilze"], now=NOON)
    check_in_person(store, Door(door.point_id, anyway=True), people["ewa"], now=NOON)
    check_in_person(store, door, people["jan"], now=NOON)
    store.undo()
    assert store.ask(desk.counts, door.point_id) == Standing(
        expected=5,
        inside=3,
        came=4,
        by_delegation=(
            Part(people["torun"], Texts(en="Toruń"), 2, 1),
            Part(people["riga"], Texts(en="Riga"), 2, 1),
            Part(None, Texts(), 1, 1),
        ),
        by_country=(CountryPart("", 1, 1), CountryPart("LV", 2, 1), CountryPart("PL", 2, 1)),
    )


def test_somebodys_own_country_goes_before_that_of_the_delegation(
    store: Store, door: Door, people: dict[str, int]
) -> None:
    vilnius = an_organisation(store, "Kaunas", "LT")
    a_person(store, delegation=people["riga"], organisation_id=vilnius, status=CONFIRMED)
    countries = {row.code: row.expected for row in store.ask(desk.counts, door.point_id).by_country}
    assert countries == {"": 1, "LT": 1, "LV": 2, "PL": 2}


def test_who_is_still_expected(store: Store, door: Door, people: dict[str, int]) -> None:
    def names() -> list[str]:
        known = {each: name for name, each in people.items() if name not in {"riga", "torun"}}
        return [known[each] for each in store.ask(desk.missing, door.point_id)]

    assert names() == ["jan", "anna", "egils", "ilze", "alone"]
    check_in_person(store, door, people["jan"], now=NOON)
    check_in_person(store, Door(door.point_id, Direction.OUT), people["jan"], now=NOON)
    check_in_person(store, door, people["ilze"], now=NOON)
    assert names() == ["anna", "egils", "alone"]
    store.undo()
    assert names() == ["anna", "egils", "ilze", "alone"]


def test_members_head_first(store: Store, door: Door, people: dict[str, int]) -> None:
    torun = [people["jan"], people["anna"]]
    assert store.ask(desk.members, door.point_id, people["torun"]) == torun
    check_in_person(store, Door(door.point_id, anyway=True), people["ewa"], now=NOON)
    assert store.ask(desk.members, door.point_id, people["torun"]) == [*torun, people["ewa"]]


def test_what_happened_last(store: Store, door: Door, people: dict[str, int]) -> None:
    check_in_person(store, door, people["ilze"], now=NOON)
    check_in_code(store, door, "NOT A CODE", now=NOON + MINUTE)
    check_in_person(store, door, people["ilze"], now=NOON + 2 * MINUTE)
    leaving = Door(door.point_id, Direction.OUT, note="Taxi")
    check_in_person(store, leaving, people["ilze"], now=NOON + 3 * MINUTE)
    ilze, who = PersonalName("Ilze", "A"), (people["ilze"], 1)
    rows = [
        RecentRow(ilze, CheckResult.OUT, None, NOON + 3 * MINUTE, "", *who, "", "Taxi"),
        RecentRow(ilze, CheckResult.ALREADY, None, NOON + 2 * MINUTE, "", *who, "1"),
        RecentRow(
            None, CheckResult.REFUSED, Refusal.UNKNOWN, NOON + MINUTE, "NOT A CODE", station="1"
        ),
        RecentRow(ilze, CheckResult.IN, None, NOON, "", *who, "1"),
    ]
    assert store.ask(desk.recent, door.point_id) == rows
    assert store.ask(desk.recent, door.point_id, limit=2) == rows[:2]
    store.undo()
    assert store.ask(desk.recent, door.point_id) == rows[1:]


def test_a_clock_that_was_set_back(store: Store, door: Door, people: dict[str, int]) -> None:
    for minutes, who in ((0, "ilze"), (5, "egils"), (-30, "anna")):
        check_in_person(store, door, people[who], now=NOON + minutes * MINUTE)
    told = [(row.person_id, row.at) for row in store.ask(desk.recent, door.point_id)]
    assert told == [
        (people["anna"], NOON - 30 * MINUTE),
        (people["egils"], NOON + 5 * MINUTE),
        (people["ilze"], NOON),
    ]
    leaving = Door(door.point_id, Direction.OUT)
    assert check_in_person(store, leaving, people["egils"], now=NOON).result is CheckResult.OUT
    assert check_in_person(store, door, people["egils"], now=NOON - MINUTE).result is CheckResult.IN
    assert store.ask(desk.counts, door.point_id).inside == 3


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, door: Door, many: int) -> None:
    for number in range(many):
        of = a_delegation(store, f"City {number}")
        person = a_person(store, f"Ada A{number}", delegation=of, status=CONFIRMED)
        check_in_person(store, door, person, now=NOON)
    statements = {desk.counts: 5, desk.missing: 5, desk.recent: 2}
    for query, most in statements.items():
        with store.read() as read, counted(read) as sent:
            query(read, door.point_id)
        assert (query.__name__, len(sent)) == (query.__name__, most)
    with store.read() as read, counted(read) as sent:
        assert len(desk.entries(read)) == many
    assert len(sent) == 1


def test_people_are_found_by_the_city_that_sends_them(store: Store) -> None:
    jan = a_person(store, "Jan Nowak", delegation=a_delegation(store, "Bonn", "DE"))
    (entry,) = store.ask(desk.entries, [jan])
    assert entry.words.split("\n")[1] == "Bonn"
