"""Which list it is, and whether it was read right."""

from collections.abc import Callable
from pathlib import Path

import xlsxwriter
from gui.exchange.conftest import HEADS, LINES, Write
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication, QLabel

from app.gui.exchange.page import ImportPage

Rest = Callable[[], None]


def notes(page: ImportPage) -> list[str]:
    """The warnings above the preview."""
    column = page.file._notes
    widgets = [column.itemAt(row).widget() for row in range(column.count())]
    return [
        next(child.text() for child in widget.findChildren(QLabel) if child.text())
        for widget in widgets
    ]


def shown(page: ImportPage, line: int) -> list[str]:
    """What the preview says in a line."""
    model = page.file.preview.lines
    return [str(model.index(line, column).data()) for column in range(model.columnCount())]


def test_a_file_is_shown_with_its_line_numbers(opened: ImportPage) -> None:
    assert opened.file.name.text() == "list.csv"
    assert opened.file.about.text() == "5 lines · 6 columns · headers in line 1"
    model = opened.file.preview.lines
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(7)]
    assert heads == ["Line", *HEADS]
    assert shown(opened, 0) == ["2", *LINES[0]]
    assert notes(opened) == []
    assert opened.file.encoding.value() == "utf-8-sig"
    assert opened.file.delimiter.value() == ";"
    assert not opened.file._choices[0].isVisible()


def test_another_encoding_is_read_at_once(page: ImportPage, write: Write, rest: Rest) -> None:
    lines = [("Zoë", "Müller", "zoe@osnabrueck.example")]
    page.jump(write(lines, HEADS[:3], encoding="cp1252"))
    rest()
    page.file._on_encoding("cp1250")
    rest()
    assert shown(page, 0)[1:3] == ["Zoë", "Müller"]
    assert page.file.encoding.value() == "cp1250"
    assert page.flow.draft is not None
    assert page.flow.draft.source.encoding_sure

    page.file._on_encoding("cp852")
    rest()
    assert shown(page, 0)[1] != "Zoë"

    page.file._on_delimiter("|")
    rest()
    assert page.flow.draft.encoding == "cp852"
    assert page.file.about.text() == "1 line · 1 column · headers in line 1"


def test_losses_and_longer_lines_are_said(page: ImportPage, write: Write, rest: Rest) -> None:
    page.jump(write([("Ma?gorzata", "Nowak", "a@b.example", "too much")], HEADS[:3]))
    rest()
    assert len(notes(page)) == 1
    assert notes(page)[0].startswith("1 cells contain ? inside words")


def test_headers_alone_are_said_to_be_nobody(page: ImportPage, tmp_path: Path, rest: Rest) -> None:
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        full, heads = book.add_worksheet("Full"), book.add_worksheet("Heads")
        for row, line in enumerate([HEADS, *LINES]):
            full.write_row(row, 0, line)
        heads.write_row(0, 0, HEADS)
    page.jump(tmp_path / "book.xlsx")
    rest()
    page.flow.show_sheet(1)
    rest()
    assert notes(page) == ["There are headers and nothing below them: there is nobody to import."]
    assert not page.next.isEnabled()


def test_what_cannot_be_read_is_said_where_it_was_dropped(
    page: ImportPage, tmp_path: Path, rest: Rest
) -> None:
    (tmp_path / "empty.csv").write_bytes(b"")
    page.jump(tmp_path / "empty.csv")
    rest()
    assert page.file.zone.problem.text() == "empty.csv is empty. There is nothing to import."
    assert page.flow.draft is None


def test_a_list_stays_when_another_one_is_refused(
    opened: ImportPage, tmp_path: Path, rest: Rest
) -> None:
    opened.jump(tmp_path / "gone.csv")
    rest()
    assert opened.problem.text() == "gone.csv is not there. Was it moved?"
    assert opened.file.name.text() == "list.csv"


def test_cells_are_pasted(page: ImportPage, rest: Rest) -> None:
    QApplication.clipboard().setText("Given name\tFamily name\nAnna\tKalniņa\n")
    page.paste()
    rest()
    assert page.file.name.text() == "Pasted cells"
    assert shown(page, 0) == ["2", "Anna", "Kalniņa"]
    assert not page.file._choices[1].isVisible()


def test_a_copied_file_is_pasted_as_a_file(page: ImportPage, write: Write, rest: Rest) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write()))])
    QApplication.clipboard().setMimeData(data)
    page.paste()
    rest()
    assert page.file.name.text() == "list.csv"


def test_nothing_on_the_clipboard_is_said(page: ImportPage, rest: Rest) -> None:
    QApplication.clipboard().clear()
    page.paste()
    rest()
    assert page.file.zone.problem.text().startswith("Nothing was pasted.")


def test_the_best_sheet_is_taken_and_others_can_be(
    page: ImportPage, tmp_path: Path, rest: Rest
) -> None:
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        orders, people = book.add_worksheet("Orders"), book.add_worksheet("People")
        for row, line in enumerate([("Order", "Sum"), ("A1", "10")]):
            orders.write_row(row, 0, line)
        for row, line in enumerate([HEADS, *LINES]):
            people.write_row(row, 0, line)
    page.jump(tmp_path / "book.xlsx")
    rest()
    assert page.file._choices[0].isVisible()
    assert page.file.sheet.currentText() == "People · 6 lines"
    page.flow.show_sheet(0)
    rest()
    assert shown(page, 0) == ["2", "A1", "10"]
