"""Materials are listed without their bytes, which are read one by one."""

from pathlib import Path

import pytest
from factories import counted
from outcome_making import a_panel, a_photo, a_project, a_talk

from app.base.errors import NotFound
from app.base.texts import Texts
from app.queries import materials
from app.queries.materials import Content
from app.rules.outcomes import MaterialKind
from app.store import Store
from app.usecases.materials import add_files, add_link, edit_material


def test_nothing_yet(store: Store) -> None:
    assert store.ask(materials.materials) == []
    with pytest.raises(NotFound):
        store.ask(materials.content, 1)


@pytest.mark.parametrize("many", [1, 3])
def test_one_statement_however_many(store: Store, tmp_path: Path, many: int) -> None:
    paths = [a_talk(tmp_path, f"{number}.pdf", str(number)) for number in range(many)]
    add_files(store, paths)
    with store.read() as read, counted(read) as sent:
        assert len(materials.materials(read)) == many
    assert len(sent) == 1


def test_a_photo_a_talk_and_a_link(store: Store, tmp_path: Path) -> None:
    panel, project = a_panel(store), a_project(store)
    talk, photo = a_talk(tmp_path), a_photo(tmp_path)
    facts = {"session_id": panel, "author": "Ilze", "shared": True}
    add_files(store, [talk, photo], facts)
    add_link(store, "example.org/film", {"project_id": project, "kind": MaterialKind.RECORDING})
    rows = store.ask(materials.materials)
    assert [row.kind for row in rows] == ["presentation", "photo", "recording"]
    size = talk.stat().st_size
    assert (rows[0].file, rows[0].media_type, rows[0].size) == ("talk.pdf", "application/pdf", size)
    assert (rows[0].picture_id, rows[0].width, rows[0].height) == (None, 0, 0)
    assert (rows[0].session, rows[0].author, rows[0].shared) == (Texts(en="Energy"), "Ilze", True)
    assert (rows[1].file_id, rows[1].file, rows[1].media_type) == (None, "", "image/jpeg")
    assert (rows[1].width, rows[1].height) == (60, 40)
    assert rows[1].size == len(store.ask(materials.content, rows[1].id).data) > 0
    assert (rows[2].link, rows[2].size, rows[2].shared) == ("https://example.org/film", 0, False)
    assert (rows[2].project_id, rows[2].project) == (project, Texts(en="Youth orchestra"))
    assert rows[2].session == Texts()
    assert store.ask(materials.materials, session_id=panel) == rows[:2]
    assert store.ask(materials.materials, project_id=project) == rows[2:]


def test_the_bytes_and_how_they_are_called(store: Store, tmp_path: Path) -> None:
    talk, photo = a_talk(tmp_path), a_photo(tmp_path)
    ids = add_files(store, [talk, photo]).ids
    kept = store.ask(materials.content, ids[0])
    assert kept == Content("talk.pdf", "application/pdf", talk.read_bytes())
    assert store.ask(materials.content, ids[1]).name == "photo.jpg"
    edit_material(store, ids[1], {"title": Texts(pl="Otwarcie")})
    assert store.ask(materials.content, ids[1]).name == "Otwarcie.jpg"


def test_a_link_has_no_bytes(store: Store) -> None:
    link = add_link(store, "example.org")
    with pytest.raises(NotFound, match="This material has no file"):
        store.ask(materials.content, link)
