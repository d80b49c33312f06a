"""Topics from the proposal to the workshop."""

import pytest
from accessibility import nameless
from gui.panels.world import Settle, World
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.panels.choosing import Condition
from app.gui.panels.page import TOPICS, PanelsPage
from app.gui.panels.topic_sheet import TopicSheet
from app.gui.panels.topics_view import VOICES, TopicsView
from app.rules.sessions import SessionType
from app.usecases.panels import set_votes


@pytest.fixture
def view(page: PanelsPage, world: World, qtbot: QtBot, settle: Settle) -> TopicsView:
    """Bread wanted by two, Books by one, Buses by nobody."""
    page.show_view(TOPICS)
    for title in ("Bread", "Books", "Buses"):
        page.topics.quick.setText(title)
        qtbot.keyClick(page.topics.quick, Qt.Key.Key_Return)
    settle(page.desk)
    bread, books, _buses = [topic.id for topic in world.board().topics]
    set_votes(page.desk.store, world.janis, {bread: 1})
    set_votes(page.desk.store, world.zane, {bread: 2})
    set_votes(page.desk.store, world.jan, {books: 1})
    for _turn in range(3):
        settle(page.desk)
    return page.topics


def ids(world: World) -> list[int]:
    return [topic.id for topic in world.board().topics]


def test_choosing_follows_number_and_conditions(
    view: TopicsView, world: World, settle: Settle
) -> None:
    bread, books, buses = ids(world)
    view.many.set_value(1)
    settle(view.desk)
    settle(view.desk)
    assert view.choice.chosen() == (bread,)
    view.table.show_id(books)
    view.conditions[Condition.ALWAYS].click()
    settle(view.desk)
    assert view.choice.chosen() == (books,)
    view.say(Condition.NEVER)
    view.many.set_value(3)
    settle(view.desk)
    settle(view.desk)
    assert view.choice.chosen() == (bread,)
    assert buses not in view.choice.chosen()
    assert view.desk.preferences.recall("panels.topics") == 3
    view.many.setText("x")
    assert view.choosing.many == 3


def test_workshops_are_made(view: TopicsView, world: World, settle: Settle) -> None:
    view.choice.seats.set_value(20)
    view.choice.make.click()
    for _turn in range(3):
        settle(view.desk)
    made = [s for s in world.board().sessions.values() if s.kind is SessionType.WORKSHOP]
    assert [session.capacity for session in made] == [20, 20]
    assert world.toasts == [
        "2 workshops were made. Those who voted wish for them; give them a time."
    ]
    assert not view.choice.make.isEnabled()


def test_voices_are_typed(view: TopicsView, world: World, settle: Settle, qtbot: QtBot) -> None:
    view.show_part(VOICES)
    qtbot.keyClick(view.grid, "i")
    assert view.search.text() == "i"
    view.search.setText("ilze")
    view.grid.setCurrentIndex(view.grid.ranks.index(0, 2))
    qtbot.keyClick(view.grid, Qt.Key.Key_3)
    settle(view.desk)
    buses = ids(world)[2]
    votes = [(v.person_id, v.rank) for v in world.board().votes if v.topic_id == buses]
    assert votes == [(world.ilze, 3)]


def test_a_proposal_is_edited_and_removed(view: TopicsView, world: World, settle: Settle) -> None:
    view.table.show_id(ids(world)[2])
    view.edit.click()
    (sheet,) = view.findChildren(TopicSheet)
    sheet.reject()
    view.remove.click()
    settle(view.desk)
    settle(view.desk)
    assert len(ids(world)) == 2
    assert world.toasts == ["“Buses” was removed with its votes."]


def test_a_sheet_for_a_new_one(page: PanelsPage) -> None:
    page.add_topic()
    (sheet,) = page.topics.findChildren(TopicSheet)
    assert page.front.currentWidget() is page.topics
    sheet.reject()


def test_everything_has_a_name(view: TopicsView) -> None:
    assert nameless(view) == []
    view.show_part(VOICES)
    assert nameless(view) == []
