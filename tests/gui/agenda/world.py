"""A small conference for the tests of the agenda page."""

from collections.abc import Callable
from dataclasses import dataclass, field

from factories import a_delegation, a_person, an_event, at
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.base.texts import Texts
from app.gui.agenda.grid import Grid
from app.gui.agenda.painting import GUTTER, HEADER
from app.gui.desk import Desk
from app.queries import agenda
from app.queries.agenda import SessionRow
from app.rules.delegations import MemberFunction
from app.rules.sessions import RoleType
from app.store import Store
from app.usecases.agenda import add_role, add_session, add_track
from app.usecases.venues import add_room, add_venue

Settle = Callable[[Desk], None]
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class World:
    """Six sessions in two rooms, on two days.

    10 December: opening 9:00 and panel 10:00 in the hall, a talk 10:30 and coffee 11:00 in the
    studio. 11 December: a walk at 14:00 without a room. A school visit is not placed.
    Ilze speaks at the opening and moderates the panel; Jan speaks at the talk.
    """

    desk: Desk
    settle_desk: Settle
    hall: int = 0
    studio: int = 0
    track: int = 0
    opening: int = 0
    panel: int = 0
    coffee: int = 0
    talk: int = 0
    walk: int = 0
    visit: int = 0
    riga: int = 0
    ilze: int = 0
    jan: int = 0
    toasts: list[str] = field(default_factory=list)

    def settle(self) -> None:
        """Let what was asked be done, and what that asks for."""
        for _turn in range(3):
            self.settle_desk(self.desk)

    def row(self, session_id: int) -> SessionRow:
        """A session as it is in the file now."""
        found = self.desk.ask(agenda.session, session_id)
        assert found is not None
        return found

    def place(self, session_id: int) -> tuple[str, int, int | None]:
        """Day and time, length and room of a session as they are in the file now."""
        row = self.row(session_id)
        when = "" if row.starts_at is None else f"{row.starts_at:%d %H:%M}"
        return when, row.minutes, row.room_id


def fill(store: Store) -> dict[str, int]:
    """Write the small conference; the ids of what is in it, by the names the world has for them."""
    an_event(store)
    house = add_venue(store, {"name": Texts(en="Town hall", pl="Ratusz")})
    hall = add_room(store, house, {"name": Texts(en="Hall", pl="Aula"), "seats": 40})
    studio = add_room(store, house, {"name": Texts(en="Studio"), "seats": 10})
    track = add_track(store, {"name": Texts(en="Culture"), "tone": "violet"})

    def session(title: str, kind: str, **facts: object) -> int:
        return add_session(store, {"title": Texts(en=title), "kind": kind, **facts})

    def role(session_id: int, person_id: int, kind: RoleType, **facts: object) -> None:
        add_role(store, session_id, person_id, {"role": kind, **facts})

    above, below = {"room_id": hall}, {"room_id": studio}
    made = {
        "opening": session("Opening", "plenary", starts_at=at(10, 9), minutes=60, **above),
        "panel": session(
            "Twin cities", "panel", starts_at=at(10, 10), minutes=60, track_id=track, **above
        ),
        "talk": session("A talk", "presentation", starts_at=at(10, 10, 30), minutes=30, **below),
        "coffee": session("Coffee", "break", starts_at=at(10, 11), minutes=30, **below),
        "walk": session("A walk", "excursion", starts_at=at(11, 14), minutes=90),
        "visit": session("School visit", "study_visit", minutes=120),
    }
    riga = a_delegation(store, "Riga", "LV")
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, function=MemberFunction.MEMBER)
    jan = a_person(store, "Jan Nowak")
    role(made["opening"], ilze, RoleType.SPEAKER, confirmed=True)
    role(made["panel"], ilze, RoleType.MODERATOR, confirmed=True)
    role(made["panel"], jan, RoleType.PANELLIST, confirmed=True)
    role(made["talk"], jan, RoleType.SPEAKER, confirmed=True)
    people = {"riga": riga, "ilze": ilze, "jan": jan}
    return {**made, **people, "hall": hall, "studio": studio, "track": track}


def point(grid: Grid, session_id: int, down: float = 0.3) -> QPoint:
    """A point of the viewport on a session, as far down as told."""
    rect = grid.rect_of(grid.day.by_id[session_id])
    at = QPointF(rect.center().x(), rect.top() + rect.height() * down)
    return (at + QPointF(GUTTER, HEADER) - QPointF(grid.offset)).toPoint()


def spot(grid: Grid, minute: int, column: int) -> QPoint:
    """A point of the viewport at a minute of the day's clock and in a column."""
    y = grid.scale.y(grid.day.midnight + minute)
    x = grid.scale.x(column) + grid.scale.width / 2
    return (QPointF(x + GUTTER, y + HEADER) - QPointF(grid.offset)).toPoint()


def mouse(grid: Grid, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Send one event of the left button."""
    view = grid.viewport()
    left = Qt.MouseButton.LeftButton
    moving = kind == QEvent.Type.MouseMove
    event = QMouseEvent(
        kind,
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        Qt.MouseButton.NoButton if moving else left,
        Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left,
        held,
    )
    QApplication.sendEvent(view, event)


def pull(grid: Grid, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Press, move and let go."""
    mouse(grid, QEvent.Type.MouseButtonPress, start, held)
    mouse(grid, QEvent.Type.MouseMove, start + QPoint(0, 30), held)
    mouse(grid, QEvent.Type.MouseMove, end, held)
    mouse(grid, QEvent.Type.MouseButtonRelease, end, held)
