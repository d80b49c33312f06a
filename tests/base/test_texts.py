"""Text in several languages; keys that find and sort it however it is typed."""

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.base.texts import FIRST_OTHER, WORD, Texts, fold, search_key, search_words, sort_key

SCRIPTS = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
NAMES = st.text(alphabet="abcłŁóśżāčģķļņšūžøßœæđðþıİŒäöüåé’'- .ЩукДЖяїґαΩς王明ヵ", max_size=30)


def test_the_first_language_that_is_there_is_best() -> None:
    texts = Texts({"pl": "Ryga", "lv": "Rīga"})
    assert texts.best(("en", "lv", "pl")) == "Rīga"
    assert texts.best(("en",)) == "Ryga"
    assert Texts().best(("en",)) == ""


def test_blank_texts_are_not_kept() -> None:
    assert dict(Texts({"en": "  ", "pl": "Ryga"}, lv="", de=" Riga ")) == {
        "pl": "Ryga",
        "de": " Riga ",
    }


def test_texts_are_values() -> None:
    texts = Texts(pl="Ryga", lv="Rīga")
    assert texts == Texts(lv="Rīga", pl="Ryga") == {"pl": "Ryga", "lv": "Rīga"}
    assert hash(texts) == hash(Texts(lv="Rīga", pl="Ryga"))
    assert (len(texts), texts["lv"], bool(Texts())) == (2, "Rīga", False)
    assert repr(texts) == "Texts({'pl': 'Ryga', 'lv': 'Rīga'})"


def test_putting_a_text_leaves_the_others() -> None:
    texts = Texts(pl="Ryga", lv="Rīga")
    assert texts.put("en", "Riga") == Texts(pl="Ryga", lv="Rīga", en="Riga")
    assert texts.put("pl", " ") == Texts(lv="Rīga")
    assert texts == Texts(pl="Ryga", lv="Rīga")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        (" -- ", ""),
        ("Łódź", "lodz"),
        ("ŁÓDŹ", "lodz"),
        ("Ķēniņa-Šķēle", "kenina skele"),
        ("O'Neill", "oneill"),
        ("D’Arcy", "darcy"),
        ("Лукʼяненко", "лукяненко"),
        ("O´Neill", "oneill"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("İstanbul", "istanbul"),
        ("ISPARTA ısparta", "isparta isparta"),
        ("Đặng Thị Ø", "dang thi o"),
        ("™ ² Ⅻ", "tm 2 xii"),
        ("한국", "한국"),
        ("van  der\tBerg", "van der berg"),
        ("a_b@c.d", "a b c d"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_latin_letters_fold_the_same_where_there_are_others_too() -> None:
    signs = [chr(code) for code in range(FIRST_OTHER)]
    for one in signs:
        pairs = " ".join(f"x{one}{other}" for other in signs)
        assert f"{fold(pairs)} 王" == fold(f"{pairs} 王")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", ""),
        ("...", ""),
        ("…", ""),
        ("Li Ek", " li ek"),
        ("Li li", " li li"),
        ("Müller", " muller mueller"),
        ("Ødegård", " odegard oedegaard"),
        ("Щербаков", " щербаков serbakov"),
        ("王小明", " 王小明 wang xiao ming"),
        ("Łódź", " lodz"),
    ],
)
def test_a_search_key_holds_every_spelling_once(text: str, key: str) -> None:
    assert search_key(text) == key


@pytest.mark.parametrize("typed", ["Muller", "MÜLLER", "mueller", "müller", "mu\u0308ller", "mull"])
def test_a_name_is_found_however_it_is_typed(typed: str) -> None:
    [word] = search_words(typed)
    assert f" {word}" in search_key("Anna Müller")


@given(SCRIPTS | NAMES)
@example("İ")
@example("ϓ")
@example("™")
@example("ŉ")
@example("ǰ")
@example("ᾳ")
@example("ﬀ’ﬁ")
@example("\u0345")
def test_every_word_is_found_in_its_own_key(text: str) -> None:
    stored = set(search_key(text).split())
    forms = {unicodedata.normalize(form, text) for form in ("NFC", "NFD")}
    for typed in (text, *forms, text.casefold()):
        assert set(search_words(typed)) <= stored


@given(SCRIPTS | NAMES)
@example("ϓ")
@example("™")
@example("㎯")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(SCRIPTS | NAMES)
def test_keys_are_words_between_single_spaces(text: str) -> None:
    key = search_key(text)
    assert key == "".join(f" {word}" for word in key.split())
    assert all(character.isalnum() or character == " " for character in key)
    assert not any("A" <= character <= "Z" for character in key)


@given(NAMES)
def test_accents_may_be_left_out(text: str) -> None:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    assert set(search_words(bare)) <= set(search_key(text).split())


def test_a_word_is_made_of_what_is_alphanumeric() -> None:
    characters = map(chr, range(sys.maxunicode + 1))
    assert all(bool(WORD.fullmatch(c)) == c.isalnum() for c in characters)


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("pl", ["Cis", "Ćma", "Lis", "Łoś", "Zez", "Źrebak", "Żaba"]),
        ("lv", ["Celms", "Čakste", "Kalns", "Ķēniņš", "Zars", "Žagars"]),
        ("de", ["Ackermann", "Ägidi", "Muller", "Müller"]),
        ("sv", ["Zeta", "Ång", "Ärla", "Öst"]),
        ("cs", ["Dub", "Had", "Chalupa", "Ilja"]),
    ],
)
def test_every_language_has_its_own_alphabet(language: str, ordered: list[str]) -> None:
    assert sorted({*ordered}, key=lambda text: sort_key(text, language)) == ordered


@given(NAMES, NAMES)
def test_equal_keys_are_of_equal_texts_but_for_the_form(one: str, other: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert not same or sort_key(one, "pl") == sort_key(other, "pl")
