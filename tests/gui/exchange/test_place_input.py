"""Where something is written."""

from pathlib import Path

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.gui.exchange.place_input import PlaceInput

KNOWN = (".xlsx", ".csv")


@pytest.fixture
def place(qtbot: QtBot) -> PlaceInput:
    made = PlaceInput("File")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_ending_follows_the_format(place: PlaceInput) -> None:
    place.set_value("/lists/St. Gallen")
    place.follow(".xlsx", KNOWN)
    assert place.value() == Path("/lists/St. Gallen.xlsx")
    place.follow(".csv", KNOWN)
    assert place.value() == Path("/lists/St. Gallen.csv")
    place.set_value("/lists/other.v2")
    assert place.value() == Path("/lists/other.v2.csv")
    place.set_value("")
    assert place.value() is None


def test_replacing_is_told(place: PlaceInput, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    place.follow(".csv", KNOWN)
    place.set_value(tmp_path / "a")
    assert place.note.isVisible()
    place.set_value(tmp_path / "b")
    assert not place.note.isVisible()
    assert nameless(place) == []


def test_a_folder_has_no_ending(qtbot: QtBot, tmp_path: Path) -> None:
    made = PlaceInput("Folder", folder=True)
    qtbot.addWidget(made)
    made.set_value(tmp_path)
    assert made.value() == tmp_path
