"""A small agenda on a real desk, and the page on it."""

import pytest
from factories import a_delegation, a_person, an_event, at
from gui.agenda.world import Settle, World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.page import AgendaPage
from app.gui.desk import Desk
from app.rules.delegations import MemberFunction
from app.rules.sessions import RoleType
from app.usecases.agenda import add_role, add_session, add_track
from app.usecases.venues import add_room, add_venue


@pytest.fixture
def world(desk: Desk, settle: Settle) -> World:
    store = desk.store
    an_event(store)
    made = World(desk, settle)
    house = add_venue(store, {"name": Texts(en="Town hall", pl="Ratusz")})
    made.hall = add_room(store, house, {"name": Texts(en="Hall", pl="Aula"), "seats": 40})
    made.studio = add_room(store, house, {"name": Texts(en="Studio"), "seats": 10})
    made.track = add_track(store, {"name": Texts(en="Culture"), "tone": "violet"})

    def session(title: str, kind: str, **facts: object) -> int:
        return add_session(store, {"title": Texts(en=title), "kind": kind, **facts})

    hall, studio = {"room_id": made.hall}, {"room_id": made.studio}
    made.opening = session("Opening", "plenary", starts_at=at(10, 9), minutes=60, **hall)
    made.panel = session(
        "Twin cities", "panel", starts_at=at(10, 10), minutes=60, track_id=made.track, **hall
    )
    made.talk = session("A talk", "presentation", starts_at=at(10, 10, 30), minutes=30, **studio)
    made.coffee = session("Coffee", "break", starts_at=at(10, 11), minutes=30, **studio)
    made.walk = session("A walk", "excursion", starts_at=at(11, 14), minutes=90)
    made.visit = session("School visit", "study_visit", minutes=120)
    made.riga = a_delegation(store, "Riga", "LV")
    made.ilze = a_person(
        store, "Ilze Bērziņa", delegation=made.riga, function=MemberFunction.MEMBER
    )
    made.jan = a_person(store, "Jan Nowak")
    speaker, confirmed = {"role": RoleType.SPEAKER}, {"confirmed": True}
    add_role(store, made.opening, made.ilze, {**speaker, **confirmed})
    add_role(store, made.panel, made.ilze, {"role": RoleType.MODERATOR, **confirmed})
    add_role(store, made.panel, made.jan, {"role": RoleType.PANELLIST, **confirmed})
    add_role(store, made.talk, made.jan, {**speaker, **confirmed})
    desk.toasted.connect(lambda text, _undo: made.toasts.append(text))
    made.settle()
    return made


@pytest.fixture
def book(world: World) -> Book:
    made = Book(world.desk, world.desk)
    made.reload()
    world.settle()
    return made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> AgendaPage:
    made = AgendaPage(world.desk)
    qtbot.addWidget(made)
    made.resize(1064, 760)
    made.show()
    qtbot.waitExposed(made)
    world.settle()
    return made
