"""Tito: the export of tickets."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.tito import SYSTEM
from app.rules.importing.values import Target

HEADERS = (
    "Number|Ticket Created Date|Ticket|Ticket Full Name|Ticket First Name|Ticket Last Name|"
    "Ticket Email|Ticket Company Name|Ticket Phone Number|Event|Void Status|Price|"
    "Ticket Reference|Tags|Order Reference|Order Name|Order Email|Favourite talk"
)
LINES = (
    (
        "T-1|2014-10-27 22:10:51 UTC|Conference|Ann Lee|Ann|Lee|a@example.org|Riga||Conf||10|"
        "AB-1|vip|AB|Bob Ott|b@example.org|One"
    ),
    "T-2|2014-10-27 22:10:51 UTC|Conference|||||||Conf||10|AB-2||AB|Bob Ott|b@example.org|",
    (
        "T-3|2014-10-27 22:10:51 UTC|Conference|Eve Ito|Eve|Ito|e@example.org|||Conf|true|10|"
        "CD-1||CD|Eve Ito|e@example.org|Two"
    ),
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "tito"
    assert [column.target.value for column in mapping.columns] == [
        "ignore",
        "ignore",
        "category",
        "full_name",
        "given",
        "family",
        "email",
        "organisation",
        "phone",
        "ignore",
        "status",
        "ignore",
        "key",
        "tags",
        "group",
        "ignore",
        "ignore",
        "new_question",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Eve", "Ito")]
    assert reasons(found) == [(3, "unnamed")]
    assert [record.gone for record in found.records] == [False, True]
    assert [record.values.get(Target.STATUS) for record in found.records] == [None, None]
    assert (found.problems, found.unknown_statuses) == ((), ())
