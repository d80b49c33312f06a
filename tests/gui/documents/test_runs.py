"""What was printed."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.gui.desk import Desk
from app.gui.documents.again import AgainSheet
from app.gui.documents.runs import Runs, design_title, kind_title
from app.gui.documents.target import Wanted
from app.gui.documents.who import Who, Whom
from app.gui.widgets.cells import TwoLines
from app.queries import printing
from app.usecases.people import edit_people
from app.usecases.printing import NewRun, record_run, take_back_run

Settle = Callable[[Desk], None]


@pytest.fixture
def runs(desk: Desk, qtbot: QtBot) -> Runs:
    for row in desk.ask(printing.runs):
        take_back_run(desk.store, row.id)
    run = NewRun("badge", "badge-portrait", "A4", ("pl", "en"), "Monday")
    cards = desk.ask(printing.new_cards, [7, 8, 9], per_box=2, languages=run.languages)
    record_run(desk.store, run, cards)
    made = Runs(desk)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    made.show_runs(desk.ask(printing.runs))
    return made


def test_the_cards_of_a_run(runs: Runs) -> None:
    assert runs.run is not None
    assert runs.head.text().startswith("Badges · ")
    assert runs.detail.text() == "Portrait A6, for a lanyard · A4 · Polish, English · Monday"
    assert runs.card_model.ids == [7, 8, 9]
    assert not runs.again.isEnabled()
    runs.grab()


def test_one_again(runs: Runs, qtbot: QtBot, desk: Desk, settle: Settle) -> None:
    runs.make_again()
    assert runs.window().findChildren(AgainSheet) == []
    runs.cards.select_ids([8])
    assert runs.again.isEnabled()
    runs.again.click()
    (sheet,) = runs.window().findChildren(AgainSheet)
    with qtbot.waitSignal(runs.wanted) as wanted:
        sheet.submit()
    settle(desk)
    assert wanted.args == [Wanted("badge", Who(Whom.SELECTED, person_ids=(8,)))]


def cell(runs: Runs, person: int) -> TwoLines:
    found = runs._who(runs._cards[person])
    assert isinstance(found, TwoLines)
    return found


def test_what_changed_since_is_told(runs: Runs, desk: Desk, settle: Settle) -> None:
    settle(desk)
    number = runs._cards[7].number
    assert cell(runs, 7).detail == f"No. {number}"
    edit_people(desk.store, [7], {"given": "Ada", "function": "Mayor"})
    runs.show_runs(desk.ask(printing.runs))
    settle(desk)
    told = f"No. {number} · changed since: Given name, Function"
    assert (cell(runs, 7).detail, cell(runs, 8).detail) == (told, f"No. {number + 1}")
    record_run(desk.store, NewRun("badge"), desk.ask(printing.new_cards, [7]))
    runs.show_runs(desk.ask(printing.runs))
    settle(desk)
    first = next(row.id for row in desk.ask(printing.runs) if row.note == "Monday")
    runs.table.show_id(first)
    settle(desk)
    assert cell(runs, 7).detail == f"No. {number}"


def test_names_are_in_the_order_of_the_settings(runs: Runs, desk: Desk) -> None:
    name = runs._cards[7].name
    desk.preferences.update(name_order=NameOrder.FAMILY_FIRST)
    assert cell(runs, 7).name == f"{name.family} {name.given}"


def test_it_did_not_come_out_after_all(
    runs: Runs, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(desk.toasted) as toasted:
        runs.back.click()
    assert toasted.args == ["3 cards count as not printed.", True]
    settle(desk)
    assert desk.ask(printing.runs) == []
    runs.show_runs([])
    assert runs.none.isVisible()
    (first,) = runs.none.findChildren(QPushButton)
    with qtbot.waitSignal(desk.wanted_page) as gone:
        first.click()
    assert gone.args == ["documents", "badge"]
    assert runs.run is None
    runs.take_back()
    desk.undo()
    settle(desk)
    assert len(desk.ask(printing.runs)) == 1


def test_a_card_leads_to_its_person(runs: Runs, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.wanted_page) as wanted:
        runs.cards.opened.emit(9)
    assert wanted.args == ["people", 9]


def test_titles_of_what_this_program_does_not_know() -> None:
    assert (kind_title("hologram"), design_title("My own")) == ("hologram", "My own")
