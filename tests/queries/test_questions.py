"""Questions in order with how many answered them, and one person's answers."""

import pytest
from factories import a_person, counted

from app.base.texts import Texts
from app.queries import questions
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases.questions import add_question, answer, order_questions


@pytest.mark.parametrize("many", [1, 3])
def test_questions_with_how_many_answered(store: Store, many: int) -> None:
    bus = add_question(store, {"label": Texts(en="Bus?"), "kind": "yes_no", "required": True})
    topics = {"label": Texts(en="Topics?"), "kind": "choices", "options": ("A", "B")}
    other = add_question(store, topics)
    order_questions(store, [other, bus])
    people = [a_person(store, f"Jan {number}") for number in range(many)]
    for person in people:
        answer(store, person, bus, value=True)
    with store.read() as read, counted(read) as sent:
        found = questions.questions(read)
    assert len(sent) == 1
    choices = QuestionKind.CHOICES
    assert found == [
        QuestionRow(other, Texts(en="Topics?"), choices, ("A", "B"), required=False, answers=0),
        QuestionRow(bus, Texts(en="Bus?"), QuestionKind.YES_NO, (), required=True, answers=many),
    ]


def test_the_answers_of_one_person(store: Store) -> None:
    bus = add_question(store, {"label": Texts(en="Bus?"), "kind": "yes_no"})
    topics = {"label": Texts(en="Topics?"), "kind": "choices", "options": ("A", "B")}
    chosen = add_question(store, topics)
    person, other, visitor = a_person(store), a_person(store, "Jan B"), a_person(store, status=None)
    answer(store, person, bus, value=False)
    answer(store, person, chosen, ("B", "A"))
    answer(store, other, bus, value=True)
    assert store.ask(questions.answers, person) == {bus: False, chosen: ["A", "B"]}
    assert store.ask(questions.answers, other) == {bus: True}
    assert store.ask(questions.answers, visitor) == {}
