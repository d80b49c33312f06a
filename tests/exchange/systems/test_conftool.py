"""ConfTool: participants."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.conftool import SYSTEM
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

HEADERS = (
    "personID|title|firstname|lastname|name_suffix|organisation|country|email|"
    "registration_status||VAT"
)
LINES = (
    "1|Dr.|Ann|Lee|PhD|Riga|Latvia|a@example.org|confirmed||x",
    "2||Bob|Ott||Oslo|Norway|b@example.org|waiting list||y",
    "3||Eve|Ito||Oslo|Norway|e@example.org|cancelled||z",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "conftool"
    assert [column.target.value for column in mapping.columns] == [
        "key",
        "title",
        "given",
        "family",
        "degree",
        "organisation",
        "country",
        "email",
        "status",
        "ignore",
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


def test_papers_name_who_sent_them_in() -> None:
    found = read(
        "paperID|contribution_type|authors|submitting_author|sa_organisation|sa_country|sa_email",
        "1|Talk|Lee, Ann; Ott, Bob|Lee, Ann|Riga|Latvia|a@example.org",
    )
    assert names(found) == [("Ann", "Lee")]
    assert found.records[0].values[Target.ORGANISATION] == "Riga"
