"""The result in large letters."""

import pytest
from accessibility import nameless
from gui.checkin.world import World
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.base.texts import Texts
from app.gui.checkin.verdict_card import VerdictCard, Waiting
from app.gui.checkin.verdicts import Verdict, known
from app.gui.desk import Desk
from app.queries import printing
from app.rules.people import NewPerson
from app.store import Store
from app.usecases.desk import note_for_desk
from app.usecases.people import add_person
from app.usecases.printing import NewRun, record_run
from app.usecases.questions import add_question


@pytest.fixture
def card(desk: Desk, qtbot: QtBot) -> VerdictCard:
    made = VerdictCard(desk)
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def show(card: VerdictCard, world: World, person: int) -> None:
    card.show_verdict(known(world.guest(person), "Friday", NameOrder.GIVEN_FIRST))


def test_box_and_number_are_large(card: VerdictCard, store: Store, world: World) -> None:
    show(card, world, world.zane)
    assert card.slot.isHidden()
    people = [world.ilze, world.janis, world.zane]
    record_run(store, NewRun("badge"), store.ask(printing.new_cards, people, per_box=2))
    show(card, world, world.zane)
    assert card.slot.isVisible()
    assert (card.slot.box.text(), card.slot.number.text()) == ("2", "1")
    assert card.slot.accessibleName() == "Badge: box 2, number 1"


def test_the_note_for_the_desk_stands_out(card: VerdictCard, store: Store, world: World) -> None:
    note_for_desk(store, [world.ilze], "Ask about the train")
    show(card, world, world.ilze)
    assert card.note.isVisible()
    assert card.note_words.text() == "Ask about the train"
    show(card, world, world.zane)
    assert card.note.isHidden()


@pytest.mark.parametrize(("who", "step"), [("ilze", "checkin.let_in"), ("jan", "checkin.anyway")])
def test_what_can_be_done(card: VerdictCard, world: World, who: str, step: str) -> None:
    acted: list[str] = []
    card.acted.connect(acted.append)
    show(card, world, getattr(world, who))
    card.step.click()
    card.buttons["checkin.party"].click()
    card.buttons["checkin.correct"].click()
    assert acted == [step, "checkin.party", "checkin.correct"]
    assert nameless(card) == []
    assert card.accessibleName().startswith(card.title.text())


def test_nothing_is_asked_of_who_is_not_let_in(
    card: VerdictCard, store: Store, world: World
) -> None:
    add_question(store, {"label": Texts(en="Dinner?"), "required": True})
    show(card, world, world.ilze)
    assert [line.words.text() for line in card.asking.lines] == ["Dinner?"]
    show(card, world, world.jan)
    assert card.asking.lines == []
    anna = add_person(store, NewPerson({"family": "Anna"}, status=None))
    show(card, world, anna)
    seen = [key for key, each in card.buttons.items() if not each.isHidden()]
    assert (card.asking.lines, seen) == ([], ["checkin.card"])


def test_without_a_person_there_is_nothing_to_do(card: VerdictCard) -> None:
    card.show_verdict(Verdict("red", "circle-x", "Unknown code", "Not ours", lines=("X", "Y")))
    assert card.step.isHidden()
    assert all(each.isHidden() for each in card.buttons.values())
    assert card.lines.text() == "X\nY"
    assert card.name.isHidden()
    assert card.property("tone") == "red"


def test_waiting_says_how_many_are_in(qtbot: QtBot) -> None:
    made = Waiting()
    qtbot.addWidget(made)
    made.show_counts(1, 3)
    assert (made.inside.text(), made.expected.text()) == ("1", "in, of 3 expected")
