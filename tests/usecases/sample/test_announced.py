"""The sample's edition: what changed since is there to be looked at."""

from datetime import date

import pytest
from factories import an_empty_store

from app.queries import editions
from app.usecases.sample import build


def test_one_session_moved_and_one_is_new(tmp_path_factory: pytest.TempPathFactory) -> None:
    with an_empty_store(tmp_path_factory.mktemp("sample")) as store:
        build(store, today=date(2027, 11, 22))
        [edition] = store.ask(editions.editions)
        assert (edition.name, edition.sessions) == ("Linden", 37)
        assert edition.at.date() == date(2027, 11, 16)
        found = store.ask(editions.since)
        assert [one.title["en"] for one in found.new] == ["A walk through the old town"]
        assert [one.after.title["en"] for one in found.moved] == ["Press conference"]
        assert [one.after.start - one.before.start for one in found.moved] == [-45]
        assert (found.other, found.cancelled) == ((), ())
        assert found.people
