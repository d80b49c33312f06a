"""Preferences survive, and no file of theirs stops the program."""

import json
from pathlib import Path

import pytest

from app.base.names import NameOrder
from app.base.settings import RECENT_LIMIT, RecentFile, Settings, load, save, settings_file

ALL = Settings(
    language="pl",
    theme="dark",
    name_order=NameOrder.FAMILY_FIRST,
    backup_folder="/b",
    recent=(RecentFile("/a.plenum", "A", "10 December", "Rīga", "2027-01-01"),),
    remembered={"split": [1, 2]},
    unknown={"later": {"x": 1}},
)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    save(ALL, path)
    assert load(path) == ALL
    assert [found.name for found in path.parent.iterdir()] == ["settings.json"]


def test_the_usual_place() -> None:
    save(ALL)
    assert settings_file().exists()
    assert load() == ALL


def test_keys_of_a_later_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "light", "later": [1]}')
    save(load(path).remembering("a", 1), path)
    stored = json.loads(path.read_text(encoding="utf-8"))
    assert (stored["theme"], stored["later"], stored["remembered"]) == ("light", [1], {"a": 1})


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"x"', b"\xff\xfe", b"null"])
def test_a_file_that_cannot_be_read_is_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert load(path) == Settings()


def test_no_file() -> None:
    assert load() == Settings()


@pytest.mark.parametrize(
    "stored",
    [
        {"language": 3},
        {"theme": None},
        {"backup_folder": []},
        {"name_order": "sideways"},
        {"name_order": []},
        {"recent": "x"},
        {"recent": [3, {"title": "no path"}, {"path": 5}]},
        {"remembered": [1]},
    ],
)
def test_a_value_that_is_no_such_value_is_as_none(
    tmp_path: Path, stored: dict[str, object]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(stored))
    assert load(path) == Settings()


def test_recent_files_with_unknown_facts(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"recent": [{"path": "/a", "title": 3, "colour": "red"}, {"path": "/b"}]}')
    assert load(path).recent == (RecentFile("/a", "3"), RecentFile("/b"))


def test_the_latest_file_comes_first_and_once() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        settings = settings.with_recent(RecentFile(name, opened_at=name))
    assert [file.path for file in settings.recent] == ["a", "b"]
    assert [file.path for file in settings.without_recent("a").recent] == ["b"]


def test_old_recent_files_are_forgotten() -> None:
    settings = Settings()
    for number in range(RECENT_LIMIT + 1):
        settings = settings.with_recent(RecentFile(str(number)))
    assert [file.path for file in settings.recent] == [str(n) for n in range(RECENT_LIMIT, 0, -1)]


def test_remembering_leaves_the_rest() -> None:
    settings = ALL.remembering("split", [3]).remembering("open", value=True)
    assert settings.remembered == {"split": [3], "open": True}
    assert ALL.remembered == {"split": [1, 2]}
