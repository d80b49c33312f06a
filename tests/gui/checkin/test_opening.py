"""What the desk's actions open."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from gui.checkin.world import Settle, World
from PySide6.QtWidgets import QDialog

from app.gui.checkin import badges, opening
from app.gui.checkin.correct_sheet import CorrectSheet
from app.gui.checkin.marks_sheet import MarksSheet
from app.gui.checkin.page import DeskPage
from app.gui.checkin.points_sheet import PointSheet, PointsSheet
from app.gui.checkin.small_sheets import AnywaySheet, NoteSheet, PartySheet, StationSheet
from app.gui.checkin.walk_in_sheet import WalkInSheet
from app.gui.documents.printers import Station

S = TypeVar("S", bound=QDialog)


def opened(page: DeskPage, kind: type[S]) -> S:
    (found,) = (each for each in page.window().findChildren(kind) if each.isVisible())
    return found


@pytest.fixture(autouse=True)
def _no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    none: list[Station] = []
    monkeypatch.setattr(badges, "stations", lambda: none)


@pytest.mark.parametrize(
    ("do", "kind"),
    [
        (opening.points, PointsSheet),
        (opening.add_point, PointSheet),
        (opening.marks, MarksSheet),
        (opening.station, StationSheet),
        (opening.walk_in, WalkInSheet),
        (opening.party, PartySheet),
    ],
)
def test_sheets_open_and_give_the_line_the_keyboard_back(
    page: DeskPage, do: Callable[[DeskPage], None], kind: type[QDialog]
) -> None:
    do(page)
    opened(page, kind).reject()
    assert page.field.hasFocus()


def test_the_delegation_of_who_is_shown(page: DeskPage, world: World) -> None:
    page.show_person(world.zane)
    opening.party(page)
    assert page.front.shows_party
    assert page.front.party.party is not None
    assert page.front.party.party.delegation_id == world.riga


def test_a_reason_lets_in(page: DeskPage, world: World, settle: Settle) -> None:
    opening.anyway(page)
    page.doing.let_in(world.jan)
    settle(page.desk)
    opening.anyway(page)
    sheet = opened(page, AnywaySheet)
    sheet.reason.setText("The host agreed")
    sheet.submit()
    settle(page.desk)
    assert world.inside() == [world.jan]


def test_a_corrected_name_is_shown_and_its_badge_waits(
    page: DeskPage, world: World, settle: Settle
) -> None:
    opening.correct(page)
    page.show_person(world.zane)
    opening.correct(page)
    sheet = opened(page, CorrectSheet)
    sheet.form.set_values({"family": "Zariņš", "reason": "Misspelt"})
    sheet.submit()
    settle(page.desk)
    assert page.front.card.name.text() == "Zane Zariņš"
    assert len(world.toasts) == 1


def test_other_pages_are_asked_for(page: DeskPage, world: World) -> None:
    opening.card(page)
    opening.badge(page)
    opening.paper_list(page)
    page.show_person(world.ilze)
    opening.card(page)
    opening.badge(page)
    pages = [name for name, _target in world.wanted]
    assert pages == ["documents", "people", "documents"]
    assert world.wanted[0] == ("documents", "check_in_list")
    assert world.wanted[1] == ("people", world.ilze)


def test_the_walk_in_takes_what_was_typed(page: DeskPage, world: World, settle: Settle) -> None:
    page.field.setText("Anna Kalniņa")
    settle(page.desk)
    opening.walk_in(page)
    sheet = opened(page, WalkInSheet)
    assert sheet.family.text() == "Kalniņa"
    sheet.submit()
    settle(page.desk)
    settle(page.desk)
    assert page.front.card.title.text() == "In"
    assert len(world.inside()) == 1


def test_a_camera_that_is_not_there_says_so(
    page: DeskPage, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page.camera, "start", lambda: "There is none.")
    opening.camera(page)
    assert world.toasts == ["There is none."]


def test_a_note_is_seen_at_once(page: DeskPage, world: World, settle: Settle) -> None:
    opening.note(page)
    page.show_person(world.zane)
    opening.note(page)
    sheet = opened(page, NoteSheet)
    sheet.note.set_value("Ask about the train")
    sheet.submit()
    settle(page.desk)
    assert page.front.card.note_words.text() == "Ask about the train"
