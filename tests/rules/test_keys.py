"""People and organisations are found by all their names and sorted by the family name."""

import pytest

from app.base.names import PersonalName
from app.base.texts import Texts, sort_key
from app.rules import keys

ILZE = PersonalName("Ilze", "Bērziņa", "Илзе", "Dr.", "PhD")


def test_people_are_found_by_every_name_and_more() -> None:
    key = keys.person_search_key(ILZE, "Mayor", "ilze@riga.example")
    assert key == " ilze berzina илзе mayor riga example"
    assert keys.person_search_key(PersonalName()) == ""


def test_people_are_sorted_by_family_name_in_a_language() -> None:
    assert keys.person_sort_key(ILZE, "lv") == sort_key("Bērziņa\ufffeIlze", "lv")
    names = [PersonalName("Jan", family) for family in ("Chalupa", "Dub", "Ilja", "Had")]
    ordered = sorted(names, key=lambda name: keys.person_sort_key(name, "cs"))
    assert [name.family for name in ordered] == ["Dub", "Had", "Chalupa", "Ilja"]


def test_a_short_family_name_comes_before_a_longer_one() -> None:
    names = [
        PersonalName("Zoe", "Berg"),
        PersonalName("Anna", "Berg-Abel"),
        PersonalName("Anna", "van den Berg"),
        PersonalName("Anna", "Berger"),
        PersonalName("Bernd"),
        PersonalName("Anna", "van der Berg"),
        PersonalName("", "", "月島"),
    ]
    for language in ("en", "pl", "lv", "de"):
        ordered = sorted({*names}, key=lambda name: keys.person_sort_key(name, language))
        assert [name.display() for name in ordered] == [
            "Zoe Berg",
            "Anna Berg-Abel",
            "Anna Berger",
            "Bernd",
            "Anna van den Berg",
            "Anna van der Berg",
            "月島",
        ]


def test_texts_are_found_in_every_language() -> None:
    names = Texts(en="Riga City", lv="Rīgas dome")
    assert keys.texts_search_key(names, "Rīga") == " riga city rigas dome"


@pytest.mark.parametrize(
    ("texts", "key"),
    [([], ""), (["", " "], ""), (["Li"], " li"), (["Li Ek", "ek", "Ngo"], " li ek ngo")],
)
def test_each_word_once(texts: list[str], key: str) -> None:
    assert keys.joined_keys(texts) == key
