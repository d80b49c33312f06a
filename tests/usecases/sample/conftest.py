"""The sample conference that was held, built once for the tests that only read it."""

from collections.abc import Iterator
from datetime import date

import pytest
from factories import an_empty_store

from app.store import Store
from app.usecases.sample import build

TODAY = date(2027, 12, 27)


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample conference as it was held, a few days before TODAY."""
    with an_empty_store(tmp_path_factory.mktemp("held")) as store:
        build(store, today=TODAY, held=True)
        yield store
