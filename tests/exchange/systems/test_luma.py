"""Luma: the list of guests."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.luma import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "guest_id|name|first_name|last_name|email|phone_number|created_at|approval_status|"
    "checked_in_at|qr_code_url|ticket_name|Why do you come?"
)
LINES = (
    (
        "g1|Ann Lee|Ann|Lee|a@example.org|+37120000000|2026-09-20T10:00:00.000Z|approved||"
        "http://x|Standard|People"
    ),
    (
        "g2|Bob Ott|||b@example.org||2026-09-20T10:00:00.000Z|pending_approval||http://y|"
        "Standard|Talks"
    ),
    "g3||Eve||e@example.org||2026-09-20T10:00:00.000Z|declined||http://z|Standard|",
    "g4|Ada Nowak|Ada||n@example.org||2026-09-20T10:00:00.000Z|waitlist||http://z|Standard|",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "luma"
    assert [column.target.value for column in mapping.columns] == [
        "key",
        "full_name",
        "given",
        "family",
        "email",
        "phone",
        "ignore",
        "status",
        "ignore",
        "ignore",
        "category",
        "new_question",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Eve", ""), ("Ada", "Nowak")]
    assert reasons(found) == []
    assert [record.gone for record in found.records] == [False, False, True, False]
    assert [record.values.get(Target.STATUS) for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.SUBMITTED,
        None,
        RegistrationStatus.WAITING,
    ]
    assert (found.problems, found.unknown_statuses) == ((), ())
