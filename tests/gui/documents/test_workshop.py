"""One document in the making."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.documents.document import kind_of
from app.documents.imposition import Imposition
from app.documents.problems import Problem
from app.documents.sheets import paper_of
from app.documents.text.fitting import ProblemKind
from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.who import Who, Whom
from app.gui.documents.workshop import Workshop
from app.queries import printing
from app.rules.printing import PrintState
from app.usecases.people import edit_people

Settle = Callable[[Desk], None]


@pytest.fixture
def workshop(desk: Desk, qtbot: QtBot, settle: Settle) -> Workshop:
    made = Workshop(desk, kind_of("badge"))
    qtbot.addWidget(made)
    made.resize(1020, 740)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.look()
    settle(desk)
    return made


def test_it_begins_with_the_usual(workshop: Workshop) -> None:
    assert workshop.choices() == Choices(
        "badge", kind_of("badge").options(), ("en",), "A4", Imposition(), Who()
    )
    assert "cards" in workshop.title.subtitle.text()
    assert workshop.print.isEnabled()
    assert nameless(workshop) == []


def test_names_are_in_the_order_of_the_settings_until_they_are_chosen(
    desk: Desk, qtbot: QtBot, settle: Settle
) -> None:
    desk.preferences.update(name_order=NameOrder.FAMILY_FIRST)
    first = Workshop(desk, kind_of("delegate_list"))
    qtbot.addWidget(first)
    assert first.options["names"].value() is NameOrder.FAMILY_FIRST
    first.options["names"].set_value(NameOrder.GIVEN_FIRST)
    again = Workshop(desk, kind_of("delegate_list"))
    qtbot.addWidget(again)
    assert again.options["names"].value() is NameOrder.GIVEN_FIRST
    again.show_choices(Choices("delegate_list"))
    assert again.options["names"].value() is NameOrder.FAMILY_FIRST
    settle(desk)


def test_another_design_is_on_another_paper(workshop: Workshop, desk: Desk, settle: Settle) -> None:
    workshop.options["design"].set_value("badge-label")
    settle(desk)
    choices = workshop.choices()
    assert choices is not None
    assert paper_of(choices.paper).grid is not None
    assert workshop.paper.sheet.isVisible()
    assert workshop.sight is not None
    assert workshop.sight.wish.choices == choices


def test_labels_too_small_for_the_design_take_one_that_fits(
    workshop: Workshop, desk: Desk, settle: Settle
) -> None:
    workshop.paper.paper.set_value("avery-zweckform-l4785")
    workshop.paper.paper.changed.emit()
    settle(desk)
    choices = workshop.choices()
    assert choices is not None
    assert (choices.options.design, choices.paper) == ("badge-label", "avery-zweckform-l4785")
    assert workshop.sight is not None
    assert workshop.sight.wish.choices == choices
    workshop.paper.paper.set_value("A4")
    workshop.paper.paper.changed.emit()
    settle(desk)
    assert workshop.options["design"].value() == "badge-portrait"


def test_what_was_chosen_is_chosen_again(
    workshop: Workshop, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    workshop.options["back"].set_value(True)
    workshop.languages.set_value(("pl", "en"))
    workshop.languages.changed.emit()
    workshop.who.ways.chips[Whom.CHANGED].click()
    settle(desk)
    again = Workshop(desk, kind_of("badge"))
    qtbot.addWidget(again)
    settle(desk)
    choices = again.choices()
    assert choices is not None
    assert choices.options.back
    assert choices.languages == ("pl", "en")
    assert choices.who == Who()


def test_an_option_that_cannot_be_read_changes_nothing(
    workshop: Workshop, desk: Desk, settle: Settle
) -> None:
    before = workshop.sight
    workshop.options["per_box"].set_value(9_999)
    settle(desk)
    assert workshop.choices() is None
    assert workshop.sight is before


def test_the_preview_follows_the_conference(workshop: Workshop, desk: Desk, settle: Settle) -> None:
    before = workshop.sight
    desk.do(edit_people, [1], {"given": "Zenobia"})
    settle(desk)
    workshop.reload()
    settle(desk)
    assert workshop.sight is not before


def test_a_problem_shows_its_page(workshop: Workshop, desk: Desk, settle: Settle) -> None:
    assert workshop.sight is not None
    prepared = workshop.sight.prepared
    who = prepared.people_on(4)[0]
    workshop.problems.shown.emit(Problem(ProblemKind.BROKEN, "Name", who, "Somebody"))
    settle(desk)
    assert workshop.preview.page == 4
    workshop.problems.shown.emit(Problem(ProblemKind.MISSING_PICTURE, "Logo"))
    workshop.problems.shown.emit(Problem(ProblemKind.BROKEN, "Name", 99_999, "Nobody"))
    assert workshop.preview.page == 4


def test_the_person_is_opened(workshop: Workshop, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.wanted_page) as wanted:
        workshop.problems.person_wanted.emit(7)
    assert wanted.args == ["people", 7]


def test_a_paper_that_is_too_small(workshop: Workshop, desk: Desk, settle: Settle) -> None:
    choices = workshop.choices()
    assert choices is not None
    workshop.show_choices(replace(choices, paper="A7"))
    settle(desk)
    assert not workshop.print.isEnabled()
    assert workshop.title.subtitle.text() == ""
    workshop.show_choices(choices)
    settle(desk)
    assert workshop.print.isEnabled()


def test_the_counts_of_those_to_print(workshop: Workshop, desk: Desk) -> None:
    counts = desk.ask(printing.counts, "badge")
    left = counts[PrintState.NOT_PRINTED]
    assert workshop.who.ways.chips[Whom.NOT_PRINTED].text() == f"Not yet printed {left}"


def test_escape_leaves(workshop: Workshop, qtbot: QtBot) -> None:
    workshop.preview.view.setFocus()
    with qtbot.waitSignal(workshop.left):
        QTest.keyClick(workshop.preview.view, Qt.Key.Key_Escape)


def test_a_list_keeps_its_side_for_doubts(desk: Desk, qtbot: QtBot, settle: Settle) -> None:
    made = Workshop(desk, kind_of("delegate_list"))
    qtbot.addWidget(made)
    made.show()
    made.look()
    settle(desk)
    assert not made.is_recorded
    assert not made.side.isVisible()
    assert "pages" in made.title.subtitle.text()
