"""A small conference on a real desk, and the page on it."""

import pytest
from factories import a_delegation, a_person, an_event
from gui.delegations.world import Settle, World
from pytestqt.qtbot import QtBot

from app.gui.delegations.page import DelegationsPage
from app.gui.desk import Desk
from app.rules.delegations import MemberFunction


@pytest.fixture
def world(desk: Desk, settle: Settle) -> World:
    store = desk.store
    an_event(store)
    made = World(desk, settle)
    made.riga = a_delegation(store, "Riga", "LV", places=5, protocol_rank=1, status="confirmed")
    made.bonn = a_delegation(store, "Bonn", "DE", places=1, protocol_rank=2)
    made.cork = a_delegation(store, "Cork", "IE")
    made.ilze = a_person(
        store, "Ilze Bērziņa", delegation=made.riga, function=MemberFunction.HEAD, title="Dr."
    )
    made.janis = a_person(
        store, "Jānis Ozols", delegation=made.riga, function=MemberFunction.EXPERT
    )
    made.zane = a_person(store, "Zane Zariņa", delegation=made.riga)
    made.jan = a_person(store, "Jan Nowak", delegation=made.bonn)
    desk.toasted.connect(lambda text, _undo: made.toasts.append(text))
    made.settle()
    return made


@pytest.fixture
def page(world: World, qtbot: QtBot) -> DelegationsPage:
    made = DelegationsPage(world.desk)
    qtbot.addWidget(made)
    made.resize(1064, 740)
    made.show()
    qtbot.waitExposed(made)
    return made
