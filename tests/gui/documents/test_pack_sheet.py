"""The print pack."""

from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import nameless
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.base.progress import Silent
from app.documents.document import kinds
from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.pack_sheet import PackSheet, parts, write
from app.gui.documents.who import Who, Whom
from app.queries import document_presets
from app.usecases.document_presets import remove_preset, save_preset

Settle = Callable[[Desk], None]


@pytest.fixture
def _no_presets(desk: Desk) -> None:
    for row in desk.ask(document_presets.presets):
        remove_preset(desk.store, row.id)


@pytest.fixture
def sheet(desk: Desk, _no_presets: None, qtbot: QtBot) -> PackSheet:
    save_preset(desk.store, "Buses", "luggage_tag", Choices("luggage_tag").to_json())
    save_preset(desk.store, "Later", "badge", {}, in_pack=False)
    save_preset(desk.store, "Nobody", "badge", Choices("badge", who=Who(Whom.SELECTED)).to_json())
    made = PackSheet(None, desk)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.usefixtures("_no_presets")
def test_without_presets_everything_is_in_it(desk: Desk) -> None:
    found = parts(desk)
    assert [part.choices.kind for part in found] == list(kinds())
    assert all(part.chosen for part in found)


def test_names_are_in_the_order_of_the_settings(desk: Desk) -> None:
    desk.preferences.update(name_order=NameOrder.FAMILY_FIRST)
    found = {part.choices.kind: part.choices for part in parts(desk) if not part.preset}
    assert found["delegate_list"].options.names is NameOrder.FAMILY_FIRST
    assert found["statistics"] == Choices("statistics")


def test_presets_of_the_pack_are_ticked(sheet: PackSheet) -> None:
    assert [part.name for part in sheet.chosen()] == ["Buses", "Nobody"]
    assert sheet.summary.text() == "2 documents"
    assert nameless(sheet) == []


def test_the_pack_is_written(sheet: PackSheet, desk: Desk, tmp_path: Path, settle: Settle) -> None:
    folder = tmp_path / "Pack"
    sheet.place.set_value(folder)
    sheet.languages.set_value(("pl", "en"))
    sheet.submit()
    settle(desk)
    (written,) = folder.iterdir()
    assert written.suffix == ".pdf"
    view = sheet._stack.currentWidget()
    assert view.title.text() == "1 document was written"
    assert "Badges: " in view.text.text()
    assert not sheet.primary.isVisible()
    again = PackSheet(None, desk)
    assert again.place.value() == folder
    again.deleteLater()


def test_what_is_missing_is_said(sheet: PackSheet) -> None:
    sheet._tick(on=False)
    sheet.submit()
    assert sheet._error.text() == "Tick at least one document."
    sheet._tick(on=True)
    sheet.place.set_value(None)
    sheet.submit()
    assert sheet._error.text() == "Say in which folder to write them."


def test_a_folder_that_cannot_be_written(
    sheet: PackSheet, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    sheet.place.set_value(tmp_path / "file")
    sheet.submit()
    settle(desk)
    assert "is a file" in sheet._error.text()
    assert sheet.primary.isEnabled()


def test_a_presets_own_languages_win(desk: Desk, tmp_path: Path) -> None:
    wanted = [Choices("delegate_list", languages=("de",)), Choices("delegate_list")]
    done = write(desk.store, wanted, ("pl",), tmp_path / "Pack", Silent())
    assert [packed.order.languages for packed in done] == [("de",), ("pl",)]
    assert len(list((tmp_path / "Pack").iterdir())) == 2
