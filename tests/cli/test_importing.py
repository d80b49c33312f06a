"""What an import says of itself for programs."""

from pathlib import Path

import pytest
from factories import a_store

from app.cli.importing import facts
from app.exchange.importing import prepare, preview
from app.exchange.reading.open import read_data


@pytest.mark.parametrize("people", [1, 3])
def test_facts_count_every_line_once(tmp_path: Path, people: int) -> None:
    lines = "".join(f"Ana,Ek{'abc'[n]},ana{n}@example.org\n" for n in range(people))
    source = read_data(f"Given name;Family name;E-mail\n{lines}".replace(",", ";").encode(), "x")
    with a_store(tmp_path) as store:
        prepared = prepare(store, source)
        said = facts(prepared, preview(store, prepared))
    assert said == {
        "rows": people,
        "people": people,
        "new": said["new"],
        "changed": 0,
        "unchanged": 0,
        "duplicates": people - said["new"],
        "refused": 0,
        "ignored": [],
        "vanished": 0,
        "encoding": "utf-8-sig",
        "delimiter": ";",
        "sheet": "",
        "system": "",
        "notes": [],
        "dates_ambiguous": False,
        "problems": [],
    }


def test_a_country_that_would_be_lost_is_noted(tmp_path: Path) -> None:
    source = read_data(b"Given name;Family name;Country\nAna;Ek;LV\n", "x")
    with a_store(tmp_path) as store:
        prepared = prepare(store, source)
        notes = facts(prepared, preview(store, prepared))["notes"]
    assert [note[:39] for note in notes] == ["A country belongs to an organisation: t"]


def test_what_may_be_read_wrongly_or_lost_is_noted(tmp_path: Path) -> None:
    wide = "".join(f"Ana,Ek{'abcdefghijk'[n]},more\n" for n in range(11))
    right = "Ana,Ek\n" * 12
    source = read_data(f"Given name,Family name\n{right}{wide}Zoë,Ek\n".encode("cp1252"), "x")
    assert not source.encoding_sure
    with a_store(tmp_path) as store:
        prepared = prepare(store, source)
        notes = facts(prepared, preview(store, prepared))["notes"]
    lines = "14, 15, 16, 17, 18, 19, 20, 21, 22, 23, …"
    assert notes == [
        f"The encoding is only guessed: {source.encoding}. --encoding says another.",
        f"More cells than there are columns, the rest is left out: line {lines}.",
    ]
