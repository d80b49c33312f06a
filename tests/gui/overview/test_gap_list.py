"""Gaps lead to where they are mended, and open to show whom they are about."""

from factories import a_delegation, a_person, an_event
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.gui.desk import Desk
from app.gui.overview.gap_list import GapCard, GapRow
from app.rules.gaps import Gap, GapKind

NAMES = ["Ada", "Bea", "Cleo", "Dora", "Eva", "Fea", "Gia", "Hana", "Ida", "Jana"]


def links(row: GapRow) -> list[QPushButton]:
    QApplication.processEvents()
    return [
        each
        for each in row.findChildren(QPushButton)
        if each.property("kind") == "link" and each.isVisible()
    ]


def a_card(desk: Desk, qtbot: QtBot, *gaps: Gap) -> GapCard:
    card = GapCard(desk)
    qtbot.addWidget(card)
    card.resize(600, 600)
    card.show_gaps(gaps)
    card.show()
    return card


def test_nothing_missing_is_said(desk: Desk, qtbot: QtBot) -> None:
    card = a_card(desk, qtbot)
    assert (card.complete.isVisible(), card.count.isVisible(), card.rows) == (True, False, {})
    card.show_gaps([Gap(GapKind.NO_ROOMS)])
    assert (card.complete.isVisible(), card.count.text()) == (False, "1")


def test_a_gap_leads_to_where_it_is_mended(desk: Desk, qtbot: QtBot) -> None:
    went: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda page, target: went.append((page, target)))
    card = a_card(desk, qtbot, Gap(GapKind.NO_HEAD, (1,)), Gap(GapKind.NO_ROOMS))
    for row in card.rows.values():
        row.go.click()
    assert went == [("delegations", "gap:no_head"), ("conference", "rooms")]
    names = [row.go.accessibleName() for row in card.rows.values()]
    assert names == ["Delegations without a head: 1", "No rooms yet"]
    assert [row.more.isVisible() for row in card.rows.values()] == [True, False]


def test_a_gap_opens_to_the_first_of_those_it_is_about(desk: Desk, qtbot: QtBot) -> None:
    an_event(desk.store)
    ids = tuple(a_person(desk.store, f"{name} Nowak") for name in NAMES)
    card = a_card(desk, qtbot, Gap(GapKind.NO_EMAIL, ids))
    row = card.rows[GapKind.NO_EMAIL]
    row.more.click()
    shown = links(row)
    assert [link.text() for link in shown] == [*(f"{n} Nowak" for n in NAMES[:8]), "and 2 more"]
    went: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda page, target: went.append((page, target)))
    shown[0].click()
    shown[-1].click()
    assert went == [("people", ids[0]), ("people", "gap:no_email")]
    row.more.click()
    assert (row.opened, links(row)) == (False, [])


def test_names_stand_in_the_order_the_user_prefers(desk: Desk, qtbot: QtBot) -> None:
    an_event(desk.store)
    desk.preferences.update(name_order=NameOrder.FAMILY_FIRST)
    gap = Gap(GapKind.NO_EMAIL, (a_person(desk.store, "Ada Nowak"),))
    row = a_card(desk, qtbot, gap).rows[GapKind.NO_EMAIL]
    row.toggle()
    assert [link.text() for link in links(row)] == ["Nowak Ada"]


def test_delegations_are_named_and_led_to(desk: Desk, qtbot: QtBot) -> None:
    an_event(desk.store)
    riga = a_delegation(desk.store)
    row = a_card(desk, qtbot, Gap(GapKind.NO_HOTEL, (riga,))).rows[GapKind.NO_HOTEL]
    row.toggle()
    went: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda page, target: went.append((page, target)))
    (link,) = links(row)
    link.click()
    assert (link.text(), went) == ("Riga", [("delegations", riga)])


def test_what_was_open_and_had_the_focus_stays_so(desk: Desk, qtbot: QtBot) -> None:
    an_event(desk.store)
    person = a_person(desk.store)
    gaps = [Gap(GapKind.NO_EMAIL, (person,)), Gap(GapKind.NO_ROOMS)]
    card = a_card(desk, qtbot, *gaps)
    qtbot.waitExposed(card)
    card.rows[GapKind.NO_EMAIL].more.click()
    card.rows[GapKind.NO_ROOMS].go.setFocus(Qt.FocusReason.TabFocusReason)
    card.show_gaps(gaps)
    assert card.rows[GapKind.NO_EMAIL].opened
    assert card.focusWidget() is card.rows[GapKind.NO_ROOMS].go
    card.rows[GapKind.NO_EMAIL].more.click()
    card.show_gaps(gaps)
    assert not card.rows[GapKind.NO_EMAIL].opened
