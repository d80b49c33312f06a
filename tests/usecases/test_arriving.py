"""People arrive in bulk with everything that is known of them, or none of them does."""

from collections.abc import Callable

import pytest
from factories import a_delegation, a_person, an_organisation, counted
from sqlalchemy import func, select

from app.base.errors import RuleBroken
from app.model import Answer, Consent, Logistics, Membership, Person, Registration
from app.queries import consents, people, person, questions
from app.queries.person import PersonCard
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus, RoomKind, Sex
from app.store import Store
from app.usecases import arriving
from app.usecases.people import add_people
from app.usecases.questions import add_question


def card(store: Store, person_id: int) -> PersonCard:
    found = store.ask(person.card, person_id)
    assert found is not None
    return found


def how_many(store: Store, *kinds: type) -> list[int | None]:
    with store.read() as read:
        return [read.scalar(select(func.count()).select_from(kind)) for kind in kinds]


def test_nobody_arrives(store: Store) -> None:
    assert add_people(store, []) == []
    assert store.undo_step is None


@pytest.mark.parametrize("many", [1, 3])
def test_numbers_go_on(store: Store, many: int) -> None:
    a_person(store)
    ids = add_people(store, [NewPerson({"family": f"Nr {n}"}) for n in range(many)])
    assert ids == list(range(2, many + 2))
    assert [card(store, i).row.number for i in ids] == list(range(2, many + 2))
    assert [card(store, i).row.family for i in ids] == [f"Nr {n}" for n in range(many)]
    assert len({card(store, i).row.code for i in ids}) == many


def test_everything_that_is_known_is_kept(store: Store) -> None:
    question = add_question(
        store, {"label": {"en": "Languages"}, "kind": "choices", "options": "ab"}
    )
    city = an_organisation(store)
    riga = a_delegation(store, "Rīga")
    new = NewPerson(
        {"given": " Ilze ", "family": "Bērziņa", "email": "i@a.example", "organisation_id": city},
        delegation_id=riga,
        member_function=MemberFunction.HEAD,
        category_id=2,
        status=RegistrationStatus.CONFIRMED,
        consents={ConsentPurpose.PHOTOS: False, ConsentPurpose.CONTACT_LIST: True},
        consent_source=ConsentSource.EMAIL,
        tags=["VIP", "Press", "VIP"],
        registration={"sex": "female", "badge_text": "Ilze!"},
        logistics={"diet": "Vegan", "room_kind": "twin", "arrival_transfer": True},
        answers={question: ("b", "a")},
        code="ABC",
    )
    [person_id] = add_people(store, [new], label="Import")
    found = card(store, person_id)
    assert (found.row.given, found.row.organisation_id, found.row.city) == ("Ilze", city, "Riga")
    assert (found.row.delegation_id, found.row.member_function) == (riga, MemberFunction.HEAD)
    assert (found.row.category_id, found.row.status) == (2, RegistrationStatus.CONFIRMED)
    assert (found.row.code, found.row.tags) == ("ABC", ("Press", "VIP"))
    assert (found.sex, found.badge_text) == (Sex.FEMALE, "Ilze!")
    assert (found.logistics.diet, found.logistics.room_kind) == ("Vegan", RoomKind.TWIN)
    assert (found.logistics.arrival_transfer, found.logistics.departure_transfer) == (True, False)
    assert found.answers == {question: ["a", "b"]}
    given = {row.purpose: (row.given, row.source) for row in found.consents.values()}
    assert given == {
        ConsentPurpose.PHOTOS: (False, ConsentSource.EMAIL),
        ConsentPurpose.CONTACT_LIST: (True, ConsentSource.EMAIL),
    }
    assert store.undo_step.label == "Import"
    assert store.ask(people.find_ids, people.PeopleFilter(text="berzina a.example")) == [person_id]


def test_undo_takes_all_of_it_back(store: Store) -> None:
    riga = a_delegation(store)
    consent = {ConsentPurpose.PHOTOS: True}
    new = [
        NewPerson({"family": name}, riga, consents=consent, tags=["A"], logistics={"diet": "x"})
        for name in "ABC"
    ]
    ids = add_people(store, new)
    store.undo()
    assert how_many(store, Person, Registration, Membership, Logistics) == [0, 0, 0, 0]
    assert store.ask(consents.holders, ConsentPurpose.PHOTOS) == frozenset()
    store.redo()
    assert how_many(store, Person, Registration, Membership, Logistics) == [3, 3, 3, 3]
    assert store.ask(consents.holders, ConsentPurpose.PHOTOS) == frozenset(ids)


def test_somebody_may_come_without_a_registration(store: Store) -> None:
    [person_id] = add_people(
        store, [NewPerson({"family": "A"}, status=None, logistics={"diet": "x"}, tags=["VIP"])]
    )
    found = card(store, person_id)
    assert (found.row.number, found.row.status, found.row.tags) == (None, None, ("VIP",))
    assert how_many(store, Registration, Logistics) == [0, 0]


def test_whoever_joins_a_delegation_is_registered(store: Store) -> None:
    riga = a_delegation(store)
    [person_id] = add_people(store, [NewPerson({"family": "A"}, riga, status=None)])
    row = card(store, person_id).row
    assert (row.delegation_id, row.status) == (riga, RegistrationStatus.SUBMITTED)


SECOND_HEAD = (
    "The delegation of Rīga already has a head: Ilze Bērziņa. "
    "Give that person another function first, or appoint the new head instead."
)


def test_a_second_head_is_refused(store: Store) -> None:
    riga, lodz = a_delegation(store, "Rīga"), a_delegation(store, "Łódź")
    a_person(store, "Ilze Bērziņa", delegation=riga, function=MemberFunction.HEAD)
    heads = [NewPerson({"family": "A"}, city, MemberFunction.HEAD) for city in (lodz, riga)]
    with pytest.raises(RuleBroken) as broken:
        add_people(store, heads)
    assert (str(broken.value), broken.value.field) == (SECOND_HEAD, "member_function")
    assert store.ask(people.counts).all == 1


def test_two_heads_at_once_are_refused(store: Store) -> None:
    riga = a_delegation(store, "Rīga")
    heads = [NewPerson({"family": name}, riga, MemberFunction.HEAD) for name in "AB"]
    with pytest.raises(RuleBroken, match=r"^The delegation of Rīga already has a head: A\. "):
        add_people(store, heads)
    assert how_many(store, Person, Registration) == [0, 0]


@pytest.mark.parametrize(
    ("new", "field"),
    [
        (NewPerson({"given": " "}), "family"),
        (NewPerson({"family": "A\0"}), "family"),
        (NewPerson({"family": "A" * 201}), "family"),
        (NewPerson({"family": "A", "email": "a"}), "email"),
        (NewPerson({"family": "A"}, registration={"sex": "x"}), "sex"),
        (NewPerson({"family": "A"}, logistics={"diet": "x" * 301}), "diet"),
        (NewPerson({"family": "A"}, answers={1: "x"}), "answer"),
        (NewPerson({"family": "A"}, tags=[" "]), "name"),
    ],
)
def test_one_wrong_value_refuses_all(store: Store, new: NewPerson, field: str) -> None:
    add_question(store, {"label": {"en": "Age"}, "kind": "number"})
    with pytest.raises(RuleBroken) as broken:
        add_people(store, [NewPerson({"family": "Good"}, tags=["New"]), new])
    assert broken.value.field == field
    assert how_many(store, Person, Registration, Answer, Consent) == [0, 0, 0, 0]


def test_answers_are_kept_as_their_kind(store: Store) -> None:
    number = add_question(store, {"label": {"en": "Age"}, "kind": "number"})
    walk = add_question(store, {"label": {"en": "Walk"}, "kind": "yes_no"})
    [one, other] = add_people(
        store,
        [
            NewPerson({"family": "A"}, answers={number: "1,5", walk: True}),
            NewPerson({"family": "B"}, answers={walk: False}),
        ],
    )
    assert store.ask(questions.answers, one) == {number: "1.5", walk: True}
    assert store.ask(questions.answers, other) == {walk: False}


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_questions_for_three_as_for_one(store: Store, many: int) -> None:
    riga = a_delegation(store)
    question = add_question(store, {"label": {"en": "Name"}})
    new = [
        NewPerson({"family": f"Nr {n}"}, riga, answers={question: "x"}, tags=["A"])
        for n in range(many)
    ]
    with store.change("Arrive") as change, counted(change) as sent:
        arriving.arrive(change, new)
    assert len(sent) == 6


def test_the_refusal_of_a_head_that_is_gone(store: Store) -> None:
    ask: Callable[..., RuleBroken] = arriving.second_head
    with store.read() as read:
        problem = ask(read, 99)
    assert problem.values == {"delegation": "", "person": ""}
