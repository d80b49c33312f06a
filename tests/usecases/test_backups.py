"""Backups from before an erasure are found, and deleted where that is wanted."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from factories import a_person, a_store

from app.base.errors import FileProblem
from app.rules.closing import DataCategory
from app.store import Store
from app.store.backup import Reason, back_up, list_backups
from app.usecases.backups import discard_backups, erase_after_backup, still_holding
from app.usecases.erasing import erase_categories
from app.usecases.erasure import erase_person

HOUR = timedelta(hours=1)


def test_backups_from_before_the_erasure(store: Store, tmp_path: Path) -> None:
    folder, now = tmp_path / "backups", datetime.now(UTC)
    assert still_holding(store, folder) == []
    before = [back_up(store.path, folder, Reason.START, now - hours * HOUR) for hours in (2, 1)]
    with a_store(tmp_path, "other.plenum") as other:
        back_up(other.path, folder, Reason.START, now - HOUR)
    assert still_holding(store, folder) == []
    erase_categories(store, [DataCategory.HEALTH])
    after = back_up(store.path, folder, Reason.START, now + HOUR)
    found = still_holding(store, folder)
    assert [backup.file for backup in found] == [backup.file for backup in before[::-1]]
    assert [backup.size > 0 for backup in found] == [True, True]
    assert discard_backups(found) == 2
    assert still_holding(store, folder) == []
    assert after.file in [backup.file for backup in list_backups(folder)]
    assert len(list_backups(folder)) == 2


def test_a_clock_that_was_ahead_hides_no_backup(store: Store, tmp_path: Path) -> None:
    folder, now = tmp_path / "backups", datetime.now(UTC)
    a_person(store)
    held = back_up(store.path, folder, Reason.BY_HAND, now + HOUR)
    erase_categories(store, [DataCategory.HEALTH])
    clean = back_up(store.path, folder, Reason.BY_HAND, now + 2 * HOUR)
    spoilt = back_up(store.path, folder, Reason.BY_HAND, now + 3 * HOUR)
    spoilt.file.write_bytes(b"damaged")
    assert [each.file for each in still_holding(store, folder)] == [spoilt.file, held.file]
    assert clean.file.exists()


def test_after_a_person_was_erased_too(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    person = a_person(store)
    made = back_up(store.path, folder, Reason.START, datetime.now(UTC) - HOUR)
    erase_person(store, person)
    assert [backup.file for backup in still_holding(store, folder)] == [made.file]


def test_a_backup_before_the_erasure(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    a_person(store, phone="+49 1234567")
    assert erase_after_backup(store, [DataCategory.PHONES], folder) == {"person.phone": 1}
    [made] = still_holding(store, folder)
    assert (made.reason, b"+49 1234567" in made.file.read_bytes()) == (Reason.ERASURE, True)
    assert b"+49 1234567" not in store.path.read_bytes()


def test_without_a_backup_nothing_is_erased(store: Store, tmp_path: Path) -> None:
    a_person(store, phone="+49 1234567")
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileProblem):
        erase_after_backup(store, [DataCategory.PHONES], tmp_path / "file")
    assert b"+49 1234567" in store.path.read_bytes()
