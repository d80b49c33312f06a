"""pretix: the list of orders."""

from exchange.tables import read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.pretix_orders import SYSTEM

HEADERS = "Pasūtījuma kods|Pasūtījuma kopsumma|Statuss|E-pasts|Vārds|Pilsēta|Attendee name"


def test_whoever_paid_is_no_participant() -> None:
    people = table(HEADERS, "X1|0,00|samaksāts|a@example.org|Anna Bērza|Rīga|Anna Bērza")
    mapping = guess(people)
    assert mapping.system == SYSTEM.key == "pretix_orders"
    assert {column.target.value for column in mapping.columns} == {"ignore"}
    found = read(HEADERS, *(["X1|0,00|samaksāts|a@example.org|Anna Bērza|Rīga|Anna Bērza"] * 3))
    assert (found.records, reasons(found)) == ((), [(n, "unnamed") for n in (2, 3, 4)])
    assert [str(problem.error) for problem in found.problems] == [
        "This is a list of orders: it names who paid, not who comes. Use the participants."
    ]
