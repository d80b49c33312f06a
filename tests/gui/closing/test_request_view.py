"""Somebody asks: everything as PDF or JSON, correction, erasure."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.base.paths import backup_folder
from app.gui.closing.backups_sheet import BackupsSheet
from app.gui.closing.request_view import RequestView
from app.gui.desk import Desk
from app.gui.message import Message
from app.queries import disclosures
from app.queries import people as reading
from app.rules.closing import DisclosureKind
from app.store.backup import Reason, back_up
from tests.gui.closing.conftest import Settle, Show


@pytest.fixture
def view(show: Show) -> RequestView:
    return show("request").request


def close_message(view: RequestView) -> None:
    for message in view.window().findChildren(Message):
        message.reject()


def test_nobody_is_chosen_yet(view: RequestView) -> None:
    buttons = (view.pdf, view.json, view.correct, view.erase)
    assert [each.isEnabled() for each in buttons] == [False] * 4
    assert (view.ask(".pdf"), view.ask_to_erase()) == (None, None)


@pytest.mark.parametrize("ending", [".json", ".pdf"])
def test_everything_as_a_file(
    view: RequestView, desk: Desk, people: list[int], settle: Settle, tmp_path: Path, ending: str
) -> None:
    choose(view, people[1])
    assert view.pdf.isEnabled()
    target = tmp_path / f"bo{ending}"
    view.write(target)
    settle(desk)
    data = target.read_bytes()
    assert data.startswith(b"%PDF") or json.loads(data)["name"] == "Bo Beta"
    [noted] = desk.ask(disclosures.rows)
    assert (noted.kind, noted.file_name) == (DisclosureKind.ONE_PERSON, "")
    close_message(view)


def choose(view: RequestView, person_id: int) -> None:
    view.who.set_value((person_id, "somebody"))


def test_where_it_cannot_be_written(
    view: RequestView, desk: Desk, people: list[int], settle: Settle, tmp_path: Path
) -> None:
    choose(view, people[0])
    view.write(tmp_path / "nowhere" / "x.json")
    settle(desk)
    assert "does not exist" in view.problem.text()
    choose(view, people[1])
    assert view.problem.text() == ""


def test_the_file_is_named_after_the_person(view: RequestView, people: list[int]) -> None:
    choose(view, people[0])
    dialog = view.ask(".json")
    assert dialog is not None
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Ada Alpha.json"]
    dialog.reject()


def test_correction_is_where_the_person_stands(
    view: RequestView, desk: Desk, people: list[int], qtbot: QtBot
) -> None:
    choose(view, people[2])
    with qtbot.waitSignal(desk.wanted_page) as asked:
        view.correct.click()
    assert asked.args == ["people", people[2]]


def erased(view: RequestView, desk: Desk, person_id: int, settle: Settle) -> None:
    choose(view, person_id)
    sheet = view.ask_to_erase()
    assert sheet is not None
    settle(desk)
    sheet.submit()
    for _turn in range(3):
        settle(desk)


def test_erasure(view: RequestView, desk: Desk, people: list[int], settle: Settle) -> None:
    erased(view, desk, people[0], settle)
    assert desk.ask(reading.find_ids) == people[1:]
    assert view.chosen is None
    assert view.window().findChildren(BackupsSheet) == []


def test_backups_that_hold_the_person_are_offered(
    view: RequestView, desk: Desk, people: list[int], settle: Settle
) -> None:
    kept = back_up(desk.store.path, backup_folder(), Reason.START, datetime(2020, 1, 1, tzinfo=UTC))
    erased(view, desk, people[0], settle)
    [sheet] = view.window().findChildren(BackupsSheet)
    assert [backup.file for backup in sheet.chosen()] == [kept.file]
    sheet.reject()


def test_people_are_found_by_name(view: RequestView, people: list[int]) -> None:
    assert [found[:2] for found in view._find("bet")] == [(people[1], "Bo Beta")]
    assert len(view._find("")) == 3
