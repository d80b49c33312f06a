"""Documents that were set up once, in their order."""

import pytest
from factories import counted

from app.queries import document_presets
from app.queries.document_presets import PresetRow
from app.store import Store
from app.usecases.document_presets import save_preset


@pytest.mark.parametrize("many", [0, 1, 3])
def test_in_their_order(store: Store, many: int) -> None:
    names = ["Badges", "Attendance", "Rooms"][:many]
    ids = [save_preset(store, name, "badge", {"paper": name}) for name in names]
    with store.read() as read, counted(read) as sent:
        rows = document_presets.presets(read)
    assert len(sent) == 1
    assert rows == [
        PresetRow(row_id, name, "badge", {"paper": name}, in_pack=True)
        for row_id, name in zip(ids, names, strict=True)
    ]


def test_the_pack_is_what_was_put_into_it(store: Store) -> None:
    save_preset(store, "Badges", "badge", {})
    save_preset(store, "Draft", "badge", {}, in_pack=False)
    assert [row.name for row in store.ask(document_presets.pack)] == ["Badges"]
