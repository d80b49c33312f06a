"""What tests of documents may ask for."""

import pytest
from documents.small_kinds import SMALL

from app.documents.document import kinds


@pytest.fixture
def small_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two kinds more: "small_cards" and "small_list"."""
    for kind in SMALL:
        monkeypatch.setitem(kinds(), kind.key, kind)
