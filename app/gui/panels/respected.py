"""What is respected when places are given, in sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.gui.i18n import _, _n
from app.gui.panels.board import Board


@dataclass(frozen=True)
class Line:
    """A sentence; a warning is something to know before one begins."""

    text: str
    warning: bool = False


def respected(board: Board) -> list[Line]:
    """All that holds for this conference, warnings last."""
    return [
        *(Line(text) for text in _kept(board)),
        *(Line(t, warning=True) for t in _warnings(board)),
    ]


def _kept(board: Board) -> Iterator[str]:
    offers = board.facts.offers.values()
    wishing = len({wish.person_id for wish in board.facts.wishes})
    seats = sum(offer.seats or 0 for offer in offers)
    yield _n("The wishes of {n} person", "The wishes of {n} people", wishing)
    if seats:
        yield _n("{n} seat, never more", "{n} seats, never more", seats)
    yield _("One place at a time, and nobody twice on the same topic")
    if board.facts.busy:
        yield _n(
            "Duties and absences of {n} person",
            "Duties and absences of {n} people",
            len(board.facts.busy),
        )
    capped = sum(offer.most_per_delegation is not None for offer in offers)
    if capped:
        yield _n(
            "The most from one delegation, said of {n} session",
            "The most from one delegation, said of {n} sessions",
            capped,
        )
    wanted = sum(bool(sessions) for sessions in board.facts.wanted.values())
    if wanted:
        yield _n(
            "{n} delegation wants to be present in sessions: this goes before any one wish",
            "{n} delegations want to be present in sessions: this goes before any one wish",
            wanted,
        )
    locked = sum(row.locked for row in board.rows)
    if locked:
        yield _n(
            "{n} decision by hand stays as it is", "{n} decisions by hand stay as they are", locked
        )
    if any(wish.placed for wish in board.facts.wishes):
        yield _("Of equally good answers, the one in which fewest people change place")


def _warnings(board: Board) -> Iterator[str]:
    timeless = len(board.sessions.keys() - board.facts.offers.keys())
    if timeless:
        yield _n(
            "{n} session has no time yet and is left out",
            "{n} sessions have no time yet and are left out",
            timeless,
        )
    offers = board.facts.offers.values()
    open_ended = sum(offer.seats is None for offer in offers)
    if open_ended:
        yield _n(
            "{n} session has no number of seats: everybody fits in",
            "{n} sessions have no number of seats: everybody fits in",
            open_ended,
        )
    closed = sum(offer.seats == 0 for offer in offers)
    if closed:
        yield _n("{n} session has 0 seats", "{n} sessions have 0 seats", closed)
