"""Reading the organiser's questions and what people answered."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, literal, select

from app.base.texts import Texts
from app.model import Answer, Question, Registration
from app.rules.questions import QuestionKind
from app.store import Reading


@dataclass(frozen=True)
class QuestionRow:
    """A question and how many answered it."""

    id: int
    label: Texts
    kind: QuestionKind
    options: tuple[str, ...]
    required: bool
    answers: int


def questions(read: Reading, *, counted: bool = True) -> list[QuestionRow]:
    """All questions in their order; they have no answers where these are not `counted`."""
    answered = (
        select(func.count(Answer.id))
        .where(Answer.question_id == Question.id)
        .correlate(Question)
        .scalar_subquery()
    )
    columns = (Question.id, Question.label, Question.kind, Question.options, Question.required)
    query = select(*columns, answered if counted else literal(0))
    ordered = query.order_by(Question.position, Question.id)
    return [QuestionRow(*row) for row in read.execute(ordered)]


def answers(read: Reading, person_id: int) -> dict[int, Any]:
    """Question id → what this person answered, as stored (a list for several choices)."""
    found = read.connection().execute(_answers_query(), {"who": person_id})
    return {row.question_id: row.value for row in found}


@cache
def _answers_query() -> Select[int, Any]:
    return (
        select(Answer.question_id, Answer.value)
        .join(Registration, Registration.id == Answer.registration_id)
        .where(Registration.person_id == bindparam("who"))
    )
