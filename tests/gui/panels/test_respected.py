"""What is respected, in sentences."""

from gui.panels.world import World, a_panel

from app.gui.panels.respected import respected
from app.store import Store
from app.usecases.agenda import edit_sessions, unschedule
from app.usecases.panels import lock_places


def test_what_holds_for_a_small_conference(world: World) -> None:
    lines = respected(world.board())
    assert [line.text for line in lines if not line.warning] == [
        "The wishes of 3 people",
        "6 seats, never more",
        "One place at a time, and nobody twice on the same topic",
        "Duties and absences of 1 person",
        "1 delegation wants to be present in sessions: this goes before any one wish",
    ]
    assert [line.text for line in lines if line.warning] == [
        "1 session has no number of seats: everybody fits in"
    ]


def test_decisions_caps_and_what_is_left_out(world: World, store: Store) -> None:
    world.place(world.janis)
    lock_places(store, [(world.janis, world.funds)])
    edit_sessions(store, [world.youth], {"most_per_delegation": 2, "capacity": 0})
    a_panel(store, "Later", 15)
    unschedule(store, [world.trade])
    texts = [line.text for line in respected(world.board())]
    assert texts[1:] == [
        "1 seat, never more",
        "One place at a time, and nobody twice on the same topic",
        "Duties and absences of 1 person",
        "The most from one delegation, said of 1 session",
        "1 delegation wants to be present in sessions: this goes before any one wish",
        "1 decision by hand stays as it is",
        "Of equally good answers, the one in which fewest people change place",
        "1 session has no time yet and is left out",
        "1 session has no number of seats: everybody fits in",
        "1 session has 0 seats",
    ]
