"""Named views of a page in their order."""

import pytest
from factories import counted

from app.queries import filters
from app.queries.filters import SavedFilterRow
from app.store import Store
from app.usecases.filters import save_filter


@pytest.mark.parametrize("many", [0, 1, 3])
def test_views_of_one_page(store: Store, many: int) -> None:
    save_filter(store, "delegations", "Other", {})
    ids = [save_filter(store, "people", f"Nr {n}", {"n": [n, None]}) for n in range(many)]
    with store.read() as read, counted(read) as sent:
        rows = filters.saved(read, "people")
    expected = [SavedFilterRow(i, f"Nr {n}", {"n": [n, None]}) for n, i in enumerate(ids)]
    assert (rows, len(sent)) == (expected, 1)
