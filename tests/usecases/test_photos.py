"""A photo is kept once, as small and as silent as it should be."""

import io

import pytest
from factories import pictures
from PIL import Image

from app.base.errors import RuleBroken
from app.queries.events import picture
from app.store import Store
from app.usecases.photos import keep_photo


def a_photo(side: int, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("L", (side, side), 90).save(out, "JPEG", **options)
    return out.getvalue()


def test_a_photo_is_kept_once_without_its_comment(store: Store) -> None:
    with store.change("Photos") as change:
        first = keep_photo(change, a_photo(20, comment="Secret"))
        assert keep_photo(change, a_photo(20)) == first
    assert (pictures(store), store.ask(picture, first)) == (1, a_photo(20))


def test_a_large_photo_is_scaled(store: Store) -> None:
    with store.change("Photos") as change:
        kept = store_size(keep_photo(change, a_photo(5_000)), change)
    assert kept == (3_000, 3_000)


def store_size(picture_id: int, change: object) -> tuple[int, int]:
    data = picture(change, picture_id)  # type: ignore[arg-type] # a change can be read
    assert data is not None
    return Image.open(io.BytesIO(data)).size


def test_a_damaged_one_changes_nothing(store: Store) -> None:
    with pytest.raises(RuleBroken, match="damaged"), store.change("Photos") as change:
        keep_photo(change, a_photo(200)[:400])
    assert pictures(store) == 0
