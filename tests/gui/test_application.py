"""The program as it is started."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from factories import an_event

from app.base.paths import root
from app.base.texts import Texts
from app.store import Store


def start(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    own = {
        "PLENUM_SMOKE": "1",
        "QT_QPA_PLATFORM": "offscreen",
        "PLENUM_CONFIG": str(tmp_path / "config"),
        "PLENUM_DATA": str(tmp_path / "data"),
    }
    command = [sys.executable, "-m", "app", *arguments]
    return subprocess.run(  # our own interpreter
        command,
        env={**os.environ, **own},
        cwd=root(),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "cities.plenum"
    with Store.create(target) as store:
        an_event(store, title=Texts(en="Cities"), starts_on=date(2027, 12, 10))
    return target


def test_it_shows_the_start_page_and_leaves(tmp_path: Path) -> None:
    done = start(tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Traceback" not in done.stderr


def test_it_shows_the_file_it_is_given_and_leaves(tmp_path: Path, path: Path) -> None:
    done = start(tmp_path, str(path))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert list((tmp_path / "data" / "backups").glob("*.plenum")) != []


def test_a_file_that_cannot_be_opened_fails_the_smoke_test(tmp_path: Path) -> None:
    (tmp_path / "bad.plenum").write_bytes(b"no database" * 500)
    assert start(tmp_path, str(tmp_path / "bad.plenum")).returncode == 1
