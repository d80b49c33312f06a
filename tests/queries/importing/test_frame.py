"""What lists refer to is read whole: bodies, categories, questions, heads, everybody."""

from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store, an_organisation, counted

from app.base.texts import Texts
from app.queries.events import event_uid
from app.queries.importing import frame
from app.rules.delegations import MemberFunction
from app.rules.importing.asking import KnownQuestion
from app.rules.importing.matching import Known
from app.rules.numbering import stand_in_code
from app.rules.printing import PrintReason
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases.delegations import edit_delegations
from app.usecases.events import add_category
from app.usecases.printing import print_again
from app.usecases.questions import add_question


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def test_bodies_and_what_they_send(store: Store) -> None:
    office = an_organisation(store, "Gdynia", "PL", name=Texts(pl="Urząd Miasta"), kind="other")
    riga = a_delegation(store, "Riga")
    edit_delegations(store, [riga], {"display_name": Texts(lv="Rīgas delegācija")})
    found = store.ask(frame.frame)
    assert found.bodies.find("urzad miasta") == office
    assert found.bodies.find("Rīgas delegācija") is None
    sender = found.senders.find("Rigas delegacija")
    assert sender is not None
    assert found.senders.find("Riga") == sender
    assert found.senders.get(sender).delegation_id == riga
    assert found.senders.find("Urząd Miasta") is None


def test_categories_by_any_name_the_first_made_before_others(store: Store) -> None:
    first = add_category(store, Texts(en="Friends", pl="Przyjaciele"))
    second = add_category(store, Texts(en="FRIENDS"))
    categories = store.ask(frame.frame).categories
    assert first < second
    assert (categories["friends"], categories["przyjaciele"]) == (first, first)


def test_questions_and_heads(store: Store) -> None:
    assert store.ask(frame.known_questions) == []
    size = {"label": Texts(en="Size"), "kind": QuestionKind.CHOICE, "options": ("S", "M")}
    asked = add_question(store, size)
    assert store.ask(frame.known_questions) == [
        KnownQuestion(asked, Texts(en="Size"), QuestionKind.CHOICE, ("S", "M"))
    ]
    riga = a_delegation(store)
    ilze = a_person(store, "Ilze Bērziņa", delegation=riga, function=MemberFunction.HEAD)
    a_person(store, "Jan Ek", delegation=riga, function=MemberFunction.MEMBER)
    assert list(store.ask(frame.heads).values()) == [(ilze, "Ilze Bērziņa")]


def test_everybody_with_all_names_and_places(store: Store) -> None:
    body = an_organisation(store, "Rīga", name=Texts(en="Council", lv="Dome"))
    one = a_person(store, "Ilze Bērziņa", email="i@x.lv", organisation_id=body)
    two = a_person(store, "Xiaoming Wang", original="王小明", code="ABC234")
    assert store.ask(frame.everybody) == [
        Known(one, ("Ilze Bērziņa",), "i@x.lv", ("Rīga", "Council", "Dome")),
        Known(two, ("Xiaoming Wang", "王小明")),
    ]
    assert store.ask(frame.codes)["ABC234"] == two


def test_a_list_older_than_a_lost_badge_still_names_its_people(store: Store) -> None:
    one, two = a_person(store, code="ABC234"), a_person(store, code="DEF567")
    print_again(store, [one], PrintReason.LOST)
    codes = store.ask(frame.codes)
    assert len(codes) == 3
    assert (codes["ABC234"], codes["DEF567"]) == (one, two)
    assert sorted(codes.values()) == [one, one, two]
    store.undo()
    assert store.ask(frame.codes) == {"ABC234": one, "DEF567": two}


def test_who_is_not_registered_has_a_code_in_lists(store: Store) -> None:
    ada = a_person(store, "Ada Kos", status=None)
    code = stand_in_code(store.ask(event_uid), ada)
    assert store.ask(frame.codes) == {code: ada}


def test_as_many_questions_for_three_as_for_one(store: Store) -> None:
    a_person(store)
    with store.read() as read, counted(read) as one:
        frame.everybody(read)
    for name in ("Jan Ek", "Ada Kos"):
        a_person(store, name)
    with store.read() as read, counted(read) as three:
        frame.everybody(read)
    assert len(one) == len(three) == 1
