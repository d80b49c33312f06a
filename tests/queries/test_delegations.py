"""Reading delegations and their members from a real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_png, a_store, an_organisation, at, counted

from app.base.names import PersonalName
from app.base.texts import Texts
from app.queries import delegations
from app.rules.delegations import DelegationPart, DelegationStatus, MemberFunction
from app.rules.organisations import OrganisationKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.delegations import add_delegation, order_members
from app.usecases.organisations import set_emblem


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with a_store(tmp_path) as made:
        yield made


def test_a_new_delegation_has_nothing_yet(store: Store) -> None:
    riga = a_delegation(store)
    row = store.ask(delegations.rows)[0]
    assert (row.id, row.organisation, row.city, row.country) == (
        riga,
        Texts(en="Riga"),
        "Riga",
        "LV",
    )
    assert (row.kind, row.population) == (OrganisationKind.CITY, None)
    assert (row.status, row.places, row.protocol_rank) == (DelegationStatus.INVITED, None, None)
    assert (row.members, row.heads, row.without_function) == (0, 0, 0)
    assert (row.head, row.head_id) == (None, None)
    assert row.completeness.missing == tuple(DelegationPart)


def test_only_those_asked_for_are_read_with_their_figures(store: Store) -> None:
    first, second, third = (a_delegation(store, name) for name in ("Riga", "Łódź", "Bremen"))
    for of in (first, second, third):
        a_person(store, "Anna Ozola", delegation=of, function=MemberFunction.HEAD)
        a_person(store, "Jan Nowak", delegation=of)
    with store.read() as read:
        for ids in ({second}, {first, third}, {0}, set()):
            everything = delegations.rows(read)
            found = delegations.rows(read, ids=ids)
            assert found == [row for row in everything if row.id in ids]
        assert [(row.members, row.heads) for row in everything] == [(2, 1)] * 3


def test_everything_that_was_given_is_read(store: Store) -> None:
    organisation = an_organisation(store, "Łódź", "PL", population=670_000)
    facts: dict[str, object] = {
        "display_name": Texts(en="City of Łódź"),
        "status": "confirmed",
        "places": 1,
        "protocol_rank": 3,
        "contact_name": "Jan Nowak",
        "contact_phone": "+48 42 000",
        "arrival_at": at(9, 14),
        "departure_at": at(12, 10),
        "travel": "train",
        "hotel": "Hotel am Park",
        "notes": "late",
    }
    of = add_delegation(store, facts, organisation_id=organisation)
    head = a_person(store, "Zofia Gęślą-Nowak", delegation=of, function=MemberFunction.HEAD)
    set_emblem(store, organisation, a_png())

    row = store.ask(delegations.rows)[0]

    assert row.name == Texts(en="City of Łódź")
    assert (row.arrival_at, row.departure_at) == (at(9, 14), at(12, 10))
    assert (row.contact_name, row.contact_email, row.contact_phone) == (
        "Jan Nowak",
        "",
        "+48 42 000",
    )
    assert (row.travel, row.hotel, row.notes) == ("train", "Hotel am Park", "late")
    assert (row.population, row.protocol_rank) == (670_000, 3)
    assert (row.head, row.head_id) == (PersonalName("Zofia", "Gęślą-Nowak"), head)
    assert row.emblem_id == 1
    assert row.completeness.missing == ()


def test_its_own_name_stands_before_the_organisations(store: Store) -> None:
    a_delegation(store, "Riga")
    a_delegation(store, "Bonn", "DE", display_name=Texts(de="Bundesstadt Bonn"))
    names = [row.name for row in store.ask(delegations.rows)]
    assert names == [Texts(en="Riga"), Texts(de="Bundesstadt Bonn")]


def test_who_cancelled_or_waits_takes_no_place(store: Store) -> None:
    riga = a_delegation(store)
    a_person(store, "Ilze Bērziņa", delegation=riga)
    a_person(store, "Jānis Ozols", delegation=riga, function=MemberFunction.MEMBER)
    gone = {"status": RegistrationStatus.CANCELLED, "function": MemberFunction.HEAD}
    a_person(store, "Anna Liepa", delegation=riga, **gone)  # type: ignore[arg-type]
    a_person(store, "Māra Kļava", delegation=riga, status=RegistrationStatus.WAITING)

    row = store.ask(delegations.rows)[0]

    assert (row.members, row.heads, row.without_function) == (2, 0, 1)
    assert row.head is None


@pytest.mark.parametrize(
    "text", ["riga", "LV", "latvia", "Łotwa", "rīgas dome", "ozols janis", "kontakts", "oz", ""]
)
def test_all_words_are_looked_for_in_everything(store: Store, text: str) -> None:
    riga = a_delegation(
        store, "Riga", display_name=Texts(lv="Rīgas dome LV"), contact_name="Kontakts"
    )
    a_person(store, "Jānis Ozols", delegation=riga)
    a_person(store, "Ilze Bērziņa", delegation=riga)
    assert [row.id for row in store.ask(delegations.rows, text)] == [riga]


@pytest.mark.parametrize("text", ["bonn", "iga", "ga", "riga bonn", "zols x"])
def test_other_words_are_not_found(store: Store, text: str) -> None:
    riga = a_delegation(store)
    a_person(store, "Jānis Ozols", delegation=riga)
    expected = [riga] if text == "iga" else []
    assert [row.id for row in store.ask(delegations.rows, text)] == expected


def test_counting(store: Store) -> None:
    assert store.ask(delegations.count) == 0
    for city in ("Riga", "Liepāja", "Ventspils"):
        a_delegation(store, city)
    assert store.ask(delegations.count) == 3


@pytest.mark.parametrize("many", [1, 3])
def test_the_number_of_statements_does_not_grow(store: Store, many: int) -> None:
    ids = [a_delegation(store, city) for city in ("Riga", "Bonn", "Cork")[:many]]
    for of in ids:
        a_person(store, "Ilze Bērziņa", delegation=of, function=MemberFunction.HEAD)
        a_person(store, "Jānis Ozols", delegation=of)
    with store.read() as read:
        with counted(read) as sent:
            assert len(delegations.rows(read)) == many
        assert len(sent) == 3
        with counted(read) as sent:
            assert len(delegations.rows(read, "ozols")) == many
        assert len(sent) == 4
        with counted(read) as sent:
            assert len(delegations.members(read, ids)) == many
        assert len(sent) == 1


def test_members_stand_in_order_with_the_head_first(store: Store) -> None:
    riga = a_delegation(store)
    driver = a_person(store, "A A", delegation=riga, function=MemberFunction.DRIVER)
    head = a_person(store, "Z Z", delegation=riga, function=MemberFunction.HEAD)
    expert = a_person(store, "B B", delegation=riga, function=MemberFunction.EXPERT)
    nobody = a_person(store, "C C", delegation=riga)

    def shown() -> list[int]:
        return [m.person_id for m in store.ask(delegations.members, [riga])[riga]]

    assert shown() == [head, expert, driver, nobody]
    order_members(store, [head, nobody, driver, expert])
    assert shown() == [head, nobody, driver, expert]


def test_a_member_is_read_whole(store: Store) -> None:
    riga, bonn = a_delegation(store), a_delegation(store, "Bonn", "DE")
    person = a_person(
        store,
        "Ilze Bērziņa",
        delegation=riga,
        function=MemberFunction.EXPERT,
        title="Dr.",
        degree="PhD",
    )
    found = store.ask(delegations.members, [riga, bonn])
    assert found == {
        riga: [
            delegations.MemberRow(
                person_id=person,
                delegation_id=riga,
                name=PersonalName("Ilze", "Bērziņa", "", "Dr.", "PhD"),
                function=MemberFunction.EXPERT,
                rank=None,
                job="",
                email="",
                phone="",
                status=RegistrationStatus.SUBMITTED,
                number=1,
            )
        ]
    }
    assert store.ask(delegations.members, []) == {}
