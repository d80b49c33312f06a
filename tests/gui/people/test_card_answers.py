"""The organiser's questions on the card."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.people.page import PeoplePage
from app.queries import questions
from app.usecases.questions import add_question, remove_question

Settle = Callable[[Desk], None]


@pytest.mark.parametrize(
    ("kind", "options", "typed", "stored", "shown"),
    [
        ("text", (), "Culture", "Culture", "Culture"),
        ("number", (), "2,5", "2.5", "2.5"),
        ("date", (), date(2027, 12, 1), "2027-12-01", "01/12/2027"),
        ("choice", ("A", "B"), "B", "B", "B"),
        ("choices", ("A", "B", "C"), ("C", "A"), ["A", "C"], "A, C"),
        ("yes_no", (), False, False, "No"),
    ],
)
def test_every_kind_of_answer(
    page: PeoplePage,
    desk: Desk,
    ids: tuple[int, ...],
    settle: Settle,
    kind: str,
    options: tuple[str, ...],
    typed: object,
    stored: object,
    shown: str,
) -> None:
    facts = {"label": Texts(en="Which?"), "kind": kind, "options": options, "required": True}
    question = add_question(desk.store, facts)
    settle(desk)
    page.jump(ids[0])
    page.panel.sections["answers"].set_open(True)
    field = page.panel.fields[f"answer:{question}"]
    assert field.shown.accessibleName() == "Which? (required): —"

    field.edit()
    field._input.set_value(typed)
    field.save()
    settle(desk)

    assert desk.ask(questions.answers, ids[0])[question] == stored
    assert field.shown.text() == shown


def test_an_emptied_answer_is_taken_away(
    page: PeoplePage, desk: Desk, ids: tuple[int, ...], settle: Settle
) -> None:
    page.jump(ids[1])
    page.panel.sections["answers"].set_open(True)
    field = page.panel.fields["answer:2"]
    page.panel.show_person(ids[1])
    assert field.shown.text() == "Youth"
    field.edit()
    field._input.set_value(None)
    field.save()
    settle(desk)
    assert desk.ask(questions.answers, ids[1]) == {}


def test_new_and_removed_questions_are_followed(
    page: PeoplePage, desk: Desk, settle: Settle
) -> None:
    page.panel.sections["answers"].set_open(True)
    remove_question(desk.store, 1)
    settle(desk)
    assert "answer:1" not in page.panel.fields
    remove_question(desk.store, 2)
    settle(desk)
    texts = [label.text() for label in page.panel.answers.findChildren(QLabel) if label.isVisible()]
    assert texts == ["No questions are asked yet. They are made on the page “Conference”."]
