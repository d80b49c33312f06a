"""WordCamp: attendees."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.wordcamp import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "Attendee ID|Ticket Type|First Name|Last Name|E-mail Address|Purchase date|"
    "Last Modified date|Status|Transaction ID|Coupon|Ticket Buyer Name|"
    "Ticket Buyer E-mail Address|Payment Method|Twitter"
)
LINES = (
    (
        "1|General|Ann|Lee|a@example.org|2024-03-05 7:15pm|2024-03-05 7:15pm|Publish|t1||Bob Ott|"
        "b@example.org|card|'@ann"
    ),
    (
        "2|General|Unknown|Attendee|unknown.attendee@example.org|2024-03-05 7:15pm|"
        "2024-03-05 7:15pm|Publish|t1||Bob Ott|b@example.org|card|"
    ),
    (
        "3|General|Bob|Ott|b@example.org|2024-03-05 7:15pm|2024-03-05 7:15pm|Pending|t1||Bob Ott|"
        "b@example.org|card|'@bob"
    ),
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "wordcamp"
    assert [column.target.value for column in mapping.columns] == [
        "key",
        "category",
        "given",
        "family",
        "email",
        "ignore",
        "ignore",
        "status",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "new_question",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott")]
    assert reasons(found) == [(3, "unnamed")]
    assert [record.gone for record in found.records] == [False, False]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.SUBMITTED,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())
