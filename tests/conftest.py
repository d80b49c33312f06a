"""What every test gets: Qt without a screen, and a home of its own."""

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:  # the house is imported by those who need it
    from app.store import Store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no reason to fail; in CI the same examples are tried each time.
hypothesis.settings.register_profile(
    "plenum", deadline=None, database=None, derandomize=bool(os.environ.get("CI"))
)
hypothesis.settings.load_profile("plenum")


@pytest.fixture(scope="session")
def _folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders to be made, each once; pytest would look through all there are for the next."""
    base = tmp_path_factory.mktemp("tests")
    return (base / str(number) for number in count(1))


@pytest.fixture
def tmp_path(_folders: Iterator[Path], request: pytest.FixtureRequest) -> Iterator[Path]:
    """A folder for one test, which stays when the test fails."""
    folder = next(_folders)
    folder.mkdir()
    failed = request.session.testsfailed
    yield folder
    if request.session.testsfailed == failed:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(autouse=True)
def _own_home(_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings, recent files and backups of a test never meet those of the user."""
    home = next(_folders)
    monkeypatch.setenv("PLENUM_CONFIG", str(home / "config"))
    monkeypatch.setenv("PLENUM_DATA", str(home / "data"))
    yield
    shutil.rmtree(home, ignore_errors=True)


_SWEPT = count(1)
WHOLE = 100
"""So many tests come to one look through all objects."""


@pytest.fixture(autouse=True)
def _garbage_is_swept_here(request: pytest.FixtureRequest) -> Iterator[None]:
    """Windows are torn down on the thread that made them, as `gui/garbage` does in the program.

    Otherwise a job's thread may come upon them, which Qt does not survive. A test without a
    window leaves nothing that would hurry.
    """
    if "PySide6" in sys.modules:
        gc.disable()
    yield
    if gc.isenabled():
        return
    whole = next(_SWEPT) % WHOLE == 0
    if whole or "qapp" in request.fixturenames:
        gc.collect(2 if whole else 1)
    if whole:
        gc.freeze()  # what is alive now need not be looked through again by each test to come


@pytest.fixture
def collecting() -> Iterator[None]:
    """Python collects by itself, as in a program without a window."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


HELD_BEFORE = date(2027, 12, 27)


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Store]":
    """The sample conference as it was held a few days before HELD_BEFORE; tests only read it."""
    from factories import an_empty_store

    from app.usecases import sample

    with an_empty_store(tmp_path_factory.mktemp("held")) as store:
        sample.build(store, today=HELD_BEFORE, held=True)
        yield store
