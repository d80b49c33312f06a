"""Formulas are counted whose results nobody stored."""

import pytest
from exchange.reading.workbooks import xlsx_of

from app.exchange.reading.formulas import Formulas
from app.exchange.reading.open import read_data

HEAD = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'
ANN = '<row r="2"><c r="A2" t="inlineStr"><is><t>Ann</t></is></c>{}</row>'


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ('<c r="B2"><f>A1</f><v></v></c>', 1),
        ('<c r="B2" s="1"><f>A1</f><v/></c><c r="C2"><f>"x"</f></c>', 2),
        ('<c r="B2"><f t="shared" si="0"/></c>', 1),
        ('<c r="B2"><f>A1</f><v>5</v></c>', 0),
        ('<c r="B2" t="str"><f>""</f><v></v></c>', 0),
        ('<c r="B2"><v>5</v></c>', 0),
    ],
)
def test_formulas_without_a_result(cell: str, count: int) -> None:
    notes = read_data(xlsx_of(HEAD + ANN.format(cell)), "people.xlsx").notes
    assert [note.values for note in notes] == [{"count": count, "name": "people.xlsx"}][:count]


def test_what_is_said_of_them() -> None:
    data = xlsx_of(HEAD + ANN.format('<c r="B2"><f>A1</f></c><c r="C2"><f>A1</f></c>'))
    (note,) = read_data(data, "people.xlsx").notes
    assert str(note) == (
        "2 formulas in people.xlsx have no stored result and count as blank. Open the file in a "
        "spreadsheet, save it there, and read it again."
    )


@pytest.mark.parametrize("size", [1, 7, 50])
def test_a_cell_may_be_cut_into_pieces(size: int) -> None:
    data = b'<c r="A1"><f>B1</f><v>2</v></c><c r="A2"><f>B1</f></c><c r="A3"><f>B1</f></c>'
    formulas = Formulas()
    for start in range(0, len(data), size):
        formulas.feed(data[start : start + size])
    assert formulas.ended() == 2
