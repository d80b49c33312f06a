"""Everybody registered as they are counted, in one query."""

import pytest
from factories import a_delegation, a_person, an_organisation, at, counted

from app.queries.headcount import Head, heads, tagged
from app.rules.delegations import MemberFunction
from app.rules.registrations import RegistrationStatus, Sex
from app.store import Store


def test_one_of_whom_all_is_known(store: Store) -> None:
    riga, torun = a_delegation(store), an_organisation(store, "Toruń", "PL")
    ilze = a_person(
        store,
        delegation=riga,
        function=MemberFunction.HEAD,
        organisation_id=torun,
        languages=("lv", "en"),
        registration={"sex": Sex.FEMALE},
        logistics={"arrival_at": at(10, 9), "departure_at": at(12, 9)},
        status=RegistrationStatus.CONFIRMED,
    )

    (head,) = store.ask(heads)

    assert head == Head(
        *(ilze, RegistrationStatus.CONFIRMED, None, Sex.FEMALE, ("lv", "en"), torun, "PL"),
        *(riga, "LV", MemberFunction.HEAD, at(10, 9), at(12, 9)),
    )
    assert head.country == "PL"


def test_three_in_whatever_state_but_not_who_is_not_registered(store: Store) -> None:
    states = (RegistrationStatus.CANCELLED, RegistrationStatus.WAITING, RegistrationStatus.DRAFT)
    ids = [a_person(store, f"A {state}", status=state) for state in states]
    a_person(store, "B B", status=None)

    assert [(head.person_id, head.status) for head in store.ask(heads)] == list(
        zip(ids, states, strict=True)
    )
    assert [head.person_id for head in store.ask(heads, [ids[2], 99])] == [ids[2]]


def test_the_country_of_the_delegation_where_there_is_no_other(store: Store) -> None:
    a_person(store, "A A", delegation=a_delegation(store), organisation_id=None)
    a_person(store, "B B")

    assert [head.country for head in store.ask(heads)] == ["LV", ""]


def test_tags(store: Store) -> None:
    ilze = a_person(store, tags=("VIP", "Speaker"))

    assert [person for person, _tag in store.ask(tagged)] == [ilze, ilze]


@pytest.mark.parametrize("many", [1, 3])
def test_one_query_for_one_and_for_three(store: Store, many: int) -> None:
    for i in range(many):
        a_person(store, f"Anna {i}Nowak", delegation=a_delegation(store, f"City {i}"))

    with store.read() as read, counted(read) as sent:
        heads(read)
        tagged(read)

    assert len(sent) == 2
