"""What is done to a selection takes few statements, however many are selected."""

from collections.abc import Callable, Sequence

import pytest
from factories import a_delegation, a_store
from sqlalchemy import func, select

from app.model import Consent, Membership, Person, PersonTag, Registration
from app.queries import people
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.people import NewPerson
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.delegations import move_people, set_function
from app.usecases.people import add_people, edit_people, remove_people
from app.usecases.registrations import edit_registrations, register
from app.usecases.tags import tag_people, untag_people

Ids = Sequence[int]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A delegation of everybody, and 2,000 people of it."""
    made = a_store(tmp_path_factory.mktemp("many"))
    delegation = a_delegation(made)
    crowd = [NewPerson({"given": f"N{n}"}, delegation_id=delegation) for n in range(2_000)]
    add_people(made, crowd)
    a_delegation(made, "Gliwice", "PL")
    return made


def confirm(store: Store, ids: Ids) -> None:
    edit_registrations(store, ids, {"status": RegistrationStatus.CONFIRMED})


def consent(store: Store, ids: Ids) -> None:
    answer = {"given": True, "source": ConsentSource.FORM}
    record_consent(store, ids, ConsentPurpose.PHOTOS, **answer)  # type: ignore[arg-type] # two facts


CHANGES: dict[str, tuple[Callable[[Store, Ids], object], object]] = {
    "edit": (
        lambda store, ids: edit_people(store, ids, {"function": "Mayor"}),
        select(func.count(Person.id)).where(Person.search_key.contains(" mayor")),
    ),
    "confirm": (
        confirm,
        select(func.count(Registration.id)).where(
            Registration.status == RegistrationStatus.CONFIRMED
        ),
    ),
    "tag": (lambda store, ids: tag_people(store, ids, "VIP"), select(func.count(PersonTag.id))),
    "move": (
        lambda store, ids: move_people(store, ids, 2),
        select(func.count(Membership.id)).where(Membership.delegation_id == 2),
    ),
    "function": (
        lambda store, ids: set_function(store, ids, MemberFunction.EXPERT),
        select(func.count(Membership.id)).where(Membership.function == MemberFunction.EXPERT),
    ),
    "consent": (consent, select(func.count(Consent.id)).where(Consent.voids_id.is_(None))),
}


@pytest.mark.parametrize("many", [1, 3, 2_000])
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_many_is_one_step(store: Store, change: str, many: int) -> None:
    do, query = CHANGES[change]
    ids = store.ask(people.find_ids)[:many]
    before = store.ask(lambda read: read.scalar(query))  # type: ignore[call-overload] # a count

    do(store, ids)

    assert store.ask(lambda read: read.scalar(query)) == before + many  # type: ignore[call-overload] # the same
    store.undo()
    undone = before + many if change == "consent" else before  # evidence is voided, not deleted
    assert store.ask(lambda read: read.scalar(query)) == undone  # type: ignore[call-overload] # the same


@pytest.mark.parametrize("many", [1, 3, 2_000])
def test_what_many_lose_comes_back(store: Store, many: int) -> None:
    everybody = store.ask(people.find_ids)
    ids = everybody[:many]
    remove_people(store, ids)
    assert store.ask(people.find_ids) == everybody[many:]
    store.undo()
    assert store.ask(people.find_ids) == everybody
    tag = tag_people(store, ids, "Late")
    untag_people(store, ids, tag)
    assert {row.tags for row in store.ask(people.rows, ids[:3]).values()} == {()}
    move_people(store, ids, None)
    assert {row.delegation_id for row in store.ask(people.rows, ids[:3]).values()} == {None}
    store.undo()


def test_who_is_registered_already_stays_as_is(store: Store) -> None:
    ids = store.ask(people.find_ids)
    numbers = store.ask(people.rows, ids[:3])
    register(store, ids)
    assert store.ask(people.rows, ids[:3]) == numbers
