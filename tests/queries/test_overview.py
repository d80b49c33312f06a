"""The first page: how much there is, what is missing, and who lacks it."""

from datetime import datetime
from pathlib import Path

import pytest
from factories import a_delegation, a_person, an_empty_store, at, counted

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import delegations, overview
from app.queries.overview import Figures, Lacking
from app.rules.consents import ConsentPurpose
from app.rules.delegations import DelegationStatus, MemberFunction
from app.rules.gaps import DELEGATION_GAPS, PEOPLE_GAPS, Gap, GapKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.events import edit_event
from app.usecases.venues import add_room, add_venue

BEFORE = at(1)
COMPLETE = {
    "contact_name": "Anna",
    "contact_email": "anna@example.org",
    "arrival_at": at(9, 12),
    "departure_at": at(13, 9),
    "hotel": "Central",
    "places": 1,
}
ANSWERED = {ConsentPurpose.CONTACT_LIST: False, ConsentPurpose.PHOTOS: True}
NO_STATUS = dict.fromkeys(DelegationStatus, 0)


def complete(store: Store) -> None:
    """Rooms and a deadline far ahead, so that only delegations and people can lack something."""
    add_room(store, add_venue(store, {"name": Texts(en="Hall")}), {"name": Texts(en="A")})
    edit_event(store, {"registration_deadline": datetime(2027, 12, 31)})  # noqa: DTZ001 - planned


def kinds(store: Store, now: datetime = BEFORE) -> list[GapKind]:
    return [gap.kind for gap in store.ask(overview.gaps, now)]


def lacks(store: Store, delegation: int) -> set[GapKind]:
    row = next(d for d in store.ask(delegations.rows) if d.id == delegation)
    return overview.delegation_gaps(row)


# how much there is


def test_an_empty_conference_has_nothing(store: Store) -> None:
    assert store.ask(overview.figures) == Figures(
        people=0,
        registrations=0,
        confirmed=0,
        delegations=0,
        delegations_confirmed=0,
        by_status=NO_STATUS,
        places=0,
        members=0,
        organisations=0,
        countries=0,
        venues=0,
        rooms=0,
        seats=0,
        consents=0,
    )


def test_everything_is_counted(store: Store) -> None:
    riga = a_delegation(store, "Riga", "LV", status="confirmed", places=3)
    a_delegation(store, "Ogre", "LV", status="invited")
    a_delegation(store, "Poznań", "PL", status="declined", places=9)
    a_delegation(store, "Nowhere", "", status="confirmed", places=4)
    a_person(store, delegation=riga, status=RegistrationStatus.CONFIRMED, consents=ANSWERED)
    a_person(store, "Jan Nowak", delegation=riga, status=RegistrationStatus.CANCELLED)
    a_person(store, "Eva Nowa", status=None)
    hall = add_venue(store, {"name": Texts(en="Hall")})
    for seats in (40, None, 2):
        add_room(store, hall, {"name": Texts(en="Room"), "seats": seats})
    assert store.ask(overview.figures) == Figures(
        people=3,
        registrations=2,
        confirmed=1,
        delegations=4,
        delegations_confirmed=2,
        by_status={
            DelegationStatus.INVITED: 1,
            DelegationStatus.ANNOUNCED: 0,
            DelegationStatus.NOMINATED: 0,
            DelegationStatus.CONFIRMED: 2,
            DelegationStatus.DECLINED: 1,
        },
        places=7,
        members=1,
        organisations=4,
        countries=2,
        venues=1,
        rooms=3,
        seats=42,
        consents=2,
    )


@pytest.mark.parametrize("many", [1, 3])
def test_figures_take_four_statements_and_gaps_twelve(store: Store, many: int) -> None:
    for number in range(many):
        a_person(store, f"Jan {number}", delegation=a_delegation(store, f"City {number}", "LV"))
    with store.read() as read:
        with counted(read) as sent:
            overview.figures(read)
        assert len(sent) == 4
        with counted(read) as sent:
            overview.gaps(read, BEFORE)
        assert len(sent) == 12


# what is missing


def test_a_file_without_a_conference_lacks_rooms(tmp_path: Path) -> None:
    with an_empty_store(tmp_path, "empty.plenum") as empty:
        assert empty.ask(overview.gaps, BEFORE) == [Gap(GapKind.NO_ROOMS)]


def test_a_new_conference_lacks_rooms_and_a_deadline(store: Store) -> None:
    assert store.ask(overview.gaps, BEFORE) == [Gap(GapKind.NO_ROOMS), Gap(GapKind.NO_DEADLINE)]
    complete(store)
    assert store.ask(overview.gaps, BEFORE) == []


def test_a_deadline_is_near_and_passes(store: Store) -> None:
    complete(store)
    edit_event(store, {"registration_deadline": at(5, 18)})
    assert kinds(store, at(5, 18)) == [GapKind.DEADLINE_NEAR]
    assert kinds(store, at(5, 18, 1)) == [GapKind.DEADLINE_PASSED]
    assert kinds(store, at(10)) == []


def test_a_complete_delegation_lacks_nothing(store: Store) -> None:
    complete(store)
    riga = a_delegation(store, status="confirmed", **COMPLETE)
    a_person(
        store,
        delegation=riga,
        function=MemberFunction.HEAD,
        email="ilze@example.org",
        consents=ANSWERED,
        title="Dr.",
    )
    assert lacks(store, riga) == set()
    assert kinds(store) == [GapKind.NO_FUNCTION]  # of the person at home


def test_what_a_delegation_may_lack(store: Store) -> None:
    empty = a_delegation(store, "Riga", "LV", status="announced")
    invited = a_delegation(store, "Ogre", "LV", status="invited", **COMPLETE)
    declined = a_delegation(store, "Kielce", "PL", status="declined")
    crowded = a_delegation(store, "Poznań", "PL", status="nominated", **COMPLETE)
    for name in ("Jan Nowak", "Ewa Nowak"):
        a_person(store, name, delegation=crowded)
    assert lacks(store, empty) == {
        GapKind.NO_MEMBERS,
        GapKind.NO_CONTACT,
        GapKind.NO_ARRIVAL,
        GapKind.NO_HOTEL,
    }
    assert lacks(store, invited) == {GapKind.NO_MEMBERS, GapKind.NO_ANSWER}
    assert lacks(store, declined) == set()
    assert lacks(store, crowded) == {GapKind.NO_HEAD, GapKind.TOO_MANY_MEMBERS}


def test_gaps_stand_in_the_order_of_what_presses_most(store: Store) -> None:
    delegation = a_delegation(store, status="invited")
    other = a_delegation(store, "Ogre", "LV", status="nominated", **COMPLETE)
    person = a_person(store, delegation=other)
    assert store.ask(overview.gaps, BEFORE) == [
        Gap(GapKind.NO_HEAD, (other,)),
        Gap(GapKind.NO_MEMBERS, (delegation,)),
        Gap(GapKind.NO_ANSWER, (delegation,)),
        Gap(GapKind.NO_CONTACT, (delegation,)),
        Gap(GapKind.NO_ARRIVAL, (delegation,)),
        Gap(GapKind.NO_HOTEL, (delegation,)),
        Gap(GapKind.NO_FUNCTION, (person,)),
        Gap(GapKind.NO_MEMBER_FUNCTION, (person,)),
        Gap(GapKind.NO_CONSENT, (person,)),
        Gap(GapKind.NO_EMAIL, (person,)),
        Gap(GapKind.NO_ROOMS),
        Gap(GapKind.NO_DEADLINE),
    ]


# who lacks it


def test_delegations_that_lack_something_are_named(store: Store) -> None:
    ids = tuple(a_delegation(store, city, "LV") for city in ("Riga", "Ogre", "Cēsis"))
    with store.read() as read:
        found = overview.who(read, Gap(GapKind.NO_HOTEL, ids), limit=2)
    assert found == [Lacking(ids[0], Texts(en="Riga")), Lacking(ids[1], Texts(en="Ogre"))]


def test_people_who_lack_something_are_named_in_the_order_of_names(store: Store) -> None:
    third, first, second = (
        a_person(store, name) for name in ("Jan Zając", "Ewa Abel", "Ilze Bērziņa")
    )
    gap = Gap(GapKind.NO_EMAIL, (third, first, second))
    with store.read() as read:
        assert overview.who(read, gap, limit=9) == [
            Lacking(first, PersonalName("Ewa", "Abel")),
            Lacking(second, PersonalName("Ilze", "Bērziņa")),
            Lacking(third, PersonalName("Jan", "Zając")),
        ]
        assert [lacking.id for lacking in overview.who(read, gap, limit=1)] == [first]


@pytest.mark.parametrize(
    "kind", [kind for kind in GapKind if kind not in DELEGATION_GAPS | PEOPLE_GAPS]
)
def test_the_conference_itself_has_no_names(store: Store, kind: GapKind) -> None:
    assert store.ask(overview.who, Gap(kind), limit=5) == []
