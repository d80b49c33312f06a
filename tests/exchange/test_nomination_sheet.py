"""The workbook of a form: headings are locked, cells are free, lists are offered."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from exchange.forms import a_conference, a_form, cells_of
from factories import an_empty_store
from openpyxl.worksheet.worksheet import Worksheet

from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A file whose conference is still to be made."""
    with an_empty_store(tmp_path) as made:
        yield made


@pytest.fixture
def path(store: Store, tmp_path: Path) -> Path:
    """The form of Rīga."""
    return a_form(store, tmp_path, a_conference(store))


@pytest.fixture
def sheet(path: Path) -> Worksheet:
    """The page to fill in."""
    return openpyxl.load_workbook(path).worksheets[0]


def test_three_sheets_and_the_lists_cannot_be_found(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    assert [(s.title, s.sheet_state) for s in book.worksheets] == [
        *(("Pieteikums", "visible"), ("Palīdzība", "visible"), ("lists", "veryHidden")),
    ]
    assert book.active is book.worksheets[0]


def test_headings_and_marks(sheet: Worksheet, path: Path) -> None:
    keys, top = cells_of(path)
    headings = [cell.value for cell in sheet[top]]
    assert headings[:8] == [
        *("Nr.", "Tituls", "Vārds", "Uzvārds", "Ieņemamais amats", "Funkcija delegācijā"),
        *("E-pasts", "Tālrunis"),
    ]
    assert [sheet.cell(top + n, 1).value for n in range(1, 6)] == [1, 2, 3, 4, None]
    assert sheet.row_dimensions[1].hidden
    assert sheet.row_dimensions[2].hidden
    hidden = [key for key, column in keys.items() if _hidden(sheet, column)]
    assert hidden == ["code", "sent"]
    assert sheet.freeze_panes == f"A{top + 1}"


def _hidden(sheet: Worksheet, column: int) -> bool:
    groups = [
        each
        for each in sheet.column_dimensions.values()
        if each.min and each.min <= column <= each.max
    ]
    return any(group.hidden for group in groups)


def test_what_is_locked(sheet: Worksheet, path: Path) -> None:
    _keys, top = cells_of(path)
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert {cell.protection.locked for row in range(1, top + 1) for cell in sheet[row]} == {True}
    for row in range(top + 1, top + 5):
        number, *others = sheet[row]
        assert number.protection.locked
        assert {cell.protection.locked for cell in others} == {False}


def test_phones_are_text_and_times_are_times(sheet: Worksheet, path: Path) -> None:
    keys, top = cells_of(path)
    for row in (top + 1, top + 4):
        formats = [sheet.cell(row, keys[key]).number_format for key in ("phone", "arrival_at")]
        assert formats == ["@", "yyyy-mm-dd hh:mm"]
    assert sheet.cell(top + 1, keys["phone"]).value == "+37167012345"


def test_lists_to_choose_from(sheet: Worksheet, path: Path) -> None:
    keys, top = cells_of(path)
    lists = openpyxl.load_workbook(path)["lists"]
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    letter = openpyxl.utils.get_column_letter(keys["question:1"])
    rule = rules[f"{letter}{top + 1}:{letter}{top + 4}"]
    assert (rule.type, rule.formula1) == ("list", f"lists!${letter}$1:${letter}$2")
    assert [cell.value for cell in lists[letter]][:2] == ["Climate", "Youth, sport"]
    strict = {
        key: rules[f"{c}{top + 1}:{c}{top + 4}"].showErrorMessage
        for key in ("member_function", "diet", "room_kind", "consent_photos")
        for c in [openpyxl.utils.get_column_letter(keys[key])]
    }
    assert strict == {
        "member_function": True,
        "diet": False,
        "room_kind": True,
        "consent_photos": True,
    }


def test_the_help_is_a_page_of_sentences(path: Path) -> None:
    guide = openpyxl.load_workbook(path).worksheets[1]
    lines = [guide.cell(row, 2).value for row in range(3, 14)]
    assert lines[0] == "Katrai personai viena rinda. Nevajadzīgās rindas paliek tukšas."
    assert sum(bool(line) for line in lines) == 10
