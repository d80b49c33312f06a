"""The lines of cards are made whole, whatever program broke them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.reading.cards import (
    Property,
    charset,
    decoded,
    raw_cards,
    read_jcards,
    value_bytes,
)


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


def properties(data: bytes) -> dict[str, Property]:
    (lines,) = raw_cards(data)
    return {line.name: line for line in decoded(lines, "utf-8")}


def test_folded_lines() -> None:
    assert properties(card("NOTE:Welcome to", "  Rīga"))["NOTE"].text == "Welcome to Rīga"


def test_soft_breaks_of_quoted_printable() -> None:
    line = "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C4=93rzi=\r\n=C5=86a;Ilze;;;"
    assert properties(card(line, version="2.1"))["N"].parts == ("Bērziņa", "Ilze", "", "", "")


def test_bare_encoding_of_the_oldest_cards() -> None:
    found = properties(card("FN;QUOTED-PRINTABLE;CHARSET=windows-1257:B=E7rziņa", version="2.1"))
    assert found["FN"].text.startswith("Bērzi")


def test_pictures_are_dropped_with_all_their_lines() -> None:
    found = properties(card("PHOTO;ENCODING=b:AAAA", " BBBB", "CCCC", "", "FN:Ilze"))
    assert set(found) == {"VERSION", "FN"}


def test_groups_and_types() -> None:
    line = properties(card('item1.TEL;TYPE="cell,voice";PREF=1:+371 1'))["TEL"]
    assert line.kinds >= {"cell", "voice", "pref"}
    assert line.text == "+371 1"


def test_a_colon_in_quotes_is_no_end() -> None:
    assert properties(card('ADR;LABEL="a:b;c":;;;Rīga'))["ADR"].field(3) == "Rīga"
    assert properties(card('ADR;LABEL="a:;;;Rīga'))["ADR"].field(3) == "Rīga"


def test_escaped_signs() -> None:
    found = properties(card(r"ORG:One\; Two\, Three;Four\\Five", r"NOTE:a\nb\Nc"))
    assert found["ORG"].parts == ("One; Two, Three", "Four\\Five")
    assert found["NOTE"].text == "a\nb\nc"


def test_raw_breaks_in_a_note() -> None:
    found = properties(card("NOTE:first", "second", "Phone: third", "TEL:1"))
    assert found["NOTE"].text == "first\nsecond\nPhone: third"
    assert found["TEL"].text == "1"


def test_commas_part_names_of_the_newer_versions_only() -> None:
    assert properties(card("N:B;Anna,Maria;;;"))["N"].field(1) == "Anna, Maria"
    assert properties(card("N:B;Anna,Maria;;;", version="2.1"))["N"].field(1) == "Anna,Maria"
    assert properties(card("NOTE:1,5"))["NOTE"].text == "1,5"


def test_many_cards_and_one_within_another() -> None:
    inner = card("FN:Agent").decode().strip()
    data = card("FN:One", "AGENT:", *inner.split("\r\n"), "TEL:1") + card("FN:Two")
    found = [[line.value for line in lines if line.name != "VERSION"] for lines in raw_cards(data)]
    assert found == [[b"One", b"", b"1"], [b"Two"]]


def test_a_card_without_its_end_ends_at_the_next() -> None:
    data = b"BEGIN:VCARD\nFN:One\nBEGIN:VCARD\nFN:Two\nEND:VCARD\nFN:Nobody\n"
    assert [[line.value for line in lines] for lines in raw_cards(data)] == [[b"One"], [b"Two"]]


@pytest.mark.parametrize(
    ("parameters", "name"),
    [
        ("CHARSET=windows-1250", "cp1250"),
        ('charset="UTF-8"', "utf-8"),
        ("CHARSET=x", ""),
        ("X", ""),
    ],
)
def test_the_charset_of_a_line(parameters: str, name: str) -> None:
    ((_version, line),) = raw_cards(card(f"FN;{parameters}:Ilze"))
    assert charset(line) == name


def test_base64_of_text_is_undone() -> None:
    ((_version, line, other),) = raw_cards(card("FN;ENCODING=b:SWx6ZQ==", "NOTE;BASE64:!"))
    assert (value_bytes(line), value_bytes(other)) == (b"Ilze", b"")


def test_jcards() -> None:
    one = (
        '["vcard",[["n",{},"text",["Bērziņa","Ilze",["Anna","Maria"],"",""]],["fn",{},"text","I"]]]'
    )
    expected = (
        Property("N", frozenset({""}), ("Bērziņa", "Ilze", "Anna Maria", "", "")),
        Property("FN", frozenset({""}), ("I",)),
    )
    assert read_jcards(one) == [expected]
    assert read_jcards(f"[{one},{one}]") == [expected, expected]
    assert read_jcards('["vcard"]') == [()]
    assert read_jcards('[1, ["vcard", [[], 2]]]') == [()]


@pytest.mark.parametrize("text", ["[" * 100_000])
def test_what_is_no_json_is_told_as_such(text: str) -> None:
    with pytest.raises(ValueError, match=r"\["):
        read_jcards(text)


@given(st.binary(max_size=300))
def test_any_bytes_give_cards_or_none(data: bytes) -> None:
    for lines in raw_cards(b"BEGIN:VCARD\n" + data):
        decoded(lines, "utf-8")
