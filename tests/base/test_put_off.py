"""Modules that others import and nobody here uses: there when they are asked for."""

import subprocess
import sys
from types import ModuleType

import pytest

from app.base.put_off import PutOff

ASKED = """
import sys, app, sqlalchemy.orm
assert "sqlalchemy.orm" in sys.modules and "asyncio.tasks" not in sys.modules
import asyncio.tasks, importlib.metadata
from importlib import metadata
assert asyncio.run and importlib.metadata.version is metadata.version
assert asyncio.iscoroutine is sqlalchemy.util.concurrency.asyncio.coroutines.iscoroutine
assert not sqlalchemy.util.concurrency.iscoroutine(1)
print(asyncio.__file__ != metadata.__file__)
"""


def test_who_asks_for_a_module_that_was_put_off_has_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKED], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "True\n")


def test_a_module_is_loaded_for_the_first_thing_asked_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    name = "this"  # has no use, and tells when it is loaded
    monkeypatch.delitem(sys.modules, name, raising=False)
    place = PutOff(name, ("unused",))
    monkeypatch.setitem(sys.modules, name, place)
    with pytest.raises(AttributeError):
        _ = place.__file__
    assert callable(place.unused)
    assert sys.modules[name] is place
    assert isinstance(place.s, str)
    assert isinstance(sys.modules[name], ModuleType)
    assert sys.modules[name] is not place
    with pytest.raises(AttributeError):
        place.unused()
