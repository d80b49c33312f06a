"""Invented people have names of their country, each once, and addresses that are valid."""

from random import Random

import pytest
from email_validator import validate_email

from app.rules.registrations import Sex
from app.usecases.sample.naming import CROWD, Namer


@pytest.fixture
def namer() -> Namer:
    return Namer(Random(1))


def test_countries_towns_and_languages(namer: Namer) -> None:
    assert namer.countries == ["DE", "PL", "LV", "NL", "IE", "HU", "FR", "ES", "UA"]
    assert namer.towns("LV")[:2] == ["Aizpute", "Alūksne"]
    assert namer.languages("UA") == ("uk", "en")


@pytest.mark.parametrize("country", Namer(Random(1)).countries)
def test_nobody_is_called_like_another(namer: Namer, country: str) -> None:
    names = [namer.name(country) for _ in range(400)]
    assert len({(name.given, name.family) for name in names}) == 400
    assert {name.sex for name in names} == {Sex.FEMALE, Sex.MALE}


def test_family_names_have_the_form_of_the_sex(namer: Namer) -> None:
    names = [namer.name("LV") for _ in range(200)]
    women = [name.family for name in names if name.sex is Sex.FEMALE]
    assert all(family.endswith(("a", "e")) for family in women)
    men = [name.family for name in names if name.sex is Sex.MALE]
    assert any(family.endswith("š") for family in men)


def test_only_another_script_is_kept_as_original(namer: Namer) -> None:
    assert {namer.name("PL").original for _ in range(50)} == {""}
    for _ in range(50):
        name = namer.name("UA")
        assert not name.original.isascii()
        assert name.original.count("-") == name.family.count("-")


def test_double_names_are_of_two_different_ones(namer: Namer) -> None:
    names = [namer.name("PL").family for _ in range(900)]
    double = [name.split("-") for name in names if "-" in name]
    assert 50 < len(double) < 250
    assert all(first != second for first, second in double)


def test_there_are_names_for_a_crowd(namer: Namer) -> None:
    names = [namer.name("NL") for _ in range(CROWD + 2_000)]
    assert len({(name.given, name.family) for name in names}) == len(names)


def test_addresses_are_valid_and_different(namer: Namer) -> None:
    made = [namer.email("Þóra", "Ķēniņa-O'Neill", "a.example") for _ in range(3)]
    assert made == [
        *("þora.kenina-oneill@a.example", "þora.kenina-oneill2@a.example"),
        "þora.kenina-oneill3@a.example",
    ]
    assert namer.email("Sulastri", "", "a.example") == "sulastri@a.example"
    for country in namer.countries:
        for _ in range(100):
            name = namer.name(country)
            validate_email(
                namer.email(name.given, name.family, "a.example"), check_deliverability=False
            )


def test_phone_numbers_reach_nobody(namer: Namer) -> None:
    assert namer.phone("LV").startswith("+371 00 ")
    assert namer.phone("JP").startswith("+49 00 ")
