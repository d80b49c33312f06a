"""A person can be erased for good, with the photo and as a delegation's contact."""

from pathlib import Path

import pytest
from factories import CARD_FACTS, a_delegation, a_person, a_png, a_run
from sqlalchemy import func, select

from app.base.errors import NotFound
from app.model import CardPrint, Consent, Logistics, Picture, VoidCode
from app.queries import delegations, events, people, printing
from app.rules.consents import ConsentPurpose
from app.rules.events import LogoPurpose
from app.rules.printing import PrintReason, PrintState
from app.store import Store
from app.usecases.erasure import erase_person
from app.usecases.events import add_logo
from app.usecases.people import edit_people
from app.usecases.printing import print_again
from app.usecases.registrations import edit_logistics, set_photo

PHOTO = a_png() + b"Quetzalphoto"


def counts(store: Store) -> list[int | None]:
    with store.read() as read:
        kinds = (Consent, Logistics, Picture)
        return [read.scalar(select(func.count(kind.id))) for kind in kinds]


def contact(store: Store, delegation: int) -> tuple[str, str, str]:
    row = next(d for d in store.ask(delegations.rows) if d.id == delegation)
    return row.contact_name, row.contact_email, row.contact_phone


def test_everything_of_one_person_goes_and_nothing_of_the_others(store: Store) -> None:
    erased = a_person(
        store,
        "Ida Quetzal",
        email="ida@quetzal.example",
        consents={ConsentPurpose.PHOTOS: True},
        logistics={"diet": "Quetzaldiet"},
        tags=["VIP"],
    )
    other = a_person(store, "Jan Nowak", consents={ConsentPurpose.PHOTOS: True})
    edit_logistics(store, [other], {"shares_with_id": 1})
    set_photo(store, erased, PHOTO)
    assert counts(store) == [2, 2, 1]
    erase_person(store, erased)
    assert store.ask(people.find_ids) == [other]
    assert counts(store) == [1, 1, 0]
    assert [tag.count for tag in store.ask(events.tags)] == [0]


def test_not_a_byte_stays_in_the_file(store: Store) -> None:
    person = a_person(store, "Ida Quetzal", email="ida@quetzal.example")
    set_photo(store, person, PHOTO)
    erase_person(store, person)
    left = [path.read_bytes().lower() for path in store.path.parent.glob(f"{store.path.name}*")]
    assert not any(b"quetzal" in data for data in left)


@pytest.mark.parametrize("taken_back", [False, True])
def test_cards_that_were_printed_are_erased_too(store: Store, *, taken_back: bool) -> None:
    erased, other = a_person(store, "Ida Quetzal", code="QUETZALCODE"), a_person(store)
    a_run(store, [erased, other], shown=[*CARD_FACTS, "function"])
    if taken_back:
        store.undo()
    edit_people(store, [erased], {"family": "Other", "given": "Name"})
    print_again(store, [erased], PrintReason.LOST)
    erase_person(store, erased)
    with store.read() as read:
        [prints] = read.scalars(select(func.count(CardPrint.id)))
        assert (prints, read.scalar(select(func.count(VoidCode.id)))) == (1 + taken_back, 0)
    assert store.ask(printing.states, [erased, other]) == {
        other: PrintState.NOT_PRINTED if taken_back else PrintState.PRINTED
    }
    left = [path.read_bytes().lower() for path in store.path.parent.glob(f"{store.path.name}*")]
    assert not any(b"quetzal" in data for data in left)


def test_an_erasure_cannot_be_undone_nor_what_was_before(store: Store) -> None:
    erase_person(store, a_person(store))
    assert store.undo() is None
    assert store.redo() is None


@pytest.mark.parametrize("shown", ["logo", "photo"])
def test_a_picture_shown_elsewhere_stays(store: Store, shown: str) -> None:
    person = a_person(store)
    set_photo(store, person, PHOTO)
    if shown == "logo":
        add_logo(store, PHOTO, purpose=LogoPurpose.EVENT)
    else:
        set_photo(store, a_person(store, "Jan Nowak"), PHOTO)
    erase_person(store, person)
    assert counts(store)[2] == 1


CONTACT = {"contact_name": "Ilze Bērziņa", "contact_phone": "+371 1"}
NONE = ("", "", "")


def test_the_contact_of_the_own_delegation_goes_by_name(store: Store) -> None:
    own = a_delegation(store, "Riga", "LV", **CONTACT)
    other = a_delegation(store, "Ogre", "LV", **CONTACT)
    erase_person(store, a_person(store, delegation=own))
    assert contact(store, own) == NONE
    assert contact(store, other) == ("Ilze Bērziņa", "", "+371 1")


def test_a_contact_with_title_and_degree_is_the_same_person(store: Store) -> None:
    own = a_delegation(store, contact_name="Dr. Ilze Bērziņa, PhD")
    erase_person(store, a_person(store, delegation=own, title="Dr.", degree="PhD"))
    assert contact(store, own) == NONE


def test_the_contact_of_any_delegation_goes_by_address(store: Store) -> None:
    same = a_delegation(store, "Riga", "LV", contact_name="I. B.", contact_email="Ilze@example.org")
    another = a_delegation(store, "Ogre", "LV", contact_name="Office")
    erase_person(store, a_person(store, email="ilze@example.org"))
    assert contact(store, same) == NONE
    assert contact(store, another) == ("Office", "", "")


def test_somebody_without_registration_or_address_can_be_erased(store: Store) -> None:
    delegation = a_delegation(store, **CONTACT)
    erase_person(store, a_person(store, status=None))
    assert store.ask(people.find_ids) == []
    assert contact(store, delegation) == ("Ilze Bērziņa", "", "+371 1")


def test_who_is_not_there_cannot_be_erased(store: Store, tmp_path: Path) -> None:
    person = a_person(store)
    with pytest.raises(NotFound):
        erase_person(store, person + 1)
    assert store.ask(people.find_ids) == [person]
