"""What is missing is asked, and the answer kept."""

import pytest
from accessibility import nameless
from gui.checkin.world import Settle, World, press
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.checkin.asking import Asking, AskLine, DeskInput
from app.gui.desk import Desk
from app.gui.widgets.choice_combo import ChoiceCombo
from app.queries import questions
from app.queries.person import card
from app.rules.consents import ConsentPurpose
from app.rules.delegations import MemberFunction
from app.rules.people import NewPerson
from app.rules.questions import QuestionKind
from app.rules.registrations import RegistrationStatus
from app.store import Store
from app.usecases.people import add_person
from app.usecases.questions import add_question


@pytest.fixture
def anna(store: Store, world: World) -> int:
    """Somebody of whom nothing is known but the name."""
    return add_person(
        store,
        NewPerson(
            {"family": "Anna"}, status=RegistrationStatus.CONFIRMED, delegation_id=world.riga
        ),
    )


@pytest.fixture
def asking(desk: Desk, qtbot: QtBot) -> Asking:
    made = Asking(desk)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def buttons(line: AskLine) -> list[QPushButton]:
    return line.findChildren(QPushButton)


def line_of(asking: Asking, words: str) -> AskLine:
    return next(line for line in asking.lines if words in line.words.text())


def test_consents_are_kept_with_a_click(
    asking: Asking, desk: Desk, world: World, anna: int, settle: Settle
) -> None:
    asking.show_guest(world.guest(anna))
    answered: list[bool] = []
    asking.answered.connect(lambda: answered.append(True))
    assert nameless(asking) == []
    yes, _no = buttons(line_of(asking, "contact list"))
    _yes, no = buttons(line_of(asking, "photos"))
    yes.click()
    no.click()
    settle(desk)
    kept = desk.ask(card, anna)
    assert kept is not None
    given = {purpose: row.given for purpose, row in kept.consents.items()}
    assert given == {ConsentPurpose.CONTACT_LIST: True, ConsentPurpose.PHOTOS: False}
    assert len(answered) == 2


def test_a_function_is_typed_and_kept_with_enter(
    asking: Asking, desk: Desk, world: World, anna: int, settle: Settle
) -> None:
    asking.show_guest(world.guest(anna))
    line = line_of(asking, "The function is missing")
    field = line.findChild(DeskInput)
    assert isinstance(field, DeskInput)
    press(field, Qt.Key.Key_Return)
    assert line.wrong.text() == "There is no answer yet."
    field.setText("Interpreter")
    press(field, Qt.Key.Key_Return)
    settle(desk)
    assert world.guest(anna).function == "Interpreter"
    assert buttons(line) == []


def test_the_function_in_the_delegation_is_chosen(
    asking: Asking, desk: Desk, world: World, anna: int, settle: Settle
) -> None:
    asking.show_guest(world.guest(anna))
    line = line_of(asking, "in the delegation")
    combo = line.findChild(ChoiceCombo)
    assert isinstance(combo, ChoiceCombo)
    combo.set_value(MemberFunction.EXPERT)
    buttons(line)[-1].click()
    settle(desk)
    assert world.guest(anna).member_function is MemberFunction.EXPERT


@pytest.mark.parametrize(
    ("kind", "options", "value", "kept"),
    [
        (QuestionKind.YES_NO, (), None, True),
        (QuestionKind.TEXT, (), "Tea", "Tea"),
        (QuestionKind.NUMBER, (), "3", "3"),
        (QuestionKind.CHOICE, ("A", "B"), "B", "B"),
        (QuestionKind.CHOICES, ("A", "B"), ("A", "B"), ["A", "B"]),
    ],
)
def test_required_questions_are_answered_here(
    asking: Asking,
    desk: Desk,
    world: World,
    settle: Settle,
    kind: QuestionKind,
    options: tuple[str, ...],
    value: object,
    kept: object,
) -> None:
    facts = {"label": Texts(en="Well?"), "kind": kind, "options": options, "required": True}
    number = add_question(desk.store, facts)
    asking.show_guest(world.guest(world.ilze))
    (line,) = asking.lines
    if value is not None:
        field = line.ways.itemAt(0).widget()
        field.set_value(value)
    buttons(line)[0 if value is None else -1].click()
    settle(desk)
    assert line.wrong.text() == ""
    assert desk.ask(questions.answers, world.ilze) == {number: kept}


def test_what_is_wrong_is_said_in_its_line(
    asking: Asking, desk: Desk, world: World, settle: Settle
) -> None:
    facts = {"label": Texts(en="How many?"), "kind": QuestionKind.NUMBER, "required": True}
    add_question(desk.store, facts)
    asking.show_guest(world.guest(world.ilze))
    (line,) = asking.lines
    field = line.findChild(DeskInput)
    assert isinstance(field, DeskInput)
    field.setText("many")
    press(field, Qt.Key.Key_Return)
    settle(desk)
    assert line.wrong.text() != ""
    assert line.wrong.isVisible()


def test_a_scan_that_arrives_in_a_line_is_handed_on(
    asking: Asking, world: World, anna: int
) -> None:
    asking.show_guest(world.guest(anna))
    told: list[str] = []
    asking.scanned.connect(told.append)
    field = line_of(asking, "The function is missing").findChild(DeskInput)
    assert isinstance(field, DeskInput)
    code = world.code(world.ilze)
    field.setText(code)
    press(field, Qt.Key.Key_Return)
    assert (told, field.text()) == ([code], "")


def test_nothing_is_asked_of_who_answered(asking: Asking, world: World) -> None:
    asking.show_guest(world.guest(world.ilze))
    assert (asking.lines, asking.isVisible()) == ([], False)
    asking.show_guest(None)
    assert not asking.isVisible()
