"""Choosing the topics of the workshops: those with which most people get one they want."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MOST_TIES = 12
"""More equal choices than these are not shown; somebody has to decide anyway."""
POINTS = {1: 3, 2: 2, 3: 1}


@dataclass(frozen=True, slots=True)
class Vote:
    """Somebody's voice for a topic; the best wish has rank 1."""

    person_id: int
    topic_id: int
    rank: int = 1


@dataclass(frozen=True)
class TopicChoice:
    """Topics that serve most people; `ties` are other choices exactly as good.

    `served` people have one of their topics among the chosen, `points` weigh the ranks of
    the best of them; `exact` is false only where there were too many choices to try them all.
    """

    topics: tuple[int, ...]
    served: int
    points: int
    ties: tuple[tuple[int, ...], ...] = ()
    exact: bool = True


MOST_STEPS = 60_000


def choose_topics(
    votes: Iterable[Vote], many: int, always: Sequence[int] = (), never: Sequence[int] = ()
) -> TopicChoice:
    """The `many` topics by which most people are served; `always` are among them.

    Of choices that serve equally many, that with the better ranks; what is still equal is a
    tie. Tried depth first; a branch is left when even the best topics still open for it
    could not reach what was found.
    """
    search = _Search(votes, many, always, never)
    search.run()
    found = sorted(search.best)
    return TopicChoice(
        found[0] if found else tuple(sorted(always)),
        *search.score,
        ties=tuple(found[1 : 1 + MOST_TIES]),
        exact=search.steps < MOST_STEPS,
    )


class _Search:
    def __init__(
        self, votes: Iterable[Vote], many: int, always: Sequence[int], never: Sequence[int]
    ) -> None:
        people: dict[int, int] = {}
        self._supporters: dict[int, dict[int, int]] = {}
        for vote in votes:
            if vote.topic_id not in never:
                bit = people.setdefault(vote.person_id, len(people))
                self._supporters.setdefault(vote.topic_id, {})[bit] = POINTS.get(vote.rank, 1)
        self._masks = {
            topic: sum(1 << bit for bit in found) for topic, found in self._supporters.items()
        }
        self._always = tuple(always)
        self._many = max(many - len(self._always), 0)
        open_topics = [topic for topic in self._masks if topic not in self._always]
        self._order = sorted(
            open_topics, key=lambda topic: (-self._masks[topic].bit_count(), topic)
        )
        self.best: set[tuple[int, ...]] = set()
        self.score = (0, 0)
        self.steps = 0

    def run(self) -> None:
        covered = 0
        for topic in self._always:
            covered |= self._masks.get(topic, 0)
        self._take_the_next_best(covered)
        self._go(0, (), covered)

    def _take_the_next_best(self, covered: int) -> None:
        """A good answer to begin with: each time the topic that serves most of the others."""
        chosen: list[int] = []
        open_topics = list(self._order)
        while len(chosen) < self._many and open_topics:
            topic = max(open_topics, key=lambda t: (self._masks[t] & ~covered).bit_count())
            open_topics.remove(topic)
            chosen.append(topic)
            covered |= self._masks[topic]
        self._note((*self._always, *chosen), covered)

    def _go(self, place: int, chosen: tuple[int, ...], covered: int) -> None:
        self.steps += 1
        left = min(self._many - len(chosen), len(self._order) - place)
        if left == 0:
            self._note((*self._always, *chosen), covered)
            return
        if self.steps >= MOST_STEPS and self.best:
            return
        if covered.bit_count() + self._most(place, left, covered) < self.score[0]:
            return
        for next_place in range(place, len(self._order) - left + 1):
            topic = self._order[next_place]
            self._go(next_place + 1, (*chosen, topic), covered | self._masks[topic])

    def _most(self, place: int, left: int, covered: int) -> int:
        """More than these cannot be added: the best of what the open topics would add now."""
        adding = sorted(
            ((self._masks[topic] & ~covered).bit_count() for topic in self._order[place:]),
            reverse=True,
        )
        return sum(adding[:left])

    def _note(self, chosen: tuple[int, ...], covered: int) -> None:
        score = (covered.bit_count(), self._points(chosen))
        if score > self.score:
            self.best, self.score = set(), score
        if score == self.score:
            self.best.add(tuple(sorted(chosen)))

    def _points(self, chosen: Iterable[int]) -> int:
        best: dict[int, int] = {}
        for topic in chosen:
            for bit, points in self._supporters.get(topic, {}).items():
                best[bit] = max(best.get(bit, 0), points)
        return sum(best.values())


def supporters(votes: Iterable[Vote]) -> Mapping[int, int]:
    """Topic → how many people want it."""
    found: dict[int, set[int]] = {}
    for vote in votes:
        found.setdefault(vote.topic_id, set()).add(vote.person_id)
    return {topic: len(people) for topic, people in found.items()}
