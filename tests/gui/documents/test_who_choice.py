"""Choosing whom a document is made for."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents.who import Who, Whom
from app.gui.documents.who_choice import WhoChoice
from app.gui.people.lists import Lists
from app.queries.filters import saved
from app.queries.people import PeopleFilter
from app.rules.registrations import RegistrationStatus

Settle = Callable[[Desk], None]


@pytest.fixture
def choice(desk: Desk, lists: Lists, qtbot: QtBot, settle: Settle) -> WhoChoice:
    made = WhoChoice(desk, lists, printed=True)
    qtbot.addWidget(made)
    made.show()
    settle(desk)
    return made


def way(choice: WhoChoice, whom: Whom) -> None:
    choice.ways.chips[whom].click()


def test_everybody_who_takes_a_place(choice: WhoChoice) -> None:
    assert choice.value() == Who()
    assert choice.ways.chips[Whom.EVERYBODY].text() == "Everybody 138"
    assert Whom.SELECTED not in choice.ways.chips


def test_the_counts_of_those_still_to_print(choice: WhoChoice) -> None:
    choice.show_counts({Whom.NOT_PRINTED: 138, Whom.CHANGED: 2})
    assert choice.ways.chips[Whom.NOT_PRINTED].text() == "Not yet printed 138"
    assert choice.ways.chips[Whom.CHANGED].text() == "Changed since printed 2"


def test_delegations_are_ticked(choice: WhoChoice, qtbot: QtBot) -> None:
    way(choice, Whom.DELEGATIONS)
    assert choice.delegations.isVisible()
    assert choice.note.text() == "Tick one delegation or more."
    ticks = choice.delegations.list
    for row in (2, 0):
        with qtbot.waitSignal(choice.changed):
            ticks.item(row).setCheckState(Qt.CheckState.Checked)
    known = [row_id for row_id, _name in choice._lists.delegations]
    assert choice.value() == Who(Whom.DELEGATIONS, delegation_ids=(known[0], known[2]))
    assert choice.delegations.summary.text() == "2 delegations ticked"
    assert not choice.note.isVisible()


def test_the_list_of_delegations_is_searched(choice: WhoChoice) -> None:
    way(choice, Whom.DELEGATIONS)
    choice.delegations.search.setText("torun")
    ticks = choice.delegations.list
    shown = [ticks.item(row).text() for row in range(ticks.count()) if not ticks.isRowHidden(row)]
    assert shown == ["City of Toruń"]


def test_a_filter_by_chips_and_words(choice: WhoChoice) -> None:
    way(choice, Whom.FILTER)
    choice.filter.bar.chips[RegistrationStatus.CONFIRMED].click()
    choice.filter.text.setText("anna")
    assert choice.value() == Who(
        Whom.FILTER, PeopleFilter(text="anna", status=RegistrationStatus.CONFIRMED)
    )


def test_a_saved_filter(choice: WhoChoice, desk: Desk, qtbot: QtBot) -> None:
    way(choice, Whom.FILTER)
    row = desk.ask(saved, "people")[0]
    choice.filter.saved.set_value(row.id)
    with qtbot.waitSignal(choice.changed):
        choice.filter.saved.chosen.emit(row.id)
    assert choice.value().wanted != PeopleFilter()


def test_people_selected_elsewhere(choice: WhoChoice) -> None:
    choice.set_value(Who(Whom.SELECTED, person_ids=(3, 5)))
    assert choice.ways.chips[Whom.SELECTED].text() == "Selected 2"
    way(choice, Whom.EVERYBODY)
    assert choice.value() == replace(Who(), person_ids=(3, 5))
    way(choice, Whom.SELECTED)
    assert choice.value() == Who(Whom.SELECTED, person_ids=(3, 5))


def test_what_was_chosen_is_shown_again(choice: WhoChoice, settle: Settle, desk: Desk) -> None:
    wanted = Who(Whom.FILTER, PeopleFilter(text="bo"))
    choice.set_value(wanted)
    choice.reload()
    settle(desk)
    assert choice.value() == wanted
    assert choice.filter.text.text() == "bo"


def test_a_list_is_not_kept_as_printed(desk: Desk, lists: Lists, qtbot: QtBot) -> None:
    made = WhoChoice(desk, lists, printed=False)
    qtbot.addWidget(made)
    assert Whom.CHANGED not in made.ways.chips
