"""Moving many sessions at once: where each goes is worked out first, and shown before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from app.rules.clash_values import Placement


@dataclass(frozen=True, slots=True)
class Move:
    """Where a session goes; minutes since 2000 by the conference's clock."""

    id: int
    start: int | None
    end: int
    room_id: int | None


def moved(placement: Placement, move: Move) -> Placement:
    """The session at its new place."""
    return replace(placement, start=move.start, end=move.end, room_id=move.room_id)


def shift(
    placements: Iterable[Placement], after: int, before: int, by: int, keep: Iterable[int] = ()
) -> list[Move]:
    """Everything that begins from `after` on, earlier than `before`, `by` minutes later.

    Negative minutes are earlier. What is in `keep` (lunch) stays where it is.
    """
    fixed = frozenset(keep)
    return [
        Move(one.id, one.start + by, one.end + by, one.room_id)
        for one in _placed(placements)
        if one.start is not None and after <= one.start < before and one.id not in fixed
        if by
    ]


def close_gaps(placements: Iterable[Placement], pause: int = 0) -> list[Move]:
    """Each session of a room begins `pause` minutes after the one before it; the first stays."""
    moves: list[Move] = []
    for found in _by_room(placements).values():
        end = found[0].end
        for one in found[1:]:
            start = end + pause
            end = start + one.end - (one.start or 0)
            if start != one.start:
                moves.append(Move(one.id, start, end, one.room_id))
    return moves


def stretch(placements: Iterable[Placement], until: int, step: int = 5) -> list[Move]:
    """Sessions of each room as much longer, all alike, as fills the time to `until`.

    Lengths are whole steps; what is left over goes to the last. Pauses between them stay.
    Where there is no time left, nothing moves.
    """
    moves: list[Move] = []
    for found in _by_room(placements).values():
        spare = until - found[-1].end
        each = spare // len(found) // step * step
        for place, one in enumerate(found if spare > 0 else ()):
            last = place == len(found) - 1
            later, longer = each * place, spare - each * place if last else each
            if later or longer:
                start = (one.start or 0) + later
                moves.append(Move(one.id, start, one.end + later + longer, one.room_id))
    return moves


def swap_rooms(
    placements: Iterable[Placement], one: int, other: int, after: int, before: int
) -> list[Move]:
    """What begins in these hours in one room goes to the other, and the other way round."""
    across = {one: other, other: one}
    return [
        Move(each.id, each.start, each.end, across[each.room_id])
        for each in _placed(placements)
        if each.room_id in across and each.start is not None and after <= each.start < before
    ]


def move_together(
    placements: Mapping[int, Placement],
    ids: Sequence[int],
    by: int,
    rooms: Mapping[int, int] | None = None,
) -> list[Move]:
    """Several sessions `by` minutes later, each into the room that `rooms` names for its own."""
    across = rooms or {}
    found = []
    for session_id in ids:
        one = placements[session_id]
        if one.start is not None:
            room_id = None if one.room_id is None else across.get(one.room_id, one.room_id)
            found.append(Move(one.id, one.start + by, one.end + by, room_id))
    return found


def free_rooms(
    placements: Iterable[Placement], rooms: Iterable[int], start: int, end: int
) -> list[int]:
    """The rooms with nothing in these minutes: where a break can be copied to."""
    taken = {
        one.room_id
        for one in _placed(placements)
        if one.start is not None and one.start < end and start < one.end
    }
    return [room for room in rooms if room not in taken]


def _placed(placements: Iterable[Placement]) -> list[Placement]:
    return [one for one in placements if one.start is not None]


def _by_room(placements: Iterable[Placement]) -> dict[int | None, list[Placement]]:
    found: dict[int | None, list[Placement]] = {}
    for one in sorted(_placed(placements), key=lambda p: (p.start or 0, p.id)):
        found.setdefault(one.room_id, []).append(one)
    return found
