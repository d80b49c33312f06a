"""Hi.Events: the list of orders."""

from exchange.tables import read, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.hi_events_orders import SYSTEM

HEADERS = (
    "ID|First Name|Last Name|Email|Total Gross|Status|Payment Status|Refund Status|Currency|"
    "Public ID"
)
LINE = "1|Ann|Lee|a@example.org|10|COMPLETED|PAYMENT_RECEIVED||EUR|O-1"


def test_whoever_paid_is_no_participant() -> None:
    assert guess(table(HEADERS, LINE)).system == SYSTEM.key == "hi_events_orders"
    found = read(HEADERS, LINE)
    assert found.records == ()
    assert [str(problem.error) for problem in found.problems] == [
        "This is a list of orders: it names who paid, not who comes. Use the participants."
    ]
