"""A kind is a file: found by its attribute, called by its key."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from app.base.kinds import kind_names, load_kind, load_kinds

MODULE = "from types import SimpleNamespace\nKIND = SimpleNamespace(key={key!r})\n"


def a_package(folder: Path, monkeypatch: pytest.MonkeyPatch, **keys: str) -> ModuleType:
    """A package with one module per key."""
    package = folder / "kinds_of_a_test"
    package.mkdir()
    (package / "__init__.py").write_text("")
    for name, key in keys.items():
        (package / f"{name}.py").write_text(MODULE.format(key=key))
    monkeypatch.syspath_prepend(folder)
    for name in [name for name in sys.modules if name.startswith("kinds_of_a_test")]:
        monkeypatch.delitem(sys.modules, name)
    importlib.invalidate_caches()
    return importlib.import_module("kinds_of_a_test")


def test_no_file_no_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_kinds(a_package(tmp_path, monkeypatch), "KIND") == {}


def test_kinds_in_the_order_of_their_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = a_package(tmp_path, monkeypatch, b="first", a="second", c="third")
    assert list(load_kinds(package, "KIND")) == ["second", "first", "third"]


def test_two_kinds_of_one_key_are_a_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = a_package(tmp_path, monkeypatch, a="same", b="same")
    with pytest.raises(ValueError, match="two KINDs are called 'same'"):
        load_kinds(package, "KIND")


def test_a_file_without_the_attribute_is_a_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = a_package(tmp_path, monkeypatch, a="x")
    with pytest.raises(AttributeError):
        load_kinds(package, "OTHER")


def test_one_kind_alone_is_loaded_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = a_package(tmp_path, monkeypatch, a="a", b="b")
    found = load_kind(package, "KIND", "b")
    assert found is not None
    assert found.key == "b"
    assert "kinds_of_a_test.a" not in sys.modules


def test_the_names_of_kinds_load_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = a_package(tmp_path, monkeypatch, b="b", a="a")
    assert kind_names(package) == ["a", "b"]
    assert [name for name in sys.modules if name.startswith("kinds_of_a_test.")] == []


@pytest.mark.parametrize("key", ["c", "", "..a", "a.b", "a b", "__init__"])
def test_a_kind_that_has_no_file(key: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_kind(a_package(tmp_path, monkeypatch, a="a"), "KIND", key) is None
