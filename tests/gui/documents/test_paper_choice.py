"""Choosing paper."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.documents.document import kind_of
from app.documents.grids import Grid
from app.documents.imposition import Duplex, Imposition
from app.documents.sheets import OwnSheet, paper_of
from app.gui.desk import Desk
from app.gui.documents.own_stock import OwnStockSheet
from app.gui.documents.paper_choice import PaperChoice, about

STOCK = paper_of("L4785").key
OWN = OwnSheet(60, 40, 3, 6, 10, 10, name="Mine")


@pytest.fixture
def choice(desk: Desk, qtbot: QtBot) -> PaperChoice:
    made = PaperChoice(desk, kind_of("badge"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_begins_with_the_usual(choice: PaperChoice) -> None:
    assert (choice.value(), choice.imposition()) == ("A4", Imposition())
    assert not choice.sheet.isVisible()


def test_a_stock_shows_its_sheet(choice: PaperChoice, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choice.changed):
        choice.paper.set_value(STOCK)
    assert choice.sheet.isVisible()
    assert choice.about.text().startswith("2 × 5 labels of 80 × 50 mm")
    choice.picture.set_chosen(4, (6,))
    assert choice.imposition() == Imposition(start_at=4, skip=(6,))
    choice.paper.set_value("A5")
    choice.show_grid(148, 210, Grid(105, 148))
    assert choice.imposition() == Imposition()


def test_all_there_is_to_choose(choice: PaperChoice, qtbot: QtBot) -> None:
    choice.duplex.set_value(Duplex.SHORT_EDGE)
    choice.blanks.set_value(3)
    choice.crop_marks.set_value(True)
    choice.cut_lines.set_value(True)
    choice.fold_lines.set_value(False)
    wanted = Imposition(
        crop_marks=True,
        cut_lines=True,
        fold_lines=False,
        duplex=Duplex.SHORT_EDGE,
        blanks=3,
    )
    assert choice.imposition() == wanted
    other = PaperChoice(choice._desk, kind_of("badge"))
    qtbot.addWidget(other)
    other.set_value("A4", wanted)
    assert other.imposition() == wanted
    choice.blanks.setText("many")
    assert choice.imposition().blanks is None


def test_sides_that_cards_ask_for_are_shown_but_not_chosen(choice: PaperChoice) -> None:
    choice.show_sides(Duplex.LONG_EDGE)
    assert choice.duplex.value() is Duplex.LONG_EDGE
    assert choice.imposition().duplex is Duplex.NONE
    choice.show_sides(Duplex.NONE)
    assert choice.duplex.value() is Duplex.NONE
    choice.duplex.set_value(Duplex.SHORT_EDGE)
    choice.show_sides(Duplex.SHORT_EDGE)
    assert choice.imposition().duplex is Duplex.SHORT_EDGE


def test_own_labels_are_kept(choice: PaperChoice, desk: Desk, qtbot: QtBot) -> None:
    choice.add_own()
    (sheet,) = choice.window().findChildren(OwnStockSheet)
    with qtbot.waitSignal(choice.changed):
        sheet.measured.emit(OWN.paper())
    sheet.reject()
    assert choice.value() == OWN.key
    assert choice.about.text() == "3 × 6 labels of 60 × 40 mm · measured by you"
    other = PaperChoice(desk, kind_of("badge"))
    qtbot.addWidget(other)
    other.set_value(OWN.key, Imposition(start_at=2))
    assert (other.value(), other.imposition().start_at) == (OWN.key, 2)


def test_an_own_stock_of_another_version_is_left_out(desk: Desk, qtbot: QtBot) -> None:
    desk.preferences.remember("documents.own_stocks", ["own:nonsense", OWN.key])
    made = PaperChoice(desk, kind_of("badge"))
    qtbot.addWidget(made)
    assert list(made._own()) == [OWN.key]


def test_a_list_is_printed_on_pages(desk: Desk, qtbot: QtBot) -> None:
    made = PaperChoice(desk, kind_of("delegate_list"))
    qtbot.addWidget(made)
    made.show()
    offered = [made.paper.itemText(row) for row in range(made.paper.count())]
    assert "A4" in offered
    assert not any("Avery" in text for text in offered)
    assert not made.duplex.isVisible()
    assert made.imposition() == Imposition()


def test_papers_in_words() -> None:
    assert about(paper_of("A4")) == "210 × 297 mm"
    assert about(paper_of("card")) == ""
    assert "sources agree" in about(paper_of(STOCK))


def test_what_a_list_does_not_ask_goes_with_it(desk: Desk, qtbot: QtBot) -> None:
    made = PaperChoice(desk, kind_of("delegate_list"))
    qtbot.addWidget(made)
    parts = [part for part in vars(made).values() if isinstance(part, QWidget)]
    assert {part.window() for part in parts} == {made}
