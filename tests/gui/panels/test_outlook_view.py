"""An answer to look at."""

from dataclasses import replace

import pytest
from accessibility import nameless
from gui.panels.world import World
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.gui.panels.outlook import outlook
from app.gui.panels.outlook_view import CHANGES, MISSED, NOTHING, OutlookView
from app.gui.widgets.cells import spoken
from app.rules.placing import explained


@pytest.fixture
def view(qtbot: QtBot) -> OutlookView:
    made = OutlookView(NameOrder.GIVEN_FIRST)
    qtbot.addWidget(made)
    made.show()
    return made


def lines(view: OutlookView, key: str) -> list[tuple[str, str]]:
    view.chips.chips[key].click()
    rows = range(len(view.model.ids))
    found = [[spoken(view.model.cell_at(row, column)) for column in (0, 1)] for row in rows]
    return [(who, what) for who, what in found]


def test_the_three_lists(view: OutlookView, world: World) -> None:
    world.place(world.jan)
    found = world.board()
    places = [(world.janis, world.funds), (world.zane, world.youth)]
    view.show_outlook(outlook(found, explained(found.facts, places)))
    assert lines(view, NOTHING) == [("Jan Nowak", "Funds: The session is full")]
    assert lines(view, CHANGES) == [("Jan Nowak", "Funds → —")]
    assert lines(view, MISSED) == [("Bonn", "Nobody in “Youth”")]
    assert nameless(view) == []


def test_a_good_answer_says_so(view: OutlookView, world: World) -> None:
    found = world.board()
    places = [(world.janis, world.funds), (world.zane, world.youth), (world.jan, world.youth)]
    good = outlook(found, explained(found.facts, places))
    view.show_outlook(good)
    assert lines(view, NOTHING) == lines(view, CHANGES) == lines(view, MISSED) == []
    assert view.empty.title.text() == "Every delegation is where it wished to be."
    assert _proof(view) == ["Proved", "No better answer exists."]
    view.show_outlook(replace(good, places=replace(good.places, gap=0.0312)))
    assert _proof(view) == ["Not proved", "An answer up to 3.1 % better may exist."]


def _proof(view: OutlookView) -> list[str]:
    items = (view.proof.itemAt(place) for place in range(view.proof.count()))
    widgets = [item.widget() for item in items if item]
    return [widget.text() for widget in widgets if widget]  # type: ignore[attr-defined] # labels
