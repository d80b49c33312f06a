"""The settings."""

from pathlib import Path

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.base import settings as stored
from app.base.names import NameOrder
from app.base.paths import backup_folder
from app.gui.desk import Desk
from app.gui.settings.page import SettingsPage, build


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> SettingsPage:
    made = build(desk)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    return made


def test_a_choice_is_applied_and_kept_at_once(
    page: SettingsPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.name_order.setFocus()
    qtbot.keyClick(page.name_order, Qt.Key.Key_Down)
    assert desk.settings.name_order is NameOrder.FAMILY_FIRST
    assert stored.load(tmp_path / "settings.json").name_order is NameOrder.FAMILY_FIRST
    qtbot.keyClick(page.theme, Qt.Key.Key_Down)
    assert desk.settings.theme == "light"
    qtbot.keyClick(page.language, Qt.Key.Key_Down)
    assert desk.settings.language == "en"


def test_orders_of_names_show_an_example(page: SettingsPage) -> None:
    shown = [page.name_order.itemText(row) for row in range(page.name_order.count())]
    assert shown == ["Given name first: Ilze Bērziņa", "Family name first: Bērziņa Ilze"]


def test_another_backup_folder_and_back(page: SettingsPage, desk: Desk, tmp_path: Path) -> None:
    assert page.folder.text() == str(backup_folder())
    assert not page.usual.isVisible()
    page.keep_backups_in(tmp_path / "stick")
    assert page.folder.text() == str(tmp_path / "stick")
    assert desk.settings.backup_folder == str(tmp_path / "stick")
    page.usual.click()
    assert page.folder.text() == str(backup_folder())


def test_nothing_is_nameless(page: SettingsPage) -> None:
    assert nameless(page) == []
