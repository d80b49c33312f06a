"""Each list of people lets one choose which part of a name comes first."""

from dataclasses import fields
from pathlib import Path
from typing import get_type_hints

import pytest
from factories import a_delegation, a_person, a_store, at

from app.base.names import NameOrder
from app.base.texts import Texts
from app.documents.document import Asked, kind_of
from app.documents.flow import Flow
from app.documents.name_orders import NAME_ORDERS
from app.documents.tongues import tongues
from app.rules.consents import ConsentPurpose
from app.rules.sessions import OpenTo, SessionType, SignUpState
from app.store import Store
from app.usecases.agenda import add_session
from app.usecases.panels import set_place

SHOWN = {NameOrder.GIVEN_FIRST: "Ilze Bērziņa", NameOrder.FAMILY_FIRST: "Bērziņa Ilze"}
KINDS: dict[str, tuple[str, dict[str, object]]] = {
    "attendance_list": ("names", {}),
    "delegate_list": ("names", {}),
    "participants_list": ("names", {}),
    "sign_up_list": ("names", {}),
    "rooming_list": ("name_order", {}),
    "meals_list": ("name_order", {"names": True}),
    "transfer_list": ("name_order", {"everybody": True}),
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Somebody who is on each list."""
    made = a_store(tmp_path)
    person = a_person(
        made,
        "Ilze Bērziņa",
        delegation=a_delegation(made),
        consents={ConsentPurpose.CONTACT_LIST: True},
        logistics={
            "diet": "vegan",
            "hotel": "Inn",
            "hotel_from": at(2).date(),
            "hotel_until": at(4).date(),
            "arrival_at": at(2, 12),
        },
    )
    panel = {"title": Texts(en="Panel"), "kind": SessionType.PANEL, "open_to": OpenTo.SIGN_UP}
    set_place(made, [(person, add_session(made, panel))], SignUpState.PLACED)
    return made


@pytest.mark.parametrize("key", KINDS)
def test_the_family_name_comes_first_where_it_is_wished_for(store: Store, key: str) -> None:
    kind, words = kind_of(key), tongues("en")
    name, more = KINDS[key]
    for order, shown in (
        (NameOrder.GIVEN_FIRST, "Ilze Bērziņa"),
        (NameOrder.FAMILY_FIRST, "Bērziņa Ilze"),
    ):
        options = kind.options(**{name: order, **more})
        with store.read() as read:
            flow = kind.layout(kind.collect(read, Asked(), options, words), words, options)
        assert isinstance(flow, Flow)
        assert repr(shown) in repr(flow)


@pytest.mark.parametrize("key", KINDS)
def test_all_orders_are_offered(key: str) -> None:
    options = kind_of(key).options
    (about,) = (f for f in fields(options) if get_type_hints(options)[f.name] is NameOrder)
    assert about.metadata["choices"] == NAME_ORDERS
    assert {order for order, _title in NAME_ORDERS} == set(NameOrder)
