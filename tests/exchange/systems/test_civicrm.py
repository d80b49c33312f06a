"""CiviCRM: participants."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.civicrm import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "Participant ID|Display Name|First Name|Last Name|Email|Event Title|Fee level|"
    "Participant Role|Participant Status|Register date"
)
LINES = (
    "1|Ann Lee|Ann|Lee|a@example.org|Summit|High|Attendee, Volunteer|Registered|2022-12-07",
    "2|Bob Ott|Bob|Ott|b@example.org|Summit|Low|Attendee|On waitlist|2022-12-07",
    "3|Eve Ito|Eve|Ito|e@example.org|Summit|Low|Attendee|No-show|2022-12-07",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "civicrm"
    assert [column.target.value for column in mapping.columns] == [
        "key",
        "full_name",
        "given",
        "family",
        "email",
        "ignore",
        "category",
        "tags",
        "status",
        "ignore",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Eve", "Ito")]
    assert reasons(found) == []
    assert [record.gone for record in found.records] == [False, False, True]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.WAITING,
        None,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())
