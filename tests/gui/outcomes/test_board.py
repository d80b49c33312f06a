"""All that is left behind, grouped, in statements that do not grow."""

from datetime import date

from factories import counted
from gui.outcomes.world import World
from outcome_making import a_commitment, a_panel, a_project

from app.gui.outcomes.board import board
from app.store import Store


def test_what_belongs_to_what(world: World) -> None:
    found = world.board()
    assert [row.id for row in found.commitments_of[world.energy]] == [world.report]
    assert [row.id for row in found.commitments_of[None]] == [world.money]
    assert [row.id for row in found.materials_of[world.energy]] == [world.photo, world.talk]
    assert [row.id for row in found.materials_of_project[None]] == [world.photo, world.talk]
    assert [row.id for row in found.born_in[world.youth]] == [world.orchestra]
    assert (found.languages, found.ends_on) == (("en", "pl"), date(2027, 12, 12))


def test_today_may_be_said(store: Store, world: World) -> None:
    assert store.ask(board, date(2027, 1, 1)).today == date(2027, 1, 1)
    assert world.board().today > date(2026, 1, 1)


def test_the_number_of_statements_does_not_grow(store: Store, world: World) -> None:
    def statements() -> int:
        with store.read() as read, counted(read) as sent:
            board(read)
        return len(sent)

    before = statements()
    for number in range(3):
        panel = a_panel(store, f"P{number}")
        a_commitment(store, session_id=panel, person_id=world.ilze)
        a_project(store, f"X{number}", partners=(world.ogre,), contacts=(world.ilze,))
    assert statements() == before
