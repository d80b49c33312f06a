"""Reading the organiser's questions and what people answered."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select

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


def questions(read: Reading) -> list[QuestionRow]:
    """All questions in their order."""
    query = (
        select(
            Question.id,
            Question.label,
            Question.kind,
            Question.options,
            Question.required,
            func.count(Answer.id),
        )
        .outerjoin(Answer, Answer.question_id == Question.id)
        .group_by(Question.id)
        .order_by(Question.position, Question.id)
    )
    return [QuestionRow(*row) for row in read.execute(query)]


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
