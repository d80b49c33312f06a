"""New files are whole, and never in the place of another."""

from pathlib import Path

import pytest

from app.base.errors import FileProblem
from app.store import creating, header, schema


def test_a_new_file_says_whose_it_is_and_of_which_schema(tmp_path: Path) -> None:
    path = tmp_path / "new.plenum"
    creating.create(path)
    found = header.read(path, path)
    assert (found.application_id, found.schema) == (schema.APPLICATION_ID, schema.SCHEMA)
    assert [found.name for found in tmp_path.iterdir()] == ["new.plenum"]


def test_an_existing_file_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "old.plenum"
    path.write_text("old")
    with pytest.raises(FileProblem) as refused:
        creating.create(path)
    assert str(refused.value) == "“old.plenum” exists already. Choose another name."
    assert path.read_text() == "old"
    assert [found.name for found in tmp_path.iterdir()] == ["old.plenum"]


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="The folder “.*no” does not exist"):
        creating.create(tmp_path / "no" / "new.plenum")
    assert list(tmp_path.iterdir()) == []
