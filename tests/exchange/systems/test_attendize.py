"""Attendize: attendees."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.attendize import SYSTEM
from app.rules.importing.values import Target

HEADERS = (
    "First Name|Last Name|Email|Ticket ID|Order Ref|Ticket Type|Order Date|Has Arrived|Arrival Time"
)
LINES = (
    "Ann|Lee|a@example.org|X1-1|X1|General|2024-03-05|NO|",
    "Bob|Ott|b@example.org|X1-2|X1|General|2024-03-05|YES|2024-03-05",
    "Ann|Lee|a@example.org|X2-1|X2|General|2024-03-05|NO|",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "attendize"
    assert [column.target.value for column in mapping.columns] == [
        "given",
        "family",
        "email",
        "key",
        "group",
        "category",
        "ignore",
        "ignore",
        "ignore",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Ann", "Lee")]
    assert reasons(found) == []
    assert [record.gone for record in found.records] == [False, False, False]
    assert [record.values.get(Target.STATUS) for record in found.records] == [None, None, None]
    assert (found.problems, found.unknown_statuses) == ((), ())
