"""Choices as plain JSON and as a print order."""

from dataclasses import replace

import pytest

from app.documents.document import Asked, kind_of
from app.documents.imposition import Duplex, Imposition
from app.gui.documents.choices import Choices, from_json
from app.gui.documents.who import Who, Whom
from app.queries.people import PeopleFilter
from app.rules.registrations import RegistrationStatus
from app.store import Store

BADGE = kind_of("badge").options()


def test_everything_comes_back() -> None:
    choices = Choices(
        "badge",
        replace(BADGE, back=True, per_box=20),
        ("pl", "en"),
        "A4",
        Imposition(start_at=3, skip=(5, 6), duplex=Duplex.LONG_EDGE, blanks=2),
        Who(Whom.FILTER, PeopleFilter(status=RegistrationStatus.CONFIRMED)),
    )
    assert from_json("badge", choices.to_json()) == choices


def test_what_is_usual_is_not_written() -> None:
    assert Choices("badge").to_json() == {"who": {"whom": "everybody"}}
    assert from_json("badge", Choices("badge").to_json()) == Choices("badge")


def test_days_and_enums() -> None:
    usual = kind_of("attendance_list").options()
    choices = Choices("attendance_list", replace(usual, days=("2027-05-01",), height=12.5))
    assert choices.to_json()["options"]["days"] == ["2027-05-01"]
    assert choices.to_json()["options"]["order"] == usual.order.value
    assert from_json("attendance_list", choices.to_json()) == choices


@pytest.mark.parametrize(
    "stored",
    [
        None,
        [],
        {"options": 3, "languages": "pl", "paper": 7, "imposition": []},
        {"who": {"whom": "nobody"}},
    ],
)
def test_what_is_not_understood_is_the_usual(stored: object) -> None:
    assert from_json("badge", stored) == Choices("badge")


def test_a_wrong_value_is_the_usual_one() -> None:
    stored = {"options": {"back": "yes", "per_box": 7, "gone": 1}, "imposition": {"duplex": "?"}}
    found = from_json("badge", stored)
    assert found.options == replace(BADGE, per_box=7)
    assert found.imposition == Imposition()


def test_the_order_is_for_those_who_are_meant_now(store: Store) -> None:
    choices = Choices("badge", who=Who(Whom.SELECTED, person_ids=(3, 1)), paper="A4")
    order = store.ask(choices.order)
    assert (order.kind, order.paper, order.asked) == ("badge", "A4", Asked((3, 1)))
