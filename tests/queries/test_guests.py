"""Who stands at the desk: where the badge lies, since when inside, what is missing."""

from datetime import UTC, datetime

import pytest
from factories import a_delegation, a_person, a_run, an_organisation, counted

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries.guests import GuestRow, guests
from app.rules.checkins import Direction, PointKind
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.desk import DeskGap
from app.rules.people import NewPerson
from app.rules.printing import Slot
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.checkins import Door, add_point, check_in_person
from app.usecases.desk import note_for_desk
from app.usecases.events import add_category
from app.usecases.people import add_person
from app.usecases.questions import add_question

NOON = datetime(2027, 12, 10, 12, tzinfo=UTC)
CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23"
CONFIRMED = RegistrationStatus.CONFIRMED


@pytest.fixture
def point(store: Store) -> int:
    return add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER})


def test_all_of_somebody(store: Store, point: int) -> None:
    riga = a_delegation(store, display_name=Texts(en="Riga with friends"))
    staff = add_category(store, Texts(en="Staff"), tone="green")
    ilze = a_person(
        store,
        delegation=riga,
        function=MemberFunction.HEAD,
        status=CONFIRMED,
        code=CODE,
        category_id=staff,
        consents=dict.fromkeys(ConsentPurpose, False),
    )
    a_run(store, [ilze], per_box=50)
    check_in_person(store, Door(point, station="Hall A"), ilze, now=NOON)
    note_for_desk(store, [ilze], "Parcel for her")
    assert store.ask(guests, point, [ilze, 99]) == {
        ilze: GuestRow(
            person_id=ilze,
            name=PersonalName("Ilze", "Bērziņa"),
            number=1,
            code=CODE,
            status=CONFIRMED,
            function="",
            member_function=MemberFunction.HEAD,
            delegation_id=riga,
            delegation=Texts(en="Riga with friends"),
            city="Riga",
            country="LV",
            category=Texts(en="Staff"),
            tone="green",
            slot=Slot(1, 1),
            inside=NOON,
            note="Parcel for her",
            gaps=(),
            questions=(),
            station="Hall A",
        )
    }


def test_who_is_not_registered_lacks_nothing(store: Store, point: int) -> None:
    add_question(store, {"label": Texts(en="Language?"), "required": True})
    jelgava = an_organisation(store, "Jelgava")
    facts = {"family": "Ozols", "organisation_id": jelgava}
    ozols = add_person(store, NewPerson(facts, status=None))
    row = store.ask(guests, point, [ozols])[ozols]
    assert (row.number, row.code, row.status, row.delegation_id) == (None, "", None, None)
    assert (row.city, row.country, row.gaps, row.questions) == ("Jelgava", "LV", (), ())


def test_what_is_still_to_be_asked(store: Store, point: int) -> None:
    language = add_question(store, {"label": Texts(en="Language?"), "required": True})
    add_question(store, {"label": Texts(en="Hobby?")})
    riga = a_delegation(store)
    consents = {ConsentPurpose.PHOTOS: True}
    ilze = a_person(store, delegation=riga, consents=consents)
    anna = a_person(store, "Anna Ek", delegation=riga, answers={language: "sv"})
    found = store.ask(guests, point, [ilze, anna])
    assert found[ilze].questions == ((language, Texts(en="Language?")),)
    assert found[anna].questions == ()
    assert found[ilze].gaps == (
        DeskGap.CONTACT_CONSENT,
        DeskGap.FUNCTION,
        DeskGap.MEMBER_FUNCTION,
    )
    assert found[anna].gaps == tuple(DeskGap)


def test_inside_is_meant_of_this_point(store: Store, point: int) -> None:
    dinner = add_point(store, {"name": Texts(en="Dinner"), "kind": PointKind.MEAL})
    ilze = a_person(store, status=CONFIRMED)
    check_in_person(store, Door(dinner), ilze, now=NOON)
    assert store.ask(guests, point, [ilze])[ilze].inside is None
    assert store.ask(guests, dinner, [ilze])[ilze].inside == NOON
    check_in_person(store, Door(dinner, Direction.OUT), ilze, now=NOON)
    assert store.ask(guests, dinner, [ilze])[ilze].inside is None
    store.undo()
    assert store.ask(guests, dinner, [ilze])[ilze].inside == NOON


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, point: int, many: int) -> None:
    ids = [a_person(store, f"Ada A{number}") for number in range(many)]
    with store.read() as read, counted(read) as sent:
        assert list(guests(read, point, list(reversed(ids)))) == list(reversed(ids))
    assert len(sent) == 5
