"""A person can be erased for good, with the photo and as a delegation's contact."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from documents.agenda_making import a_session
from factories import CARD_FACTS, a_delegation, a_person, a_png, a_run, at
from sqlalchemy import func, select

from app.base.errors import NotFound
from app.base.texts import Texts
from app.model import (
    AgendaImportRow,
    Base,
    CardPrint,
    Certificate,
    CheckIn,
    CheckInAttempt,
    CheckInPoint,
    Commitment,
    Consent,
    DeskNote,
    Edition,
    EditionEntry,
    ImportSource,
    JointProject,
    Logistics,
    Material,
    Picture,
    ProjectContact,
    Signature,
    StoredFile,
    VoidCode,
)
from app.queries import delegations, events, people, printing
from app.rules.checkins import CheckResult
from app.rules.closing import DisclosureKind
from app.rules.consents import ConsentPurpose
from app.rules.events import LogoPurpose
from app.rules.printing import PrintReason, PrintState
from app.rules.sessions import SessionType
from app.store import Store
from app.usecases.disclosures import note_disclosure
from app.usecases.erasure import erase_person
from app.usecases.events import add_logo
from app.usecases.people import edit_people
from app.usecases.printing import print_again
from app.usecases.registrations import edit_logistics, set_photo

NOW = datetime(2027, 12, 20, 8, tzinfo=UTC)
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


def fill(store: Store, *rows: Base) -> None:
    with store.change("Fill") as change:
        for row in rows:
            change.add(row)
            change.flush()


def left(store: Store) -> bytes:
    paths = store.path.parent.glob(f"{store.path.name}*")
    return b"".join(path.read_bytes() for path in paths).lower()


def test_what_came_after_the_days_goes_too(store: Store) -> None:
    person = a_person(store, "Ida Quetzal", email="ida@quetzal.example")
    other = a_person(store, "Jan Nowak", email="jan@nowak.example")
    known = {"registration_id": 1, "at": NOW}
    fill(
        store,
        CheckInPoint(id=1, name=Texts(en="Day")),
        CheckIn(point_id=1, note="Quetzalnote", **known),
        CheckInAttempt(
            point_id=1, said="Quetzalsaid", result=CheckResult.REFUSED, refusal=None, **known
        ),
        CheckInAttempt(point_id=1, said="ida@quetzal.example", at=NOW, result=CheckResult.REFUSED),
        Signature(day=date(2027, 12, 10), sheet="Quetzalsheet", **known),
        Certificate(number=1, contents={"name": "Ida Quetzal"}, **known),
        DeskNote(registration_id=1, text="Quetzaldesk"),
        JointProject(id=1, uid="p", title=Texts(en="P")),
        ProjectContact(project_id=1, person_id=person),
        ProjectContact(project_id=1, person_id=other),
        Commitment(what=Texts(en="C"), person_id=person, who="QUETZAL, Ida"),
        Commitment(what=Texts(en="D"), person_id=other, who="Ida Quetzal and Jan Nowak"),
        Material(title=Texts(en="M"), author="Dr. Ida Quetzal"),
        StoredFile(sha256="x", name="Talk (Ida Quetzal).pdf", size=1, data=b"x"),
    )
    note_disclosure(
        store,
        DisclosureKind.DOCUMENT,
        "Badge",
        file_name="Ida Quetzal.pdf",
        recipient="Ida Quetzal",
    )
    assert b"quetzal" in left(store)
    erase_person(store, person)
    assert b"quetzal" not in left(store)
    with store.read() as read:
        assert list(read.scalars(select(Commitment.who).order_by(Commitment.id))) == [
            "…",
            "… and Jan Nowak",
        ]
        assert list(read.scalars(select(ProjectContact.person_id))) == [other]
        assert list(read.scalars(select(Material.author))) == ["Dr. …"]


def test_a_name_that_another_has_too_stays(store: Store) -> None:
    person = a_person(store, "Jan Nowak", email="first@nowak.example")
    a_person(store, "Nowak Jan", email="second@nowak.example")
    fill(store, Commitment(what=Texts(), who="Jan Nowak, first@nowak.example"))
    erase_person(store, person)
    with store.read() as read:
        assert list(read.scalars(select(Commitment.who))) == ["Jan Nowak, …"]


def test_editions_and_remembered_programmes_forget_the_id(store: Store) -> None:
    session, person, other = a_session(store), a_person(store), a_person(store, "Jan Nowak")
    people_of = {"speakers": [person], "people": [person, other]}
    said = {"values": {}, "people": [[str(person), "chair"], [str(other), "speaker"]]}
    fill(
        store,
        Edition(id=1, name="First", at=NOW),
        EditionEntry(
            edition_id=1,
            session_id=session,
            kind=SessionType.PANEL,
            starts_at=at(10, 9),
            minutes=60,
            people=people_of,
        ),
        ImportSource(id=1, shape="x", mapping={}, last_at=NOW),
        AgendaImportRow(source_id=1, session_id=session, key="k", contents=said),
    )
    erase_person(store, person)
    with store.read() as read:
        assert read.scalar(select(EditionEntry.people)) == {"speakers": [], "people": [other]}
        contents = read.scalar(select(AgendaImportRow.contents))
        assert contents == {"values": {}, "people": [[str(other), "speaker"]]}
