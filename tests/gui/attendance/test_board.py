"""Everything the page shows, in statements that do not grow."""

import pytest
from attending import DAYS, FRIDAY, SATURDAY, Held, came
from factories import a_person, counted

from app.base.texts import Texts
from app.gui.attendance.board import Board, board
from app.store import Store


def test_a_conference_that_was_held(read: Board, held: Held) -> None:
    assert read.days == DAYS
    assert read.languages == ("en", "pl")
    assert list(read.attendees) == [held.ilze, held.jan, held.bo, held.ute]
    assert read.sheets == {FRIDAY: 2, SATURDAY: 2}
    assert read.sessions == {held.panel: Texts(en="Youth", pl="Młodzież")}
    assert read.delegations[held.torun] == Texts(en="Toruń")
    assert (read.scans, read.register) == ((), {})
    assert list(read.standing.earned) == [held.ilze, held.jan, held.bo]


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    came(store, FRIDAY, [a_person(store, f"Ada A{number}") for number in range(many)])
    with store.read() as reading, counted(reading) as sent:
        board(reading)
    assert len(sent) == 40
