"""The same human being is found in any spelling, and nobody is taken for somebody else."""

import pytest

from app.rules.importing.matching import (
    SAME_EMAIL,
    SAME_NAME,
    SAME_NAME_AND_PLACE,
    SIMILAR_NAME_AND_PLACE,
    Index,
    Known,
    Traits,
    alike,
    spellings,
)
from app.rules.importing.values import Candidate


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hans Müller", "Hans Mueller"),
        ("Hans Müller", "MULLER Hans"),
        ("Игорь Щербаков", "Igor Shcherbakov"),
        ("Игорь Щербаков", "Igor Serbakov"),
        ("Григорій Їжак", "Hryhorii Izhak"),
        ("Łukasz Żółć", "Lukasz Zolc"),
        ("Søren Ødegård", "Soeren Oedegaard"),
        ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"),
    ],
)
def test_one_name_in_two_spellings_is_one(one: str, other: str) -> None:
    assert set(spellings(one)) & set(spellings(other))


def found(known: Known, *others: Known, families: bool = True) -> list[Candidate]:
    return Index(others).candidates(Traits(known), families=families)


def a(number: int, name: str, email: str = "", *places: str) -> Known:
    return Known(number, (name,), email, places)


def test_the_same_address_and_name_is_the_same_person() -> None:
    index = Index([a(1, "Jürgen Müller", "JM@x.de"), a(2, "Eva Müller", "jm@x.de")])
    wanted = a(-2, "Juergen Mueller", "jm@X.de")
    assert index.same(Traits(wanted)) == 1
    stranger = a(-3, "Udo Müller", "jm@x.de")
    assert index.same(Traits(stranger)) is None


def test_two_with_the_same_address_and_name_are_left_to_the_user() -> None:
    index = Index([a(1, "Eva Nowak", "e@x.pl"), a(2, "Eva Nowak", "e@x.pl")])
    wanted = a(-2, "Eva Nowak", "e@x.pl")
    assert index.same(Traits(wanted)) is None
    assert [c.person_id for c in index.candidates(Traits(wanted))] == [1, 2]


@pytest.mark.parametrize(
    ("wanted", "known", "expected"),
    [
        (a(-2, "Jan Nowak", "f@x.pl"), a(1, "Eva Nowak", "F@x.pl"), Candidate(1, 95, SAME_EMAIL)),
        (
            a(-2, "Hans Mueller", "", "Koeln"),
            a(1, "Hans Müller", "", "Köln"),
            Candidate(1, 98, SAME_NAME_AND_PLACE),
        ),
        (a(-2, "Jan Nowak", "", "Riga"), a(1, "Jan Nowak"), Candidate(1, 90, SAME_NAME)),
        (
            a(-2, "Igor Scherbakov", "", "Riga"),
            a(1, "Игорь Щербаков", "", "Rīga"),
            Candidate(1, 96, SIMILAR_NAME_AND_PLACE),
        ),
        (
            a(-2, "Anna Nowak", "", "Gdynia"),
            a(1, "Anna Maria Nowak", "", "Gdynia"),
            Candidate(1, 95, SIMILAR_NAME_AND_PLACE),
        ),
    ],
)
def test_who_may_be_the_same(wanted: Known, known: Known, expected: Candidate) -> None:
    assert found(wanted, known) == [expected]


@pytest.mark.parametrize(
    ("wanted", "known"),
    [
        (a(-2, "Igor Scherbakov", "", "Riga"), a(1, "Igor Shcherbakov", "", "Liepāja")),
        (a(-2, "Igor Scherbakov"), a(1, "Igor Shcherbakov")),
        (a(-2, "Jan Nowak", "", "Riga"), a(1, "Piotr Zieliński", "", "Riga")),
        (a(-2, "Nowak", "", "Riga"), a(1, "Nowicka", "", "Riga")),
    ],
)
def test_who_is_somebody_else(wanted: Known, known: Known) -> None:
    assert found(wanted, known) == []


def test_a_family_with_one_address_in_one_file_is_not_asked_about() -> None:
    wanted, other = a(-3, "Jan Nowak", "f@x.pl"), a(-2, "Eva Nowak", "f@x.pl")
    assert found(wanted, other, families=False) == []
    twice = a(-2, "Jan Nowak", "f@x.pl")
    assert [c.person_id for c in found(wanted, twice, families=False)] == [-2]


def test_names_of_which_only_signs_are_left_are_not_the_same() -> None:
    assert found(a(-3, "??? ???", "", "Riga"), a(-2, "????", "", "Riga")) == []


def test_names_in_two_scripts_are_both_known() -> None:
    both = Known(1, ("Wang Xiaoming", "王小明"), "", ("Riga",))
    assert [c.person_id for c in found(a(-2, "王小明", "", "Riga"), both)] == [1]


def test_the_likeliest_come_first_and_only_a_few() -> None:
    many = [a(n, "Jan Nowak", "", "Gdynia" if n == 7 else "") for n in range(1, 9)]
    assert [c.person_id for c in found(a(-2, "Jan Nowak", "", "Gdynia"), *many)] == [7, 1, 2, 3, 4]


def test_alike_is_a_share_of_letters() -> None:
    assert alike("igor scherbakov", "igor shcherbakov") == pytest.approx(96.77, abs=0.01)
    assert alike("anna", "jan") == 0
