"""One or two languages in an order."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents.languages_choice import LanguagesChoice
from app.queries import events


@pytest.fixture
def choice(desk: Desk, qtbot: QtBot) -> LanguagesChoice:
    made = LanguagesChoice(desk)
    qtbot.addWidget(made)
    return made


def test_it_begins_with_the_conferences_first(choice: LanguagesChoice, desk: Desk) -> None:
    event = desk.ask(events.event)
    assert event is not None
    assert choice.value() == event.languages[:1]


def test_two_side_by_side(choice: LanguagesChoice, qtbot: QtBot) -> None:
    choice.set_value(("pl", "en"))
    assert choice.value() == ("pl", "en")
    with qtbot.waitSignal(choice.changed):
        choice.swap.click()
    assert choice.value() == ("en", "pl")
    choice.second.set_value("en")
    with qtbot.waitSignal(choice.changed):
        choice.second.chosen.emit("en")
    assert choice.value() == ("en",)
    assert not choice.swap.isEnabled()


def test_the_first_takes_the_place_of_the_second(choice: LanguagesChoice) -> None:
    choice.set_value(("pl", "en"))
    choice.first.set_value("en")
    choice.first.chosen.emit("en")
    assert choice.value() == ("en",)


def test_a_language_nobody_offers_is_left_out(choice: LanguagesChoice) -> None:
    choice.set_value(("xx", "pl"))
    assert choice.value() == ("pl",)
    choice.reload()
    assert choice.value() == ("pl",)
