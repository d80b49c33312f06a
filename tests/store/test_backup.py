"""Backups are whole, listed, thinned out, and come back."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete

from app.base.errors import FileProblem
from app.model import Organisation
from app.store import Store, backup
from app.store.backup import Reason
from tests.store.conftest import a_city, a_file, cities, dump

NOW = datetime(2027, 12, 10, 9, 15, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups" / "here"


def change(path: Path, name: str) -> None:
    with Store.open(path) as store, store.change("Add") as change:
        change.add(a_city(name))


def test_a_backup_is_the_same_conference_with_a_manifest(path: Path, folder: Path) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)

    assert made.file == folder / "conference 2027-12-10 09-15-00 start.plenum"
    assert dump(made.file) == dump(path)
    manifest = json.loads(Path(f"{made.file}.json").read_text(encoding="utf-8"))
    assert manifest == {
        "file": made.file.name,
        "at": "2027-12-10T09:15:00+00:00",
        "reason": "start",
        "conference": "0123456789abcdef",
        "name": "conference.plenum",
        "size": made.file.stat().st_size,
        "sha256": made.sha256,
        "source": made.source,
    }
    assert len(made.sha256) == 64
    assert backup.list_backups(folder) == [made]
    assert sorted(found.name for found in folder.iterdir()) == [
        made.file.name,
        f"{made.file.name}.json",
    ]


def test_a_backup_can_be_made_while_the_file_is_open(path: Path, folder: Path) -> None:
    with Store.open(path) as store, store.change("Slow") as slow:
        slow.add(a_city("Not yet"))
        slow.flush()
        made = backup.back_up(path, folder, Reason.BY_HAND, NOW)
    with Store.open(made.file) as store:
        assert store.ask(cities) == ["Rīga"]


def test_a_start_without_changes_makes_no_second_backup(path: Path, folder: Path) -> None:
    first = backup.back_up_changes(path, folder, NOW)
    assert backup.back_up_changes(path, folder, NOW) is None
    change(path, "Łódź")
    second = backup.back_up_changes(path, folder, NOW + timedelta(hours=1))
    assert backup.list_backups(folder) == [second, first]


def test_two_backups_in_a_second_have_two_names(path: Path, folder: Path) -> None:
    names = [backup.back_up(path, folder, Reason.IMPORT, NOW).file.name for _ in range(3)]
    assert names == [
        "conference 2027-12-10 09-15-00 import.plenum",
        "conference 2027-12-10 09-15-00 import 2.plenum",
        "conference 2027-12-10 09-15-00 import 3.plenum",
    ]


def test_conferences_are_listed_apart(tmp_path: Path, folder: Path) -> None:
    one = backup.back_up(a_file(tmp_path / "one.plenum"), folder, Reason.START, NOW)
    Store.create(tmp_path / "empty.plenum").close()
    empty = backup.back_up(tmp_path / "empty.plenum", folder, Reason.START, NOW)

    assert empty.conference == str(tmp_path / "empty.plenum")
    assert backup.list_backups(folder, conference=one.conference) == [one]
    assert backup.list_backups(folder, conference=empty.conference) == [empty]


def test_old_backups_go_but_not_those_made_by_hand(path: Path, folder: Path) -> None:
    by_hand = backup.back_up(path, folder, Reason.BY_HAND, NOW - timedelta(days=99))
    for days in (98, 97, 0):
        last = backup.back_up(path, folder, Reason.START, NOW - timedelta(days=days))
    assert backup.list_backups(folder) == [last, by_hand]
    assert len(list(folder.iterdir())) == 4


def test_a_discarded_backup_is_gone(path: Path, folder: Path) -> None:
    backup.discard(backup.back_up(path, folder, Reason.START, NOW))
    assert list(folder.iterdir()) == []


def test_what_is_no_backup_is_not_listed(path: Path, folder: Path) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    for number, text in enumerate(["", "[]", "{}", "{nonsense"]):
        (folder / f"{number}.plenum.json").write_text(text)
    gone = backup.back_up(path, folder, Reason.START, NOW)
    gone.file.unlink()
    assert backup.list_backups(folder) == [made]
    assert backup.list_backups(folder / "nowhere") == []


def test_a_restored_file_is_what_it_was_and_the_present_one_is_kept(
    path: Path, folder: Path
) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    before = dump(path)
    change(path, "Łódź")
    after = dump(path)

    backup.restore(made, path, folder, NOW + timedelta(hours=1))

    assert dump(path) == before
    kept, _ = backup.list_backups(folder)
    assert (kept.reason, dump(kept.file)) == (Reason.RESTORE, after)
    assert [found.name for found in path.parent.glob("*conference*")] == [path.name]


def test_a_backup_can_be_restored_where_nothing_is(path: Path, folder: Path) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    target = path.with_name("new.plenum")
    backup.restore(made, target, folder, NOW)
    assert dump(target) == dump(path)
    assert backup.list_backups(folder) == [made]


def test_a_damaged_file_is_kept_as_it_is_when_restored(path: Path, folder: Path) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    path.write_bytes(b"nonsense")
    Path(f"{path}-journal").write_bytes(b"left over")

    backup.restore(made, path, folder, NOW + timedelta(hours=1))

    assert not Path(f"{path}-journal").exists()
    assert dump(path) == dump(made.file)
    kept = backup.list_backups(folder)[0]
    assert kept.file.read_bytes() == b"nonsense"


def test_an_open_file_is_not_restored(path: Path, folder: Path) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    with Store.open(path), pytest.raises(FileProblem, match="“conference.plenum” is already open"):
        backup.restore(made, path, folder, NOW)


def test_a_file_somebody_writes_is_not_restored(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    monkeypatch.setattr("app.store.connections.WRITER_PATIENCE", 0.01)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(FileProblem, match="is in use by another program"):
            backup.restore(made, path, folder, NOW)


def test_a_changed_backup_is_refused(path: Path, folder: Path) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    with closing(sqlite3.connect(made.file)) as bare, bare:
        bare.execute("UPDATE organisation SET city = 'Forged'")
    before = path.read_bytes()

    with pytest.raises(FileProblem) as refused:
        backup.restore(made, path, folder, NOW)

    assert str(refused.value) == (
        f"The backup “{made.file.name}” is not as it was written: it was changed or damaged. "
        "Nothing was restored; choose another backup."
    )
    assert path.read_bytes() == before


def test_a_backup_is_found_by_its_file_with_or_without_manifest(path: Path, folder: Path) -> None:
    made = backup.back_up(path, folder, Reason.START, NOW)
    assert backup.find_backup(made.file) == made

    Path(f"{made.file}.json").unlink()
    found = backup.find_backup(made.file)
    assert (found.conference, found.size, found.sha256) == (made.conference, made.size, "")
    with Store.open(path) as store, store.change("Clear") as clear:
        clear.execute(delete(Organisation))
    backup.restore(found, path, folder, NOW)
    with Store.open(path) as store:
        assert store.ask(cities) == ["Rīga"]


def test_a_missing_backup_says_so(folder: Path) -> None:
    with pytest.raises(FileProblem, match="The folder “.*here” does not exist"):
        backup.find_backup(folder / "x.plenum")


def test_a_backup_folder_that_is_a_file_is_refused(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileProblem, match="“file” exists already."):
        backup.back_up(path, tmp_path / "file", Reason.START, NOW)


def test_a_damaged_file_gets_no_backup(path: Path, folder: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[4096 * 8 : 4096 * 9] = bytes(4096)
    path.write_bytes(whole)
    with pytest.raises(FileProblem, match="“conference.plenum” is damaged."):
        backup.back_up(path, folder, Reason.START, NOW)
    assert list(folder.iterdir()) == []
