"""The topics by which most people get one they want."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.topics import MOST_TIES, POINTS, TopicChoice, Vote, choose_topics, supporters

ENERGY, TRAFFIC, CULTURE, YOUTH = 1, 2, 3, 4


def votes(*given_: tuple[int, ...]) -> list[Vote]:
    """A tuple for each person: the topics, the best first."""
    return [
        Vote(person, topic, rank)
        for person, topics in enumerate(given_)
        for rank, topic in enumerate(topics, start=1)
    ]


def test_two_popular_topics_of_the_same_people_serve_fewer() -> None:
    same = votes(*[(ENERGY, TRAFFIC)] * 5, (CULTURE,), (CULTURE,))
    assert choose_topics(same, 2) == TopicChoice((ENERGY, CULTURE), 7, 21)


def test_ranks_decide_between_equals_and_what_is_equal_is_shown() -> None:
    assert choose_topics(votes((ENERGY, TRAFFIC)), 1) == TopicChoice((ENERGY,), 1, 3)
    tied = choose_topics(votes((ENERGY,), (TRAFFIC,), (CULTURE,)), 2)
    assert (tied.topics, tied.served) == ((ENERGY, TRAFFIC), 2)
    assert tied.ties == ((ENERGY, CULTURE), (TRAFFIC, CULTURE))


def test_what_is_always_and_what_is_never_among_them() -> None:
    given_ = votes((ENERGY,), (ENERGY,), (TRAFFIC,))
    assert choose_topics(given_, 1, always=[YOUTH]).topics == (YOUTH,)
    assert choose_topics(given_, 2, always=[TRAFFIC]).topics == (ENERGY, TRAFFIC)
    assert choose_topics(given_, 1, never=[ENERGY]).topics == (TRAFFIC,)


def test_nobody_voted() -> None:
    assert choose_topics([], 3) == TopicChoice((), 0, 0)
    assert choose_topics(votes((ENERGY,)), 3).topics == (ENERGY,)


def test_supporters_are_counted_once() -> None:
    assert supporters([Vote(1, ENERGY), Vote(1, ENERGY), Vote(2, ENERGY)]) == {ENERGY: 2}


@given(
    st.lists(st.lists(st.integers(1, 7), max_size=3, unique=True), max_size=8),
    st.integers(1, 4),
)
def test_no_choice_serves_more(given_: list[list[int]], many: int) -> None:
    cast = votes(*map(tuple, given_))
    choice = choose_topics(cast, many)

    def score(chosen: tuple[int, ...]) -> tuple[int, int]:
        best = {
            v.person_id: max(
                POINTS[w.rank] for w in cast if w.person_id == v.person_id and w.topic_id in chosen
            )
            for v in cast
            if v.topic_id in chosen
        }
        return len(best), sum(best.values())

    topics = sorted({vote.topic_id for vote in cast})
    all_choices = list(combinations(topics, min(many, len(topics))))
    assert (choice.served, choice.points) == max(map(score, all_choices))
    equal = [c for c in all_choices if score(c) == (choice.served, choice.points)]
    assert [choice.topics, *choice.ties] == equal[: MOST_TIES + 1]
    assert choice.exact


def test_many_topics_are_chosen_from_in_bounded_steps() -> None:
    cast = [
        Vote(person, (person * 7 + rank * 11) % 60, rank)
        for person in range(400)
        for rank in (1, 2, 3)
    ]
    choice = choose_topics(cast, 8)
    assert len(choice.topics) == 8
    assert choice.served >= 160
    assert not choice.exact
