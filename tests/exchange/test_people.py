"""Telling people from other lines."""

import pytest
from exchange.tables import mapping

from app.exchange.people import (
    Census,
    Line,
    Places,
    Statuses,
    counted,
    full_name,
    take_companions,
    unknown_status,
)
from app.rules.importing.values import ColumnMap, IgnoredReason, ImportMapping, Target
from app.rules.registrations import RegistrationStatus

ANN = {Target.GIVEN: "Ann", Target.FAMILY: "Lee"}


def line(number: int = 2, *cells: str, group: str = "", own_key: str = "", **values: str) -> Line:
    found = {Target(key): value for key, value in values.items()}
    return Line(number, cells or ("x",), found, name=full_name(found), group=group, own_key=own_key)


def reason(found: Line, addon_of: str = "") -> IgnoredReason | None:
    return Census().reason(found, addon_of)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2", 2),
        ("+1", 1),
        ("3 adults", 3),
        ("1,0", 1),
        ("yes", 1),
        ("Nie", 0),
        ("", 0),
        ("Anna", None),
    ],
)
def test_a_cell_says_how_many_come_along(text: str, count: int | None) -> None:
    assert counted(text) == count


def test_a_line_with_a_name_is_a_person() -> None:
    assert reason(line(given="Ann", family="Lee")) is None
    assert reason(line(original="李")) is None


def test_a_line_of_blanks_is_empty() -> None:
    assert reason(Line(2, ("", ""))) is IgnoredReason.EMPTY


def test_a_line_without_a_name_is_unnamed_or_an_extra() -> None:
    assert reason(line()) is IgnoredReason.UNNAMED
    assert reason(line(), addon_of="1") is IgnoredReason.ADD_ON
    assert reason(line(family="TBA")) is IgnoredReason.UNNAMED
    assert reason(line(given="n/a", family="N/A")) is IgnoredReason.UNNAMED
    assert reason(line(given="Info", family="Requested")) is IgnoredReason.UNNAMED


def test_a_ticket_of_nobody_is_unnamed() -> None:
    unassigned = line(given="Unknown", family="Attendee", email="unknown.attendee@example.org")
    assert reason(unassigned) is IgnoredReason.UNNAMED


def test_a_guest_of_somebody_is_a_companion() -> None:
    assert reason(line(family="Guest of Ann Lee")) is IgnoredReason.COMPANION


def test_one_name_in_one_order_is_one_person() -> None:
    census = Census()
    first = line(2, group="A1", given="Ann", family="Lee")
    assert census.reason(first, "") is None
    dinner = line(3, group="A1", given="ANN", family="Lee", email="ann@example.org")
    assert census.reason(dinner, "") is IgnoredReason.ADD_ON
    assert census.reason(line(4, group="A2", given="Ann", family="Lee"), "") is None
    assert census.reason(line(5, given="Ann", family="Lee"), "") is None
    assert census.reason(line(6, given="Ann", family="Lee"), "") is None
    assert first.values == {**ANN, Target.EMAIL: "ann@example.org"}


def test_what_an_extra_answers_is_kept() -> None:
    census = Census()
    first = line(2, own_key="7", given="Ann", family="Lee")
    again = line(3, own_key="7", given="Ann", family="Lee")
    first.answers, again.answers = {3: "kept"}, {3: "late", 4: "new"}
    assert census.reason(first, "") is None
    assert census.reason(again, "") is IgnoredReason.ADD_ON
    assert first.answers == {3: "kept", 4: "new"}


def test_one_id_with_two_names_is_two_people() -> None:
    census = Census()
    assert census.reason(line(2, own_key="7", given="Ann", family="Lee"), "") is None
    assert census.reason(line(3, own_key="7", given="Bob", family="Lee"), "") is None


def test_a_line_is_recognised_by_its_id_or_by_address_and_name() -> None:
    assert line(group="A1", own_key="2", family="Lee").key == "id:A1/2"
    assert (
        line(given="Zoë", family="Lee", email="Z@Example.org").key == "name:z@example.org/zoe lee"
    )
    assert line(family="????").key == "name:/????"


def companions(*cells: str, targets: tuple[Target, ...] = (Target.COMPANIONS,)) -> Line:
    found = line(2, *cells)
    assert take_companions(found, Places(mapping(*targets), len(cells))) is None
    return found


def test_companions_are_counted() -> None:
    assert companions("2").companions == 2
    assert companions("yes").companions == 1
    assert companions("").companions == 0
    assert companions("3", targets=(Target.QUANTITY,)).companions == 2
    assert companions("", targets=(Target.QUANTITY,)).companions == 0
    assert companions("1", "2", targets=(Target.COMPANIONS, Target.QUANTITY)).companions == 2


def test_named_companions_stand_in_the_notes() -> None:
    found = companions("Bob Lee and Eve Ott")
    assert (found.companions, found.values) == (2, {Target.NOTES: "Bob Lee, Eve Ott"})


def test_columns_with_one_number_are_one_name() -> None:
    columns = (
        ColumnMap(0, Target.COMPANIONS, label="2"),
        ColumnMap(1, Target.COMPANIONS, label="2"),
        ColumnMap(2, Target.COMPANIONS, label="3"),
    )
    found = line(2, "Bob", "Lee", "Eve Ott", notes="Window seat")
    assert take_companions(found, Places(ImportMapping(columns), 3)) is None
    assert (found.companions, found.values) == (
        2,
        {Target.NOTES: "Window seat\nBob Lee, Eve Ott"},
    )


def test_a_hotel_room_may_be_for_more() -> None:
    found = line(hotel="Hotel A (+1)")
    assert take_companions(found, Places(mapping(), 1)) is None
    assert (found.companions, found.values) == (1, {Target.HOTEL: "Hotel A"})


def test_too_many_companions_are_a_mistake() -> None:
    error = take_companions(line(2, "2026"), Places(mapping(Target.COMPANIONS), 1))
    assert str(error) == (
        "2026 companions of one person cannot be. Is this another kind of column?"
    )


def test_the_first_filled_column_counts() -> None:
    places = Places(mapping(Target.GROUP, Target.GROUP, Target.KEY), 2)
    assert places.first(("", "A1"), Target.GROUP) == "A1"
    assert places.first(("", "A1"), Target.KEY) == ""
    assert (places.position(Target.GROUP), places.position(Target.KEY)) == (0, None)


def test_a_known_status_is_set() -> None:
    found = line()
    assert Statuses(mapping()).take(found, "Opłacona") == (False, None)
    assert found.values == {Target.STATUS: RegistrationStatus.CONFIRMED}


@pytest.mark.parametrize("word", ["Cancelled", "storniert"])
def test_somebody_may_be_gone(word: str) -> None:
    found = line()
    assert Statuses(mapping()).take(found, word) == (True, None)
    assert found.values == {}


def test_the_words_of_the_file_go_first() -> None:
    words = {"No": RegistrationStatus.SUBMITTED, "gone fishing": RegistrationStatus.CANCELLED}
    statuses = Statuses(mapping(status_words=words))
    found = line()
    assert statuses.take(found, "no") == (False, None)
    assert found.values == {Target.STATUS: RegistrationStatus.SUBMITTED}
    assert statuses.take(line(), "Gone  Fishing") == (True, None)


def test_an_unknown_status_is_asked_once() -> None:
    statuses = Statuses(mapping())
    assert statuses.take(line(), "Perhaps") == (False, unknown_status("Perhaps"))
    assert statuses.take(line(), "perhaps") == (False, unknown_status("perhaps"))
    assert statuses.take(line(), "") == (False, None)
    assert statuses.unknown == {"perhaps": "Perhaps"}
