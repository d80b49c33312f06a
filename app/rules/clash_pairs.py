"""Pairs of sessions that share a moment, kept true while sessions come, move and go."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from app.rules.clash_values import Clash, ClashKind, Placement, Span

BY_START = attrgetter("start", "id")
PairOf = Callable[[Placement, Placement], Clash]


def overlap(one: Placement, other: Placement) -> bool:
    """Whether two placed sessions share a moment; one that ends as the other begins does not."""
    assert one.start is not None
    assert other.start is not None
    return one.start < other.end and other.start < one.end


def overlapping(placements: Sequence[Placement]) -> Iterator[tuple[Placement, Placement]]:
    """Pairs that share a moment, of sessions sorted by start; only open ones are compared."""
    running: list[Placement] = []
    for placement in placements:
        start = placement.start
        assert start is not None
        running = [one for one in running if one.end > start]
        yield from ((one, placement) for one in running if overlap(one, placement))
        running.append(placement)


def span(placement: Placement) -> Span:
    """When a session is."""
    return (placement.start or 0, placement.end)


def pair(
    kind: ClashKind,
    one: Placement,
    other: Placement,
    *,
    person_id: int | None = None,
    room_id: int | None = None,
    delegation_id: int | None = None,
    amount: int = 0,
    asked: int = 0,
) -> Clash:
    """A clash of two sessions, the earlier first."""
    first, second = (one, other) if BY_START(one) <= BY_START(other) else (other, one)
    ids, times = (first.id, second.id), (span(first), span(second))
    return Clash(kind, ids, person_id, room_id, delegation_id, amount, asked, "", times)


class Overlaps:
    """The pairs of one room or track. A move costs what lies beside it, not the whole."""

    def __init__(self, pair_of: PairOf) -> None:
        self._pair_of = pair_of
        self._found: dict[tuple[int, int], Clash] = {}
        self._held: dict[int, Placement] = {}
        self._line: list[tuple[int, int]] = []
        self._longest = 0

    @property
    def clashes(self) -> Iterator[Clash]:
        """All pairs."""
        return iter(self._found.values())

    def fill(self, placements: Sequence[Placement]) -> None:
        """Begin with these, which have a time."""
        ordered = sorted(placements, key=BY_START)
        self._held = {one.id: one for one in ordered}
        self._line = [(one.start or 0, one.id) for one in ordered]
        self._longest = max((one.end - (one.start or 0) for one in ordered), default=0)
        self._found = {(a.id, b.id): self._pair_of(a, b) for a, b in overlapping(ordered)}

    def enter(self, placement: Placement) -> list[Clash]:
        """A session comes; the pairs it makes."""
        start = placement.start or 0
        come = []
        for other in self._beside(placement):
            first, second = sorted((placement, other), key=BY_START)
            clash = self._pair_of(first, second)
            self._found[first.id, second.id] = clash
            come.append(clash)
        self._held[placement.id] = placement
        insort(self._line, (start, placement.id))
        self._longest = max(self._longest, placement.end - start)
        return come

    def leave(self, placement: Placement) -> list[Clash]:
        """A session goes; the pairs it made."""
        if self._held.pop(placement.id, None) is None:
            return []
        del self._line[bisect_left(self._line, (placement.start or 0, placement.id))]
        gone = []
        for other in self._beside(placement):
            first, second = sorted((placement, other), key=BY_START)
            gone.append(self._found.pop((first.id, second.id)))
        return gone

    def _beside(self, placement: Placement) -> list[Placement]:
        """The others that share a moment with it, by start."""
        first = bisect_left(self._line, ((placement.start or 0) - self._longest, 0))
        last = bisect_left(self._line, (placement.end, 0))
        near = (self._held[session_id] for _start, session_id in self._line[first:last])
        return [one for one in near if overlap(one, placement)]
