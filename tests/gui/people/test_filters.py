"""The filter as plain JSON, and as other pages ask for it."""

import json

import pytest

from app.gui.people.filters import from_json, narrows, target, to_json
from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.rules.gaps import GapKind
from app.rules.printing import PrintState
from app.rules.registrations import RegistrationStatus

FULL = PeopleFilter(
    text="ann",
    status=RegistrationStatus.CONFIRMED,
    category_id=2,
    delegation_id=3,
    organisation_id=4,
    country="LV",
    tag_id=5,
    member_function=MemberFunction.HEAD,
    gap=GapKind.NO_CONSENT,
    badge=PrintState.CHANGED,
    number=7,
)


@pytest.mark.parametrize("wanted", [FULL, PeopleFilter(), PeopleFilter(text="x")])
def test_a_filter_comes_back_as_it_was(wanted: PeopleFilter) -> None:
    assert from_json(json.loads(json.dumps(to_json(wanted)))) == wanted


def test_only_what_narrows_is_kept() -> None:
    assert to_json(PeopleFilter(tag_id=3)) == {"tag_id": 3}


@pytest.mark.parametrize(
    "stored",
    [None, [], "text", {"status": "unheard of"}, {"tag_id": "7"}, {"text": 3}, {"new": 1}],
)
def test_what_makes_no_sense_is_left_out(stored: object) -> None:
    assert from_json(stored) == PeopleFilter()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("gap:no_email", PeopleFilter(gap=GapKind.NO_EMAIL)),
        ("delegation:12", PeopleFilter(delegation_id=12)),
        ("tag:3", PeopleFilter(tag_id=3)),
        ("status:waiting", PeopleFilter(status=RegistrationStatus.WAITING)),
        ("badge:not_printed", PeopleFilter(badge=PrintState.NOT_PRINTED)),
        ("category:1", PeopleFilter(category_id=1)),
        ("organisation:4", PeopleFilter(organisation_id=4)),
        ("country:LV", PeopleFilter(country="LV")),
        ("gap:unheard", None),
        ("delegation:x", None),
        ("person", None),
        ("shoe:4", None),
    ],
)
def test_what_other_pages_ask_for(text: str, wanted: PeopleFilter | None) -> None:
    assert target(text) == wanted


def test_what_narrows() -> None:
    assert not narrows(PeopleFilter())
    assert narrows(PeopleFilter(text="a"))
