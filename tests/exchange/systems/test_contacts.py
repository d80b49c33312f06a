"""Address books."""

import pytest
from exchange.tables import names, read, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.contacts import SYSTEM
from app.rules.importing.values import Target

OUTLOOK = (
    "Title|First Name|Middle Name|Last Name|Suffix|Company|Job Title|Business Fax|Business Phone|"
    "Mobile Phone|E-mail Address|Spouse|Notes"
)
GOOGLE = (
    "Name|Given Name|Additional Name|Family Name|Name Prefix|E-mail 1 - Type|E-mail 1 - Value|"
    "E-mail 2 - Value|Phone 1 - Value|Organization 1 - Name|Organization 1 - Title|Nickname"
)


def test_outlook_is_understood_and_its_other_columns_left_out() -> None:
    found = read(OUTLOOK, "Dr|Ann|Maria|Lee|PhD|Riga|Mayor|+3711|+3712|+37120000000|a@e.org|Bob|x")
    assert guess(table(OUTLOOK)).system == SYSTEM.key == "contacts"
    assert names(found) == [("Ann Maria", "Lee")]
    assert found.records[0].values == {
        Target.TITLE: "Dr",
        Target.GIVEN: "Ann Maria",
        Target.FAMILY: "Lee",
        Target.DEGREE: "PhD",
        Target.ORGANISATION: "Riga",
        Target.FUNCTION: "Mayor",
        Target.PHONE: "+3712",
        Target.EMAIL: "a@e.org",
        Target.NOTES: "x",
    }
    assert found.records[0].answers == {}


def test_google_is_understood() -> None:
    found = read(
        GOOGLE, "Dr Ann Maria Lee|Ann|Maria|Lee|Dr|Work|a@e.org|b@e.org|+3712|Riga|Mayor|Annie"
    )
    assert found.records[0].values == {
        Target.TITLE: "Dr",
        Target.GIVEN: "Ann Maria",
        Target.FAMILY: "Lee",
        Target.ORGANISATION: "Riga",
        Target.FUNCTION: "Mayor",
        Target.PHONE: "+3712",
        Target.EMAIL: "a@e.org",
    }
    assert found.records[0].answers == {}


@pytest.mark.parametrize(
    "headers",
    [
        "Imię|Nazwisko|Faks służbowy|Telefon służbowy",
        "Vorname|Nachname|Fax geschäftlich|Telefon geschäftlich",
        "Prénom|Nom|Télécopie (bureau)|Téléphone (bureau)",
        "Имя|Фамилия|Номер факса|Рабочий телефон",
    ],
)
def test_it_is_recognised_in_other_languages(headers: str) -> None:
    mapping = guess(table(headers, "Anna|Lis|+481|+482"))
    assert mapping.system == "contacts"
    assert [column.target for column in mapping.columns] == [
        Target.GIVEN,
        Target.FAMILY,
        Target.IGNORE,
        Target.PHONE,
    ]
