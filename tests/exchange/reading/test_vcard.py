"""Contacts become a sheet: a row for each card, a column for each target."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.exchange.reading.source import Source, SourceKind
from app.exchange.reading.vcard import read_vcards


def card(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def as_dicts(source: Source) -> list[dict[str, str]]:
    headers, *rows = source.sheets[0].rows
    return [
        {header: cell for header, cell in zip(headers, row, strict=True) if cell} for row in rows
    ]


def people(text: str) -> list[dict[str, str]]:
    return as_dicts(read_vcards(text.encode(), "people.vcf"))


def test_a_full_card() -> None:
    text = card(
        "N:Bērziņa;Ilze;Anna;Dr.;MBA",
        "FN:Dr. Ilze Bērziņa",
        "ORG:City of Rīga;Culture;Events",
        "TITLE:Head of culture",
        "ROLE:Speaker",
        "EMAIL;TYPE=HOME:ilze@home.example",
        "EMAIL;TYPE=WORK,PREF:ilze@riga.example",
        "TEL;TYPE=FAX:+371 1",
        "TEL;TYPE=WORK:+371 2",
        "TEL;TYPE=CELL:+371 3",
        "ADR;TYPE=HOME:;;Street 1;Jelgava;;LV-3001;Latvia",
        "ADR;TYPE=WORK:;;Square 1;Rīga;;LV-1050;Latvia",
        "NOTE:one",
        "NOTE:two",
        "CATEGORIES:press,board",
        "UID:urn:uuid:1",
        "X-SOMETHING:else",
    )
    assert people(text) == [
        {
            "given": "Ilze Anna",
            "family": "Bērziņa",
            "title": "Dr.",
            "degree": "MBA",
            "function": "Head of culture",
            "email": "ilze@riga.example",
            "phone": "+371 3",
            "organisation": "City of Rīga",
            "street": "Square 1",
            "postcode": "LV-1050",
            "city": "Rīga",
            "country": "Latvia",
            "notes": "one\ntwo",
            "tags": "press, board",
            "internal id": "urn:uuid:1",
            "other emails": "ilze@home.example",
            "other phones": "+371 2",
            "department": "Culture, Events",
        }
    ]


def test_addresses_of_the_newest_version() -> None:
    text = card(
        "FN:Ilze Bērziņa",
        "TEL;VALUE=uri;PREF=1:tel:+371-3",
        "EMAIL:mailto:ilze@riga.example",
        "LANG;PREF=2:de",
        "LANG;PREF=1:lv",
        version="4.0",
    )
    assert people(text) == [
        {
            "full_name": "Ilze Bērziņa",
            "phone": "+371-3",
            "email": "ilze@riga.example",
            "languages": "de, lv",
        }
    ]


def test_a_greeting_is_no_title() -> None:
    (found,) = people(card("N:Berg;Jan;;Herr;", version="2.1"))
    assert found == {"given": "Jan", "family": "Berg", "salutation": "Herr"}


def test_a_name_without_parts_is_kept_whole() -> None:
    assert people(card("N:;;;;", "FN:王小明")) == [{"full_name": "王小明"}]
    assert people(card("N:;;;;", "NICKNAME:Ilze")) == [{"full_name": "Ilze"}]


def test_a_company_is_nobody_by_name() -> None:
    assert people(card("N:;;;;", "FN:Rīga", "ORG:Rīga") + card("ORG:Cēsis")) == [
        {"organisation": "Rīga"},
        {"organisation": "Cēsis"},
    ]


def test_grouped_addresses_count() -> None:
    text = card("FN:Ilze", "item1.EMAIL;type=INTERNET:i@riga.example", "item1.X-ABLabel:work")
    assert people(text) == [{"full_name": "Ilze", "email": "i@riga.example"}]


def test_polish_without_charset_is_guessed() -> None:
    lines = [
        "N;ENCODING=QUOTED-PRINTABLE:Iksi=F1ski;Micha=B3",
        "NOTE;QUOTED-PRINTABLE:za=BF=F3=B3=E6",
    ]
    source = read_vcards(card(*lines, version="2.1").encode(), "people.vcf")
    assert as_dicts(source) == [{"given": "Michał", "family": "Iksiński", "notes": "zażółć"}]
    assert source.kind is SourceKind.VCARD


def test_an_encoding_may_be_chosen() -> None:
    data = card("FN:Łódź").encode("iso8859-2")
    source = read_vcards(data, "people.vcf", encoding="iso8859-2")
    assert (source.encoding, source.encoding_sure) == ("iso8859-2", True)
    assert as_dicts(source) == [{"full_name": "Łódź"}]


def test_a_charset_of_a_line_wins() -> None:
    data = card("FN;CHARSET=windows-1250:#", "ORG:Łódź").encode()
    source = read_vcards(data.replace(b"#", "Gdańsk".encode("cp1250")), "people.vcf")
    assert as_dicts(source) == [{"full_name": "Gdańsk", "organisation": "Łódź"}]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_wide_letters(encoding: str) -> None:
    source = read_vcards(card("FN:Ilze Bērziņa").encode(encoding), "people.vcf")
    assert as_dicts(source) == [{"full_name": "Ilze Bērziņa"}]
    assert source.encoding_sure


def test_letters_without_meaning_are_counted() -> None:
    source = read_vcards(card("FN;CHARSET=UTF-8:#").encode().replace(b"#", b"\xff"), "people.vcf")
    assert [str(note) for note in source.notes] == [
        "1 characters of people.vcf have no meaning in this encoding. Try another."
    ]


def test_jcard() -> None:
    name, phone = '["n",{},"text",["Bērziņa","Ilze","","",""]]', '["tel",{},"uri","tel:+1"]'
    text = f'["vcard",[{name},{phone}]]'
    assert people(text) == [{"given": "Ilze", "family": "Bērziņa", "phone": "+1"}]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "people.vcf holds no contact"),
        ("[]", "people.vcf holds no contact"),
        ("[", "begins like contacts but is broken"),
    ],
)
def test_nothing_to_import(text: str, sentence: str) -> None:
    with pytest.raises(FileProblem, match=sentence):
        read_vcards(text.encode(), "people.vcf")


def test_an_encoding_that_does_not_exist() -> None:
    with pytest.raises(FileProblem, match="is not an encoding"):
        read_vcards(card("FN:Ilze").encode(), "people.vcf", encoding="klingon")


LINES = st.sampled_from(
    ["N", "FN", "TEL;CELL", "ADR", "ORG", "NOTE;QUOTED-PRINTABLE", "PHOTO;ENCODING=b", "", " ", "x"]
)


@given(st.lists(st.tuples(LINES, st.text(max_size=20))))
def test_any_lines_give_rows_of_one_width(lines: list[tuple[str, str]]) -> None:
    text = card("FN:Ilze", *(f"{name}:{value}" for name, value in lines))
    try:
        source = read_vcards(text.encode(errors="replace"), "people.vcf")
    except AppError:
        return
    assert len({len(row) for row in source.sheets[0].rows}) == 1
