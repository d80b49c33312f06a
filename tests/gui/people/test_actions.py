"""The table of what can be done on the page."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents.target import Wanted
from app.gui.documents.who import Who, Whom
from app.gui.people.actions import ACTIONS, IN_MENU
from app.gui.people.page import PeoplePage

BY_ID = {action.id: action for action in ACTIONS}


def possible(page: PeoplePage) -> set[str]:
    return {action.id.removeprefix("people.") for action in ACTIONS if action.when(page)}


def test_every_action_has_a_title_and_help() -> None:
    assert [a.id for a in ACTIONS if not a.title or not a.help] == []
    assert len(BY_ID) == len(ACTIONS)
    assert BY_ID.keys() >= IN_MENU


@pytest.mark.parametrize(
    ("action", "keys"),
    [
        ("add", "Ctrl+N"),
        ("find", "Ctrl+F"),
        ("edit", "F2"),
        ("print", "Ctrl+P"),
        ("merge", "Ctrl+M"),
        ("remove", "Del"),
    ],
)
def test_the_keys(action: str, keys: str) -> None:
    assert BY_ID[f"people.{action}"].shortcut == keys


def test_what_is_possible_depends_on_the_selection(page: PeoplePage) -> None:
    always = {"add", "find", "filter", "everybody"}
    one = {"open", "edit", "appoint", "erase"}
    some = {"confirm", "print", "register", "remove"}
    assert possible(page) == always | one | some | {"merge"}
    page.table.select_ids(page.listing.model.ids[:2])
    assert possible(page) == always | some | {"merge"}
    page.table.select_ids(page.listing.model.ids[:3])
    assert possible(page) == always | some
    page.search.setText("zzz")
    assert possible(page) == always | {"save_filter"}


def test_a_read_only_file_is_only_looked_at(page: PeoplePage, desk: Desk) -> None:
    desk.store.read_only_because = FileNotFoundError()  # type: ignore[assignment] # any reason
    assert possible(page) == {"find", "filter", "everybody", "open", "print"}
    desk.store.read_only_because = None


def test_badges_are_printed_on_the_page_of_documents(
    page: PeoplePage, desk: Desk, qtbot: QtBot
) -> None:
    ids = page.listing.model.ids[:2]
    page.table.select_ids(ids)
    with qtbot.waitSignal(desk.wanted_page) as wanted:
        BY_ID["people.print"].run(page)
    assert wanted.args == [
        "documents",
        Wanted("badge", Who(Whom.SELECTED, person_ids=tuple(ids))),
    ]
    page.search.setText("zzz")
    with qtbot.assertNotEmitted(desk.wanted_page):
        BY_ID["people.print"].run(page)
