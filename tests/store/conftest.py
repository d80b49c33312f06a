"""Files to be opened, and a user who may not write everywhere."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.base.texts import Texts
from app.model import Event, Organisation
from app.store import Reading, Store

NOBODY = 65534


def a_file(path: Path) -> Path:
    """A closed file with a conference and one city, made without use cases."""
    with Store.create(path) as store, store.change("Begin") as change:
        days = {"starts_on": date(2027, 12, 10), "ends_on": date(2027, 12, 12)}
        change.add(Event(id=1, uid="0123456789abcdef", time_zone="Europe/Riga", **days))
        change.add(a_city("Rīga"))
    return path


def a_city(name: str, **facts: object) -> Organisation:
    """A city of this name, not yet in a file."""
    return Organisation(name=Texts(en=name), city=name, **facts)


def cities(read: Reading) -> list[str]:
    """The names of all cities in the order in which they came."""
    return list(read.scalars(select(Organisation.city).order_by(Organisation.id)))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed file with a conference and the city of Rīga."""
    return a_file(tmp_path / "conference.plenum")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The same, open."""
    with Store.open(path) as store:
        yield store


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def unprivileged() -> Callable[[], AbstractContextManager[None]]:
    """Root may write everywhere; inside this nobody else's rights are left."""
    return _unprivileged


@contextmanager
def _unprivileged() -> Iterator[None]:
    if not hasattr(os, "geteuid"):
        pytest.skip("Windows has other permissions")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def dump(path: Path) -> list[str]:
    """All rows of a file as SQL, without the history of steps."""
    with closing(sqlite3.connect(path)) as bare:
        return [line for line in bare.iterdump() if '"history"' not in line]
