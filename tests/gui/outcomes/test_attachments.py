"""Materials of a session as lines; more are dropped on them."""

from pathlib import Path

import pytest
from gui.outcomes.world import Calm, World
from outcome_making import a_talk
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QToolButton

from app.gui.outcomes.attachments import Attachments
from app.gui.outcomes.page import OutcomesPage


@pytest.fixture
def attachments(page: OutcomesPage) -> Attachments:
    return page.sessions.card.attachments


def files(*paths: Path) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return made


def entering(mime: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(
        QPointF(1, 1).toPoint(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def dropping(mime: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(1, 1),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


def test_a_line_for_each(attachments: Attachments, page: OutcomesPage, world: World) -> None:
    links = [one for one in attachments.findChildren(QPushButton) if one is not attachments.add]
    assert [one.accessibleName() for one in links] == ["Open “Photo”", "Open “talk”"]
    assert attachments.hint.isHidden()
    page.sessions.show_session(world.youth)
    assert attachments.lines.count() == 0
    assert not attachments.hint.isHidden()


def test_files_are_dropped(
    attachments: Attachments, world: World, calm: Calm, tmp_path: Path
) -> None:
    mime = files(a_talk(tmp_path, "second.pdf", "two"))
    enters = entering(mime)
    attachments.dragEnterEvent(enters)
    assert enters.isAccepted()
    assert attachments.property("over")
    attachments.dragLeaveEvent(QDragLeaveEvent())
    assert not attachments.property("over")
    attachments.dropEvent(dropping(mime))
    calm()
    calm()
    found = list(world.board().materials.values())[-1]
    assert (found.file, found.session_id) == ("second.pdf", world.energy)
    assert world.toasts == ["1 material was added."]
    assert attachments.lines.count() == 3


def test_what_is_no_file_is_not_taken(
    attachments: Attachments, world: World, calm: Calm, tmp_path: Path
) -> None:
    mime = files(tmp_path)
    enters = entering(mime)
    enters.ignore()
    attachments.dragEnterEvent(enters)
    assert not enters.isAccepted()
    attachments.dropEvent(dropping(mime))
    calm()
    assert len(world.board().materials) == 2


def test_sharing_and_removing(attachments: Attachments, world: World, calm: Calm) -> None:
    def menu(number: int) -> dict[str, object]:
        found = attachments.findChildren(QToolButton)[number].menu()
        assert found is not None
        return {action.text(): action for action in found.actions() if action.text()}

    assert list(menu(0)) == ["Open", "Save as…", "Give to all participants", "Remove"]
    menu(0)["Give to all participants"].trigger()  # type: ignore[attr-defined] # a QAction
    calm()
    assert world.material().shared
    menu(0)["Remove"].trigger()  # type: ignore[attr-defined] # the same
    calm()
    assert list(world.board().materials) == [world.talk]
    assert world.toasts == [
        "1 material is for all participants.",
        "1 material was removed.",
    ]
