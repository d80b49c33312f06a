"""What these tests begin with: the page on a conference that is long over."""

from collections.abc import Callable
from datetime import date

import pytest
from factories import a_person, an_event
from pytestqt.qtbot import QtBot

from app.gui.closing.page import ClosingPage, build
from app.gui.desk import Desk

Settle = Callable[[Desk], None]
Show = Callable[[str], ClosingPage]


@pytest.fixture
def people(desk: Desk) -> list[int]:
    """Three people of a conference of 2019, with phones and diets."""
    an_event(desk.store, starts_on=date(2019, 5, 1), ends_on=date(2019, 5, 3))
    return [
        a_person(desk.store, name, phone="+49 1234567", logistics={"diet": "vegan"})
        for name in ("Ada Alpha", "Bo Beta", "Cy Gamma")
    ]


@pytest.fixture
def show(desk: Desk, people: list[int], qtbot: QtBot, settle: Settle) -> Show:
    """Open the page with one of its views in front, and wait until it is read."""
    made = build(desk)
    qtbot.addWidget(made)
    made.resize(1060, 760)
    made.show()

    def open_view(key: str) -> ClosingPage:
        made.show_view(key)
        settle(desk)
        return made

    settle(desk)
    return open_view
