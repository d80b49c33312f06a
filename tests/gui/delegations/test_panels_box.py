"""In which panels a delegation is, on its card."""

import pytest
from factories import at
from gui.delegations.world import World
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.delegations.page import DelegationsPage
from app.gui.delegations.panels_box import DelegationPanels
from app.rules.sessions import SessionType, SignUpState
from app.usecases.agenda import add_session
from app.usecases.panels import set_delegation_wishes, set_place, set_wishes


def a_panel(world: World, title: str) -> int:
    facts = {"title": Texts(en=title), "kind": SessionType.PANEL, "starts_at": at(10, 9)}
    return add_session(world.desk.store, facts)


def shown(box: DelegationPanels) -> list[str]:
    """All texts of the section."""
    found = [*box.findChildren(QPushButton), *box.findChildren(QLabel)]
    return [each.text() for each in found if not each.isHidden()]


@pytest.fixture
def box(world: World, qtbot: QtBot) -> DelegationPanels:
    made = DelegationPanels(world.desk)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("many", [1, 3])
def test_a_title_for_each_panel_that_leads_there(
    world: World, box: DelegationPanels, many: int
) -> None:
    panels = [a_panel(world, f"Panel {number}") for number in range(many)]
    for panel in panels:
        set_wishes(world.desk.store, world.ilze, dict.fromkeys(panels[: panels.index(panel) + 1]))
    set_place(world.desk.store, [(world.ilze, panels[0])], SignUpState.PLACED)
    box.show_delegation(world.riga)
    said = shown(box)
    assert said[:many] == [f"Panel {number}" for number in range(many)]
    assert {"Placed", "Ilze Bērziņa"} <= set(said)
    wanted: list[tuple[str, object]] = []
    world.desk.wanted_page.connect(lambda key, target: wanted.append((key, target)))
    box.findChildren(QPushButton)[0].click()
    assert wanted == [("panels", panels[0])]


def test_a_wish_of_the_delegation_with_nobody_there_stands_out(
    world: World, box: DelegationPanels
) -> None:
    set_delegation_wishes(world.desk.store, world.riga, {a_panel(world, "Funds"): 1})
    box.show_delegation(world.riga)
    assert {"The delegation wishes to be here · 1st wish", "Nobody placed"} <= set(shown(box))


def test_without_wishes_one_may_type_them(world: World, box: DelegationPanels) -> None:
    box.show_delegation(world.bonn)
    assert shown(box) == ["Type wishes…", "Nobody wishes to be in a panel yet."]


def test_the_card_follows_what_changes(page: DelegationsPage, world: World) -> None:
    page.jump(world.riga)
    panel = a_panel(world, "Funds")
    world.desk.do(set_wishes, world.ilze, {panel: 1})
    world.settle()
    assert "Funds" in shown(page.card.panels)
