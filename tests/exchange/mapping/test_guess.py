"""Guessing what columns are."""

from dataclasses import replace

import pytest
from exchange.tables import names, read, reasons, table, targets

from app.base.texts import Texts
from app.exchange.mapping.guess import guess
from app.exchange.mapping.shapes import shape_key
from app.exchange.records import understand
from app.queries.questions import QuestionRow
from app.rules.importing.values import ColumnMap, ImportMapping, Target
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus

SOUP = QuestionRow(7, Texts(en="Soup?", pl="Zupa?"), QuestionKind.CHOICE, ("hot", "cold"), False, 0)
TOURS = QuestionRow(9, Texts(en="Tours"), QuestionKind.CHOICES, ("Old town", "Port"), False, 0)


@pytest.mark.parametrize(
    "headers",
    [
        "Imię|Nazwisko|Adres e-mail|Telefon|Instytucja|Miasto|Kraj|Funkcja",
        "Vārds|Uzvārds|E-pasts|Tālrunis|Organizācija|Pilsēta|Valsts|Amats",
        "Vorname|Nachname|E-Mail|Telefon|Organisation|Stadt|Land|Funktion",
        "Prénom|Nom|Courriel|Téléphone|Organisation|Ville|Pays|Fonction",
        "Nombre|Apellidos|Correo electrónico|Teléfono|Organización|Ciudad|País|Cargo",
        "Nome|Cognome|E-mail|Telefono|Organizzazione|Città|Paese|Ruolo",
        "Имя|Фамилия|Электронная почта|Телефон|Организация|Город|Страна|Должность",
        "Ім'я|Прізвище|Електронна пошта|Телефон|Організація|Місто|Країна|Посада",
        "First name|Last name|Email|Phone|Affilιation|City|Country|Position",
    ],
)
def test_headers_of_many_languages_are_understood(headers: str) -> None:
    line = "Anna|Lis|a@example.org|+48601234567|Urząd|Łódź|PL|Mayor"
    assert targets(headers, line) == [
        *("given", "family", "email", "phone", "organisation", "city", "country", "function")
    ]


def test_a_mapping_of_last_week_is_kept() -> None:
    people = table("Name|City", "Ann Lee|Riga")
    kept = ImportMapping((ColumnMap(0, Target.FAMILY), ColumnMap(1, Target.IGNORE)))
    remembered = {shape_key(people): kept}
    assert guess(people, remembered=remembered.get) == kept
    assert guess(table("Name", "Ann Lee"), remembered=remembered.get) != kept


def test_a_kept_mapping_knows_the_questions_of_today() -> None:
    people = table("Name|Soup?|Tours – Port", "Ann Lee|hot|yes")
    kept = ImportMapping(
        (
            ColumnMap(0, Target.FULL_NAME),
            ColumnMap(1, Target.QUESTION, question_id=7, kind=QuestionKind.TEXT),
            ColumnMap(2, Target.QUESTION, question_id=9, option="Port"),
        )
    )
    found = guess(people, questions=[SOUP, TOURS], remembered=lambda _shape: kept)
    asked = replace(kept.columns[1], kind=QuestionKind.CHOICE, options=("hot", "cold"))
    assert found.columns == (kept.columns[0], asked, kept.columns[2])


def test_questions_of_the_conference_are_recognised_by_their_text() -> None:
    people = table("Name|ZUPA?|Tours – Port|Tours – Moon", "Ann Lee|hot|yes|yes")
    columns = guess(people, questions=[SOUP, TOURS]).columns
    assert columns[1] == ColumnMap(
        1,
        Target.QUESTION,
        question_id=7,
        label="ZUPA?",
        kind=QuestionKind.CHOICE,
        options=("hot", "cold"),
    )
    assert columns[2] == ColumnMap(
        2,
        Target.QUESTION,
        question_id=9,
        label="Tours",
        kind=QuestionKind.CHOICES,
        options=("Old town", "Port"),
        option="Port",
    )
    assert (columns[3].target, columns[3].option) == (Target.NEW_QUESTION, "Moon")


def test_answers_to_both_kinds_of_columns_are_read() -> None:
    people = table("Name|Soup?|Tours", "Ann Lee|cold|Port, Old town")
    found = understand(people, guess(people, questions=[SOUP, TOURS]))
    assert found.records[0].answers == {1: "cold", 2: ("Old town", "Port")}


def test_addresses_are_known_without_a_header() -> None:
    assert targets("Name|Contact", "Ann Lee|a@example.org", "Bob Ott|b@example.org") == [
        "full_name",
        "email",
    ]


def test_a_state_of_a_country_is_no_status() -> None:
    states = ("CA", "WA", "NY", "DC", "FL", "TX", "OH", "UT")
    lines = [f"Ann Lee {state}|{state}" for state in states]
    assert targets("Name|State", *lines) == ["full_name", "ignore"]


def test_paid_with_yes_and_no_is_a_status() -> None:
    found = read("Nazwisko|Opłacone", "Lis|Tak", "Ott|Nie", "Ek|Tak")
    assert [record.values[Target.STATUS] for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.SUBMITTED,
        RegistrationStatus.CONFIRMED,
    ]
    assert [record.gone for record in found.records] == [False, False, False]


def test_paid_with_sums_is_none() -> None:
    assert targets("Name|Paid", "Ann Lee|100", "Bob Ott|250") == ["full_name", "new_question"]


def test_companions_and_quantities_are_counted() -> None:
    found = read("Name|Guests|Qty", "Ann Lee|2|1", "Bob Ott|0|3", "Eve Ito||")
    assert names(found) == [("Ann", "Lee"), ("Bob", "Ott"), ("Eve", "Ito")]
    assert reasons(found) == [(2, "companion")] * 2 + [(3, "companion")] * 2


def test_a_guess_by_words_around_is_not_sure() -> None:
    people = table("Name|Please give your e-mail", "Ann Lee|a@example.org")
    assert [column.sure for column in guess(people).columns] == [True, False]


def test_options_are_learned_from_plain_cells() -> None:
    lines = [f"Ann {i}|'+1 Agency" if i % 2 else f"Bob {i}|Riga" for i in range(20)]
    options = guess(table("Name|Sent by", *lines)).columns[1].options
    assert options == ("Riga", "+1 Agency")


def test_a_table_without_columns_has_an_empty_mapping() -> None:
    assert guess(table("")).columns == (ColumnMap(0, Target.IGNORE, sure=False),)


@pytest.mark.parametrize(
    "headers",
    [
        "Organisation|Street|Postcode|City",
        "Instytucja|Adres|Kod pocztowy|Miasto",
        "Organizācija|Adrese|Pasta indekss|Pilsēta",
        "Organisation|Anschrift|PLZ|Stadt",
        "Company|Address line|ZIP|Town",
    ],
)
def test_an_address_is_the_organisations_and_asked_about(headers: str) -> None:
    found = guess(table(f"Name|{headers}", "Ann Lee|Port|Quay 1|1000|Riga")).columns
    assert [column.target for column in found[1:]] == [
        *("organisation", "street", "postcode", "city")
    ]
    assert [column.sure for column in found[2:4]] == [False, False]


def test_without_an_organisation_nobodys_address_is_kept() -> None:
    headers = "Name|Address|Postcode|Invoice street|City"
    assert targets(headers, "Ann Lee|Quay 1|1000|Quay 2|Riga") == [
        *("full_name", "ignore", "ignore", "ignore", "city")
    ]
