"""Google Forms: answers."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.google_forms import SYSTEM
from app.rules.importing.values import Target

HEADERS = "Sygnatura czasowa|Adres e-mail|Imię i nazwisko|E-mail uczestnika|Jakie jedzenie?"
LINES = (
    "2016/08/15 7:16:38 PM GMT+2|boss@example.org|Ewa Lis|ewa@example.org|wege, bez orzechów",
    "2016/08/15 7:17:38 PM GMT+2|boss@example.org|Jan Ott|jan@example.org|wszystko",
    "2016/08/15 7:18:38 PM GMT+2|boss@example.org|Adam Ek||wege",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "google_forms"
    assert [column.target.value for column in mapping.columns] == [
        "ignore",
        "ignore",
        "full_name",
        "email",
        "new_question",
    ]


def test_its_people_are_found() -> None:
    found = read(HEADERS, *LINES)
    assert names(found) == [("Ewa", "Lis"), ("Jan", "Ott"), ("Adam", "Ek")]
    assert reasons(found) == []
    assert [record.gone for record in found.records] == [False, False, False]
    assert [record.values.get(Target.STATUS) for record in found.records] == [None, None, None]
    assert (found.problems, found.unknown_statuses) == ((), ())


def test_the_address_of_the_account_counts_only_where_there_is_no_other() -> None:
    asked = "Zeitstempel|E-Mail-Adresse|Name|E-Mail"
    line = "07.02.2025 00:13:31|boss@example.org|Ute Ohm|ute@example.org"
    assert [column.target.value for column in guess(table(asked, line)).columns] == [
        "ignore",
        "ignore",
        "full_name",
        "email",
    ]
    alone = guess(table("Zeitstempel|E-Mail-Adresse|Name", line.rpartition("|")[0]))
    assert [column.target.value for column in alone.columns] == ["ignore", "email", "full_name"]
    assert not alone.columns[1].sure
