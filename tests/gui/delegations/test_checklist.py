"""What a delegation has and lacks."""

import pytest
from accessibility import nameless
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.delegations.checklist import Checklist
from app.rules.delegations import Completeness, DelegationPart

PARTS = tuple(DelegationPart)


@pytest.fixture
def checklist(qtbot: QtBot) -> Checklist:
    made = Checklist()
    qtbot.addWidget(made)
    return made


def links(checklist: Checklist) -> list[DelegationPart]:
    return [part for part in PARTS if checklist.links[part].isVisibleTo(checklist)]


@pytest.mark.parametrize("many", [1, 3])
def test_what_is_missing_is_a_link(checklist: Checklist, many: int) -> None:
    checklist.show_completeness(Completeness(PARTS[many:], PARTS[:many]))
    assert links(checklist) == list(PARTS[:many])
    words = {1: "1 thing missing", 3: "3 things missing"}
    assert words[many] in {child.text() for child in checklist.bar.findChildren(QLabel)}


def test_a_link_tells_its_part(checklist: Checklist, qtbot: QtBot) -> None:
    checklist.show_completeness(Completeness((), PARTS))
    with qtbot.waitSignal(checklist.wanted) as told:
        checklist.links[DelegationPart.HOTEL].click()
    assert told.args == [DelegationPart.HOTEL]
    assert nameless(checklist) == []


def test_where_nothing_is_missing_there_is_only_the_bar(checklist: Checklist) -> None:
    checklist.show_completeness(Completeness(PARTS, ()))
    assert links(checklist) == []
    assert not checklist._grid.isVisibleTo(checklist)


def test_who_declined_has_no_list(checklist: Checklist) -> None:
    checklist.show_completeness(Completeness((), ()))
    assert checklist.isHidden()
