"""The sample's proposals and votes: the fourth workshop is a tie."""

from collections.abc import Iterator
from datetime import date

import pytest
from factories import an_empty_store

from app.queries import panels
from app.rules.topics import choose_topics
from app.store import Store
from app.usecases.sample import build
from app.usecases.sample.shipped import shipped

TODAY = date(2027, 11, 22)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample conference; tests only read it."""
    with an_empty_store(tmp_path_factory.mktemp("sample")) as store:
        build(store, today=TODAY)
        yield store


def test_eight_proposals_of_participants_in_four_languages(sample: Store) -> None:
    topics = sample.ask(panels.topics)
    assert [topic.title["en"] for topic in topics][:2] == [
        *("Night buses across the border", "Shade for hot summers")
    ]
    assert len(topics) == 8
    assert all(topic.proposer is not None and topic.session_id is None for topic in topics)
    texts = [topic.title for topic in topics] + [t.description for t in topics if t.description]
    assert {frozenset(text) for text in texts} == {frozenset({"en", "pl", "lv", "de"})}


def test_the_fourth_workshop_is_a_tie(sample: Store) -> None:
    titles = {topic.id: topic.title["en"] for topic in sample.ask(panels.topics)}
    found = choose_topics(sample.ask(panels.votes), 4)
    chosen = [{titles[one] for one in each} for each in (found.topics, *found.ties)]
    assert len(chosen) == 2
    assert chosen[0] ^ chosen[1] == {"Libraries open at night", "School kitchens that cook"}
    assert found.exact


def test_only_whole_rounds_are_cast(sample: Store) -> None:
    ballots = shipped("topics")["votes"]
    voters = {vote.person_id for vote in sample.ask(panels.votes)}
    assert len(voters) > 0
    assert len(voters) % len(ballots) == 0


def test_a_small_sample_has_proposals_and_no_votes(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with an_empty_store(tmp_path_factory.mktemp("small")) as store:
        build(store, people=3, today=TODAY)
        assert len(store.ask(panels.topics)) == 8
        assert store.ask(panels.votes) == []
