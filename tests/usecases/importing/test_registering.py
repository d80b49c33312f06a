"""Registrations of people who are known follow the newer list, field by field."""

from datetime import date
from pathlib import Path

import pytest
from factories import a_person, a_store
from lists import AList

from app.base.texts import Texts
from app.queries import person, questions
from app.queries.person import PersonCard
from app.rules.importing.values import ColumnMap, Decision, Decisions, Target
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.questions import add_question

LINE = {"given": "Jan", "family": "Ek", "email": "j@x.se"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return a_store(tmp_path)


def card(store: Store, person_id: int) -> PersonCard:
    found = store.ask(person.card, person_id)
    assert found is not None
    return found


def test_stay_and_journey_begin_change_and_end(store: Store) -> None:
    jan = a_person(store, "Jan Ek", email="j@x.se")
    for hotel, until in (("Ritz", None), ("Ritz", date(2027, 12, 12)), (None, None)):
        AList({**LINE, "hotel": hotel, "hotel_until": until, "diet": "vegan"}).bring_in(store)
        found = card(store, jan).logistics
        assert (found.hotel, found.hotel_until, found.diet) == (hotel or "", until, "vegan")


def test_who_joins_by_the_list_has_the_status_of_the_list(store: Store) -> None:
    jan = a_person(store, "Jan Ek", email="j@x.se", status=None)
    AList({**LINE, "category": "Guests", "status": RegistrationStatus.WAITING}).bring_in(store)
    assert card(store, jan).row.status is RegistrationStatus.WAITING


@pytest.mark.parametrize("many", [1, 3])
def test_answers_begin_change_and_end(store: Store, many: int) -> None:
    days = {"label": Texts(en="Days"), "kind": QuestionKind.CHOICES, "options": ("A", "B")}
    asked = add_question(store, days)
    columns = [ColumnMap(20, Target.QUESTION, question_id=asked, kind=QuestionKind.CHOICES)]
    ids = [a_person(store, f"Jan E{n}", email=f"{n}@x.se") for n in range(many)]
    for answer in (("A",), ("A", "B"), None):
        lines = [
            {**LINE, "family": f"E{n}", "email": f"{n}@x.se", "answers": {20: answer}}
            for n in range(many)
        ]
        AList(*lines, questions=columns).bring_in(store)
        expected = {asked: list(answer)} if answer else {}
        assert [store.ask(questions.answers, i) for i in ids] == [expected] * many


def test_two_lines_of_one_person_give_stay_and_place_together(store: Store) -> None:
    lines = [
        {**LINE, "hotel": "Ritz", "delegation": "Hel"},
        {**LINE, "email": "jan@x.se", "diet": "vegan", "delegation": "Riga"},
    ]
    [jan, same] = AList(*lines).bring_in(store, Decisions({3: (Decision.MERGE, -2)})).values()
    found = card(store, jan)
    assert jan == same
    assert (found.logistics.hotel, found.logistics.diet) == ("Ritz", "vegan")
    assert found.row.delegation_name == Texts(en="Riga")
