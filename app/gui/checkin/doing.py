"""Letting people through: each attempt is handed in at once, and answered in order."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, Signal

from app.base.errors import AppError
from app.gui.checkin.where import Where
from app.gui.desk import Desk
from app.gui.jobs import Answer
from app.queries import desk
from app.queries.desk import GuestRow
from app.rules.checkins import Direction
from app.rules.tally import Marks
from app.store import Store
from app.usecases.checkins import (
    CheckedIn,
    Door,
    check_in_code,
    check_in_people,
    check_in_person,
)
from app.usecases.desk import check_in_marks, register_and_let_in, walk_in

Facts = Mapping[str, object]
Guests = dict[int, GuestRow]
P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Told:
    """The answer to an attempt: what became of it, where, and why somebody came in anyway.

    `guest` is what is known of them by now, if they are known.
    """

    result: CheckedIn
    point_id: int
    why: str = ""
    said: str = ""
    guest: GuestRow | None = None


@dataclass(frozen=True)
class ToldOfMany:
    """The answer for several at once; `name` says who they are."""

    results: tuple[CheckedIn, ...]
    point_id: int
    name: str
    guests: Mapping[int, GuestRow]


class Doing(QObject):
    """Hands attempts to the writer; the line of the page is free meanwhile."""

    told = Signal(object)
    """An attempt was answered: a `Told`, in the order of the attempts."""
    told_of_many = Signal(object)
    """`ToldOfMany`."""
    idle = Signal()
    """Everything that was handed in is answered and told."""

    _settled = Signal()

    def __init__(self, desk: Desk, where: Where, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._where = desk, where
        self.waiting = 0
        # Queued: what is told of the last answer comes before.
        self._settled.connect(self.idle, Qt.ConnectionType.QueuedConnection)

    def scan(self, said: str) -> None:
        """Let in whoever a code belongs to."""
        door = self._door()
        if door is not None:
            known: Guests = {}
            answer = self._hand_in(known, check_in_code, door, said, operation=_once())
            answer.then(self._telling(door, known, said))

    def let_in(self, person_id: int, reason: str = "") -> None:
        """Let somebody in who was found by name; with a reason in any case."""
        door = self._door(reason)
        if door is not None:
            known: Guests = {}
            answer = self._hand_in(known, check_in_person, door, person_id, operation=_once())
            answer.then(self._telling(door, known))

    def register(self, person_id: int) -> None:
        """Register somebody as confirmed, then let them in."""
        door = self._way_in()
        if door is not None:
            known: Guests = {}
            answer = self._hand_in(known, register_and_let_in, door, person_id)
            answer.then(self._telling(door, known))

    def let_all_in(self, person_ids: Sequence[int], name: str) -> None:
        """Let those of a delegation in who stand there, in one step."""
        door = self._door()
        if door is not None and person_ids:
            known: Guests = {}
            answer = self._hand_in(known, check_in_people, door, list(person_ids))
            answer.then(self._telling_of_many(door, known, name))

    def type_back(self, marks: Marks, name: str) -> Answer[list[CheckedIn]] | None:
        """Let in those who are marked on paper, in one step."""
        door = self._way_in()
        if door is None:
            return None
        known: Guests = {}
        answer = self._hand_in(known, check_in_marks, door, marks)
        return answer.then(self._telling_of_many(door, known, name))

    def take_in(
        self, facts: Facts, organisation: Facts | None, then: Callable[[CheckedIn], object]
    ) -> Answer[CheckedIn] | None:
        """Add somebody who came without being announced, and let them in."""
        door = self._way_in()
        if door is None:
            return None
        known: Guests = {}
        answer = self._hand_in(known, walk_in, door, facts, organisation=organisation)
        return answer.then(self._telling(door, known)).then(then)

    def _hand_in(
        self,
        known: Guests,
        use_case: Callable[Concatenate[Store, Door, P], T],
        door: Door,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Answer[T]:
        """Hand in; with the answer, `known` says of whom it is, so that the window reads nothing.

        A window that reads waits for whoever holds the file.
        """

        @wraps(use_case)
        def work(store: Store) -> T:
            became = use_case(store, door, *args, **kwargs)
            known.update(_guests(store, door.point_id, became))
            return became

        self.waiting += 1
        return self._desk.do(work).lastly(self._answered)

    def _answered(self) -> None:
        self.waiting -= 1
        if not self.waiting:
            self._settled.emit()

    def _way_in(self) -> Door | None:
        """The door for those who arrive, also while others go out."""
        door = self._door()
        return None if door is None else replace(door, direction=Direction.IN)

    def _door(self, reason: str = "") -> Door | None:
        if self._desk.read_only:
            self._desk.failed.emit(_read_only(self._desk))
            return None
        return self._where.door(reason, anyway=bool(reason))

    def _telling(self, door: Door, known: Guests, said: str = "") -> Callable[[CheckedIn], None]:
        def tell(result: CheckedIn) -> None:
            guest = known.get(result.person_id or 0)
            self.told.emit(Told(result, door.point_id, door.note, said, guest))

        return tell

    def _telling_of_many(
        self, door: Door, known: Guests, name: str
    ) -> Callable[[list[CheckedIn]], None]:
        def tell(results: list[CheckedIn]) -> None:
            self.told_of_many.emit(ToldOfMany(tuple(results), door.point_id, name, known))

        return tell


def _guests(store: Store, point_id: int, became: Any) -> Guests:  # noqa: ANN401 - an answer, or several
    """Who it is about; nobody where that cannot be read, for what was written stands."""
    results = became if isinstance(became, list) else [became]
    ids = [each.person_id for each in results if each.person_id is not None]
    with suppress(AppError):
        return store.ask(desk.guests, point_id, ids) if ids else {}
    return {}


def _once() -> str:
    """A name for an attempt, so that one sent twice counts once."""
    return uuid4().hex


def _read_only(desk: Desk) -> AppError:
    because = desk.store.read_only_because
    assert because is not None
    return because
