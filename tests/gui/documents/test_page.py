"""The page of documents."""

from collections.abc import Callable

import pytest
from accessibility import nameless
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.documents.document import Group, kinds
from app.gui.desk import Desk
from app.gui.documents.page import DocumentsPage, build
from app.gui.documents.target import Wanted
from app.gui.documents.who import Who, Whom
from app.gui.documents.workshop import Workshop
from app.queries import printing
from app.usecases.people import edit_people
from app.usecases.printing import NewRun, record_run

Settle = Callable[[Desk], None]
Opened = Callable[[str], Workshop]


def test_the_gallery_fills_with_small_pictures(
    shown: DocumentsPage, desk: Desk, settle: Settle
) -> None:
    settle(desk)
    assert shown.head.subtitle.text() == f"{len(kinds())} documents"
    badge = shown.gallery.tiles["badge"]
    assert not badge._picture.isNull()
    assert "cards" in badge.accessibleDescription()
    assert nameless(shown) == []


def test_a_tile_opens_and_escape_returns(shown: DocumentsPage, desk: Desk, settle: Settle) -> None:
    shown.gallery.tiles["delegate_list"].click()
    settle(desk)
    assert shown.workshop is not None
    assert shown.workshop.isVisible()
    assert shown.workshop.kind.key == "delegate_list"
    QTest.keyClick(shown.workshop.preview.view, Qt.Key.Key_Escape)
    assert shown.workshop is None
    assert shown.gallery.tiles["delegate_list"].hasFocus()
    settle(desk)


def test_searching(still: DocumentsPage, desk: Desk, settle: Settle) -> None:
    still.gallery.typed.emit("b")
    assert (still.search.text(), still.search.hasFocus()) == ("b", True)
    still.search.setText("delegate list")
    QTest.keyClick(still.search, Qt.Key.Key_Return)
    assert still.gallery.tiles["delegate_list"].hasFocus()
    settle(desk)


def test_other_pages_ask_for_a_document(shown: DocumentsPage, desk: Desk, settle: Settle) -> None:
    shown.jump("badge")
    settle(desk)
    assert shown.workshop is not None
    assert shown.workshop.who.value() == Who()
    who = Who(Whom.SELECTED, person_ids=(7, 8))
    shown.jump(Wanted("badge", who))
    settle(desk)
    assert shown.workshop.who.value() == who
    assert shown.workshop.sight is not None
    shown.jump("no such thing")
    assert shown.workshop.kind.key == "badge"


def test_a_document_is_chosen_for_delegations(
    shown: DocumentsPage, desk: Desk, settle: Settle
) -> None:
    who = Who(Whom.DELEGATIONS, delegation_ids=(1, 2, 3))
    shown.jump(Wanted("", who))
    assert shown.note.isVisible()
    assert shown.note.words.text() == "Choose a document for 3 delegations."
    shown.gallery.tiles["nameplate"].click()
    settle(desk)
    assert shown.workshop is not None
    assert shown.workshop.who.value() == who
    shown.leave()
    shown.mean(Who(Whom.SELECTED, person_ids=(4,)))
    assert shown.note.words.text() == "Choose a document for 1 person."
    shown.mean_everybody()
    assert not shown.note.isVisible()
    shown.gallery.tiles["nameplate"].click()
    settle(desk)
    assert shown.workshop.who.value() == Who()


def test_runs_are_listed(still: DocumentsPage, desk: Desk, settle: Settle) -> None:
    before = len(desk.ask(printing.runs))
    still.jump("printed")
    desk.do(record_run, NewRun("badge"), desk.ask(printing.new_cards, [7]))
    settle(desk)
    assert still.tabs.chips["printed"].text() == f"Printed {before + 1}"
    assert "Printed" in still.gallery.tiles["badge"].accessibleDescription()
    assert still.runs.isVisible()
    assert not still.search.isVisible()


def test_one_again_leads_to_its_document(shown: DocumentsPage, desk: Desk, settle: Settle) -> None:
    shown.runs.wanted.emit(Wanted("badge", Who(Whom.SELECTED, person_ids=(7,))))
    settle(desk)
    assert shown.workshop is not None
    assert shown.workshop.who.value().person_ids == (7,)


def test_a_change_of_the_conference_is_followed(
    shown: DocumentsPage, opened: Opened, desk: Desk, settle: Settle
) -> None:
    made = opened("badge")
    before = made.sight
    desk.do(edit_people, [7], {"given": "Zenobia"})
    settle(desk)
    settle(desk)
    assert made.sight is not before


def test_it_looks_the_same_in_another_language(
    shown: DocumentsPage, opened: Opened, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    made = opened("badge")
    made.options["back"].set_value(True)
    settle(desk)
    kept = shown.keep()
    other = build(desk)
    qtbot.addWidget(other)
    other.restore(kept)
    settle(desk)
    assert other.workshop is not None
    assert other.workshop.choices() == made.choices()
    shown.leave()
    shown.show_tab("printed")
    other.restore(shown.keep())
    assert other.tabs.key() == "printed"
    settle(desk)


def test_asleep_it_makes_no_pictures(page: DocumentsPage, desk: Desk, settle: Settle) -> None:
    settle(desk)
    assert page.gallery.tiles["badge"]._picture.isNull()


@pytest.mark.parametrize("group", Group)
def test_every_document_can_be_looked_at(opened: Opened, group: Group) -> None:
    dark = {}
    for key, kind in kinds().items():
        if kind.group is group:
            made = opened(key)
            if made.sight is None:
                dark[key] = made.preview.trouble.text.text()
    assert dark == {}
    assert made.preview.stack.currentWidget() in {made.preview.view, made.preview.nobody}


def test_whole_folders_are_beside_the_pack(page: DocumentsPage) -> None:
    wanted: list[str] = []
    page.desk.wanted_action.connect(wanted.append)
    for action in page.bundles.menu().actions():
        action.trigger()
    assert wanted == ["export_materials", "export_evidence"]
