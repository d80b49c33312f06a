"""Finding people and organisations while one types."""

import pytest
from factories import an_organisation
from gui.delegations.world import World
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.gui.delegations.finding import NEW, Adder, find_organisations, find_people
from app.rules.people import NewPerson
from app.usecases.people import add_people


def test_organisations_then_the_offer_of_a_new_one(world: World) -> None:
    assert find_organisations(world.desk, "rig") == [
        (world.row(world.riga).organisation_id, "Riga", "Latvia"),
        (NEW, "New: rig", "An organisation not in the file yet"),
    ]
    assert find_organisations(world.desk, " ") == []
    assert find_organisations(world.desk, "xyz", creating=False) == []
    left_out = {world.row(world.riga).organisation_id}
    assert find_organisations(world.desk, "riga", without=left_out, creating=False) == []


def test_people_of_that_very_name_come_before_a_new_one(world: World) -> None:
    (lone,) = add_people(
        world.desk.store, [NewPerson({"given": "Jan", "family": "Nowakowski"}, status=None)]
    )
    assert find_people(world.desk, "Jan Nowak") == [
        (world.jan, "Jan Nowak", "Now in Bonn"),
        (NEW, "Add Jan Nowak", "A new person"),
        (lone, "Jan Nowakowski", "In no delegation"),
    ]
    assert find_people(world.desk, "nowak", without=[world.jan, lone]) == [
        (NEW, "Add nowak", "A new person")
    ]
    assert find_people(world.desk, "") == []


def test_an_employer_stands_under_who_is_in_no_delegation(world: World) -> None:
    ministry = an_organisation(world.desk.store, "Bonn", kind="ministry")
    facts = {"family": "Liepa", "organisation_id": ministry}
    add_people(world.desk.store, [NewPerson(facts, status=None)])
    assert find_people(world.desk, "liepa")[0][1:] == ("Liepa", "Bonn")


@pytest.fixture
def adder(world: World, qtbot: QtBot) -> Adder:
    made = Adder("Add", lambda text: find_people(world.desk, text))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def test_enter_takes_the_first(world: World, adder: Adder, qtbot: QtBot) -> None:
    qtbot.keyClicks(adder, "Ann")
    with qtbot.waitSignal(adder.added) as told:
        qtbot.keyClick(adder, Qt.Key.Key_Return)
    assert told.args == [NEW, "Ann"]
    qtbot.waitUntil(lambda: adder.text() == "")
    with qtbot.assertNotEmitted(adder.added):
        qtbot.keyClick(adder, Qt.Key.Key_Return)


def test_a_click_in_the_list_takes_that_one(world: World, adder: Adder, qtbot: QtBot) -> None:
    qtbot.keyClicks(adder, "ozols")
    popup = adder.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    place = popup.visualRect(popup.model().index(1, 0)).center()
    with qtbot.waitSignal(adder.added) as told:
        qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert told.args == [world.janis, "ozols"]
    qtbot.waitUntil(lambda: adder.text() == "")


def test_arrows_and_enter_take_the_marked_one_once(
    world: World, adder: Adder, qtbot: QtBot
) -> None:
    told: list[tuple[int, str]] = []
    adder.added.connect(lambda row_id, typed: told.append((row_id, typed)))
    qtbot.keyClicks(adder, "ozols")
    popup = adder.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: adder.text() == "")
    assert told == [(world.janis, "ozols")]
