"""Files are taken in with progress, and handed out again."""

from pathlib import Path

import pytest
from gui.outcomes.world import Calm, World
from outcome_making import a_talk
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from app.gui.message import Message
from app.gui.outcomes.filing import Filing, file_name
from app.gui.outcomes.page import OutcomesPage
from app.queries.materials import Content
from app.usecases.materials import add_files, add_link


@pytest.fixture
def filing(page: OutcomesPage) -> Filing:
    return page.filing


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the computer was asked to open: no test starts another program."""
    urls: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", urls.append)
    return urls


def test_what_is_refused_is_named(
    filing: Filing, page: OutcomesPage, world: World, calm: Calm, tmp_path: Path
) -> None:
    bad = [tmp_path / f"{number}.jpg" for number in range(7)]
    for path in bad:
        path.write_bytes(b"no picture")
    filing.take([a_talk(tmp_path, "new.pdf", "new"), *bad], {})
    calm()
    calm()
    assert len(world.board().materials) == 3
    (message,) = page.findChildren(Message)
    assert message.windowTitle() == "7 files were not kept"
    message.reject()


def test_nothing_to_take(filing: Filing, calm: Calm, world: World) -> None:
    filing.take([], {})
    calm()
    assert world.toasts == []


def test_a_file_is_opened_as_a_copy(filing: Filing, world: World, opened: list[QUrl]) -> None:
    filing.open(world.material(world.talk))
    path = Path(opened[0].toLocalFile())
    assert path.name == f"{world.talk}-talk.pdf"
    assert path.read_bytes().startswith(b"%PDF")
    filing.forget()
    assert not path.exists()
    filing.forget()


def test_a_link_is_opened_as_it_is(filing: Filing, world: World, opened: list[QUrl]) -> None:
    link = add_link(world.store, "example.org")
    filing.open(world.material(link))
    assert opened == [QUrl("https://example.org")]


def test_what_might_run_is_only_saved(
    filing: Filing, page: OutcomesPage, world: World, opened: list[QUrl], tmp_path: Path
) -> None:
    script = tmp_path / "run.sh"
    script.write_text("echo")
    (one,) = add_files(world.store, [script]).ids
    filing.open(world.material(one))
    assert opened == []
    (dialog,) = page.findChildren(QFileDialog)
    dialog.reject()


def test_saving(filing: Filing, world: World, calm: Calm, tmp_path: Path) -> None:
    filing.write(Content("talk.pdf", "application/pdf", b"data"), tmp_path / "copy.pdf")
    calm()
    assert (tmp_path / "copy.pdf").read_bytes() == b"data"
    assert world.toasts == ["It was saved as “copy.pdf”."]


@pytest.mark.parametrize(
    ("name", "safe"),
    [("talk.pdf", "talk.pdf"), ("a/b.c.jpg", "a-b.c.jpg"), ("con.pdf", "con_.pdf"), ("x", "x")],
)
def test_names_are_safe(name: str, safe: str) -> None:
    assert file_name(Content(name, "", b"")) == safe
