"""What tests of kinds of cards begin with: an open file with a conference in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import an_event, mould

from app.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new file with the conference of the factories."""
    with mould(an_event).store(tmp_path) as made:
        yield made
