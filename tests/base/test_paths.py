"""Folders of the user and of the program, also in the built application."""

import sys
from pathlib import Path

import platformdirs
import pytest

from app.base import paths

ROOT = Path(__file__).parents[2]


def test_what_the_program_ships() -> None:
    assert paths.root() == ROOT
    assert paths.resource("fonts/x.ttf") == ROOT / "resources" / "fonts" / "x.ttf"
    assert (paths.migrations_folder() / "env.py").exists()


def test_in_the_built_application(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("a.png") == tmp_path / "resources" / "a.png"
    assert paths.migrations_folder() == tmp_path / "db" / "migrations"


def test_folders_chosen_by_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLENUM_CONFIG", str(tmp_path / "c"))
    monkeypatch.setenv("PLENUM_DATA", str(tmp_path / "d"))
    assert paths.config_folder() == tmp_path / "c"
    assert paths.data_folder() == tmp_path / "d"
    assert paths.backup_folder() == tmp_path / "d" / "backups"


def test_the_usual_folders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLENUM_CONFIG")
    monkeypatch.delenv("PLENUM_DATA")
    assert paths.config_folder() == platformdirs.user_config_path("Plenum", appauthor=False)
    assert paths.data_folder() == platformdirs.user_data_path("Plenum", appauthor=False)
    assert paths.documents_folder() == platformdirs.user_documents_path()
