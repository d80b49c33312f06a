"""Meetup: answers to an invitation."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.meetup import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "Name|User ID|Title|Event Host|RSVP|Guests|RSVPed on|Joined Group on|URL of Member Profile"
)
LINES = (
    "Ann Lee|user 1||Yes|Yes|2|March 1, 2024|May 1, 2020|http://example.org/1",
    "Bob|user 2|||No|0|March 1, 2024|May 1, 2020|http://example.org/2",
    "Eve I.|user 3|||Waitlist|0|March 1, 2024|May 1, 2020|http://example.org/3",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "meetup"
    assert [column.target.value for column in mapping.columns] == [
        "full_name",
        "key",
        "ignore",
        "ignore",
        "status",
        "companions",
        "ignore",
        "ignore",
        "ignore",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("", "Bob"), ("Eve", "I.")]
    assert reasons(found) == [(2, "companion"), (2, "companion")]
    assert [record.gone for record in found.records] == [False, True, False]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        None,
        RegistrationStatus.WAITING,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())
