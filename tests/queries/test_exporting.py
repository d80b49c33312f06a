"""Everything about many people, in as many queries as for one."""

from datetime import date

from factories import a_delegation, a_person, an_organisation, counted

from app.base.texts import Texts
from app.queries.events import event_uid
from app.queries.exporting import PersonFacts, people_facts
from app.queries.people import rows
from app.queries.person import LogisticsRow
from app.rules.consents import ConsentPurpose, ConsentSource
from app.rules.delegations import MemberFunction
from app.rules.numbering import stand_in_code
from app.rules.organisations import OrganisationKind
from app.rules.questions import QuestionKind
from app.rules.registrations import RoomKind, Sex
from app.store import Store
from app.usecases.consents import record_consent
from app.usecases.questions import add_question
from app.usecases.registrations import edit_logistics


def test_everything_about_somebody(store: Store) -> None:
    question = add_question(
        store, {"label": Texts(en="Panels?"), "kind": QuestionKind.CHOICES, "options": ("A", "B")}
    )
    riga = a_delegation(store, "Rīga")
    body = an_organisation(
        store, "Cēsis", kind="university", street="Linden Street 4", postcode="LV-4101"
    )
    ilze = a_person(
        store,
        delegation=riga,
        function=MemberFunction.HEAD,
        organisation_id=body,
        salutation="Mrs",
        languages=("lv", "en"),
        notes="calls back",
        registration={"badge_text": "Ilze", "sex": Sex.FEMALE},
        logistics={"diet": "Vegan", "room_kind": RoomKind.TWIN, "hotel_from": date(2027, 12, 9)},
        answers={question: ("A", "B")},
        consents={ConsentPurpose.PHOTOS: True, ConsentPurpose.CONTACT_LIST: True},
    )
    anna = a_person(store, "Anna Ozola")
    edit_logistics(store, [ilze], {"shares_with_id": anna})
    record_consent(
        store, [ilze], ConsentPurpose.CONTACT_LIST, given=False, source=ConsentSource.PHONE
    )
    with store.read() as read:
        (facts,) = people_facts(read, [ilze])
        assert facts == PersonFacts(
            rows(read, [ilze])[ilze],
            rows(read, [ilze])[ilze].code or "",
            OrganisationKind.UNIVERSITY,
            "Linden Street 4",
            "LV-4101",
            "Mrs",
            ("lv", "en"),
            "calls back",
            "Ilze",
            Sex.FEMALE,
            LogisticsRow(
                diet="Vegan",
                room_kind=RoomKind.TWIN,
                hotel_from=date(2027, 12, 9),
                shares_with_id=anna,
            ),
            "Anna Ozola",
            {ConsentPurpose.PHOTOS: True, ConsentPurpose.CONTACT_LIST: False},
            {question: ["A", "B"]},
        )


def test_somebody_who_is_not_registered(store: Store) -> None:
    anna = a_person(store, "Anna", status=None)
    with store.read() as read:
        code = stand_in_code(event_uid(read), anna)
        assert people_facts(read, [anna]) == [PersonFacts(rows(read, [anna])[anna], code)]


def test_order_and_who_is_gone(store: Store) -> None:
    first, second, third = (a_person(store, name) for name in ("A B", "C D", "E F"))
    found = store.ask(people_facts, [third, 99, first, second])
    assert [facts.row.id for facts in found] == [third, first, second]
    assert store.ask(people_facts, []) == []


def test_three_need_as_many_queries_as_one(store: Store) -> None:
    ids = [a_person(store, name, logistics={"diet": "Vegan"}) for name in ("A B", "C D", "E F")]
    numbers = []
    for some in (ids[:1], ids):
        with store.read() as read, counted(read) as sent:
            people_facts(read, some)
        numbers.append(len(sent))
    assert numbers == [10, 10]
