"""CSV opens right in Polish and German spreadsheets, and no cell is a formula."""

import csv
import io

import pytest
from exchange.leaving import HOSTILE, ILZE, a_table, named, written

from app.base.errors import Cancelled
from app.exchange.exporters.csv import EXPORTER
from app.exchange.reading.open import read_data


def test_to_the_byte() -> None:
    table = a_table(ILZE, ("Åsa", "", None, None, None, None), language="pl")
    assert (
        written(EXPORTER, table)
        == (
            "\ufeffGiven name;Phone;Number;First night;Arrival;Status\r\n"
            "Ilze;+371 67 012 345;7;2027-12-10;2027-12-10 09:05;Potwierdzona\r\n"
            "Åsa;;;;;\r\n"
        ).encode()
    )


def test_nobody() -> None:
    assert written(EXPORTER, a_table()).decode("utf-8-sig").count("\r\n") == 1


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: name[:20])
def test_what_would_be_a_formula_is_text(name: str) -> None:
    text = written(EXPORTER, named(name)).decode("utf-8-sig")
    _head, row = csv.reader(io.StringIO(text, newline=""), delimiter=";")
    assert row[0] in {name, f"'{name}"}
    assert row[0][0] not in "=+-@\t\r"


@pytest.mark.parametrize("name", HOSTILE, ids=lambda name: name[:20])
def test_our_reader_takes_the_table_back(name: str) -> None:
    source = read_data(written(EXPORTER, named(name, "Ilze", "Åsa")), "people.csv")
    assert (source.encoding, source.delimiter) == ("utf-8-sig", ";")
    assert [row[0].removeprefix("'") for row in source.sheets[0].rows[1:]] == [
        name.removeprefix("'"),
        "Ilze",
        "Åsa",
    ]


def test_headings_that_repeat_are_told_apart() -> None:
    table = a_table()
    twice = type(table)("", table.words, (table.headings[0],) * 3, ())
    assert written(EXPORTER, twice).decode("utf-8-sig") == (
        "Given name;Given name (2);Given name (3)\r\n"
    )


def test_who_gives_up_is_heard() -> None:
    class Tired:
        def report(self, _done: int, _total: int, _label: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        EXPORTER.write(named("Ilze"), io.BytesIO(), Tired())
