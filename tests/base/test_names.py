"""Names are shown in either order and never re-cased."""

import pytest

from app.base.names import NameOrder, PersonalName

GIVEN, FAMILY = NameOrder.GIVEN_FIRST, NameOrder.FAMILY_FIRST


@pytest.mark.parametrize(
    ("name", "given_first", "family_first"),
    [
        (PersonalName("Sjoerd", "van der Berg"), "Sjoerd van der Berg", "van der Berg Sjoerd"),
        (PersonalName("Sulastri"), "Sulastri", "Sulastri"),
        (PersonalName("", "Ek"), "Ek", "Ek"),
        (PersonalName("", "", "月島 遥"), "月島 遥", "月島 遥"),
        (PersonalName("Haruka", "Tsukishima", "月島 遥"), "Haruka Tsukishima", "Tsukishima Haruka"),
        (PersonalName(), "", ""),
    ],
)
def test_both_orders(name: PersonalName, given_first: str, family_first: str) -> None:
    assert (name.display(), name.display(GIVEN)) == (given_first, given_first)
    assert name.display(FAMILY) == family_first


@pytest.mark.parametrize(
    ("name", "formal"),
    [
        (PersonalName("Ilze", "Bērziņa"), "Ilze Bērziņa"),
        (PersonalName("Ilze", "Bērziņa", title="prof. dr hab."), "prof. dr hab. Ilze Bērziņa"),
        (PersonalName("Ilze", "Bērziņa", degree="PhD"), "Ilze Bērziņa, PhD"),
        (PersonalName("", "", "遥", "Dr.", "MBA"), "Dr. 遥, MBA"),
    ],
)
def test_title_and_degree(name: PersonalName, formal: str) -> None:
    assert name.formal() == formal


def test_the_formal_name_in_the_other_order() -> None:
    name = PersonalName("Ilze", "Bērziņa", title="Dr.", degree="PhD")
    assert name.formal(FAMILY) == "Dr. Bērziņa Ilze, PhD"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Ana\nMaria", "Ana Maria Li"),
        ("Ana\r\n\tMaria", "Ana Maria Li"),
        ("Ana\u2028Maria", "Ana Maria Li"),
        ("Ana\xa0Maria", "Ana\xa0Maria Li"),
        ("\u202eanA", "\u202eanA\u202c Li"),
        ("\u202eanA\u202c", "\u202eanA\u202c Li"),
        ("\u202ea\u2067b", "\u202ea\u2067b\u2069\u202c Li"),
        ("a\u202c", "a\u202c Li"),
    ],
)
def test_a_part_keeps_to_itself(given: str, shown: str) -> None:
    assert PersonalName(given, "Li").display() == shown
