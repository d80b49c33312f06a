"""The organiser asks, people answer, and a question that was answered keeps its shape."""

from collections.abc import Callable
from typing import Any

import pytest
from factories import a_person

from app.base.errors import NotFound, RuleBroken
from app.base.texts import Texts
from app.queries import questions as reading
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases import questions


def a_question(store: Store, label: str = "How do you travel?", **facts: object) -> int:
    return questions.add_question(store, {"label": Texts(en=label), **facts})


def labels(store: Store) -> list[str]:
    return [row.label["en"] for row in store.ask(reading.questions)]


def test_a_question_asks_for_text_unless_told(store: Store) -> None:
    question = a_question(store)
    assert store.ask(reading.questions) == [
        QuestionRow(
            question,
            Texts(en="How do you travel?"),
            QuestionKind.TEXT,
            (),
            required=False,
            answers=0,
        )
    ]


def test_a_question_with_choices(store: Store) -> None:
    question = a_question(store, kind="choice", options=("Bus", "Train"), required=True)
    row = store.ask(reading.questions)[0]
    assert (row.id, row.kind, row.options) == (question, QuestionKind.CHOICE, ("Bus", "Train"))
    assert row.required is True


@pytest.mark.parametrize(
    ("facts", "field", "sentence"),
    [
        ({}, "label", "Question is missing. Please fill it in."),
        (
            {"label": Texts(en="?"), "kind": "choices"},
            "options",
            "This question needs at least one choice.",
        ),
        (
            {"label": Texts(en="?"), "kind": "riddle"},
            "kind",
            "Kind of answer: “riddle” is not one of the choices.",
        ),
    ],
)
def test_what_a_question_needs(
    store: Store, facts: dict[str, object], field: str, sentence: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        questions.add_question(store, facts)
    assert (refused.value.field, str(refused.value)) == (field, sentence)


def test_a_question_is_edited_and_the_edit_undone(store: Store) -> None:
    question = a_question(store)
    before = store.ask(reading.questions)
    questions.edit_question(
        store, question, {"kind": "choices", "options": ["A", "B"], "required": True}
    )
    row = store.ask(reading.questions)[0]
    assert (row.kind, row.options) == (QuestionKind.CHOICES, ("A", "B"))
    questions.edit_question(store, question, {"label": Texts(en="Which?")})
    row = store.ask(reading.questions)[0]
    assert (row.label, row.options) == (Texts(en="Which?"), ("A", "B"))
    questions.edit_question(store, question, {"kind": "text"})
    assert store.ask(reading.questions)[0].options == ()
    for _ in range(3):
        store.undo()
    assert store.ask(reading.questions) == before


def test_the_kind_stays_once_somebody_has_answered(store: Store) -> None:
    question = a_question(store)
    questions.answer(store, a_person(store), question, "By bus")
    with pytest.raises(RuleBroken) as refused:
        questions.edit_question(store, question, {"kind": "number"})
    assert refused.value.field == "kind"
    questions.edit_question(store, question, {"kind": "text", "label": Texts(en="How?")})
    assert labels(store) == ["How?"]


def test_questions_are_ordered_and_removed_with_their_answers(store: Store) -> None:
    first, second, third = (a_question(store, label) for label in ("1", "2", "3"))
    person = a_person(store)
    questions.answer(store, person, second, "yes")
    questions.order_questions(store, [third, second, first])
    assert labels(store) == ["3", "2", "1"]
    questions.remove_question(store, second)
    assert labels(store) == ["3", "1"]
    assert store.ask(reading.answers, person) == {}
    store.undo()
    assert store.ask(reading.answers, person) == {second: "yes"}


@pytest.mark.parametrize(
    ("kind", "options", "first", "second", "stored"),
    [
        ("text", (), "bus", "train", "train"),
        ("number", (), "1", "2,5", "2.5"),
        ("choice", ("A", "B"), "A", "B", "B"),
        ("choices", ("A", "B"), ("A",), ("B", "A"), ["A", "B"]),
        ("yes_no", (), True, False, False),
    ],
)
def test_a_later_answer_stands_instead_of_the_first(
    store: Store,
    kind: str,
    options: tuple[str, ...],
    first: Any,  # noqa: ANN401 - as many types as kinds
    second: Any,  # noqa: ANN401 - the same
    stored: object,
) -> None:
    question, person = a_question(store, kind=kind, options=options), a_person(store)
    questions.answer(store, person, question, first)
    questions.answer(store, person, question, second)
    assert store.ask(reading.answers, person) == {question: stored}
    assert store.ask(reading.questions)[0].answers == 1


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_answer_takes_the_answer_away(store: Store, nothing: str | None) -> None:
    question, person = a_question(store), a_person(store)
    questions.answer(store, person, question, "bus")
    questions.answer(store, person, question, nothing)
    assert store.ask(reading.answers, person) == {}
    store.undo()
    assert store.ask(reading.answers, person) == {question: "bus"}


def test_an_answer_of_another_shape_is_refused(store: Store) -> None:
    question, person = a_question(store, kind="number"), a_person(store)
    with pytest.raises(RuleBroken, match=r"^“many” is not a number.$"):
        questions.answer(store, person, question, "many")


def test_who_is_not_registered_cannot_answer(store: Store) -> None:
    question, person = a_question(store), a_person(store, status=None)
    with pytest.raises(NotFound, match=r"^This person is not registered."):
        questions.answer(store, person, question, "bus")


GONE: list[Callable[[Store], None]] = [
    lambda store: questions.edit_question(store, 99, {"required": True}),
    lambda store: questions.remove_question(store, 99),
    lambda store: questions.order_questions(store, [99]),
    lambda store: questions.answer(store, a_person(store), 99, "bus"),
]


@pytest.mark.parametrize("change", GONE)
def test_what_has_gone_in_the_meantime_is_said_to_be_gone(
    store: Store, change: Callable[[Store], None]
) -> None:
    with pytest.raises(NotFound, match=r"^This record no longer exists"):
        change(store)
