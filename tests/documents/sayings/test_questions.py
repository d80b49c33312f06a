"""What people answered, as it stands on a card."""

from typing import Any

import pytest
from documents.card_making import a_row, a_subject, some_facts
from documents.sayings.saying import said

from app.base.texts import Texts
from app.documents.card_facts import Subject
from app.documents.tongues import tongues
from app.queries.questions import QuestionRow
from app.rules.questions import QuestionKind


@pytest.mark.parametrize(
    ("kind", "answer", "text"),
    [
        (QuestionKind.TEXT, "XL", "XL"),
        (QuestionKind.NUMBER, "12", "12"),
        (QuestionKind.DATE, "2027-12-10", "10 gru 2027 / 10 Dec 2027"),
        (QuestionKind.CHOICES, ["A", "B"], "A, B"),
        (QuestionKind.YES_NO, True, tongues("pl", "en")("Yes")),
        (QuestionKind.YES_NO, False, tongues("pl", "en")("No")),
        (QuestionKind.TEXT, None, ""),
    ],
)
def test_an_answer_on_a_card(kind: QuestionKind, answer: Any, text: str) -> None:  # noqa: ANN401 - as it is stored
    question = QuestionRow(3, Texts(en="Which?"), kind, (), False, 1)
    answered = a_subject(a_row(answers={3: answer}), questions=(question,))
    assert said("question:3", answered, "pl", "en") == text
    silent = a_subject(questions=(question,))
    assert said("question:Which?", silent) == ""
    assert said("question:3", Subject(some_facts(questions=(question,)))) == ""
