"""Files are kept once, found by their bytes, and go when nothing uses them."""

from pathlib import Path

import pytest
from sqlalchemy import select

from app.base.errors import FileProblem, RuleBroken
from app.model import Material, SheetScan, StoredFile
from app.store import Store
from app.usecases.stored_files import drop_unused_files, keep_file, read_file

PDF = b"%PDF-1.7 a list %%EOF"


def names(store: Store) -> list[tuple[str, str, int]]:
    with store.read() as read:
        query = select(StoredFile.name, StoredFile.media_type, StoredFile.size)
        return [(row[0], row[1], row[2]) for row in read.execute(query.order_by(StoredFile.id))]


def test_a_file_is_kept_once(store: Store) -> None:
    with store.change("Keep") as change:
        first = keep_file(change, "/home/x/list.pdf", PDF)
        assert keep_file(change, "again.pdf", PDF, "application/pdf") == first
        assert keep_file(change, "notes.txt", b"hello") != first
    assert names(store) == [("list.pdf", "application/pdf", 21), ("notes.txt", "text/plain", 5)]
    store.undo()
    assert names(store) == []


def test_what_is_no_pdf_is_refused(store: Store) -> None:
    with pytest.raises(RuleBroken, match="is none"), store.change("Keep") as change:
        keep_file(change, "list.pdf", b"hello")
    assert names(store) == []


def test_what_is_used_nowhere_goes(store: Store) -> None:
    with store.change("Keep") as change:
        kept = [keep_file(change, f"{n}.txt", b"%d" % n) for n in range(4)]
        change.add(SheetScan(file_id=kept[0]))
        change.add(Material(file_id=kept[1]))
        change.flush()
        drop_unused_files(change, [*kept[:3], None])
    assert [name for name, _type, _size in names(store)] == ["0.txt", "1.txt", "3.txt"]


def test_reading_a_file(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(PDF)
    assert read_file(path) == PDF
    with pytest.raises(FileProblem):
        read_file(tmp_path / "gone.pdf")
    with path.open("wb") as stream:
        stream.truncate(60_000_001)
    with pytest.raises(RuleBroken, match="too large"):
        read_file(path)
