"""The numbers of the page in words."""

import pytest

from app.gui.desk import Desk
from app.gui.people.figures import Figures, figures, sentence
from app.rules.gaps import GapKind
from app.rules.registrations import RegistrationStatus as Status


def test_everything_is_counted(desk: Desk) -> None:
    found = desk.ask(figures)
    assert found.all == 48
    assert found.by_status[Status.CONFIRMED] == 27
    assert sum(row.count for row in found.categories) == 48
    assert [(row.name, row.count) for row in found.tags] == [("VIP", 6), ("Vegetarian", 7)]
    assert found.gaps[GapKind.NO_CONSENT] == 9
    assert GapKind.NO_REGISTRATION not in found.gaps


@pytest.mark.parametrize(
    ("numbers", "shown", "text"),
    [
        (Figures(), None, "0 people"),
        (Figures(1, {Status.CONFIRMED: 1}), None, "1 person · 1 confirmed"),
        (
            Figures(3, {}, gaps={GapKind.NO_CONSENT: 1}),
            1,
            "3 people · 0 confirmed · 1 consent missing · 1 shown",
        ),
        (
            Figures(20_000, {Status.CONFIRMED: 1_500}),
            0,
            "20,000 people · 1,500 confirmed · 0 shown",
        ),
    ],
)
def test_the_line_under_the_title(numbers: Figures, shown: int | None, text: str) -> None:
    assert sentence(numbers, shown) == text
