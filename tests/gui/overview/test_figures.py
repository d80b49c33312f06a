"""The four figures, in words for 1 and for many."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.overview import figures
from app.gui.overview.figures import Figure, FigureRow
from app.queries.overview import Figures
from app.rules.delegations import DelegationStatus


def some(number: int) -> Figures:
    names = [name for name in Figures.__dataclass_fields__ if name != "by_status"]
    return Figures(**dict.fromkeys(names, number), by_status=dict.fromkeys(DelegationStatus, 0))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (
            1,
            [
                Figure(1, "delegation", "1 confirmed"),
                Figure(1, "person registered", "1 place promised"),
                Figure(1, "country", "1 organisation"),
                Figure(1, "room", "1 seat"),
            ],
        ),
        (
            3,
            [
                Figure(3, "delegations", "3 confirmed"),
                Figure(3, "people registered", "3 places promised"),
                Figure(3, "countries", "3 organisations"),
                Figure(3, "rooms", "3 seats"),
            ],
        ),
    ],
)
def test_each_figure_says_what_it_counts(number: int, expected: list[Figure]) -> None:
    shown = (figures.delegations, figures.people, figures.countries, figures.rooms)
    assert [read(some(number)) for read in shown] == expected


def test_each_card_leads_to_its_page(desk: Desk, qtbot: QtBot) -> None:
    row = FigureRow(desk)
    qtbot.addWidget(row)
    row.show_figures(some(3))
    went: list[tuple[object, ...]] = []
    desk.wanted_page.connect(lambda page, target: went.append((page, target)))
    desk.wanted_action.connect(lambda action: went.append((action,)))
    for card in row.cards.values():
        card.click()
    assert went == [
        ("delegations", None),
        ("people", None),
        ("delegations", None),
        ("delegations.group.country",),
        ("conference", "rooms"),
    ]
    assert [card.accessibleName() for card in row.cards.values()] == [
        "3 delegations, 3 confirmed",
        "3 people registered, 3 places promised",
        "3 countries, 3 organisations",
        "3 rooms, 3 seats",
    ]
