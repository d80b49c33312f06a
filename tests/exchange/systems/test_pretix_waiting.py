"""pretix: the waiting list."""

from exchange.tables import names, read, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.pretix_waiting import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = "Data|Nazwa|Email|Numer telefonu|Produkt|Data|Język|Priorytet|Stan|Kod vouchera"
LINES = (
    "2026-11-22 00:01:14|mgr inż. Ewa Lis|e@example.com||Delegat||pl|3|Oczekiwanie na voucher|",
    "2026-11-22 00:01:14|Jan Ott, LL.M.|j@example.com||Delegat||pl|0|Oczekiwanie na voucher|",
    "2026-11-22 00:01:14|Adam Ek, MBA|a@example.com||Delegat||pl|0|Oczekiwanie na voucher|",
)


def test_everybody_waits() -> None:
    assert guess(table(HEADERS, *LINES)).system == SYSTEM.key == "pretix_waiting"
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ewa", "Lis"), ("Jan", "Ott"), ("Adam", "Ek")]
    assert [record.values[Target.STATUS] for record in found.records] == [
        RegistrationStatus.WAITING
    ] * 3
    assert found.records[0].values[Target.TITLE] == "mgr inż."
    assert found.records[1].values[Target.DEGREE] == "LL.M."


def test_a_status_that_asks_for_a_decision_is_asked() -> None:
    line = "2026-11-22|Ewa Lis|e@example.com||Delegat||pl|3|Voucher został wykorzystany|"
    assert read(HEADERS, line).unknown_statuses == ("Voucher został wykorzystany",)
