"""Address cards say what other address books read, whatever the names."""

import pytest
import vobject
from exchange.leaving import HOSTILE, a_table, named, written

from app.base.errors import FileProblem
from app.base.names import PersonalName
from app.base.words import words_for
from app.exchange.exporters.vcard import EXPORTER, folded
from app.exchange.table_out import Heading, Kind, OutTable

KEYS = (
    *("title", "given", "family", "degree", "original", "function", "organisation"),
    *("email", "phone", "street", "postcode", "city", "country", "notes"),
)


def a_card(**facts: str) -> bytes:
    """The card of one person."""
    kinds = {"country": Kind.COUNTRY, "phone": Kind.PHONE}
    headings = tuple(Heading(key, key, kinds.get(key, Kind.TEXT)) for key in KEYS)
    row = tuple(facts.get(key, "") for key in KEYS)
    table = OutTable("", words_for("pl"), headings, (row,), ("urn:uuid:1",))
    return written(EXPORTER, table)


def test_to_the_byte() -> None:
    card = a_card(
        title="Dr.",
        given="Ilze",
        family="Bērziņa",
        degree="MBA",
        function="Mayor, chair; acting",
        organisation="City of Rīga",
        email="ilze@riga.example",
        phone="+371 67 012 345",
        street="Rātslaukums 1; 2",
        postcode="LV-1050",
        city="Rīga",
        country="LV",
        notes="first\nsecond \\ third",
    )
    assert card.decode() == (
        "BEGIN:VCARD\r\n"
        "VERSION:3.0\r\n"
        "N:Bērziņa;Ilze;;Dr.;MBA\r\n"
        "FN:Ilze Bērziņa\r\n"
        "ORG:City of Rīga\r\n"
        "TITLE:Mayor\\, chair\\; acting\r\n"
        "EMAIL;TYPE=INTERNET:ilze@riga.example\r\n"
        "TEL;TYPE=VOICE:+371 67 012 345\r\n"
        "NOTE:first\\nsecond \\\\ third\r\n"
        "ADR;TYPE=WORK:;;Rātslaukums 1\\; 2;Rīga;;LV-1050;Łotwa\r\n"
        "UID:urn:uuid:1\r\n"
        "END:VCARD\r\n"
    )


def test_what_is_empty_has_no_line() -> None:
    assert a_card(original="王小明").decode().split("\r\n") == [
        *("BEGIN:VCARD", "VERSION:3.0", "N:;;;;", "FN:王小明"),
        *("UID:urn:uuid:1", "END:VCARD", ""),
    ]


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: name[:20])
def test_another_library_reads_every_name(name: str) -> None:
    data = written(EXPORTER, named(name, "Ilze", "Åsa")).decode()
    first, *others = vobject.readComponents(data)
    assert first.n.value.given == name.replace("\t", " ")
    assert first.fn.value == PersonalName(name).display().replace("\t", " ")
    assert [card.fn.value for card in others] == ["Ilze", "Åsa"]


def test_lines_are_folded_by_octets() -> None:
    data = folded("NOTE:" + "ż王a" * 60)
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert data.replace(b"\r\n ", b"").decode() == "NOTE:" + "ż王a" * 60 + "\r\n"


def test_cards_without_names_are_refused() -> None:
    table = a_table()
    nameless = OutTable("", table.words, table.headings[1:], ())
    with pytest.raises(FileProblem, match="^Address cards need names."):
        written(EXPORTER, nameless)
