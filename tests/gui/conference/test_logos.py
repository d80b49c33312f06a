"""Pictures are dropped or chosen, shown as printed, captioned, moved and removed."""

from pathlib import Path

import pytest
from gui.conference.world import World
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.gui.conference.logos import PREVIEW, LogoEditor, Logos, Preview
from app.queries import events as reading
from app.rules.events import LogoPurpose

COPY = Qt.DropAction.CopyAction
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def a_picture(folder: Path, name: str, color: str = "red") -> Path:
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor(color))
    assert picture.save(str(folder / name))
    return folder / name


@pytest.fixture
def section(world: World, qtbot: QtBot) -> Logos:
    return world.section(world.page(qtbot, "logos"), Logos)


def editor(section: Logos, place: int = 0) -> LogoEditor:
    found = list(section.rows.editors.values())[place]
    assert isinstance(found, LogoEditor)
    return found


def add(world: World, section: Logos, folder: Path, name: str, color: str = "red") -> None:
    section.add_files([a_picture(folder, name, color)])
    world.settle()


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_a_picture_is_added_shown_and_undone(
    world: World, section: Logos, tmp_path: Path, ending: str
) -> None:
    assert not section.card.isVisible()
    add(world, section, tmp_path, f"logo.{ending}")
    (row,) = world.desk.ask(reading.logos)
    assert (row.purpose, row.width, row.height) == (LogoPurpose.EVENT, 40, 20)
    assert editor(section).preview.pixmap().width() > 0
    assert editor(section).size_.text() == "40 × 20"
    assert world.toasts == [("Logo added.", True)]
    assert len(section.rows.editors) == 1
    world.undo()
    assert (len(section.rows.editors), section.card.isVisible()) == (0, False)


def test_what_is_no_picture_is_refused_by_name(
    world: World, section: Logos, tmp_path: Path
) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7")
    section.add_files([tmp_path / "letter.pdf"])
    world.settle()
    assert section.refused.isVisible()
    assert section.refused.words.text() == (
        "letter.pdf: This is not a picture that can be used. Take a PNG, JPEG or WEBP file."
    )
    section.add_files([tmp_path / "gone.png"])
    world.settle()
    assert section.refused.words.text().startswith("gone.png: ")
    add(world, section, tmp_path, "logo.png")
    assert not section.refused.isVisible()


def test_purpose_and_caption_are_edited(world: World, section: Logos, tmp_path: Path) -> None:
    add(world, section, tmp_path, "logo.png")
    world.enter(editor(section).caption, "Town Fund")
    purpose = editor(section).purpose
    purpose.edit()
    assert purpose._input is not None
    purpose._input.set_value(LogoPurpose.FUNDER)
    purpose.save()
    world.settle()
    (row,) = world.desk.ask(reading.logos)
    assert (row.purpose, row.caption) == (LogoPurpose.FUNDER, "Town Fund")
    assert editor(section).preview.accessibleName() == "Logo: Town Fund"
    purpose.edit()
    purpose._input.set_value(LogoPurpose.MAP)
    purpose.save()
    world.settle()
    assert world.desk.ask(reading.logos)[0].purpose is LogoPurpose.MAP
    world.enter(editor(section).caption, "x" * 301)
    assert editor(section).caption.editing


def test_logos_move_and_go(world: World, section: Logos, tmp_path: Path) -> None:
    for name, color in (("a.png", "red"), ("b.png", "blue")):
        add(world, section, tmp_path, name, color)
    first, second = world.desk.ask(reading.logos)
    assert (first.purpose, second.purpose) == (LogoPurpose.EVENT, LogoPurpose.PARTNER)
    editor(section).down.click()
    world.settle()
    assert [row.id for row in world.desk.ask(reading.logos)] == [second.id, first.id]
    editor(section).remove.click()
    world.settle()
    assert [row.id for row in world.desk.ask(reading.logos)] == [first.id]
    assert world.toasts[-1] == ("Logo removed.", True)


def carrying(*urls: QUrl) -> QMimeData:
    data = QMimeData()
    data.setUrls(list(urls))
    return data


def test_pictures_are_dropped(world: World, section: Logos, tmp_path: Path) -> None:
    data = carrying(QUrl.fromLocalFile(str(a_picture(tmp_path, "logo.png"))))
    enter = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN)
    section.drop.dragEnterEvent(enter)
    assert (enter.isAccepted(), section.drop.property("over")) == (True, True)
    section.drop.dragLeaveEvent(QDragLeaveEvent())
    assert section.drop.property("over") is False
    section.drop.dropEvent(QDropEvent(QPointF(5, 5), COPY, data, LEFT, PLAIN))
    world.settle()
    assert len(section.rows.editors) == 1


def test_what_is_no_file_is_not_taken(section: Logos) -> None:
    data = carrying(QUrl("https://example.org/logo.png"))
    enter = QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, PLAIN)
    enter.ignore()
    section.drop.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_pictures_are_chosen_in_the_dialog(world: World, section: Logos, tmp_path: Path) -> None:
    section.drop.choose.click()
    (dialog,) = section.findChildren(QFileDialog)
    dialog.filesSelected.emit([str(a_picture(tmp_path, "logo.png"))])
    dialog.reject()
    world.settle()
    assert len(section.rows.editors) == 1


def test_a_picture_that_cannot_be_decoded_has_no_preview(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_picture(None)
    assert (preview.text(), preview.size()) == ("No preview", PREVIEW)
