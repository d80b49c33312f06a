"""How the table stands, as plain values."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.base.texts import Texts
from app.gui.delegations.arrangement import Arrangement, chip_name, is_chip, passes
from app.gui.i18n import set_language
from app.queries.delegations import DelegationRow
from app.rules.delegations import DelegationStatus
from app.rules.organisations import OrganisationKind
from app.rules.precedence import Grouping, Order

RIGA = DelegationRow(
    id=1,
    organisation_id=1,
    kind=OrganisationKind.CITY,
    organisation=Texts(en="Riga", lv="Rīga"),
    city="Rīga",
    country="LV",
    population=None,
    display_name=Texts(),
    status=DelegationStatus.INVITED,
    places=None,
    protocol_rank=None,
    contact_name="",
    contact_email="",
    contact_phone="",
    arrival_at=None,
    departure_at=None,
    travel="",
    hotel="",
    notes="",
    changed_at=datetime(2027, 1, 1, tzinfo=UTC),
    members=0,
    heads=0,
    without_function=0,
)
BONN = replace(RIGA, id=2, organisation=Texts(en="Bonn"), country="DE", members=1)


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("grouping", list(Grouping))
def test_what_is_remembered_is_read_again(order: Order, grouping: Grouping) -> None:
    made = Arrangement(grouping, order, "lv")
    assert Arrangement.from_json(made.as_json()) == made


@pytest.mark.parametrize("kept", [None, 3, {}, {"order": "nonsense"}, {"grouping": 1}])
def test_what_cannot_be_read_is_the_standard(kept: object) -> None:
    assert Arrangement.from_json(kept) == Arrangement()


def test_names_in_the_language_of_the_list() -> None:
    by_country = Arrangement(Grouping.COUNTRY, Order.ALPHABETICAL, "de")
    assert [by_country.heading(group.key) for group in by_country.groups([RIGA, BONN])] == [
        "Deutschland",
        "Lettland",
    ]
    set_language("pl")
    assert Arrangement(Grouping.COUNTRY).heading("DE") == "Niemcy"


def test_headings_without_a_country_and_for_a_status() -> None:
    assert Arrangement(Grouping.COUNTRY).heading("") == "Without a country"
    assert Arrangement(Grouping.STATUS).heading("invited") == "Invited"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("all", [1, 2]),
        ("invited", [1, 2]),
        ("confirmed", []),
        ("gap:no_members", [1]),
        ("gap:no_head", [2]),
        ("country:DE", [2]),
    ],
)
def test_who_passes_a_chip(key: str, expected: list[int]) -> None:
    assert is_chip(key)
    assert [row.id for row in (RIGA, BONN) if passes(key)(row)] == expected


@pytest.mark.parametrize("key", ["", "nonsense", "gap:", "gap:nonsense"])
def test_what_is_no_chip(key: str) -> None:
    assert not is_chip(key)


def test_names_of_chips() -> None:
    keys = ("all", "declined", "gap:no_hotel", "country:LV")
    assert [chip_name(key) for key in keys] == [
        "All",
        "Declined",
        "Delegations without a hotel",
        "Latvia",
    ]
