"""Questions stand in the order they are asked, with how many answered."""

import pytest
from factories import a_person
from gui.conference.question_sheet_of import sheet_of
from gui.conference.world import World, error
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.conference.questions import ICONS, QuestionEditor, Questions
from app.gui.icons import names
from app.queries import questions as reading
from app.rules.questions import QuestionKind
from app.store import Store
from app.usecases.questions import add_question, answer


def some(store: Store) -> list[int]:
    choice = {"label": Texts(en="How?"), "kind": "choice", "options": ("Bus", "Train")}
    bus = {"label": Texts(en="Bus?"), "kind": "yes_no", "required": True}
    return [add_question(store, choice), add_question(store, bus)]


@pytest.fixture
def section(world: World, qtbot: QtBot) -> Questions:
    return world.section(world.page(qtbot, "questions"), Questions)


def editor(section: Questions, question: int) -> QuestionEditor:
    found = section.rows.editors[question]
    assert isinstance(found, QuestionEditor)
    return found


def test_without_questions_the_page_says_what_belongs_there(section: Questions) -> None:
    assert (section.empty.isVisible(), section.card.isVisible()) == (True, False)
    section.add()
    sheet_of(section).reject()


def test_a_question_says_how_it_is_answered(world: World, section: Questions) -> None:
    choice, bus = some(world.store)
    people = [a_person(world.store, f"Jan {n}") for n in "AB"]
    for person in people:
        answer(world.store, person, bus, value=True)
    world.settle()
    assert editor(section, choice).kind.text() == "One choice · Bus, Train"
    assert editor(section, bus).kind.text() == "Yes or no"
    assert [editor(section, q).answers.text() for q in (choice, bus)] == ["0 answers", "2 answers"]
    assert [editor(section, q).required.isVisible() for q in (choice, bus)] == [False, True]
    editor(section, bus).remove.click()
    world.settle()
    assert world.toasts[-1] == ("Question removed with 2 answers.", True)
    editor(section, choice).remove.click()
    world.settle()
    assert world.toasts[-1] == ("Question removed.", True)


def test_questions_are_reworded_moved_and_edited(world: World, section: Questions) -> None:
    choice, bus = some(world.store)
    world.settle()
    world.enter(editor(section, choice).label, "How do you come?")
    assert world.desk.ask(reading.questions)[0].label == Texts(en="How do you come?")
    world.enter(editor(section, choice).label, "")
    assert error(editor(section, choice).label) == "Question is missing. Please fill it in."
    editor(section, choice).label.cancel()
    editor(section, bus).up.click()
    world.settle()
    assert [row.id for row in world.desk.ask(reading.questions)] == [bus, choice]
    editor(section, bus).change.click()
    sheet = sheet_of(section)
    assert sheet.kind.value() is QuestionKind.YES_NO
    sheet.reject()


def test_every_kind_has_an_icon() -> None:
    assert list(ICONS) == list(QuestionKind)
    assert set(ICONS.values()) <= names()
