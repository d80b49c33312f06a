"""The window for an export."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.exchange.export_choices import Scope, scope_of
from app.gui.exchange.export_sheet import ExportSheet
from app.gui.people.page import PeoplePage
from app.queries import disclosures, people
from app.queries.people import PeopleFilter

Settle = Callable[[Desk], None]
Open = Callable[..., ExportSheet]


@pytest.fixture
def open_sheet(desk: Desk, qtbot: QtBot) -> Open:
    """Open the sheet for a scope."""

    def opened(scope: Scope | None = None) -> ExportSheet:
        made = ExportSheet(None, desk, scope or Scope())
        qtbot.addWidget(made)
        made.show()
        return made

    return opened


def rows(path: Path) -> list[list[str]]:
    """What a CSV file says."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def test_everybody_is_written_where_it_says(
    open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet = open_sheet()
    assert nameless(sheet) == []
    sheet.format.set_chosen("csv")
    sheet._follow_format()
    sheet.place.set_value(tmp_path / "people")
    sheet.submit()
    settle(desk)
    assert len(rows(tmp_path / "people.csv")) == 4
    assert sheet._stack.currentIndex() == 1
    assert not sheet.primary.isVisible()
    assert nameless(sheet) == []


def test_columns_of_ones_own_are_written_in_their_order_and_remembered(
    open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    sheet = open_sheet()
    titles = [("family", "Family name"), ("given", "Given name"), ("email", "E-mail")]
    sheet.columns.show_columns(titles, ("given", "family"))
    sheet.columns.list.setCurrentRow(1)
    qtbot.keyClick(sheet.columns.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sheet.preset.value() == "own"
    sheet.format.set_chosen("csv")
    sheet._follow_format()
    sheet.place.set_value(tmp_path / "own.csv")
    sheet.submit()
    settle(desk)
    assert rows(tmp_path / "own.csv")[0] == ["Family name", "Given name"]

    again = open_sheet()
    assert again.preset.value() == "own"
    assert again.columns.keys() == ("family", "given")
    assert again.format.key() == "csv"
    assert again.place.value() == tmp_path / "Partner cities.csv"


def test_a_ready_made_list_shows_its_columns(open_sheet: Open) -> None:
    sheet = open_sheet()
    sheet.preset.set_value("hotel")
    sheet._show_columns()
    assert sheet.columns.keys()[:4] == ("title", "given", "family", "hotel")
    sheet.preset.set_value("caterer")
    sheet._show_columns()
    assert sheet.columns.keys() == ()
    assert not sheet.columns.isEnabled()


def test_the_selected_and_the_filtered_are_written(
    open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    first, *_others = desk.ask(people.find_ids)
    scope = Scope(PeopleFilter(text="marta"), 1, (first,))
    for who, name in (("selected", "Anna"), ("filtered", "Marta")):
        sheet = open_sheet(scope)
        sheet.who.set_chosen(who)
        sheet.format.set_chosen("json")
        sheet._follow_format()
        sheet.place.set_value(tmp_path / who)
        sheet.submit()
        settle(desk)
        stored = json.loads((tmp_path / f"{who}.json").read_text(encoding="utf-8"))
        assert name in json.dumps(stored, ensure_ascii=False)
        assert len(stored if isinstance(stored, list) else stored["people"]) == 1


def test_delegations_are_written_without_cards(
    open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet = open_sheet(Scope(on_delegations=True))
    assert sheet.who.key() == "delegations"
    assert list(sheet.format.chips) == ["xlsx", "csv", "json"]
    assert not sheet.preset.isVisible()
    sheet.format.set_chosen("csv")
    sheet._follow_format()
    sheet.place.set_value(tmp_path / "all.csv")
    sheet.submit()
    settle(desk)
    assert len(rows(tmp_path / "all.csv")) == 2


def test_what_is_missing_or_refused_is_said(
    open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet = open_sheet()
    sheet.place.set_value("")
    sheet.submit()
    assert sheet._error.text() == "Say in which file to write it."
    sheet.place.set_value(tmp_path / "none" / "x.xlsx")
    sheet.submit()
    settle(desk)
    assert sheet._error.text().endswith("Choose a folder that does.")
    assert sheet.primary.isEnabled()
    sheet.columns.show_columns([("given", "Given name")], ())
    sheet.preset.set_value("own")
    sheet.submit()
    assert sheet._error.text() == "Tick at least one column."


def test_a_file_that_is_there_is_told(open_sheet: Open, tmp_path: Path) -> None:
    (tmp_path / "there.xlsx").write_bytes(b"x")
    sheet = open_sheet()
    sheet.place.set_value(tmp_path / "there.xlsx")
    assert sheet.place.note.text() == "This file is there already and will be replaced."
    sheet.place.follow(".csv", (".xlsx", ".csv"))
    assert sheet.place.value() == tmp_path / "there.csv"
    assert not sheet.place.note.isVisible()


def test_a_page_says_what_is_shown_and_selected(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    page = PeoplePage(desk)
    qtbot.addWidget(page)
    settle(desk)
    assert scope_of(page).first == "all"
    page.search.setText("marta")
    assert scope_of(page).filtered == 1
    assert scope_of(page).first == "filtered"
    page.search.setText("")
    page.table.selectAll()
    assert len(scope_of(page).selected) == 3
    assert scope_of(page).first == "selected"
    settle(desk)


def test_for_whom_a_list_is_made_is_noted_and_remembered(
    open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet = open_sheet()
    sheet.preset.set_value("hotel")
    sheet.preset.chosen.emit("hotel")
    assert (sheet.reader.placeholderText(), sheet.reader.value()) == ("Hotel", "")
    for number, typed in enumerate(("", "Astoria")):
        sheet.reader.set_value(typed)
        sheet.place.set_value(tmp_path / f"{number}.xlsx")
        sheet.submit()
        settle(desk)
    assert [row.recipient for row in desk.ask(disclosures.rows)] == ["Astoria", "Hotel"]

    again = open_sheet()
    assert (again.preset.value(), again.reader.value()) == ("hotel", "Astoria")
    again.preset.set_value("press")
    again.preset.chosen.emit("press")
    assert (again.reader.placeholderText(), again.reader.value()) == ("Press", "")
