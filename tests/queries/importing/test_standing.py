"""What stands in the conference is read in the words of a list."""

from datetime import date
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation, at, counted

from app.base.texts import Texts
from app.queries.importing.standing import OF_LOGISTICS, OF_PERSON, Standing, standing
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.importing.values import Target
from app.rules.registrations import RegistrationStatus, Sex
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.delegations import edit_delegations
from app.usecases.events import add_category
from app.usecases.questions import add_question

T = Target
ALL = frozenset(Target)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def of(store: Store, person: int, *targets: Target) -> Standing:
    return store.ask(standing, [person], frozenset(targets) or ALL)[person]


def test_a_person_with_everything(store: Store) -> None:
    body = an_organisation(store, "Riga", name=Texts(pl="Rada", en="Council"))
    delegation = a_delegation(store, "Gdynia", "PL")
    edit_delegations(store, [delegation], {"display_name": Texts(en="Gdynia and friends")})
    question = add_question(
        store, {"label": Texts(en="Days"), "kind": "choices", "options": ("A",)}
    )
    category = add_category(store, Texts(en="Friends"))
    ilze = a_person(
        store,
        "Ilze Bērziņa",
        organisation_id=body,
        languages=("lv", "en"),
        delegation=delegation,
        function=MemberFunction.DEPUTY,
        status=RegistrationStatus.WAITING,
        category_id=category,
        registration={"sex": Sex.FEMALE, "badge_text": "Ilze"},
        logistics={"hotel_from": date(2027, 12, 9), "arrival_at": at(9, 10, 30)},
        answers={question: ("A",)},
        tags=("b", "a"),
        consents={ConsentPurpose.PHOTOS: True},
    )

    stands = of(store, ilze)

    assert stands.organisation_id == body
    assert stands.category_id == category
    assert stands.answers == {question: ("A",)}
    expected = {
        T.GIVEN: "Ilze",
        T.LANGUAGES: ("lv", "en"),
        T.ORGANISATION: "Council",
        T.CITY: "Riga",
        T.COUNTRY: "LV",
        T.ORGANISATION_KIND: "city",
        T.DELEGATION: "Gdynia and friends",
        T.MEMBER_FUNCTION: "deputy",
        T.STATUS: "waiting",
        T.CATEGORY: "Friends",
        T.SEX: "female",
        T.BADGE_TEXT: "Ilze",
        T.HOTEL_FROM: "2027-12-09",
        T.ARRIVAL_AT: "2027-12-09 10:30",
        T.TAGS: ("a", "b"),
        T.CONSENT_PHOTOS: True,
    }
    assert {target: stands.values[target] for target in expected} == expected


def test_a_person_with_nothing_but_a_name(store: Store) -> None:
    jan = a_person(store, "Jan Ek", status=None)
    stands = of(store, jan)
    assert (stands.registration_id, stands.organisation_id, stands.sender_id) == (None,) * 3
    assert {t: v for t, v in stands.values.items() if v} == {T.GIVEN: "Jan", T.FAMILY: "Ek"}


def test_the_latest_consent_counts(store: Store) -> None:
    jan = a_person(store, "Jan Ek", consents={ConsentPurpose.PHOTOS: True})
    source = ConsentSource.EMAIL
    record_consent(store, [jan], ConsentPurpose.PHOTOS, given=False, source=source)
    assert of(store, jan).values[T.CONSENT_PHOTOS] is False
    store.undo()
    assert of(store, jan).values[T.CONSENT_PHOTOS] is True


def test_only_what_the_list_speaks_about_is_read(store: Store) -> None:
    people = [a_person(store, f"Jan Ek{n}", tags=["a"]) for n in range(3)]
    assert T.TAGS not in of(store, people[0], T.GIVEN).values
    sent = []
    for ids, targets in ((people, {T.GIVEN}), (people[:1], ALL), (people, ALL)):
        with store.read() as read, counted(read) as asked:
            standing(read, ids, targets)
        sent.append(len(asked))
    assert sent == [4, 11, 11]


def test_nobody_is_nobody(store: Store) -> None:
    assert store.ask(standing, [], ALL) == {}
    assert store.ask(standing, [99], ALL) == {}


def test_every_field_of_a_person_can_be_imported() -> None:
    assert T.NOTES in OF_PERSON
    assert T.PASSPORT_EXPIRES_ON in OF_LOGISTICS
