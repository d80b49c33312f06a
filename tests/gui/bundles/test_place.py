"""Where a folder goes, in either form."""

from pathlib import Path

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.bundles.bundle import MARK
from app.gui.bundles.place import FOLDER, ZIP, BundlePlace


@pytest.fixture
def place(qtbot: QtBot) -> BundlePlace:
    made = BundlePlace("Cities")
    qtbot.addWidget(made)
    qtbot.addWidget(made.forms)
    made.show()
    return made


def test_it_begins_in_the_folder_of_last_time(place: BundlePlace, tmp_path: Path) -> None:
    place.begin({"form": ZIP, "folder": str(tmp_path)})
    assert place.value() == tmp_path / "Cities.zip"
    assert place.kept() == {"form": ZIP, "folder": str(tmp_path)}
    assert nameless(place) == nameless(place.forms) == []


@pytest.mark.parametrize("kept", [None, [], {}, {"folder": "/nowhere/at/all", "form": "tar"}])
def test_what_cannot_be_remembered_begins_anew(place: BundlePlace, kept: object) -> None:
    place.begin(kept)
    found = place.value()
    assert found is not None
    assert (found.name, place.form.key()) == ("Cities", FOLDER)


def test_the_place_stays_when_the_form_changes(place: BundlePlace, tmp_path: Path) -> None:
    place.begin({"folder": str(tmp_path)})
    place.folder.set_value(tmp_path / "Mine")
    place.form.chips[ZIP].click()
    assert place.value() == tmp_path / "Mine.zip"
    place.archive.set_value(tmp_path / "Other.zip")
    place.form.chips[FOLDER].click()
    assert place.value() == tmp_path / "Other"
    place.folder.set_value(None)
    assert place.value() is None


def test_in_a_folder_with_something_else_a_folder_is_made(
    place: BundlePlace, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("x", encoding="utf-8")
    place.begin(None)
    place.folder.set_value(tmp_path)
    assert place.value() == tmp_path / "Cities"
    assert place.note.text() == "The folder “Cities” is made in it."
    place.form.chips[ZIP].click()
    assert (place.value(), place.note.isVisible()) == (tmp_path / "Cities.zip", False)


def test_an_earlier_folder_is_replaced(place: BundlePlace, tmp_path: Path) -> None:
    (tmp_path / MARK).write_text("{}", encoding="utf-8")
    place.begin(None)
    place.folder.set_value(tmp_path)
    assert place.value() == tmp_path
    assert place.note.text() == "This folder is there already and will be replaced."
