"""The encoding of a text is found by its mark, its sense, or its letters."""

import csv
import io
import random
import sqlite3
from contextlib import closing

import pytest
from factories import an_empty_store
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import FileProblem
from app.exchange.reading.encodings import CHOICES, Guess, check, guess, guess_letters, marked
from app.usecases import sample

POLISH = "Zażółć gęślą jaźń: Łódź, Gdańsk, Świętochłowice, Jabłoński"
LATVIAN = "Rīga, Jelgava, Ķekava, Bērziņa, Kalniņš, Ģirts, Čaka iela, Ozoliņa"
GERMAN = "München, Köln, Straße, Jürgen Großmann, Geschäftsführer, Österreich"
FRENCH = "Besançon, Hélène, François, Nîmes, Orléans, Genève, Maëlys"
SPANISH = "José García Muñoz, Málaga, Niño, Peñíscola, Coruña"
RUSSIAN = "Москва, Санкт-Петербург, Щербаков, Ёлкин"
UKRAINIAN = "Київ, Львів, Їжакевич, Щербаков"
GREEK = "Αθήνα, Θεσσαλονίκη, Παπαδόπουλος"
TURKISH = "İstanbul, Şişli, Öğretmen, Yıldız, Çağlar"
PEOPLE = """
    SELECT given, family, original, title, person.function, email, phone, city, country
    FROM person LEFT JOIN organisation ON organisation.id = organisation_id
"""
SAVED = ("cp1250", "iso8859-2", "cp1257", "cp852", "cp1252", "cp1251")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[(POLISH, code) for code in ("cp1250", "iso8859-2", "cp852")],
        (LATVIAN, "cp1257"),
        (SPANISH, "cp1252"),
        *[(RUSSIAN, code) for code in ("cp1251", "koi8-r", "cp866", "iso8859-5")],
        (UKRAINIAN, "cp1251"),
        (GREEK, "cp1253"),
        (TURKISH, "cp1254"),
    ],
)
def test_a_line_in_one_language_is_enough(text: str, encoding: str) -> None:
    assert guess(text.encode(encoding)) == Guess(encoding, sure=True)


def test_french_is_told_from_czech_if_not_surely() -> None:
    assert guess(FRENCH.encode("cp1252")).encoding == "cp1252"


def test_a_list_from_an_old_mac_is_read_but_never_surely() -> None:
    assert guess((POLISH * 2).encode("mac_latin2")) == Guess("mac_latin2", sure=False)


def test_german_reads_alike_in_several_encodings() -> None:
    found = guess(GERMAN.encode("cp1252"))
    assert GERMAN.encode("cp1252").decode(found.encoding) == GERMAN


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "utf-8-sig"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
@pytest.mark.parametrize("text", [POLISH, f"{RUSSIAN}\n{UKRAINIAN}\n"])
def test_unicode_is_sure(text: str, encoding: str, expected: str) -> None:
    data = text.encode(encoding)
    assert guess(data) == Guess(expected, sure=True)
    assert data.decode(expected).removeprefix("\ufeff") == text


def test_plain_letters_are_utf8() -> None:
    assert guess(b"name;city\nAnna;Berlin\n") == Guess("utf-8-sig", sure=True)


def test_utf8_with_a_broken_place_is_utf8_but_unsure() -> None:
    data = (POLISH * 3).encode() + b"\xb9"
    assert guess(data) == Guess("utf-8-sig", sure=False)


@pytest.mark.parametrize("encoding", ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"])
def test_what_is_no_language_of_europe_is_unsure(encoding: str) -> None:
    text = "山田 太郎 東京都 王小明 北京市 中文名 大会参加者"
    assert not guess((text * 3).encode(encoding, errors="replace")).sure


def test_random_bytes_are_unsure() -> None:
    assert not guess(random.Random(1).randbytes(2_000).replace(b"\0", b"x")).sure


def test_one_letter_is_not_enough() -> None:
    assert not guess(b"name\n\xe8\n").sure


@pytest.fixture(scope="module")
def people_of_the_sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The people of the sample conference as text with semicolons."""
    store = an_empty_store(tmp_path_factory.mktemp("sample"))
    sample.build(store)
    store.close()
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    with closing(sqlite3.connect(store.path)) as file:
        rows.writerows(file.execute(PEOPLE))
    return text.getvalue()


@pytest.mark.parametrize("encoding", SAVED)
def test_the_sample_saved_by_a_spreadsheet_is_read(
    people_of_the_sample: str, encoding: str
) -> None:
    data = people_of_the_sample.encode(encoding, errors="replace")
    assert guess(data).encoding == encoding


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_the_sample_as_wide_text_is_read(people_of_the_sample: str, encoding: str) -> None:
    assert guess(people_of_the_sample.encode(encoding)) == Guess(encoding, sure=True)


def test_marks_are_seen_and_plain_bytes_have_none() -> None:
    assert marked(b"\xef\xbb\xbfa") == "utf-8-sig"
    assert marked(b"\xff\xfea\0") == "utf-16"
    assert marked(b"\xff\xfe\0\0a\0\0\0") == "utf-32"
    assert marked(POLISH.encode("cp1250")) == ""


def test_letters_are_guessed_without_looking_for_marks() -> None:
    assert guess_letters(POLISH.encode("cp1250")).encoding == "cp1250"


@pytest.mark.parametrize("encoding", ["", "latin-1", *CHOICES])
def test_an_encoding_that_exists_is_accepted(encoding: str) -> None:
    check(encoding)


@pytest.mark.parametrize("encoding", ["klingon", "hex", "idna", "utf\0-8"])
def test_another_word_is_refused(encoding: str) -> None:
    with pytest.raises(FileProblem, match="is not an encoding"):
        check(encoding)


@given(st.binary(max_size=300))
def test_every_guess_can_be_decoded(data: bytes) -> None:
    data.decode(guess(data).encoding, errors="replace")
