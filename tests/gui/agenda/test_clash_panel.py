"""The list of what does not fit."""

import pytest
from accessibility import nameless
from factories import at
from gui.agenda.world import World
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.agenda.book import Book
from app.gui.agenda.clash_panel import GROUPS, MOST, ClashPanel, ClashRow, grouped
from app.rules.clash_values import minute_of
from app.rules.ripple import Move
from app.usecases.agenda import edit_sessions
from app.usecases.editions import accept_clash


@pytest.fixture
def panel(world: World, book: Book, qtbot: QtBot) -> ClashPanel:
    made = ClashPanel(book, editable=True)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    return made


def rows(panel: ClashPanel) -> list[ClashRow]:
    QApplication.processEvents()
    return [row for row in panel.findChildren(ClashRow) if row.isVisible()]


def test_clashes_stand_under_headings(world: World, book: Book, panel: ClashPanel) -> None:
    titles = {by: [g.title for g in grouped(book, by, book.person)] for by in GROUPS}
    assert titles == {
        "kind": ["A person needed twice"],
        "person": ["Jan Nowak"],
        "room": [""],
        "delegation": [""],
        "session": ["A talk", "Twin cities"],
    }
    for by, count in (("session", 2), ("kind", 1)):
        panel.by.chips[by].click()
        assert len(rows(panel)) == count
    assert nameless(panel) == []


def test_a_clash_is_shown_and_accepted(panel: ClashPanel, qtbot: QtBot) -> None:
    (row,) = rows(panel)
    buttons = {each.text(): each for each in row.findChildren(QPushButton)}
    with qtbot.waitSignal(panel.jump_wanted) as shown:
        buttons["Show"].click()
    assert shown.args == [row.clash]
    buttons["Accept, because…"].click()
    buttons = {each.text(): each for each in row.findChildren(QPushButton)}
    buttons["Accept"].click()
    assert row.reason is not None
    row.reason.setText("They are next door")
    with qtbot.waitSignal(panel.accept_wanted) as accepted:
        row.reason.returnPressed.emit()
    assert accepted.args == [row.clash, "They are next door"]


def test_accepted_ones_are_folded_with_their_reason(
    world: World, book: Book, panel: ClashPanel, qtbot: QtBot
) -> None:
    (clash,) = book.open
    accept_clash(world.desk.store, clash, "Next door")
    book.reload()
    world.settle()
    panel.reload()
    assert rows(panel) == []
    fold = next(b for b in panel.findChildren(QPushButton) if b.text() == "1 ACCEPTED")
    fold.click()
    QApplication.processEvents()
    assert "Because: Next door" in [label.text() for label in panel.findChildren(QLabel)]
    again = next(b for b in panel.findChildren(QPushButton) if b.text() == "Show again")
    with qtbot.waitSignal(panel.reopen_wanted) as reopened:
        again.click()
    assert reopened.args == [clash.key]


def test_a_row_that_says_the_same_stays(world: World, book: Book, panel: ClashPanel) -> None:
    (row,) = rows(panel)
    start = minute_of(at(10, 9))
    book.move([Move(world.coffee, start, start + 30, world.hall)], "Move")
    panel.reload()
    shown = rows(panel)
    assert len(shown) == 2
    assert row in shown
    world.settle()


def test_a_new_title_is_seen(world: World, book: Book, panel: ClashPanel) -> None:
    edit_sessions(world.desk.store, [world.talk], {"title": {"en": "Poland speaks"}})
    book.reload()
    world.settle()
    panel.reload()
    assert "Poland speaks" in rows(panel)[0].words.text()


def test_nothing_to_say(world: World, book: Book, panel: ClashPanel) -> None:
    start = minute_of(at(10, 14))
    book.move([Move(world.talk, start, start + 30, world.hall)], "Move")
    panel.reload()
    assert panel.stack.currentIndex() == 1
    world.settle()


def test_many_are_shown_a_part_at_a_time(book: Book, panel: ClashPanel) -> None:
    (clash,) = book.open
    start, end = clash.times[0]
    book.open = [
        type(clash)(clash.kind, clash.sessions, clash.person_id, times=((start + n, end),) * 2)
        for n in range(MOST + 5)
    ]
    panel.reload()
    assert len(rows(panel)) == MOST
    panel.show_more()
    assert len(rows(panel)) == MOST + 5
