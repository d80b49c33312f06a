"""Photos, files and links are kept, many at once, and what cannot be kept is named."""

from collections.abc import Callable
from pathlib import Path

import pytest
from factories import pictures
from outcome_making import a_panel, a_photo, a_project, a_talk
from sqlalchemy import func, select

from app.base.errors import Cancelled, NotFound, RuleBroken
from app.base.texts import Texts
from app.model import StoredFile
from app.queries import materials as reading
from app.rules.outcomes import MaterialKind
from app.store import Store
from app.usecases import materials


def files(store: Store) -> int:
    with store.read() as read:
        return read.scalar(select(func.count(StoredFile.id))) or 0


class Watch:
    """Remembers what was reported; gives up where it was told to."""

    def __init__(self, until: int = 99) -> None:
        self.seen: list[tuple[int, int, str]] = []
        self._until = until

    def report(self, done: int, total: int, label: str = "") -> None:
        """Note it."""
        if done >= self._until:
            raise Cancelled
        self.seen.append((done, total, label))


def test_many_files_in_one_step(store: Store, tmp_path: Path) -> None:
    panel = a_panel(store)
    paths = [a_talk(tmp_path), a_photo(tmp_path, "1.jpg"), a_photo(tmp_path, "2.png", "red")]
    watch = Watch()
    added = materials.add_files(store, paths, {"session_id": panel, "author": "Ilze"}, watch)
    assert (added.ids, added.refused) == ((1, 2, 3), ())
    rows = store.ask(reading.materials)
    assert [row.kind for row in rows] == ["presentation", "photo", "photo"]
    assert {(row.session_id, row.author, row.shared) for row in rows} == {(panel, "Ilze", False)}
    assert watch.seen == [(0, 3, "talk.pdf"), (1, 3, "1.jpg"), (2, 3, "2.png"), (3, 3, "")]
    assert (files(store), pictures(store)) == (1, 2)
    store.undo()
    assert store.ask(reading.materials) == []
    assert (files(store), pictures(store)) == (0, 0)


def test_a_kind_that_was_said_goes_before_the_ending(store: Store, tmp_path: Path) -> None:
    facts = {"kind": MaterialKind.DOCUMENT}
    materials.add_files(store, [a_talk(tmp_path), a_photo(tmp_path)], facts)
    assert [row.kind for row in store.ask(reading.materials)] == ["document", "document"]


def test_what_cannot_be_kept_is_named_and_the_others_are_kept(store: Store, tmp_path: Path) -> None:
    broken, empty = tmp_path / "broken.jpg", tmp_path / "empty.docx"
    broken.write_bytes(b"no picture")
    empty.touch()
    missing = tmp_path / "missing.pdf"
    added = materials.add_files(store, [broken, a_talk(tmp_path), empty, missing])
    assert len(added.ids) == 1
    assert [name for name, _why in added.refused] == ["broken.jpg", "empty.docx", "missing.pdf"]
    assert all(str(why) for _name, why in added.refused)


def test_nothing_that_can_be_kept_makes_no_step(store: Store, tmp_path: Path) -> None:
    before = store.undo_step
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"no picture")
    added = materials.add_files(store, [broken])
    assert (added.ids, len(added.refused)) == ((), 1)
    assert store.undo_step == before


def test_cancelled_half_way_nothing_is_kept(store: Store, tmp_path: Path) -> None:
    paths = [a_photo(tmp_path, "1.jpg"), a_photo(tmp_path, "2.jpg")]
    with pytest.raises(Cancelled):
        materials.add_files(store, paths, progress=Watch(until=1))
    assert store.ask(reading.materials) == []


def test_the_same_file_twice_is_kept_once(store: Store, tmp_path: Path) -> None:
    talk = a_talk(tmp_path)
    ids = materials.add_files(store, [talk, talk]).ids
    assert files(store) == 1
    materials.remove_materials(store, ids[:1])
    assert files(store) == 1
    materials.remove_materials(store, ids[1:])
    assert files(store) == 0
    store.undo()
    assert store.ask(reading.content, ids[1]).data == talk.read_bytes()


def test_a_picture_goes_with_its_last_material(store: Store, tmp_path: Path) -> None:
    ids = materials.add_files(store, [a_photo(tmp_path)]).ids
    materials.remove_materials(store, ids)
    assert pictures(store) == 0


def test_links(store: Store) -> None:
    one = materials.add_link(store, "example.org", {"title": Texts(en="Film")})
    row = store.ask(reading.materials)[0]
    assert (row.id, row.link, row.title) == (one, "https://example.org", Texts(en="Film"))
    for said, sentence in (("", "Link is missing"), ("no link", "is not a web address")):
        with pytest.raises(RuleBroken, match=sentence) as refused:
            materials.add_link(store, said)
        assert refused.value.field == "link"


def test_edits_sharing_and_order(store: Store) -> None:
    ids = [materials.add_link(store, f"{number}.example.org") for number in range(3)]
    panel, project = a_panel(store), a_project(store)
    materials.edit_material(store, ids[0], {"author": "Ilze"})
    materials.edit_materials(store, ids[1:], {"session_id": panel, "project_id": project})
    materials.share(store, ids[:2])
    materials.share(store, ids[:1], shared=False)
    materials.order_materials(store, [ids[2], ids[1]])
    rows = store.ask(reading.materials)
    assert [row.id for row in rows] == [ids[0], ids[2], ids[1]]
    assert [row.author for row in rows] == ["Ilze", "", ""]
    assert [row.shared for row in rows] == [False, False, True]
    assert [row.session_id for row in rows] == [None, panel, panel]
    store.undo()
    assert [row.id for row in store.ask(reading.materials)] == ids


GONE: list[Callable[[Store, Path], object]] = [
    lambda store, folder: materials.add_files(store, [a_talk(folder)], {"session_id": 99}),
    lambda store, _folder: materials.add_link(store, "example.org", {"project_id": 99}),
    lambda store, _folder: materials.edit_material(store, 99, {"author": "x"}),
    lambda store, _folder: materials.share(store, [99]),
    lambda store, _folder: materials.order_materials(store, [99]),
    lambda store, _folder: materials.remove_materials(store, [99]),
]


@pytest.mark.parametrize("change", GONE)
def test_what_has_gone_is_said_to_be_gone(
    store: Store, tmp_path: Path, change: Callable[[Store, Path], object]
) -> None:
    with pytest.raises(NotFound, match=r"^This record no longer exists"):
        change(store, tmp_path)
    assert store.ask(reading.materials) == []
