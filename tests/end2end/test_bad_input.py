"""A refusal says what happened, to what, and what to do: in the window and in the terminal."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from end2end.driver import CTRL, Driver, Key
from factories import a_delegation, a_person, a_store
from PySide6.QtWidgets import QLabel

from app.cli.main import main
from app.gui.files.new_sheet import NewSheet
from app.gui.people.page import PeoplePage
from app.queries import people
from app.rules.delegations import MemberFunction
from tests.store.test_opening import REFUSED, Spoil

AT_WORK = Path(__file__).with_name("at_work.py")
ROOT = Path(__file__).parents[2]
SPOILT = pytest.mark.parametrize(
    ("spoil", "sentence"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A conference with a delegation and its head, closed."""
    with a_store(tmp_path, "good.plenum") as store:
        a_person(store, delegation=a_delegation(store), function=MemberFunction.HEAD)
    return store.path


def said(driver: Driver) -> tuple[str, str]:
    """The title and the sentence of the one message that is shown, which is then closed."""
    (message,) = driver.messages()
    title, sentence, *_more = (
        found.text() for found in message.findChildren(QLabel) if found.text()
    )
    message.reject()
    return title, sentence


@SPOILT
def test_a_file_the_window_refuses(driver: Driver, good: Path, spoil: Spoil, sentence: str) -> None:
    bad = Path(shutil.copy(good, good.with_name("x.plenum")))
    spoil(bad)
    driver.open(good)
    driver.open(bad)
    assert said(driver) == ("“x.plenum” was not opened", sentence)
    assert driver.desk.store.path == good


@SPOILT
def test_a_file_the_command_line_refuses(
    good: Path, capsys: pytest.CaptureFixture[str], spoil: Spoil, sentence: str
) -> None:
    bad = Path(shutil.copy(good, good.with_name("x.plenum")))
    spoil(bad)
    for verb in (["list", "people"], ["check"], ["backup"]):
        assert main([*verb, str(bad)]) == 1
        told = capsys.readouterr()
        assert sentence in told.out + told.err


@pytest.mark.parametrize("name", ["gone.plenum", "gone/x.plenum"])
def test_a_missing_file_or_folder(
    driver: Driver, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    path = tmp_path / name
    expected = f"There is no file “{path.name}” in “{tmp_path}”. Choose another file."
    if not path.parent.is_dir():
        expected = f"The folder “{path.parent}” does not exist. Choose a folder that does."
    driver.open(path)
    assert said(driver) == (f"“{path.name}” was not opened", expected)
    assert main(["list", "people", str(path)]) == 1
    assert capsys.readouterr().err == f"{expected}\n"


def test_a_new_conference_in_a_folder_that_is_not_there(driver: Driver, tmp_path: Path) -> None:
    driver.window.act("new")
    sheet = driver.sheet(NewSheet)
    day = date(2027, 12, 10)
    facts = {"title": "Cities", "starts_on": day, "time_zone": "Europe/Riga"}
    sheet.form.set_values({**facts, "path": tmp_path / "no" / "x.plenum"})
    sheet.submit()
    driver.rest()
    folder = tmp_path / "no"
    sentence = f"The folder “{folder}” does not exist. Choose a folder that does."
    assert sheet._error.text() == sentence
    sheet.form.set_values({"path": tmp_path / "x.plenum", "ends_on": date(2027, 12, 9)})
    sheet.submit()
    driver.rest()
    assert sheet.form._marks["ends_on"].text() == (
        "The conference ends before it starts. Choose a last day that is not earlier."
    )
    assert not (tmp_path / "x.plenum").exists()
    sheet.reject()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (
            "   ",
            "A person needs a name. Fill in the given name, the family name or both.",
        ),
        ("x" * 201, "Given name is too long: 201 characters, at most 200 are kept. Shorten it."),
        (
            "Il\0ze",
            "Given name contains a character that cannot be stored. Type the text again.",
        ),
    ],
)
def test_a_name_that_cannot_be_kept(driver: Driver, good: Path, given: str, sentence: str) -> None:
    driver.open(good)
    page = driver.go("people")
    assert isinstance(page, PeoplePage)
    driver.press(Key.Key_N, CTRL)
    page.quick.given.setText(given)
    driver.press(Key.Key_Return)
    marks = [mark.text() for mark in page.quick.form._marks.values()]
    assert [text for text in marks if text] == [sentence]
    assert page.quick.given.text() == given
    assert driver.desk.ask(people.count) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_FSIZE")
def test_a_full_disk_in_the_window(good: Path, tmp_path: Path) -> None:
    limit = str(good.stat().st_size + 20_000)
    done = subprocess.run(
        [sys.executable, str(AT_WORK), str(good), str(tmp_path / "settings.json"), limit],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    *kept, sentence = done.stdout.splitlines()
    assert len(kept) > 1
    assert sentence == (
        "The disk is full: nothing was saved in “good.plenum”. Free some space, then do the last "
        "step again."
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_FSIZE")
def test_a_full_disk_on_the_command_line(tmp_path: Path) -> None:
    command = f"ulimit -f 100; {sys.executable} -m app sample {tmp_path / 'x.plenum'}"
    done = subprocess.run(
        ["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "The disk is full: nothing was saved in “x.plenum”. Free some space, then do the last "
        "step again.\n"
    )
    assert list(tmp_path.glob("*.plenum")) == []
