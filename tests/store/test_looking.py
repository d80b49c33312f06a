"""Another file is read as it is, and left as it is."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.base.paths import backup_folder
from app.store import Store, schema
from app.store.looking import looking_into
from tests.store.conftest import cities

FILES = Path(__file__).with_name("files")


@pytest.mark.parametrize("number", range(1, schema.SCHEMA + 1))
def test_a_file_of_every_schema_is_read_and_not_renewed(tmp_path: Path, number: int) -> None:
    path = Path(shutil.copy(FILES / f"schema-{number}.plenum", tmp_path / "old.plenum"))
    before = path.read_bytes()
    with looking_into(path) as read:
        assert cities(read) == ["Rīga"]
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["old.plenum"]
    assert not backup_folder().exists()


def test_a_file_that_is_open_in_a_window(store: Store) -> None:
    with looking_into(store.path) as read:
        assert cities(read) == ["Rīga"]


def test_a_read_only_file(
    path: Path, open_folder: Path, unprivileged: Callable[[], AbstractContextManager[None]]
) -> None:
    old = Path(shutil.copy(FILES / "schema-1.plenum", open_folder / "old.plenum"))
    old.chmod(0o444)
    open_folder.chmod(0o555)
    with unprivileged(), looking_into(old) as read:
        assert cities(read) == ["Rīga"]


def test_what_is_wrong_is_said_of_the_file_itself(tmp_path: Path) -> None:
    letter = tmp_path / "letter.plenum"
    letter.write_text("Dear all")
    for path in (letter, tmp_path / "missing.plenum"):
        with pytest.raises(FileProblem) as refused, looking_into(path):
            pass
        assert refused.value.values["file"] == path.name
