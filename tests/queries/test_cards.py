"""Reading what can stand on cards, in as many queries as for one."""

from factories import a_delegation, a_person, a_png, an_organisation, counted

from app.base.texts import Texts
from app.queries.cards import CardPlace, CardRow, emblems, places, registered, rows
from app.queries.events import tags
from app.rules.delegations import MemberFunction
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.organisations import set_emblem
from app.usecases.questions import add_question
from app.usecases.registrations import set_photo

CONFIRMED, CANCELLED = RegistrationStatus.CONFIRMED, RegistrationStatus.CANCELLED


def test_everything_of_somebody(store: Store) -> None:
    riga = a_delegation(store)
    body = an_organisation(store, "Cēsis")
    ilze = a_person(
        store,
        delegation=riga,
        function=MemberFunction.HEAD,
        title="Dr",
        salutation="Ms",
        languages=("lv", "en"),
        organisation_id=body,
        registration={"badge_text": "Welcome"},
        code="K7",
        status=CONFIRMED,
    )
    with store.read() as read:
        row = rows(read, [ilze])[ilze]
        assert row == CardRow(
            id=ilze,
            given="Ilze",
            family="Bērziņa",
            original="",
            title="Dr",
            degree="",
            salutation="Ms",
            function="",
            languages=("lv", "en"),
            organisation_id=body,
            organisation=Texts(en="Cēsis"),
            city="Cēsis",
            country="LV",
            delegation_id=riga,
            member_function=MemberFunction.HEAD,
            rank=None,
            status=CONFIRMED,
            number=1,
            code="K7",
            category_id=None,
            badge_text="Welcome",
            photo_id=None,
        )
        assert row.name.formal() == "Dr Ilze Bērziņa"


def test_where_somebodys_card_lies(store: Store) -> None:
    riga = a_delegation(store)
    ilze = a_person(store, delegation=riga, function=MemberFunction.HEAD)
    with store.read() as read:
        (place,) = places(read, [ilze])
        known = ("Ilze", "Bērziņa", "", riga, MemberFunction.HEAD, None, None)
        assert place == CardPlace(ilze, *known, place.sort_key)
        assert place.sort_key
        assert place.name.display() == "Ilze Bērziņa"
        assert registered(read, frozenset(RegistrationStatus)) == [place]


def test_those_who_exist_and_those_in_a_state(store: Store) -> None:
    one = a_person(store, "A Eins", status=CONFIRMED)
    two = a_person(store, "B Zwei", status=CANCELLED)
    three = a_person(store, "C Drei", status=CONFIRMED)
    with store.read() as read:
        assert sorted(rows(read, [three, 99, one])) == [one, three]
        assert [place.id for place in places(read, [three, 99, one])] == [one, three]
        assert [row.id for row in registered(read, {CONFIRMED})] == [one, three]
        assert [row.id for row in registered(read, {CANCELLED})] == [two]
        assert rows(read, []) == {}
        assert places(read, []) == []


def test_tags_answers_emblems_and_photos(store: Store) -> None:
    question = add_question(store, {"label": Texts(en="Shirt?"), "kind": QuestionKind.TEXT})
    ilze = a_person(store, tags=("VIP", "Press"), answers={question: "XL"})
    anna = a_person(store, "Anna Ozola")
    riga = an_organisation(store)
    an_organisation(store, "Cēsis")
    set_emblem(store, riga, a_png(40, 50))
    set_photo(store, ilze, a_png(30, 40))
    with store.read() as read:
        names = {tag.id: tag.name for tag in tags(read)}
        found = rows(read, [ilze, anna])
        assert sorted(names[i] for i in found[ilze].tag_ids) == ["Press", "VIP"]
        assert found[ilze].answers == {question: "XL"}
        assert found[ilze].photo_id is not None
        assert (found[anna].tag_ids, found[anna].answers) == ((), {})
        assert list(emblems(read)) == [riga]


def test_many_people_in_three_queries(store: Store) -> None:
    ids = [a_person(store, f"Anna O{n}", tags=("VIP",)) for n in range(3)]
    with store.read() as read, counted(read) as sent:
        assert len(rows(read, ids)) == 3
        assert len(sent) == 3
