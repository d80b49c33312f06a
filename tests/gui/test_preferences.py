"""Settings that change while the program runs."""

from pathlib import Path

from app.base import settings as stored
from app.base.settings import RecentFile, Settings
from app.gui.preferences import Preferences


def test_a_change_is_saved_and_told(preferences: Preferences, tmp_path: Path) -> None:
    told: list[Settings] = []
    preferences.changed.connect(told.append)
    preferences.update(language="pl")
    assert told == [Settings(language="pl")]
    assert stored.load(tmp_path / "settings.json") == Settings(language="pl")


def test_the_same_again_is_no_change(preferences: Preferences) -> None:
    told: list[Settings] = []
    preferences.changed.connect(told.append)
    preferences.update(theme="system")
    assert told == []


def test_pages_remember_their_choices(preferences: Preferences) -> None:
    preferences.remember("people.sort", ["name", True])
    assert preferences.recall("people.sort") == ["name", True]
    assert preferences.recall("other", 5) == 5


def test_recent_files_come_and_go(preferences: Preferences) -> None:
    first, second = RecentFile("/a.plenum", "A"), RecentFile("/b.plenum", "B")
    preferences.opened(first)
    preferences.opened(second)
    assert preferences.settings.recent == (second, first)
    preferences.forget("/b.plenum")
    assert preferences.settings.recent == (first,)


def test_a_full_disk_does_not_stop_the_work(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    preferences = Preferences(Settings(), tmp_path / "file" / "settings.json")
    preferences.update(theme="dark")
    assert preferences.settings.theme == "dark"
