"""EasyChair: authors."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.easychair import SYSTEM
from app.rules.importing.values import Target

HEADERS = (
    "submission #|first name|last name|email|country|affiliation|Web page|person #|corresponding?"
)
LINES = (
    "1|Ann|Lee|a@example.org|Latvia|Riga|http://a.example.org|7|yes",
    "1|Bob|Ott|b@example.org|Norway|Oslo||8|no",
    "2|Ann|Lee|a@example.org|Latvia|Riga|http://a.example.org|7|no",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "easychair"
    assert [column.target.value for column in mapping.columns] == [
        "ignore",
        "given",
        "family",
        "email",
        "country",
        "organisation",
        "ignore",
        "key",
        "ignore",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott")]
    assert reasons(found) == [(4, "add-on")]
    assert [record.gone for record in found.records] == [False, False]
    assert [record.values.get(Target.STATUS) for record in found.records] == [None, None]
    assert (found.problems, found.unknown_statuses) == ((), ())
