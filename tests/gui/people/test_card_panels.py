"""The wishes of somebody on the card."""

from collections.abc import Callable

import pytest
from factories import at
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.people.card_panels import PanelsBox
from app.gui.people.page import PeoplePage
from app.queries import person
from app.rules.sessions import SessionType, SignUpState
from app.usecases.agenda import add_session
from app.usecases.panels import set_place, set_wishes


@pytest.fixture
def box(desk: Desk, qtbot: QtBot) -> PanelsBox:
    made = PanelsBox(desk)
    qtbot.addWidget(made)
    return made


def show(box: PanelsBox, desk: Desk, person_id: int) -> list[str]:
    card = desk.ask(person.card, person_id)
    assert card is not None
    box.show_card(card)
    shown = [*box.findChildren(QPushButton), *box.findChildren(QLabel)]
    return [widget.text() for widget in shown if not widget.isHidden()]


def a_panel(desk: Desk, title: str) -> int:
    facts = {"title": Texts(en=title), "kind": SessionType.PANEL, "starts_at": at(10, 9)}
    return add_session(desk.store, facts)


@pytest.mark.parametrize("many", [1, 3])
def test_a_line_for_each_wish(box: PanelsBox, desk: Desk, ids: tuple[int, ...], many: int) -> None:
    panels = [a_panel(desk, f"Panel {number}") for number in range(many)]
    set_wishes(desk.store, ids[0], {one: rank for rank, one in enumerate(panels, start=1)})
    set_place(desk.store, [(ids[0], panels[0])], SignUpState.PLACED)
    said = show(box, desk, ids[0])
    assert said[:many] == [f"Panel {number}" for number in range(many)]
    assert "Placed" in said
    wanted: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda key, target: wanted.append((key, target)))
    box.findChildren(QPushButton)[0].click()
    assert wanted == [("panels", panels[0])]


def test_without_wishes_one_may_type_them(box: PanelsBox, desk: Desk, ids: tuple[int, ...]) -> None:
    assert show(box, desk, ids[0]) == ["Type wishes…", "No wishes yet"]


def test_the_card_shows_them_when_they_change(
    page: PeoplePage, desk: Desk, settle: Callable[[Desk], None]
) -> None:
    page.panel.sections["panels"].set_open(True)
    shown = page.panel.person_id
    assert shown is not None
    panel = a_panel(desk, "Funds")
    desk.do(set_wishes, shown, {panel: 1})
    settle(desk)
    buttons = page.panel.panels.findChildren(QPushButton)
    assert "Funds" in [made.text() for made in buttons]
