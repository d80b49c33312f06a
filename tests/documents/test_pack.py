"""Many documents at once, each whole or not there."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from documents.small_kinds import Options
from factories import a_person, a_store

from app.base.errors import Cancelled, FileProblem
from app.documents.document import kinds
from app.documents.order import PrintOrder, produce
from app.documents.pack import whole_pack, write_pack
from app.store import Store

pytestmark = pytest.mark.usefixtures("small_kinds")
CARDS, LIST = PrintOrder("small_cards"), PrintOrder("small_list")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as store:
        yield store


def test_a_pack_has_all_kinds() -> None:
    orders = whole_pack(("pl", "en"))
    assert [order.kind for order in orders] == list(kinds())
    assert {order.languages for order in orders} == {("pl", "en")}


def test_a_file_for_each(store: Store, tmp_path: Path) -> None:
    a_person(store)
    folder = tmp_path / "pack"
    done = list(write_pack(store, [CARDS, LIST], folder))
    assert [each.path.name for each in done] == ["Names.pdf", "Names 2.pdf"]
    assert sorted(path.name for path in folder.iterdir()) == ["Names 2.pdf", "Names.pdf"]
    for each in done:
        out = BytesIO()
        assert each.produced == store.ask(produce, each.order, out)
        assert each.path.read_bytes() == out.getvalue()


def test_what_cannot_be_made_is_left_out(store: Store, tmp_path: Path) -> None:
    a_person(store)
    wide = replace(CARDS, paper="A7", options=Options(width=200))
    refused, done = write_pack(store, [wide, LIST], tmp_path)
    assert "does not fit on “A7”" in str(refused.refused)
    assert refused.produced is None
    assert not refused.path.exists()
    assert done.path.exists()


class Watched:
    """Progress that is written down, and gives up at a step."""

    def __init__(self, give_up_at: int = 99) -> None:
        self.seen: list[tuple[int, int, str]] = []
        self._give_up_at = give_up_at

    def report(self, done: int, total: int, label: str = "") -> None:
        self.seen.append((done, total, label))
        if done == self._give_up_at:
            raise Cancelled


def test_progress(store: Store, tmp_path: Path) -> None:
    a_person(store)
    progress = Watched()
    list(write_pack(store, [CARDS, LIST], tmp_path, progress))
    assert progress.seen == [(0, 2, "Names"), (1, 2, "Names"), (2, 2, "")]


def test_giving_up_leaves_what_is_done(store: Store, tmp_path: Path) -> None:
    a_person(store)
    folder = tmp_path / "pack"
    with pytest.raises(Cancelled):
        list(write_pack(store, [CARDS, LIST], folder, Watched(give_up_at=1)))
    assert [path.name for path in folder.iterdir()] == ["Names.pdf"]


def test_a_folder_that_is_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "pack").write_text("")
    with pytest.raises(FileProblem, match="“pack” is a file"):
        list(write_pack(store, [LIST], tmp_path / "pack"))


def test_a_folder_that_cannot_be_made(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="does not exist"):
        list(write_pack(store, [LIST], tmp_path / "none" / "pack"))


def test_a_file_that_cannot_be_replaced_ends_the_pack(store: Store, tmp_path: Path) -> None:
    a_person(store)
    (tmp_path / "Names.pdf").mkdir()
    with pytest.raises(FileProblem, match="is a folder"):
        list(write_pack(store, [CARDS, LIST], tmp_path))
