"""Where an export is written."""

from pathlib import Path

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.gui.exchange.place_input import PlaceInput

KNOWN = (".csv", ".xlsx")


@pytest.fixture
def place(qtbot: QtBot) -> PlaceInput:
    """A file."""
    made = PlaceInput("File")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_ending_follows_the_format(place: PlaceInput, tmp_path: Path) -> None:
    place.set_value(tmp_path / "Guests 1.5.csv")
    place.follow(".xlsx", KNOWN)
    assert place.line.text() == str(tmp_path / "Guests 1.5.xlsx")
    place.set_value(tmp_path / "Guests 1.5")
    assert place.value() == tmp_path / "Guests 1.5.xlsx"
    place.follow(".csv", KNOWN)
    assert place.value() == tmp_path / "Guests 1.5.csv"
    place.set_value(tmp_path / "GUESTS.CSV")
    assert place.value() == tmp_path / "GUESTS.CSV"


def test_nothing_is_no_place(place: PlaceInput) -> None:
    place.follow(".csv", KNOWN)
    assert place.value() is None
    place.set_value("  ")
    assert place.value() is None
    assert nameless(place) == []


def test_a_file_that_is_there_would_be_replaced(place: PlaceInput, tmp_path: Path) -> None:
    (tmp_path / "list.csv").touch()
    place.follow(".csv", KNOWN)
    place.set_value(tmp_path / "list")
    assert place.note.isVisible()
    assert place.note.text() == "This file is there already and will be replaced."
    place.set_value(tmp_path / "other")
    assert not place.note.isVisible()
    assert place.note.text() == ""


def test_a_folder_has_no_ending(tmp_path: Path, qtbot: QtBot) -> None:
    folder = PlaceInput("Folder", folder=True)
    qtbot.addWidget(folder)
    folder.follow("", ())
    folder.set_value(tmp_path)
    assert folder.value() == tmp_path
    assert not folder.note.isVisibleTo(folder)
