"""The window for an export of the agenda."""

from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility import nameless
from factories import a_person, at
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.exchange.agenda.writer import Left
from app.gui.desk import Desk
from app.gui.exchange.agenda.export_sheet import AgendaExportSheet, written
from app.queries import venues
from app.rules.sessions import RoleType
from app.usecases.agenda import add_role, add_session

Settle = Callable[[Desk], None]
Open = Callable[..., AgendaExportSheet]


@pytest.fixture
def jan(desk: Desk) -> int:
    """Somebody in the first of two sessions; a third has no time."""
    [house] = desk.ask(venues.venues)
    hall = house.rooms[0].id
    first = add_session(
        desk.store,
        {"title": Texts(en="Opening"), "room_id": hall, "starts_at": at(10, 9), "minutes": 60},
    )
    add_session(desk.store, {"title": Texts(en="Walk"), "starts_at": at(10, 11), "minutes": 60})
    add_session(desk.store, {"title": Texts(en="Some day"), "minutes": 60})
    who = a_person(desk.store, "Jan Ozols")
    add_role(desk.store, first, who, {"role": RoleType.SPEAKER})
    return who


@pytest.fixture
def open_sheet(desk: Desk, jan: int, qtbot: QtBot) -> Open:
    """Open the sheet, for a person or for all."""
    assert jan

    def opened(whose: int | None = None) -> AgendaExportSheet:
        made = AgendaExportSheet(None, desk, whose)
        qtbot.addWidget(made)
        made.show()
        return made

    return opened


def choose(sheet: AgendaExportSheet, kind: str, place: Path) -> None:
    """Choose a format and a file, and write it."""
    sheet.format.set_chosen(kind)
    sheet._follow_format()
    sheet.place.set_value(place)
    sheet.submit()


def test_the_whole_agenda_is_written_and_the_choice_remembered(
    open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle
) -> None:
    sheet = open_sheet()
    assert nameless(sheet) == []
    assert list(sheet.format.chips) == ["xml", "json", "ics", "xlsx", "csv"]
    choose(sheet, "ics", tmp_path / "agenda")
    settle(desk)
    text = (tmp_path / "agenda.ics").read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 2
    assert sheet._stack.currentIndex() == 1
    assert nameless(sheet) == []
    again = open_sheet()
    assert again.format.key() == "ics"
    assert again.place.value() == tmp_path / "Partner cities.ics"


def test_only_those_of_a_person(
    open_sheet: Open, desk: Desk, jan: int, tmp_path: Path, settle: Settle
) -> None:
    sheet = open_sheet(jan)
    assert sheet.part.key() == "person"
    assert sheet.place.value() == sheet.place.value().with_name("Partner cities – Jan Ozols.xml")  # type: ignore[union-attr] # there is one
    choose(sheet, "csv", tmp_path / "jan")
    settle(desk)
    text = (tmp_path / "jan.csv").read_text(encoding="utf-8-sig")
    assert "Opening" in text
    assert "Walk" not in text


def test_only_those_in_a_room(open_sheet: Open, desk: Desk, tmp_path: Path, settle: Settle) -> None:
    sheet = open_sheet()
    sheet.part.set_chosen("room")
    sheet._show_part()
    assert sheet.room.isVisible()
    choose(sheet, "csv", tmp_path / "hall")
    assert sheet.primary.isVisible()
    [house] = desk.ask(venues.venues)
    sheet.room.set_value(house.rooms[0].id)
    sheet.submit()
    settle(desk)
    text = (tmp_path / "hall.csv").read_text(encoding="utf-8-sig")
    assert "Opening" in text
    assert "Walk" not in text


def test_what_was_written_is_said_of_one_and_of_three() -> None:
    assert written(Left(1)) == "1 session was written"
    assert written(Left(3, 1)) == (
        "3 sessions were written\n1 session without a time is not in the file"
    )
