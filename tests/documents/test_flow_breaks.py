"""Breaking: rows that stay together, breaks that are forced, frames side by side."""

from dataclasses import dataclass

from app.documents.flow_breaks import Break, Breaker, Piece, Slice, White
from app.documents.flow_pen import Pen


@dataclass
class Rows:
    """Rows of given heights; `tied` stay with the row before, `new` begin a page."""

    heights: tuple[float, ...]
    tied: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    head: float = 0.0
    space: float = 0.0
    keep: bool = False
    tail: int = 0

    def stays(self, row: int) -> bool:
        return row in self.tied

    def forced(self, row: int) -> bool:
        return row in self.new

    def head_at(self, row: int) -> float:
        return self.head if row < len(self.heights) else 0.0

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:
        """Nothing: only places count."""


def broken(*pieces: Piece, room: float = 100, columns: int = 1) -> list[list[Slice]]:
    return Breaker(pieces, lambda _frame: room, columns).run()


def test_one_row() -> None:
    assert broken(Rows((10,))) == [[Slice(0, 0, 1, 0)]]


def test_three_pages_of_rows_with_their_head() -> None:
    assert broken(Rows((30,) * 7, head=10)) == [
        [Slice(0, 0, 3, 0)],
        [Slice(0, 3, 6, 0)],
        [Slice(0, 6, 7, 0)],
    ]


def test_what_stays_together_is_not_broken() -> None:
    assert broken(Rows((40, 40, 40, 40), tied=frozenset({2}))) == [
        [Slice(0, 0, 1, 0)],
        [Slice(0, 1, 3, 0)],
        [Slice(0, 3, 4, 0)],
    ]


def test_what_cannot_stay_together_is_broken_anyhow() -> None:
    assert broken(Rows((40,) * 4, tied=frozenset(range(1, 4)))) == [
        [Slice(0, 0, 2, 0)],
        [Slice(0, 2, 4, 0)],
    ]
    assert broken(Rows((500, 10))) == [[Slice(0, 0, 1, 0)], [Slice(0, 1, 2, 0)]]


def test_forced_breaks() -> None:
    assert broken(Rows((10,) * 3, new=frozenset({0, 2}))) == [
        [Slice(0, 0, 2, 0)],
        [Slice(0, 2, 3, 0)],
    ]
    assert broken(Rows((10,)), Break(), Break(), Rows((10,)), Break()) == [
        [Slice(0, 0, 1, 0)],
        [Slice(3, 0, 1, 0)],
    ]


def test_a_block_keeps_with_the_beginning_of_the_next() -> None:
    keeping, rows = Rows((20,), keep=True), Rows((20, 20, 50), tied=frozenset({1}))

    assert broken(Rows((45,)), keeping, rows) == [
        [Slice(0, 0, 1, 0)],
        [Slice(1, 0, 1, 0), Slice(2, 0, 2, 20)],
        [Slice(2, 2, 3, 0)],
    ]


def test_white_is_dropped_where_a_page_begins() -> None:
    assert broken(White(50), Rows((60,), space=9), White(5), Rows((30,), space=5)) == [
        [Slice(1, 0, 1, 0), Slice(3, 0, 1, 70)]
    ]
    assert broken(Rows((95,)), White(20), Rows((10,))) == [[Slice(0, 0, 1, 0)], [Slice(2, 0, 1, 0)]]


def test_frames_side_by_side() -> None:
    assert broken(Rows((50,) * 3), columns=2) == [[Slice(0, 0, 2, 0)], [Slice(0, 2, 3, 0)]]
    assert broken(Rows((50,)), Break(), Rows((50,)), columns=2) == [
        [Slice(0, 0, 1, 0)],
        [],
        [Slice(2, 0, 1, 0)],
    ]


def test_nothing_is_one_empty_page() -> None:
    assert broken() == [[]]
    assert broken(Rows(())) == [[]]


def test_the_last_rows_go_on_with_what_follows() -> None:
    many = Rows((20,) * 5, tail=2)
    assert broken(many, White(5), Rows((20,))) == [
        [Slice(0, 0, 3, 0)],
        [Slice(0, 3, 5, 0), Slice(2, 0, 1, 45)],
    ]
    assert broken(many) == [[Slice(0, 0, 5, 0)]]
    fits = [[Slice(0, 0, 3, 0), Slice(2, 0, 1, 65)]]
    assert broken(Rows((20,) * 3, tail=2), White(5), Rows((20,))) == fits


def test_a_tail_is_not_parted_where_the_page_is_full() -> None:
    assert broken(Rows((20,) * 6, tail=3), Rows((20,))) == [
        [Slice(0, 0, 3, 0)],
        [Slice(0, 3, 6, 0), Slice(1, 0, 1, 60)],
    ]


def test_a_tail_keeps_what_stays_together_and_never_all_rows() -> None:
    tied = Rows((20,) * 5, tail=1, tied=frozenset({4}))
    assert broken(tied, Rows((20,)))[0] == [Slice(0, 0, 3, 0)]
    assert broken(Rows((20,) * 5, tail=9), Rows((20,))) == [
        [Slice(0, 0, 5, 0)],
        [Slice(1, 0, 1, 0)],
    ]
