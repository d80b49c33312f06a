"""New files are there whole or not at all; backups go where the settings say."""

from pathlib import Path

import pytest
from factories import an_event

from app.base import paths
from app.base.errors import FileProblem
from app.base.settings import Settings, save
from app.cli.files import backup_folder, new_file
from app.queries import events
from app.store import Store


def test_a_new_file_stays_when_it_is_filled(tmp_path: Path) -> None:
    with new_file(tmp_path / "a.plenum") as store:
        an_event(store)
    with Store.open(tmp_path / "a.plenum") as store:
        assert store.ask(events.event) is not None
    assert [path.name for path in tmp_path.iterdir()] == ["a.plenum"]


def test_a_new_file_goes_when_filling_it_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), new_file(tmp_path / "a.plenum") as store:
        an_event(store)
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_was_there_stays(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileProblem), new_file(path):
        pass
    assert path.read_bytes() == before


def test_backups_go_where_the_settings_say(tmp_path: Path) -> None:
    assert backup_folder() == paths.backup_folder()
    save(Settings(backup_folder=str(tmp_path / "kept")))
    assert backup_folder() == tmp_path / "kept"
