"""What people answered to the organiser's own questions."""

from datetime import date
from typing import Any

from app.base.words import N_
from app.documents.card_facts import Subject
from app.documents.sayings.placeholder import Placeholder, Say, text
from app.documents.tongues import Tongues
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind

PREFIX = "question:"


def question_placeholder(question: QuestionRow) -> Placeholder:
    """The placeholder of one question; its title is the question in the file's first language."""

    def bind(tongues: Tongues) -> Say:
        def said(subject: Subject) -> str:
            if subject.person is None:
                return ""
            return _told(subject.person.answers.get(question.id), question.kind, tongues)

        return said

    title = question.label.best(())
    return text(f"{PREFIX}{question.id}", title, "…", bind, shows="answers")


def called(question: QuestionRow, name: str) -> bool:
    """Whether a question is meant: by its id or its label in any language."""
    labels = {label.casefold() for label in question.label.values()}
    return name == str(question.id) or name.casefold() in labels


def _told(value: Any, kind: QuestionKind, tongues: Tongues) -> str:  # noqa: ANN401 - as it is stored
    if value is None:
        return ""
    if isinstance(value, bool):
        return tongues(N_("Yes")) if value else tongues(N_("No"))
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if kind is QuestionKind.DATE:
        return tongues.both(lambda words: words.short_day(date.fromisoformat(str(value))))
    return str(value)
