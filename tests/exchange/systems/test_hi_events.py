"""Hi.Events: attendees."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.hi_events import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "ID|First Name|Last Name|Email|Status|Is Checked In|Checked In At|Ticket ID|Event ID|"
    "Public ID|Short ID|Created Date|Last Updated Date|Country"
)
LINES = (
    "1|Ann|Lee|a@example.org|ACTIVE|No||4|2|A-1|s1|2024-03-05|2024-03-05|Latvia",
    "2|Bob|Ott|b@example.org|CANCELLED|No||4|2|A-2|s2|2024-03-05|2024-03-05|Norway",
    "3|Eve|Ito|e@example.org|AWAITING_PAYMENT|No||4|2|A-3|s3|2024-03-05|2024-03-05|Norway",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "hi_events"
    assert [column.target.value for column in mapping.columns] == [
        "ignore",
        "given",
        "family",
        "email",
        "status",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "key",
        "ignore",
        "ignore",
        "ignore",
        "country",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Eve", "Ito")]
    assert reasons(found) == []
    assert [record.gone for record in found.records] == [False, True, False]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        None,
        RegistrationStatus.SUBMITTED,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())
