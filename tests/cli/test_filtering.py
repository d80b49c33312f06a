"""Names in a filter become what they mean, and values nobody has are refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.cli.filtering import CONDITIONS, delegation_called, wanted
from app.cli.verbs.export import FILTERS
from app.queries.people import PeopleFilter
from app.rules.delegations import MemberFunction
from app.rules.gaps import GapKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.events import add_category
from app.usecases.tags import tag_people


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open conference."""
    with a_store(tmp_path) as made:
        yield made


def test_the_help_names_every_key() -> None:
    assert tuple(CONDITIONS) == FILTERS


def test_no_conditions_are_everybody(store: Store) -> None:
    assert store.ask(wanted, []) == PeopleFilter()


def test_each_condition(store: Store) -> None:
    riga = a_delegation(store, "Rīga", display_name=Texts(en="Riga", pl="Ryga"))
    body = an_organisation(store, "Cēsis", name=Texts(en="Council", lv="Dome"))
    guest = add_category(store, Texts(en="Guests only", pl="Tylko goście"))
    tag = tag_people(store, [a_person(store)], "VIP")
    conditions = [
        *(("text", "Bērziņa"), ("status", "Potwierdzona"), ("category", "tylko goscie")),
        *(("delegation", "ryga"), ("organisation", "dome"), ("country", "lv"), ("tag", "vip")),
        *(("member_function", "Head of delegation"), ("number", "7"), ("missing", "no_email")),
    ]
    assert store.ask(wanted, conditions) == PeopleFilter(
        text="Bērziņa",
        status=RegistrationStatus.CONFIRMED,
        category_id=guest,
        delegation_id=riga,
        organisation_id=body,
        country="LV",
        tag_id=tag,
        member_function=MemberFunction.HEAD,
        gap=GapKind.NO_EMAIL,
        number=7,
    )


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        (
            "status",
            "maybe",
            "“maybe” is none of: draft, invited, submitted, confirmed, waiting, cancelled.",
        ),
        ("category", "Kings", "There is no category “Kings”."),
        ("delegation", "Atlantis", "There is no delegation “Atlantis”."),
        ("organisation", "Atlantis", "There is no organisation “Atlantis”."),
        ("tag", "Kings", "There is no tag “Kings”."),
        ("country", "Latvia", "“LATVIA” is not a country code of two letters."),
        ("number", "-1", "“-1” is not a number."),
    ],
)
def test_values_nobody_has(store: Store, key: str, value: str, sentence: str) -> None:
    with pytest.raises((NotFound, RuleBroken)) as refused:
        store.ask(wanted, [(key, value)])
    assert str(refused.value) == sentence


def test_what_is_missing_must_be_of_people(store: Store) -> None:
    with pytest.raises(RuleBroken, match="^“no_head” is none of: no_function, "):
        store.ask(wanted, [("missing", "no_head")])


def test_a_key_twice(store: Store) -> None:
    with pytest.raises(RuleBroken, match="^The filter has country twice."):
        store.ask(wanted, [("country", "LV"), ("country", "PL")])


def test_delegations_by_any_of_their_names(store: Store) -> None:
    riga = a_delegation(store, "Rīga", display_name=Texts(en="Capital"))
    a_delegation(store, "Cēsis", display_name=Texts(en="Twins"))
    a_delegation(store, "Valka", display_name=Texts(en="Twins"))
    assert [store.ask(delegation_called, name) for name in ("riga", "CAPITAL")] == [riga, riga]
    with pytest.raises(NotFound, match="^Several are called “twins”."):
        store.ask(delegation_called, "twins")
