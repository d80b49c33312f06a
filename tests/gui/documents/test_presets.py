"""The menu of presets and the window that asks for a name."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.presets import PresetMenu, PresetSheet
from app.queries.document_presets import presets
from app.usecases.document_presets import save_preset

Settle = Callable[[Desk], None]
KIND = "luggage_tag"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def titles(menu: PresetMenu) -> list[str]:
    menu.fill()
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_none_yet(desk: Desk, parent: QWidget) -> None:
    menu = PresetMenu(desk, KIND, parent, printed=False)
    assert titles(menu) == ["Save these choices…", "Back to the usual choices", "Design"]
    assert "Design" not in titles(PresetMenu(desk, "delegate_list", parent, printed=False))


def test_one_is_picked_and_removed(
    desk: Desk, parent: QWidget, qtbot: QtBot, settle: Settle
) -> None:
    save_preset(desk.store, "Bus & boat", KIND, {})
    save_preset(desk.store, "Other", "badge", {})
    menu = PresetMenu(desk, KIND, parent, printed=True)
    assert titles(menu) == [
        "Bus && boat",
        "Save these choices…",
        "Back to the usual choices",
        "Remove a preset",
        "Mark as printed…",
        "Design",
    ]
    with qtbot.waitSignal(menu.picked) as picked:
        menu.actions()[0].trigger()
    assert picked.args[0].name == "Bus & boat"
    for text, signal in (
        ("Save these choices…", menu.save_asked),
        ("Back to the usual choices", menu.usual_asked),
        ("Mark as printed…", menu.mark_asked),
    ):
        with qtbot.waitSignal(signal):
            next(action for action in menu.actions() if action.text() == text).trigger()
    (design,) = (action.menu() for action in menu.actions() if action.text() == "Design")
    for action, signal in zip(design.actions(), (menu.load_asked, menu.store_asked), strict=False):
        with qtbot.waitSignal(signal):
            action.trigger()
    removal = next(action.menu() for action in menu.actions() if action.menu())
    removal.actions()[0].trigger()
    settle(desk)
    assert [row.name for row in desk.ask(presets) if row.kind == KIND] == []


def test_a_name_is_needed(desk: Desk, parent: QWidget, settle: Settle) -> None:
    sheet = PresetSheet(parent, desk, Choices(KIND), "")
    sheet.open()
    sheet.submit()
    settle(desk)
    assert sheet.form["name"].widget().accessibleDescription()
    sheet.form["name"].set_value("Bus")
    sheet.form["in_pack"].set_value(False)
    sheet.submit()
    settle(desk)
    assert not sheet.isVisible()
    (row,) = [row for row in desk.ask(presets) if row.kind == KIND]
    assert (row.name, row.in_pack, row.choices) == ("Bus", False, Choices(KIND).to_json())
