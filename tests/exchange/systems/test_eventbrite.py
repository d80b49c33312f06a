"""Eventbrite: the report of attendees."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.eventbrite import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "Order #|Order Date|First Name|Last Name|Email|Quantity|Price Tier|Ticket Type|"
    "Attendee #|Group|Order Type|Currency|Total Paid|Attendee Status|Home City|Home Country|"
    "T-shirt"
)
LINES = (
    "100|11/29/24 22:28|Ann|Lee|a@example.org|1||Early bird|7||Free|USD|0|Attending|Riga|LV|L",
    "100|11/29/24 22:28|Bob|Ott|a@example.org|3||Early bird|8||Free|USD|0|Checked In|Riga|LV|M",
    "101|11/29/24 22:28|Eve|Ito|e@example.org|1||Regular|9||Free|USD|0|Not Attending|Oslo|NO|L",
    (
        "102|11/29/24 22:28|Info Requested|Info Requested|x@example.org|1||Regular|10||Free|USD|"
        "0|Attending|||"
    ),
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "eventbrite"
    assert [column.target.value for column in mapping.columns] == [
        "group",
        "ignore",
        "given",
        "family",
        "email",
        "quantity",
        "ignore",
        "category",
        "key",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "status",
        "city",
        "country",
        "new_question",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Eve", "Ito")]
    assert reasons(found) == [(3, "companion"), (3, "companion"), (5, "unnamed")]
    assert [record.gone for record in found.records] == [False, False, True]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.CONFIRMED,
        None,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())
