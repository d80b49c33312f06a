"""What does not fit in an agenda, judged again only where something moved; nothing is refused."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from types import MappingProxyType

from app.rules.clash_pairs import BY_START, Overlaps, overlap, overlapping, pair, span
from app.rules.clash_values import AgendaFacts, Clash, ClashKind, Placement, RoomFacts, Span
from app.rules.sessions import (
    LEADS,
    NEEDS_MODERATOR,
    NEEDS_SPEAKER,
    PAUSES,
    SPEAKS,
    TOGETHER,
    RequirementKind,
    RoleType,
)


class Part(StrEnum):
    """What clashes are judged by; a move touches few of these."""

    SESSION = "session"
    ROOM = "room"
    PERSON = "person"
    TRACK = "track"
    DELEGATION = "delegation"
    TOGETHER = "together"
    REQUIREMENT = "requirement"


Scope = tuple[Part, int]
PAIRED: Mapping[Part, ClashKind] = MappingProxyType(
    {
        Part.ROOM: ClashKind.ROOM_TAKEN,
        Part.TRACK: ClashKind.TRACK_PARALLEL,
        Part.TOGETHER: ClashKind.TWO_PLENARIES,
    }
)
"""What is wrong with any two at once."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What one change did: clashes that are gone and those that came."""

    gone: tuple[Clash, ...]
    come: tuple[Clash, ...]


def clashes(facts: AgendaFacts) -> list[Clash]:
    """All clashes of an agenda, those of one room, person, session … one after the other."""
    return Judge(facts).clashes()


class Judge:
    """An agenda's clashes by what they are about, kept true through changes of placements.

    What is about two sessions at once is judged by what lies beside a move; the rest of what
    a move touches is judged anew.
    """

    def __init__(self, facts: AgendaFacts) -> None:
        self._facts = facts
        self._placements = dict(facts.placements)
        self._requirements = {one.id: one for one in facts.requirements}
        self._needing: dict[int, list[int]] = defaultdict(list)
        for one in facts.requirements:
            self._needing[one.session_id].append(one.id)
            self._needing[one.other_id].append(one.id)
        self._members: dict[Scope, set[int]] = defaultdict(set)
        for placement in self._placements.values():
            for scope in self._scopes(placement):
                self._members[scope].add(placement.id)
        self._found: dict[Scope, tuple[Clash, ...]] = {}
        self._paired: dict[Scope, Overlaps] = {}
        for scope in self._members:
            if scope[0] in PAIRED:
                self._overlaps(scope).fill(self._held(scope))
            else:
                self._judge(scope)

    @property
    def facts(self) -> AgendaFacts:
        """The facts as they are after all changes."""
        return replace(self._facts, placements=self._placements)

    def clashes(self) -> list[Clash]:
        """All clashes as they are now."""
        pairs = [clash for paired in self._paired.values() for clash in paired.clashes]
        return [*pairs, *(clash for found in self._found.values() for clash in found)]

    def put(self, placements: Iterable[Placement], removed: Iterable[int] = ()) -> Judged:
        """Give sessions other facts, or take them out; only what they touch is judged again."""
        put = list(placements)
        ids = [*removed, *(placement.id for placement in put)]
        known = [self._placements[one] for one in dict.fromkeys(ids) if one in self._placements]
        last = {placement.id: placement for placement in put}
        touched = {
            scope: None
            for placement in (*known, *last.values())
            for scope in self._scopes(placement)
            if scope[0] not in PAIRED
        }
        before = {clash for scope in touched for clash in self._found.get(scope, ())}
        before.update(clash for placement in known for clash in self._take_out(placement))
        after = {clash for placement in last.values() for clash in self._put_in(placement)}
        for scope in touched:
            self._judge(scope)
        after.update(clash for scope in touched for clash in self._found.get(scope, ()))
        return Judged(tuple(before - after), tuple(after - before))

    def _take_out(self, placement: Placement) -> Iterator[Clash]:
        """Forget a session; the pairs it was in."""
        del self._placements[placement.id]
        for scope in self._scopes(placement):
            self._members[scope].discard(placement.id)
            if scope[0] in PAIRED:
                yield from self._overlaps(scope).leave(placement)

    def _put_in(self, placement: Placement) -> Iterator[Clash]:
        """Take a session in; the pairs it is in."""
        self._placements[placement.id] = placement
        for scope in self._scopes(placement):
            self._members[scope].add(placement.id)
            if scope[0] in PAIRED and _counts(scope, placement):
                yield from self._overlaps(scope).enter(placement)

    def _overlaps(self, scope: Scope) -> Overlaps:
        if scope not in self._paired:
            kind, room = PAIRED[scope[0]], scope[1] if scope[0] is Part.ROOM else None
            self._paired[scope] = Overlaps(partial(pair, kind, room_id=room))
        return self._paired[scope]

    def _held(self, scope: Scope) -> list[Placement]:
        held = [self._placements[one] for one in self._members.get(scope, ())]
        return [one for one in held if _counts(scope, one)]

    def _scopes(self, placement: Placement) -> Iterator[Scope]:
        yield Part.SESSION, placement.id
        yield from ((Part.REQUIREMENT, one) for one in self._needing.get(placement.id, ()))
        if placement.start is None:
            return
        if placement.room_id is not None:
            yield Part.ROOM, placement.room_id
        if placement.track_id is not None:
            yield Part.TRACK, placement.track_id
        if placement.kind in TOGETHER:
            yield Part.TOGETHER, 0
        people = {duty.person_id for duty in placement.duties} | placement.placed
        yield from ((Part.PERSON, person_id) for person_id in people)
        yield from ((Part.DELEGATION, delegation) for delegation in placement.wished_by)

    def _judge(self, scope: Scope) -> None:
        part, about = scope
        if part is Part.REQUIREMENT:
            found = tuple(self._of_requirement(about))
        else:
            held = self._held(scope)
            if part is not Part.SESSION:
                held.sort(key=BY_START)
            found = tuple(JUDGES[part](self._facts, about, held))
        if found:
            self._found[scope] = found
        else:
            self._found.pop(scope, None)
        if not self._members.get(scope):
            self._members.pop(scope, None)

    def _of_requirement(self, about: int) -> Iterator[Clash]:
        asked = self._requirements[about]
        one = self._placements.get(asked.session_id)
        other = self._placements.get(asked.other_id)
        if one is None or other is None or one.start is None or other.start is None:
            return
        if asked.kind is RequirementKind.NOT_PARALLEL and overlap(one, other):
            yield pair(ClashKind.DECLARED, one, other)
        if asked.kind is RequirementKind.AFTER and one.start < other.end:
            yield pair(ClashKind.WRONG_ORDER, one, other)


def _counts(scope: Scope, placement: Placement) -> bool:
    """Whether a session is one of those that must not overlap; pauses may, in a track."""
    return scope[0] is not Part.TRACK or placement.kind not in PAUSES


def _of_person(facts: AgendaFacts, about: int, held: Sequence[Placement]) -> Iterator[Clash]:
    known = facts.people.get(about)
    heads = known.heads if known else None
    for one, other in overlapping(held):
        kind = ClashKind.PERSON_TWICE if heads is None else ClashKind.HEAD_TWICE
        if _interprets(about, one) and _interprets(about, other):
            kind = ClashKind.INTERPRETER_TWICE
        yield pair(kind, one, other, person_id=about, delegation_id=heads)
    for one, other in itertools.pairwise(held):
        gap = (other.start or 0) - one.end
        moves = one.room_id != other.room_id and None not in {one.room_id, other.room_id}
        if moves and 0 <= gap < facts.change and _serves(about, (one, other)):
            yield pair(
                *(ClashKind.SHORT_CHANGE, one, other),
                person_id=about,
                amount=gap,
                asked=facts.change,
            )
    for one in held:
        if known and any(_meet(span(one), away) for away in known.away):
            yield Clash(ClashKind.PERSON_AWAY, (one.id,), person_id=about, times=(span(one),))


def _serves(person_id: int, placements: Iterable[Placement]) -> bool:
    """Whether one of them needs the person; listeners may be a minute late."""
    return any(duty.person_id == person_id for one in placements for duty in one.duties)


def _interprets(person_id: int, placement: Placement) -> bool:
    return any(
        duty.person_id == person_id and duty.role is RoleType.INTERPRETER
        for duty in placement.duties
    )


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _of_delegation(facts: AgendaFacts, about: int, held: Sequence[Placement]) -> Iterator[Clash]:
    """Each greatest set of sessions at once that has more sessions than the delegation people."""
    members = facts.members.get(about, 0)
    running: list[Placement] = []
    grown = False
    for placement in (*held, None):
        start = None if placement is None else placement.start
        still = [] if start is None else [one for one in running if one.end > start]
        if grown and len(still) < len(running) and len(running) > members:
            yield Clash(
                ClashKind.DELEGATION_TOO_SMALL,
                tuple(one.id for one in running),
                delegation_id=about,
                amount=len(running),
                asked=members,
                times=tuple(span(one) for one in running),
            )
            grown = False
        running = still
        if placement is not None and placement.end > span(placement)[0]:
            running.append(placement)
            grown = True


def _of_session(facts: AgendaFacts, _about: int, held: Sequence[Placement]) -> Iterator[Clash]:
    for placement in held:
        yield from _of_place(facts, placement)
        yield from _of_people_in(placement)


def _of_place(facts: AgendaFacts, placement: Placement) -> Iterator[Clash]:
    about = (placement.id,)
    room = facts.rooms.get(placement.room_id) if placement.room_id is not None else None
    wanted = max(placement.expected or 0, len(placement.placed))
    seats = fewest_seats(placement, room)
    if seats is not None and wanted > seats:
        yield Clash(
            *(ClashKind.TOO_FEW_SEATS, about),
            room_id=placement.room_id,
            amount=wanted,
            asked=seats,
        )
    if placement.start is None:
        return
    own = span(placement)
    if room is not None and room.hours and not any(_within(own, hours) for hours in room.hours):
        yield Clash(ClashKind.ROOM_CLOSED, about, room_id=placement.room_id, times=(own,))
    if facts.days is not None and not _within(own, facts.days):
        yield Clash(ClashKind.OUTSIDE_DAYS, about, times=(own,))


def fewest_seats(placement: Placement, room: RoomFacts | None) -> int | None:
    """How many have a seat: what the session allows or the room holds; None if neither is known."""
    given = (placement.capacity, None if room is None else room.seats)
    return min((seats for seats in given if seats is not None), default=None)


def _within(span: Span, whole: Span) -> bool:
    return whole[0] <= span[0] and span[1] <= whole[1]


def _of_people_in(placement: Placement) -> Iterator[Clash]:
    about = (placement.id,)
    roles = {duty.role for duty in placement.duties}
    if placement.kind in NEEDS_MODERATOR and not roles & LEADS:
        yield Clash(ClashKind.NO_MODERATOR, about)
    if placement.kind in NEEDS_SPEAKER and not roles & SPEAKS:
        yield Clash(ClashKind.NO_SPEAKER, about)
    for duty in placement.duties:
        if not duty.confirmed:
            yield Clash(ClashKind.UNCONFIRMED, about, person_id=duty.person_id)
    spoken = {duty.language for duty in placement.duties if duty.role is RoleType.INTERPRETER}
    for language in sorted(placement.interpretation - spoken):
        if "" not in spoken:
            yield Clash(ClashKind.NO_INTERPRETER, about, language=language)


JUDGES: Mapping[Part, Callable[[AgendaFacts, int, Sequence[Placement]], Iterator[Clash]]] = (
    MappingProxyType(
        {
            Part.SESSION: _of_session,
            Part.PERSON: _of_person,
            Part.DELEGATION: _of_delegation,
        }
    )
)


def impossible(facts: AgendaFacts, placement: Placement, room_id: int | None) -> list[Span]:
    """When the room is taken or shut, or somebody of the session is busy: for shading a drag.

    Spans in minutes, sorted and joined; the session itself does not stand in its own way.
    """
    people = {duty.person_id for duty in placement.duties}
    busy = [
        span(other)
        for other in facts.placements.values()
        if other.start is not None
        and other.id != placement.id
        and (
            (room_id is not None and other.room_id == room_id)
            or any(duty.person_id in people for duty in other.duties)
        )
    ]
    for person_id in people:
        known = facts.people.get(person_id)
        busy.extend(known.away if known else ())
    room = facts.rooms.get(room_id) if room_id is not None else None
    if room is not None and room.hours and facts.days is not None:
        busy.extend(_outside(room.hours, facts.days))
    return joined(busy)


def _outside(hours: Iterable[Span], whole: Span) -> Iterator[Span]:
    start = whole[0]
    for opens, closes in joined(hours):
        if opens > start:
            yield start, opens
        start = max(start, closes)
    if start < whole[1]:
        yield start, whole[1]


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same minutes in as few spans as possible, sorted."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
