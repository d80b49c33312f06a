"""What lists refer to is found, completed or made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from factories import a_delegation, a_store, an_organisation

from app.base.texts import Texts
from app.model import Organisation, Question
from app.queries import events, organisations
from app.rules.importing.asking import Asking, KnownQuestion
from app.rules.importing.values import ColumnMap, Target
from app.rules.organisations import OrganisationKind
from app.rules.questions import QuestionKind
from app.store import Reading, Store
from app.usecases.importing.framing import Framing

T = Target


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path, languages=("lv", "en"))


@pytest.fixture
def change(store: Store) -> Iterator[Reading]:
    with store.change("Import") as change:
        yield change


def body(change: Reading, body_id: int | None) -> tuple[Texts, str, str, OrganisationKind]:
    row = change.get(Organisation, body_id)
    assert row is not None
    return row.name, row.city, row.country, row.kind


def test_a_new_body_is_named_in_the_first_language_and_made_once(change: Reading) -> None:
    framing = Framing(change)
    values = {T.ORGANISATION: "Ostas pārvalde", T.CITY: "Rīga", T.COUNTRY: "LV"}
    made = framing.organisation(values)
    assert framing.organisation({T.ORGANISATION: "ostas parvalde"}) == made
    assert body(change, made) == (
        Texts(lv="Ostas pārvalde"),
        "Rīga",
        "LV",
        OrganisationKind.OTHER,
    )


def test_without_a_name_it_is_the_city(change: Reading) -> None:
    framing = Framing(change)
    made = framing.organisation({T.CITY: "Hel", T.COUNTRY: "PL"})
    assert body(change, made) == (Texts(lv="Hel"), "Hel", "PL", OrganisationKind.CITY)
    assert framing.organisation({T.COUNTRY: "PL"}) is None


def test_what_is_not_known_yet_is_taken_over(store: Store) -> None:
    known = an_organisation(store, name=Texts(lv="Osta"), city="", country="", kind="other")
    with store.change("Import") as change:
        framing = Framing(change)
        values = {T.ORGANISATION: "Osta", T.CITY: "Rīga", T.COUNTRY: "LV"}
        kind = {T.ORGANISATION_KIND: "Company"}
        assert framing.organisation({**values, **kind}) == known
        assert framing.city_of(known) == ("Rīga", "LV")
        assert framing.organisation({**values, T.CITY: "Liepāja"}) != known
    assert store.ask(organisations.find_ids, "osta riga") == [known]
    assert store.ask(organisations.rows, [known])[known].kind is OrganisationKind.COMPANY


def test_the_same_body_elsewhere(store: Store) -> None:
    city = an_organisation(store, "Rīga", name=Texts(en="Riga", lv="Rīga"))
    office = an_organisation(store, "Gdynia", "PL", name=Texts(pl="Urząd", en="Office"), kind="ngo")
    with store.change("Import") as change:
        framing = Framing(change)
        other = framing.elsewhere(office, "Sopot", "PL")
        assert framing.elsewhere(office, "Sopot", "PL") == other
        names = Texts(pl="Urząd", en="Office")
        assert body(change, other) == (names, "Sopot", "PL", OrganisationKind.NGO)
        hel = framing.elsewhere(city, "Hel", "PL")
        assert body(change, hel) == (Texts(lv="Hel"), "Hel", "PL", OrganisationKind.CITY)


def test_delegations_of_known_and_new_bodies(store: Store) -> None:
    riga = a_delegation(store, "Riga")
    an_organisation(store, "Gdynia", "PL")
    with store.change("Import") as change:
        framing = Framing(change)
        assert framing.delegation({T.DELEGATION: "riga"}) == riga
        gdynia = framing.delegation({T.DELEGATION: "Gdynia", T.COUNTRY: "PL"})
        assert framing.delegation({T.DELEGATION: "GDYNIA"}) == gdynia
        port = {T.DELEGATION: "Port", T.ORGANISATION: "port", T.CITY: "Hel", T.COUNTRY: "PL"}
        made = framing.delegation(port)
        assert framing.delegation({T.ORGANISATION: "Port", T.MEMBER_FUNCTION: "member"}) == made
        assert framing.delegation({T.ORGANISATION: "Port"}) is None
    assert len(store.ask(organisations.find_ids)) == 3


def test_categories(store: Store) -> None:
    before = store.ask(events.categories)
    with store.change("Import") as change:
        framing = Framing(change)
        assert framing.category("") is None
        assert framing.category(before[0].name.best(("en",)).upper()) == before[0].id
        made = framing.category("Draugi")
        assert framing.category("DRAUGI") == made
    after = store.ask(events.categories)
    assert [c.name for c in after[len(before) :]] == [Texts(lv="Draugi")]


def test_questions_are_made_and_grow(change: Reading) -> None:
    columns = [
        ColumnMap(3, T.NEW_QUESTION, label="Izmērs", kind=QuestionKind.CHOICE, options=("S",)),
        ColumnMap(4, T.NEW_QUESTION, label="Sapnis"),
    ]
    ids = Framing(change).questions(Asking(columns, (), ()))
    assert list(ids) == [3, 4]
    size = change.get(Question, ids[3])
    assert size is not None
    assert (size.label, size.options) == (Texts(lv="Izmērs"), ("S",))
    known = KnownQuestion(size.id, size.label, size.kind, size.options)
    grown = [ColumnMap(3, T.NEW_QUESTION, question_id=size.id, kind=size.kind, options=("M",))]
    assert Framing(change).questions(Asking(grown, [known], ())) == {3: size.id}
    assert size.options == ("S", "M")


def test_an_address_is_completed_but_never_mixed_with_another(change: Reading) -> None:
    framing = Framing(change)
    port = {T.ORGANISATION: "Osta", T.CITY: "Rīga", T.STREET: "Enkura iela 1"}
    made = framing.organisation(port)
    assert framing.organisation({**port, T.POSTCODE: "LV-1050"}) == made
    assert framing.organisation({**port, T.STREET: "Cita iela 2", T.POSTCODE: "LV-9"}) == made
    row = change.get(Organisation, made)
    assert row is not None
    assert (row.street, row.postcode) == ("Enkura iela 1", "LV-1050")
