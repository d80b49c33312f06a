"""An empty conference offers its first steps; what is done has a tick."""

from factories import a_delegation, a_person, an_event
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.overview.first_steps import STEPS, FirstStepsCard
from app.queries import events, overview


def a_card(desk: Desk, qtbot: QtBot) -> FirstStepsCard:
    card = FirstStepsCard(desk)
    qtbot.addWidget(card)
    show(desk, card)
    card.show()
    return card


def show(desk: Desk, card: FirstStepsCard) -> None:
    event = desk.ask(events.event)
    assert event is not None
    card.show_steps(desk.ask(overview.figures), event)


def buttons(card: FirstStepsCard) -> dict[str, QPushButton]:
    QApplication.processEvents()
    found = [each for each in card.findChildren(QPushButton) if each.isVisible()]
    return {each.text(): each for each in found}


def kinds(card: FirstStepsCard) -> list[str]:
    return [str(each.property("kind")) for each in buttons(card).values()]


def test_each_step_goes_where_it_is_done(desk: Desk, qtbot: QtBot) -> None:
    an_event(desk.store)
    card = a_card(desk, qtbot)
    went: list[tuple[object, ...]] = []
    desk.wanted_page.connect(lambda page, target: went.append((page, target)))
    desk.wanted_action.connect(lambda action: went.append((action,)))
    assert list(buttons(card)) == ["Add delegation", "Add people", "Add rooms", "Set deadline"]
    for each in buttons(card).values():
        each.click()
    assert went == [
        ("delegations", None),
        ("delegations.add",),
        ("people", None),
        ("people.add",),
        ("conference", "rooms"),
        ("conference", "deadline"),
    ]


def test_one_button_is_primary_that_of_the_first_open_step(desk: Desk, qtbot: QtBot) -> None:
    an_event(desk.store)
    card = a_card(desk, qtbot)
    assert kinds(card) == ["primary", "plain", "plain", "plain"]
    a_delegation(desk.store)
    show(desk, card)
    assert kinds(card) == ["plain", "primary", "plain", "plain"]


def test_with_delegations_and_people_it_is_gone(desk: Desk, qtbot: QtBot) -> None:
    an_event(desk.store)
    card = a_card(desk, qtbot)
    a_delegation(desk.store)
    a_person(desk.store)
    show(desk, card)
    assert card.isHidden()


def test_the_actions_of_the_steps_are_there() -> None:
    from app.gui.pages import page_kind

    for step in STEPS:
        if step.action:
            assert step.action in {action.id for action in page_kind(step.page).actions()}
