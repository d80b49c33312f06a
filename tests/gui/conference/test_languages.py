"""The languages of the conference: the first one sorts, texts are never lost."""

import pytest
from gui.conference.world import World
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.conference.about import About
from app.gui.conference.languages import LanguagesCard
from app.queries import events


@pytest.fixture
def card(world: World, qtbot: QtBot) -> LanguagesCard:
    return world.section(world.page(qtbot), About).languages


def codes(world: World) -> tuple[str, ...]:
    found = world.desk.ask(events.event)
    assert found is not None
    return found.languages


def tool(card: LanguagesCard, name: str) -> QToolButton:
    found = [b for b in card.findChildren(QToolButton) if b.accessibleName() == name]
    return found[-1]


def test_one_more_language(world: World, card: LanguagesCard) -> None:
    card.add_language("lv")
    world.settle()
    assert codes(world) == ("en", "pl", "lv")
    assert world.toasts == [("Latvian added.", True)]
    card.add_language("lv")
    card.add_language(None)
    world.settle()
    assert codes(world) == ("en", "pl", "lv")


def test_languages_move(world: World, card: LanguagesCard) -> None:
    assert not tool(card, "Move English up").isEnabled()
    assert not tool(card, "Move Polish down").isEnabled()
    tool(card, "Move Polish up").click()
    world.settle()
    assert codes(world) == ("pl", "en")
    tool(card, "Move Polish down").click()
    world.settle()
    assert codes(world) == ("en", "pl")


def test_a_language_goes_and_its_texts_stay(world: World, card: LanguagesCard) -> None:
    tool(card, "Remove Polish").click()
    world.settle()
    assert codes(world) == ("en",)
    assert world.toasts == [("Polish removed. Texts written in it are kept.", True)]
    event = world.desk.ask(events.event)
    assert event is not None
    assert event.title == Texts(en="Partner cities", pl="Miasta partnerskie")
    assert not tool(card, "Remove English").isEnabled()
    world.undo()
    assert codes(world) == ("en", "pl")
