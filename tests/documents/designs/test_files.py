"""Designs in files, and kept in the conference."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from documents.card_making import a_design
from factories import a_store

from app.base.errors import FileProblem, RuleBroken
from app.base.texts import Texts
from app.documents.designs.design import DesignKind, TextItem
from app.documents.designs.files import keep, load_file, save_file
from app.documents.designs.shipped import design_called
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases.questions import add_question

NAME = a_design(TextItem(0.0, 0.0, 9.0, 9.0, "{name} – Łódź"))
SHIRT = a_design(TextItem(0.0, 0.0, 9.0, 9.0, "{question:Shirt}"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_a_design_goes_into_a_file_and_comes_back(tmp_path: Path) -> None:
    save_file(NAME, tmp_path / "mine.json")
    assert load_file(tmp_path / "mine.json") == NAME
    assert [file.name for file in tmp_path.iterdir()] == ["mine.json"]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="“gone.json” is not there. Was it moved?"):
        load_file(tmp_path / "gone.json")
    with pytest.raises(FileProblem, match=f"“{tmp_path.name}” cannot be read: "):
        load_file(tmp_path)
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n" + bytes(200))
    with pytest.raises(RuleBroken, match="This is not a card design."):
        load_file(picture)
    huge = tmp_path / "huge.json"
    huge.write_bytes(b" " * 1_000_000)
    with pytest.raises(RuleBroken, match="The design is too large"):
        load_file(huge)


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        save_file(NAME, tmp_path / "no folder" / "mine.json")


def test_a_design_is_kept_in_the_conference(store: Store) -> None:
    assert keep(store, NAME)
    with store.read() as read:
        assert design_called(read, "Mine", DesignKind.BADGE) == NAME


def test_what_cannot_be_drawn_is_not_kept(store: Store) -> None:
    with pytest.raises(RuleBroken, match="There is no placeholder {nmae}. Do you mean {name}?"):
        keep(store, a_design(TextItem(0, 0, 9, 9, "{nmae}")))
    with pytest.raises(RuleBroken, match="The conference does not ask “Shirt”."):
        keep(store, SHIRT)
    add_question(store, {"label": Texts(en="Shirt"), "kind": QuestionKind.TEXT})
    assert keep(store, SHIRT)
