"""The points inside a session, and what it needs of others."""

import pytest
from gui.agenda.world import World
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.agenda.book import Book
from app.gui.agenda.card_items import CardItems, CardNeeds, ItemLine
from app.queries import clashes
from app.rules.clash_values import ClashKind
from app.rules.sessions import RequirementKind
from app.usecases.agenda import add_item


@pytest.fixture
def items(world: World, book: Book, qtbot: QtBot) -> CardItems:
    for title in ("Welcome", "Speech"):
        add_item(world.desk.store, world.opening, {"title": Texts(en=title), "minutes": 10})
    book.reload()
    world.settle()
    made = CardItems(world.desk)
    qtbot.addWidget(made)
    made.show_session(book.agenda.rows[world.opening])
    return made


def titles(world: World) -> list[tuple[str, int | None]]:
    return [(item.title["en"], item.minutes) for item in world.row(world.opening).items]


def test_points_are_added_changed_ordered_removed(world: World, items: CardItems) -> None:
    items.new.setText("Photograph")
    items.new.returnPressed.emit()
    lines = items.findChildren(ItemLine)
    lines[0].minutes.edited.emit(5)
    lines[1].title.edited.emit(Texts(en="A speech"))
    world.settle()
    assert titles(world) == [("Welcome", 5), ("A speech", 10), ("Photograph", None)]
    items._move(lines[1]._id, -1)
    world.settle()
    assert titles(world)[0] == ("A speech", 10)
    lines[0].findChildren(QToolButton)[-1].click()
    world.settle()
    assert [title for title, _n in titles(world)] == ["A speech", "Photograph"]
    assert world.toasts == ["Item removed."]


def test_a_point_needs_a_title(world: World, items: CardItems) -> None:
    line = items.findChildren(ItemLine)[0]
    line.title.edited.emit(Texts())
    items.new.returnPressed.emit()
    world.settle()
    assert line.title._error.text()
    line.title.cancel()
    assert len(titles(world)) == 2


@pytest.fixture
def needs(world: World, book: Book, qtbot: QtBot) -> CardNeeds:
    made = CardNeeds(world.desk, book)
    qtbot.addWidget(made)
    made.show()
    made.show_session(world.talk)
    return made


def test_a_requirement_is_added_and_dropped(world: World, book: Book, needs: CardNeeds) -> None:
    assert [each for each, _t, _d in needs._find("twin")] == [world.panel]
    assert needs._find("talk") == []
    needs.kind.set_value(RequirementKind.NOT_PARALLEL)
    needs.other.added.emit(world.panel, "twin")
    world.settle()
    kinds = {clash.kind for clash in world.desk.ask(clashes.clashes)}
    assert ClashKind.DECLARED in kinds
    book.reload()
    world.settle()
    needs.show_session(world.talk)
    (out,) = [b for b in needs.findChildren(QToolButton) if "Twin" in b.accessibleName()]
    out.click()
    world.settle()
    assert world.desk.ask(clashes.requirements) == []


def test_not_of_itself(world: World, needs: CardNeeds) -> None:
    needs.other.added.emit(world.talk, "talk")
    world.settle()
    assert needs.refusal.text() == "Choose two different sessions."
