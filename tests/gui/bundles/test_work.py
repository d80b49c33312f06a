"""A folder that is put together is noted as something that left."""

from pathlib import Path

import pytest
from sqlalchemy import text

from app.base.errors import FileProblem
from app.base.progress import Silent
from app.gui.bundles.kinds import BUNDLES, EVIDENCE, MATERIALS
from app.gui.bundles.work import Done, Wish, put_together
from app.queries.disclosures import BUNDLE_NAMES, rows
from app.rules.closing import DisclosureKind
from app.store import Store


@pytest.mark.parametrize(("key", "people"), [("materials", 0), ("evidence", 4)])
def test_what_left_is_noted(store: Store, tmp_path: Path, key: str, people: int) -> None:
    target = tmp_path / "out" / BUNDLES[key].key
    target.parent.mkdir()
    done = put_together(store, Wish(key, target, ("en",)), Silent())
    written = [path for path in target.rglob("*") if path.is_file()]
    assert done == Done(len(written))
    (noted,) = store.ask(rows)
    assert (noted.kind, noted.what) == (DisclosureKind.BUNDLE, BUNDLE_NAMES[key])
    assert (noted.people, noted.file_name) == (people, key)
    assert noted.recipient == {"materials": "Participants", "evidence": "Funder"}[key]


def test_damaged_photos_are_named(store: Store, tmp_path: Path) -> None:
    with store.change("Break it") as change:
        change.execute(text("UPDATE picture SET data = substr(data, 1, 40), sha256 = 'broken'"))
    wish = Wish(MATERIALS, tmp_path / "out", ("en",))
    assert put_together(store, wish, Silent()).damaged == ("photos/001.jpg",)


def test_what_failed_did_not_leave(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FileProblem):
        put_together(store, Wish(EVIDENCE, tmp_path / "file" / "out", ("en",)), Silent())
    assert store.ask(rows) == []
