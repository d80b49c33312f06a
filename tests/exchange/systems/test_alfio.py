"""alf.io: attendees."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.alfio import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "ID|Category|Event|Status|OriginalPrice|PaidPrice|Discount|VAT|ReservationID|Full Name|"
    "First Name|Last Name|E-Mail|Locked|Language|Confirmation|Billing Address|Country Code|"
    "Promo Code|Payment ID|Diet"
)
LINES = (
    (
        "u1|Delegate|Summit|ACQUIRED|10|10|0|2|R1|Ann Lee|Ann|Lee|a@example.org|No|en|2024-03-05|"
        "Street 1|LV|||vegan"
    ),
    (
        "u2|Delegate|Summit|TO_BE_PAID|10|10|0|2|R1|Bob Ott|Bob|Ott|b@example.org|No|en|"
        "2024-03-05|Street 1|LV|||"
    ),
    (
        "u3|Delegate|Summit|RELEASED|10|10|0|2|R2|Eve Ito|Eve|Ito|e@example.org|No|en|2024-03-05|"
        "Street 1|LV|||"
    ),
    "u4|Delegate|Summit|FREE|10|10|0|2|R2||||||en|2024-03-05|Street 1|LV|||",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "alfio"
    assert [column.target.value for column in mapping.columns] == [
        "key",
        "category",
        "ignore",
        "status",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "group",
        "full_name",
        "given",
        "family",
        "email",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "ignore",
        "diet",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Eve", "Ito")]
    assert reasons(found) == [(5, "unnamed")]
    assert [record.gone for record in found.records] == [False, False, True]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.SUBMITTED,
        None,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())
