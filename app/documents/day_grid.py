"""A day as a grid: which rooms get a column, what goes over all of them, where time is divided."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from app.queries.agenda import SessionRow
from app.rules.clash_values import minute_of
from app.rules.sessions import PAUSES


@dataclass(frozen=True, slots=True)
class Block:
    """A session in the grid, from minute to minute; `first` and `count` are its columns.

    Where several sessions are in one room at a time, it is the lane `lane` of `lanes`.
    """

    row: SessionRow
    start: int
    end: int
    first: int = 0
    count: int = 1
    lane: int = 0
    lanes: int = 1

    def meets(self, other: "Block") -> bool:
        """Whether both are at some time."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class DayGrid:
    """The rooms that have a column (None: without a room), the blocks, the times that divide."""

    columns: tuple[int | None, ...]
    blocks: tuple[Block, ...]
    times: tuple[int, ...]


def grid_of(rows: Sequence[SessionRow], room_order: Mapping[int, int]) -> DayGrid:
    """The grid of a day's sessions, rooms by their place in `room_order`.

    What nothing else is parallel to goes over all rooms, and a pause that stands in several
    neighbouring rooms is one block; a room that has only such sessions gets no column.
    """
    merged = _merged([_block(row) for row in rows])
    alone = [blocks for blocks in merged if not _parallel(blocks[0], merged)]
    apart = [block for blocks in merged if blocks not in alone for block in blocks]
    last = len(room_order)
    columns = sorted(
        {block.row.room_id for block in apart},
        key=lambda room: last if room is None else room_order.get(room, last),
    )
    place = {room: number for number, room in enumerate(columns)}
    many = max(len(columns), 1)
    found = [replace(blocks[0], first=0, count=many) for blocks in alone]
    found += _in_columns([replace(block, first=place[block.row.room_id]) for block in apart])
    times = sorted({time for block in found for time in (block.start, block.end)})
    return DayGrid(tuple(columns), tuple(sorted(found, key=_order)), tuple(times))


def _order(block: Block) -> tuple[int, int, int, int]:
    return block.start, block.first, block.lane, block.row.id


def _block(row: SessionRow) -> Block:
    """What takes no time is drawn as if it took a minute."""
    assert row.starts_at is not None  # only what has a time is printed
    start = minute_of(row.starts_at)
    return Block(row, start, start + max(row.minutes, 1))


def _merged(blocks: Sequence[Block]) -> list[list[Block]]:
    """The same pause in several rooms together, all else by itself."""
    found: dict[object, list[Block]] = defaultdict(list)
    for block in blocks:
        row = block.row
        same = (block.start, block.end, row.title) if row.kind in PAUSES else row.id
        found[same].append(block)
    return list(found.values())


def _parallel(block: Block, merged: Sequence[Sequence[Block]]) -> bool:
    others = (blocks[0] for blocks in merged if block not in blocks)
    return any(block.meets(other) for other in others)


def _in_columns(blocks: Sequence[Block]) -> list[Block]:
    """Blocks of one column beside each other where they meet, the same pause as one."""
    found: list[Block] = []
    by_column: dict[int, list[Block]] = defaultdict(list)
    for block in sorted(blocks, key=lambda one: (one.start, -one.end, one.row.id)):
        by_column[block.first].append(block)
    for column in sorted(by_column):
        for cluster in _clusters(by_column[column]):
            found += _lanes(cluster)
    return _joined(found)


def _clusters(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks by start that hang together in time."""
    found: list[list[Block]] = []
    end = 0
    for block in blocks:
        if found and block.start < end:
            found[-1].append(block)
        else:
            found.append([block])
            end = 0
        end = max(end, block.end)
    return found


def _lanes(cluster: Sequence[Block]) -> list[Block]:
    ends: list[int] = []
    placed = []
    for block in cluster:
        free = next((lane for lane, end in enumerate(ends) if end <= block.start), len(ends))
        ends[free : free + 1] = [block.end]
        placed.append(replace(block, lane=free))
    return [replace(block, lanes=len(ends)) for block in placed]


def _joined(blocks: Sequence[Block]) -> list[Block]:
    """A pause that stands alone in neighbouring columns as one block over all of them."""
    found: list[Block] = []
    for block in blocks:
        row = block.row
        before = next(
            (
                at
                for at, one in enumerate(found)
                if row.kind in PAUSES
                and one.first + one.count == block.first
                and (one.start, one.end, one.row.title) == (block.start, block.end, row.title)
                and one.row.kind in PAUSES
                and one.lanes == block.lanes == 1
            ),
            None,
        )
        if before is None:
            found.append(block)
        else:
            found[before] = replace(found[before], count=found[before].count + 1)
    return found


MORE_LANES, MOST_LANES = 0.7, 4
"""By how much a column is wider for each session that is in its room besides another."""


def column_shares(grid: DayGrid) -> list[float]:
    """How wide each column is, the usual one 1; one where there is no room."""
    many = [1] * max(len(grid.columns), 1)
    for block in grid.blocks:
        many[block.first] = max(many[block.first], min(block.lanes, MOST_LANES))
    return [1 + MORE_LANES * (lanes - 1) for lanes in many]


def sheets_across(shares: Sequence[float], most: float) -> list[range]:
    """Which columns stand on each sheet that holds `most` usual ones, about as many on each."""
    sheets = ceil(sum(shares) / max(most, 1.0))
    while True:
        found = _packed(shares, max(sum(shares) / sheets, *shares))
        if all(sum(shares[part.start : part.stop]) <= max(most, *shares) + CLOSE for part in found):
            return found
        sheets += 1


def _packed(shares: Sequence[float], about: float) -> list[range]:
    """Columns one after the other, a new sheet where the middle of one is past its share."""
    found: list[range] = []
    start, wide = 0, 0.0
    for number, share in enumerate(shares):
        if number > start and wide + share / 2 > about + CLOSE:
            found.append(range(start, number))
            start, wide = number, 0.0
        wide += share
    return [*found, range(start, len(shares))]


CLOSE = 1e-6


@dataclass(frozen=True, slots=True)
class Need:
    """From which time to which something stands, and the millimetres it wants."""

    start: int
    end: int
    height: float


PER_MINUTE, PER_FREE_MINUTE, MOST_FREE = 0.14, 0.08, 5.0
"""Millimetres of time in which something is, and of time in which nothing is."""
MOST_STRETCHED = 1.5


def heights(times: Sequence[int], needs: Sequence[Need]) -> list[float]:
    """How high each band between two times is, in millimetres, so that all needs are met.

    Longer bands are higher, but not in proportion: five minutes are to be read as well.
    """
    bands = list(pairwise(times))
    taken = [any(need.start < end and start < need.end for need in needs) for start, end in bands]
    found = [
        (end - start) * PER_MINUTE if used else min((end - start) * PER_FREE_MINUTE, MOST_FREE)
        for (start, end), used in zip(bands, taken, strict=True)
    ]
    index = {time: number for number, time in enumerate(times)}
    for need in sorted(needs, key=lambda one: (index[one.end] - index[one.start], one.start)):
        first, last = index[need.start], index[need.end]
        missing = need.height - sum(found[first:last])
        if missing > 0:
            length = times[last] - times[first]
            for number in range(first, last):
                found[number] += missing * (times[number + 1] - times[number]) / length
    return found


def stretched(bands: Sequence[float], room: float) -> list[float]:
    """The bands made higher, so that they fill the room as far as that looks well."""
    high = sum(bands)
    by = min(room / high, MOST_STRETCHED) if high else 1.0
    return [band * by for band in bands]


def sheets_down(bands: Sequence[float], whole: Sequence[bool], room: float) -> list[range]:
    """Which bands stand on each sheet of so much room; `whole` says where none is cut apart.

    `whole[i]` is whether no block goes from the band before i into it. A sheet ends there
    where it can, else where it is full.
    """
    found: list[range] = []
    start, high, safe = 0, 0.0, 0
    for number, band in enumerate(bands):
        if number > start and whole[number]:
            safe = number
        if number > start and high + band > room:
            end = safe if safe > start else number
            found.append(range(start, end))
            start, high = end, sum(bands[end:number])
        high += band
    if start < len(bands):
        found.append(range(start, len(bands)))
    return found
