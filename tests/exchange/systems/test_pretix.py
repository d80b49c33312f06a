"""pretix: positions and check-in lists."""

import pytest
from exchange.tables import names, read, reasons, table

from app.exchange.mapping.guess import guess
from app.exchange.systems.pretix import SYSTEM
from app.exchange.vocabulary import words
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus

POLISH = (
    "Kod zamówienia|ID pozycji|Stan|Email|Numer telefonu|Produkt|Imię i nazwisko uczestnika|"
    "Imię i nazwisko uczestnika: Tytuł|Imię i nazwisko uczestnika: Imię|"
    "Imię i nazwisko uczestnika: Nazwisko|Adres email uczestnika|Firma uczestnika|Miasto|Kraj|"
    "Stan (dot. USA)|Sekret biletu|Dodatek do pozycji ID|Dieta|Warsztaty – Energia|Numer VAT"
)
LINES = (
    (
        "A1|1|opłacona|buyer@example.org|'+48601|Delegat|dr Ewa Lis|dr|Ewa|Lis|ewa@example.org|"
        "Urząd|Łódź|PL||s1||wege|Tak|PL1"
    ),
    "A1|2|opłacona|buyer@example.org|'+48601|Kolacja||||||||||s2|1|||PL1",
    "A1|3|opłacona|buyer@example.org|'+48601|Delegat||||||||||s3||||PL1",
    "A2|1|anulowane|b@example.org||Delegat|Jan Ott||Jan|Ott|||Ryga|LV||s4|||Nie|",
    "A3|1|zatwierdzenie w toku|c@example.org||Delegat|Adam Ek||Adam|Ek|||Oslo|NO||s5|||Nie|",
)


def test_polish_positions_are_understood() -> None:
    found = read(POLISH, *LINES)
    assert names(found) == [("Ewa", "Lis"), ("Jan", "Ott"), ("Adam", "Ek")]
    assert reasons(found) == [(3, "add-on"), (4, "unnamed")]
    assert [record.gone for record in found.records] == [False, True, False]
    assert (found.problems, found.unknown_statuses) == ((), ())
    first = found.records[0]
    assert (first.key, first.group) == ("id:A1/1", "A1")
    assert first.values == {
        Target.CATEGORY: "Delegat",
        Target.TITLE: "dr",
        Target.GIVEN: "Ewa",
        Target.FAMILY: "Lis",
        Target.EMAIL: "ewa@example.org",
        Target.PHONE: "+48601",
        Target.ORGANISATION: "Urząd",
        Target.CITY: "Łódź",
        Target.COUNTRY: "PL",
        Target.DIET: "wege",
        Target.STATUS: RegistrationStatus.CONFIRMED,
    }
    assert first.answers == {18: True}
    assert found.records[2].values[Target.STATUS] is RegistrationStatus.SUBMITTED


def test_the_buyers_address_is_not_the_participants() -> None:
    found = read(POLISH, *LINES)
    assert [record.values.get(Target.EMAIL) for record in found.records] == [
        "ewa@example.org",
        None,
        None,
    ]


LATVIAN = (
    "Pasūtījuma kods|Apmeklētāja vārds, uzvārds|Produkts|Cena|Checked in|Apmaksāts|Secret|E-pasts|"
    "Telefona numurs|Amats|Uzņēmums|Pilsēta|Valsts|Komentārs"
)


def test_a_latvian_check_in_list_repeats_a_person_for_each_product() -> None:
    found = read(
        LATVIAN,
        "X1|Anna Bērza|Dalībnieks|0,00||Jā|s1|a@example.org|'+371201|Mērs|Dome|Rīga|LV|",
        "X1|Anna Bērza|Vakariņas|9,00||Jā|s2|a@example.org|'+371201|Mērs|Dome|Rīga|LV|",
        "X1||Dalībnieks|0,00||Jā|s3|a@example.org|'+371201||Dome|Rīga|LV|",
        "X2|Jānis Kalns|Dalībnieks|0,00||Nē|s4|j@example.org|||Dome|Rīga|LV|'- none",
    )
    assert names(found) == [("Anna", "Bērza"), ("Jānis", "Kalns")]
    assert reasons(found) == [(3, "add-on"), (4, "unnamed")]
    assert [record.values[Target.STATUS] for record in found.records] == [
        RegistrationStatus.CONFIRMED,
        RegistrationStatus.SUBMITTED,
    ]
    assert [record.key for record in found.records] == ["id:X1/s1", "id:X2/s4"]
    assert found.records[0].values[Target.PHONE] == "+371201"
    assert found.records[1].values[Target.NOTES] == "- none"


@pytest.mark.parametrize("prefix", words("pretix")["full_name"])
def test_the_parts_of_a_name_are_known_in_every_language(prefix: str) -> None:
    assert SYSTEM.target(prefix) is Target.FULL_NAME
    assert SYSTEM.target(f"{prefix}: Given name") is Target.GIVEN


@pytest.mark.parametrize(
    "headers",
    [
        "Order code|Position ID|Attendee name|Add-on to position ID",
        "Bestellnummer|Positions-ID|Name Teilnehmer*in|Ticketgeheimnis|Ticket secret",
        "Code de commande|Nom du participant|Secret",
        "Pasūtījuma kods|Iegādāto produktu ID|Apmeklētāja vārds, uzvārds|Add-on to position ID",
        "Код замовлення|Ім'я учасника|Secret",
    ],
)
def test_it_is_recognised_in_its_languages(headers: str) -> None:
    assert guess(table(headers)).system == "pretix"
