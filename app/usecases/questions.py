"""Changing the organiser's questions and people's answers."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, select

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.model import Answer, Question
from app.rules import fields
from app.rules import questions as rules
from app.rules.questions import QUESTION_FIELDS, QuestionKind, check_answer, check_options
from app.store import Reading, Store
from app.usecases.loading import need, need_event, need_registration, next_position, put

Given = rules.Answer | None


def add_question(store: Store, facts: Mapping[str, Any]) -> int:
    """Ask one more thing; the question's id. A label is needed, and choices where it has some."""
    with store.change(N_("Add question")) as change:
        return insert_question(change, facts)


def insert_question(change: Reading, facts: Mapping[str, Any]) -> int:
    """The same within a larger change."""
    values = fields.cleaned(QUESTION_FIELDS, {"label": Texts(), "kind": "text", **facts})
    values["options"] = check_options(values["kind"], values.get("options", ()))
    position = next_position(change, select(func.max(Question.position)))
    question = Question(event_id=need_event(change).id, position=position, **values)
    change.add(question)
    change.flush()
    return question.id


def edit_question(store: Store, question_id: int, changes: Mapping[str, Any]) -> None:
    """Change a question; its kind only while nobody has answered."""
    values = fields.cleaned(QUESTION_FIELDS, changes)
    with store.change(N_("Edit question")) as change:
        question = need(change, Question, question_id)
        kind = values.get("kind", question.kind)
        if kind is not question.kind and _answered(change, question_id):
            raise RuleBroken(
                N_("People have answered this question. Ask a new one instead of another kind."),
                field="kind",
            )
        values["options"] = check_options(kind, values.get("options", question.options))
        put(question, values)


def _answered(change: Reading, question_id: int) -> bool:
    query = select(func.count(Answer.id)).where(Answer.question_id == question_id)
    return bool(change.scalar(query))


def remove_question(store: Store, question_id: int) -> None:
    """Remove a question with its answers."""
    with store.change(N_("Remove question")) as change:
        change.delete(need(change, Question, question_id))


def order_questions(store: Store, ids: Sequence[int]) -> None:
    """Put the questions in this order."""
    with store.change(N_("Order questions")) as change:
        for position, question_id in enumerate(ids, start=1):
            put(need(change, Question, question_id), {"position": position})


def answer(store: Store, person_id: int, question_id: int, value: Given) -> None:
    """Keep what a person answered; None takes the answer away. Raises RuleBroken."""
    with store.change(N_("Answer question")) as change:
        registration = need_registration(change, person_id)
        put_answer(change, registration.id, need(change, Question, question_id), value)


def put_answer(
    change: Reading,
    registration_id: int,
    question: Question,
    value: Given,
) -> None:
    """The same within a larger change."""
    old = (Answer.registration_id == registration_id, Answer.question_id == question.id)
    if value is None or value == "":
        change.execute(delete(Answer).where(*old))
        return
    kept = check_answer(QuestionKind(question.kind), question.options, value)
    row = change.scalar(select(Answer).where(*old))
    stored = list(kept) if isinstance(kept, tuple) else kept
    if row is None:
        change.add(Answer(registration_id=registration_id, question_id=question.id, value=stored))
    else:
        put(row, {"value": stored})
