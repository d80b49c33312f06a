"""A small conference at the door, for the tests of the desk."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from factories import a_delegation, a_person, an_event
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from sqlalchemy import func, select

from app.base.texts import Texts
from app.gui.desk import Desk
from app.model import CheckIn
from app.queries import checkins
from app.queries.desk import GuestRow, guests
from app.rules.checkins import PointKind
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import add_point
from app.usecases.consents import record_consent

Settle = Callable[[Desk], None]
DAY = date(2027, 12, 10)


@dataclass
class World:
    """Riga of Ilze (head), Jānis and Zane, all confirmed; Jan of Bonn, who only submitted.

    Two points: the first day, and the dinner of no day.
    """

    store: Store
    riga: int = 0
    bonn: int = 0
    ilze: int = 0
    janis: int = 0
    zane: int = 0
    jan: int = 0
    day: int = 0
    dinner: int = 0
    toasts: list[str] = field(default_factory=list)
    wanted: list[tuple[str, object]] = field(default_factory=list)

    def guest(self, person_id: int, point_id: int = 0) -> GuestRow:
        """What the desk knows of somebody."""
        return self.store.ask(guests, point_id or self.day, [person_id])[person_id]

    def code(self, person_id: int) -> str:
        """What is on somebody's badge."""
        return self.guest(person_id).code

    def inside(self, point_id: int = 0) -> list[int]:
        """Who is in, by number."""
        return [row.person_id for row in self.store.ask(checkins.inside, point_id or self.day)]

    def rows(self) -> int:
        """How many passages were ever written."""
        with self.store.read() as read:
            return read.scalar(select(func.count()).select_from(CheckIn)) or 0


def a_world(store: Store) -> World:
    """The small conference in an empty file."""
    an_event(store)
    made = World(store)
    made.riga, made.bonn = a_delegation(store, "Riga", "LV"), a_delegation(store, "Bonn", "DE")
    here = {"status": RegistrationStatus.CONFIRMED, "delegation": made.riga}
    made.ilze = a_person(store, "Ilze Bērziņa", function=MemberFunction.HEAD, **here)
    made.janis = a_person(store, "Jānis Ozols", function=MemberFunction.MEMBER, **here)
    made.zane = a_person(store, "Zane Zariņa", function=MemberFunction.MEMBER, **here)
    made.jan = a_person(store, "Jan Nowak", delegation=made.bonn, function=MemberFunction.MEMBER)
    people = [made.ilze, made.janis, made.zane, made.jan]
    for purpose in ConsentPurpose:
        record_consent(store, people, purpose, given=True, source=ConsentSource.FORM)
    made.day = add_point(store, {"name": Texts(en="Friday"), "kind": PointKind.DAY, "day": DAY})
    made.dinner = add_point(store, {"name": Texts(en="Dinner"), "kind": PointKind.MEAL})
    return made


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press keys, one after the other."""
    for key in keys:
        QTest.keyClick(widget, key)


def scan(widget: QWidget, code: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """A scanner's burst: the code, then Enter or Tab."""
    QTest.keyClicks(widget, code)
    QTest.keyClick(widget, end)
