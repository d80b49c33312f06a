"""Microsoft Forms: answers."""

from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.microsoft_forms import SYSTEM
from app.rules.importing.values import Target

HEADERS = (
    "ID|Godzina rozpoczęcia|Godzina ukończenia|Adres e-mail|Nazwa|Imię i nazwisko uczestnika|"
    "Adres e-mail uczestnika|Warsztaty"
)
LINES = (
    "1|9/22/2025 13:21:53|9/22/2025 13:25:53|anonymous||Ewa Lis|ewa@example.org|Energia;Klimat;",
    "3|9/22/2025 13:21:53|9/22/2025 13:25:53|anonymous||Jan Ott|jan@example.org|Energia;",
    "4|9/22/2025 13:21:53|9/22/2025 13:25:53|anonymous||Adam Ek|adam@example.org|Klimat;Energia;",
)


def test_its_columns_are_known() -> None:
    mapping = guess(table(HEADERS, *LINES))
    assert mapping.system == SYSTEM.key == "microsoft_forms"
    assert [column.target.value for column in mapping.columns] == [
        "key",
        "ignore",
        "ignore",
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


def test_without_other_columns_the_account_is_the_participant() -> None:
    found = read(
        "ID|Start time|Completion time|Email|Name|Diet",
        "1|9/22/2025 13:21:53|9/22/2025 13:25:53|a@example.org|Ann Lee|vegan",
    )
    assert names(found) == [("Ann", "Lee")]
    assert found.records[0].values[Target.EMAIL] == "a@example.org"


def test_several_choices_end_with_a_separator() -> None:
    found = read(HEADERS, *LINES)
    assert [record.answers[7] for record in found.records] == [
        ("Energia", "Klimat"),
        ("Energia",),
        ("Energia", "Klimat"),
    ]
