"""Something on its way over the grid: where it would go, and what would not fit then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from app.gui.agenda.blocks import Day
from app.gui.agenda.book import Book
from app.gui.agenda.layout import snapped
from app.rules.clash_values import Placement, Span
from app.rules.clashes import Judged, impossible, joined
from app.rules.ripple import Move, moved


class Way(Enum):
    """What the mouse or the keys are doing."""

    MOVE = auto()
    COPY = auto()
    LENGTHEN = auto()
    PLACE = auto()


@dataclass
class Drag:
    """Sessions under way; `anchor` is the one under the mouse, `held` the minute it is held at."""

    way: Way
    ids: Sequence[int]
    anchor: Placement
    held: int = 0
    by_keys: bool = False
    moves: tuple[Move, ...] = ()
    judged: Judged | None = None
    _shut: dict[int | None, list[Span]] = field(default_factory=dict)

    def shut(self, book: Book, room_id: int | None) -> list[Span]:
        """When a room or the people are not free for what is dragged; asked once per room."""
        if room_id not in self._shut:
            facts = book.judge.facts
            others = {key: one for key, one in facts.placements.items() if key not in self.ids}
            if self.way is Way.COPY:
                others = dict(facts.placements)
            rest = replace(facts, placements=others)
            asked = [facts.placements[each] for each in self.ids if each in facts.placements]
            spans = [span for one in asked for span in impossible(rest, one, room_id)]
            self._shut[room_id] = joined(spans)
        return self._shut[room_id]

    def target(
        self,
        book: Book,
        day: Day,
        minute: float,
        column: int,
        step: int,
        *,
        judged: bool = True,
    ) -> bool:
        """Go to a minute and a column; whether that is another place than before.

        Without `judged` nobody asks what would not fit there.
        """
        moves = self._moves(book, day, minute, column, step)
        if moves == self.moves:
            return False
        self.moves = moves
        self.judged = self._judge(book) if judged else None
        return True

    def _moves(
        self, book: Book, day: Day, minute: float, column: int, step: int
    ) -> tuple[Move, ...]:
        known = book.judge.facts.placements
        anchor = self.anchor
        if self.way is Way.PLACE:
            return self._placed(known, day, minute, column, step)
        start = anchor.start or 0
        if self.way is Way.LENGTHEN:
            end = max(snapped(minute, step, day.midnight), start + step)
            return _longer(known, self.ids, end - anchor.end, step)
        by = snapped(minute - self.held, step, day.midnight) - start
        own = day.column_of(anchor.room_id)
        across = column - (column if own is None else own)
        return tuple(_shifted(known[each], by, across, day) for each in self.ids if each in known)

    def _placed(
        self,
        known: Mapping[int, Placement],
        day: Day,
        minute: float,
        column: int,
        step: int,
    ) -> tuple[Move, ...]:
        """One after the other from the minute on."""
        start = snapped(minute, step, day.midnight)
        room_id = day.columns[column].room_id if day.columns else None
        moves = []
        for each in self.ids:
            one = known[each]
            length = one.end - (one.start or 0)
            moves.append(Move(each, start, start + length, room_id))
            start += length
        return tuple(moves)

    def _judge(self, book: Book) -> Judged:
        known = book.judge.facts.placements
        there = [moved(known[move.id], move) for move in self.moves]
        if self.way is Way.COPY:
            there = [replace(one, id=-one.id) for one in there]
        return book.preview(there)


def _shifted(one: Placement, by: int, across: int, day: Day) -> Move:
    """A session later and further to the right; rooms beyond the last are the last."""
    start = None if one.start is None else one.start + by
    own = day.column_of(one.room_id)
    room_id = one.room_id
    if own is not None and across:
        wanted = min(max(own + across, 0), len(day.columns) - 1)
        room_id = day.columns[wanted].room_id
    return Move(one.id, start, one.end + by, room_id)


def _longer(
    known: Mapping[int, Placement], ids: Sequence[int], by: int, step: int
) -> tuple[Move, ...]:
    """All as much longer as the one that is drawn; none shorter than a step."""
    found = []
    for each in ids:
        one = known[each]
        start = one.start or 0
        found.append(Move(each, one.start, max(one.end + by, start + step), one.room_id))
    return tuple(found)
