"""The sessions a card can show of its person: read at once, when the first card needs them."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from app.store import Reading

if TYPE_CHECKING:  # most cards show no sessions
    from app.queries.agenda import SessionRow

SessionsOf = Callable[[int], "tuple[SessionRow, ...]"]


def no_sessions(_person_id: int) -> "tuple[SessionRow, ...]":
    """What stands for sessions where there are none."""
    return ()


def sessions_of(read: Reading) -> SessionsOf:
    """A function from a person's id to the sessions with a role or a place of theirs, by time.

    It may be asked while the snapshot is open.
    """

    @cache
    def known() -> "tuple[dict[int, SessionRow], dict[int, list[int]]]":
        from app.queries import agenda

        rows = {row.id: row for row in agenda.sessions(read) if row.starts_at is not None}
        return rows, agenda.sessions_of_people(read)

    def found(person_id: int) -> "tuple[SessionRow, ...]":
        rows, own = known()
        return tuple(rows[each] for each in own.get(person_id, ()) if each in rows)

    return found
