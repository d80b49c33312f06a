"""Files that cannot be written, cannot be opened, or were left in the middle of work."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from end2end.driver import CTRL, Driver, Key
from factories import a_store
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.base.settings import Settings
from app.gui.preferences import Preferences
from app.gui.widgets.banner import Banner
from app.queries import events
from app.store import Store
from tests.store.conftest import open_folder, unprivileged  # noqa: F401 - fixtures

AT_WORK = Path(__file__).with_name("at_work.py")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def guest(open_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Driver]:  # noqa: F811 - the fixture above
    """The program of somebody with a home of his own, and a conference already seen."""
    open_folder.chmod(0o777)
    monkeypatch.setenv("PLENUM_CONFIG", str(open_folder / "config"))
    monkeypatch.setenv("PLENUM_DATA", str(open_folder / "data"))
    driver = Driver(Preferences(Settings(), open_folder / "settings.json"), qtbot)
    yield driver
    driver.leave()


def banners(driver: Driver) -> list[str]:
    shown = [made for made in driver.window.findChildren(Banner) if made.isVisible()]
    return [made.findChildren(QLabel)[-1].text() for made in shown]


READ_ONLY = {
    "file": "“cities.plenum” is read-only: it can be looked at, not changed.",
    "folder": "The folder “{folder}” is read-only, so “cities.plenum” can be looked at, not "
    "changed.",
}


@pytest.mark.parametrize("what", READ_ONLY)
def test_what_is_read_only_is_shown_and_says_so(
    guest: Driver,
    open_folder: Path,  # noqa: F811 - the fixture above
    unprivileged: Callable[[], AbstractContextManager[None]],  # noqa: F811 - the same
    what: str,
) -> None:
    folder = open_folder / "given"
    folder.mkdir()
    path = folder / "cities.plenum"
    a_store(folder, "cities.plenum").close()
    for left in folder.glob(".*"):
        left.unlink()
    before = path.read_bytes()
    path.chmod(0o444 if what == "file" else 0o666)
    folder.chmod(0o555 if what == "folder" else 0o777)
    with unprivileged():
        guest.open(path)
        expected = READ_ONLY[what].format(folder=folder)
        assert banners(guest) == [f"{expected} Use “Save a copy as…” and go on in the copy."]
        for kind in guest.window.kinds:
            guest.go(kind.key)
            guest.press(Key.Key_N, CTRL)
        assert guest.desk.read_only
        assert not guest.window.menus.actions["undo"].isEnabled()
        guest.window.files.copy_to(open_folder / "copy.plenum")
        guest.rest()
        guest.open(open_folder / "copy.plenum")
        assert banners(guest) == []
        assert not guest.desk.read_only
        guest.window.close_conference()
    assert path.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill -9")
@pytest.mark.parametrize("kept", [1, 7])
def test_killed_at_work_everything_kept_is_there(driver: Driver, tmp_path: Path, kept: int) -> None:
    path = tmp_path / "cities.plenum"
    a_store(tmp_path, "cities.plenum").close()
    last = _killed_at(path, tmp_path / "settings.json", kept)
    driver.open(path)
    assert driver.messages() == []
    found = [row.name.best(["en"]) for row in driver.desk.ask(events.categories)]
    choirs = [name for name in found if name.startswith("Choir")]
    assert choirs == [f"Choir {number}" for number in range(1, len(choirs) + 1)]
    assert len(choirs) >= last >= kept
    shutil.copy(path, tmp_path / "copy.plenum")
    with Store.open(tmp_path / "copy.plenum") as copy:
        assert copy.undo_step is None


def _killed_at(path: Path, settings: Path, kept: int) -> int:
    """The number of the last category that was said to be kept before the end."""
    program = subprocess.Popen(
        [sys.executable, str(AT_WORK), str(path), str(settings)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with program:
        assert program.stdout is not None
        for line in program.stdout:
            if int(line) >= kept:
                program.kill()
                rest = program.stdout.read().split()
                return int(rest[-1] if rest else line)
    raise AssertionError("the program ended by itself")
