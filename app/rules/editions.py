"""Editions of the programme: what was handed out, and what has changed since."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.base.texts import Texts
from app.rules.sessions import RoleType


@dataclass(frozen=True)
class Entry:
    """A session as an edition knew it; local minutes since 2000, room by its name then.

    `people` are all whom it concerns; that others have a place in it now is no change, nor what
    is not announced: the subtitle, the points, and who does what, by role in the order listed.
    """

    id: int
    title: Texts
    kind: str
    start: int
    end: int
    room: Texts
    speakers: frozenset[int] = frozenset()
    people: frozenset[int] = field(default=frozenset(), compare=False)
    roles: Mapping[RoleType, tuple[int, ...]] = field(default_factory=dict, compare=False)
    subtitle: Texts = field(default=Texts(), compare=False)
    points: tuple[Texts, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Changed:
    """A session before and after."""

    before: Entry
    after: Entry

    @property
    def moved(self) -> bool:
        """Whether another time or room is to be announced."""
        old, new = self.before, self.after
        return (old.start, old.end, old.room) != (new.start, new.end, new.room)


@dataclass(frozen=True)
class EditionChanges:
    """What happened since an edition, each by time."""

    new: tuple[Entry, ...] = ()
    moved: tuple[Changed, ...] = ()
    other: tuple[Changed, ...] = ()
    cancelled: tuple[Entry, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.new or self.moved or self.other or self.cancelled)

    @property
    def people(self) -> frozenset[int]:
        """Whom it concerns: everybody with a role or a place in one of these sessions."""
        entries = [*self.new, *self.cancelled]
        for changed in (*self.moved, *self.other):
            entries += [changed.before, changed.after]
        return frozenset().union(*(entry.people for entry in entries))

    @property
    def sessions(self) -> frozenset[int]:
        """The sessions that are marked as not yet released."""
        new = {entry.id for entry in self.new}
        return frozenset(new | {changed.after.id for changed in (*self.moved, *self.other)})


def changes_since(released: Iterable[Entry], now: Iterable[Entry]) -> EditionChanges:
    """What is new, moved, otherwise changed and cancelled since an edition."""
    old, new = _by_id(released), _by_id(now)
    both = [Changed(old[one], new[one]) for one in new if one in old and old[one] != new[one]]
    both.sort(key=lambda changed: _order(changed.after))
    return EditionChanges(
        new=tuple(sorted((new[one] for one in new if one not in old), key=_order)),
        moved=tuple(changed for changed in both if changed.moved),
        other=tuple(changed for changed in both if not changed.moved),
        cancelled=tuple(sorted((old[one] for one in old if one not in new), key=_order)),
    )


def _by_id(entries: Iterable[Entry]) -> Mapping[int, Entry]:
    return {entry.id: entry for entry in entries}


def _order(entry: Entry) -> tuple[int, int]:
    return entry.start, entry.id
