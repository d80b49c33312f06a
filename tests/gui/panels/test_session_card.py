"""The card of a session."""

from gui.panels.world import Settle, World

from app.gui.panels.page import PanelsPage
from app.gui.panels.session_card import DUTIES
from app.queries.panels import SignUpRow
from app.rules.sessions import SignUpState
from app.usecases.panels import set_place


def test_head_and_balance(page: PanelsPage, world: World, settle: Settle) -> None:
    card = page.sessions.card
    assert card.title.text() == "Funds"
    assert card.place.text() == "Panel · Fri 10 Dec, 09:00–10:00"
    assert card.question.text() == "Who pays?"
    assert [card.duties[name].text() for name, _roles in DUTIES] == ["Ilze Bērziņa", "—", "—"]
    assert (card.seats.value, card.most.value) == (1, None)
    page.desk.do(set_place, [(world.jan, world.funds)], SignUpState.PLACED)
    settle(page.desk)
    settle(page.desk)
    assert card.cities.lines == [("Bonn", 1)]  # the city that sends him: he names no body
    assert card.countries.lines == [("Germany", 1)]
    assert list(card.chips.chips) == ["all", "placed", "wish"]


def test_people_are_decided_from_the_card(page: PanelsPage, world: World, settle: Settle) -> None:
    card = page.sessions.card
    card.to_table()
    card.decisions[SignUpState.WAITING].click()
    settle(page.desk)
    settle(page.desk)
    assert world.state(world.janis, world.funds) is SignUpState.WAITING
    assert not card.promote.isHidden()
    assert card.promote.text() == "Give the free place to 1 who waits"
    card.promote.click()
    settle(page.desk)
    settle(page.desk)
    assert world.state(world.janis, world.funds) is SignUpState.PLACED
    card.lock.click()
    settle(page.desk)
    assert world.board().of_session(world.funds)[0].locked


def test_seats_are_typed_in(page: PanelsPage, world: World, settle: Settle) -> None:
    card = page.sessions.card
    card.seats.edited.emit(12)
    card.most.edited.emit(0)
    settle(page.desk)
    settle(page.desk)
    session = world.board().sessions[world.funds]
    assert (session.capacity, session.most_per_delegation) == (12, None)
    assert card.most.editing
    card.most.cancel()


def test_chips_narrow(page: PanelsPage, world: World, settle: Settle) -> None:
    card = page.sessions.card
    page.desk.do(set_place, [(world.jan, world.funds)], SignUpState.DECLINED)
    settle(page.desk)
    settle(page.desk)
    card.chips.chips["declined"].click()
    assert [row.person_id for row in card.table.chosen() or _all(page)] == [world.jan]


def _all(page: PanelsPage) -> list[SignUpRow]:
    page.sessions.card.table.selectAll()
    return page.sessions.card.table.chosen()
