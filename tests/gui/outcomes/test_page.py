"""The page as a whole: what is in front, how it reads, where it jumps."""

import pytest
from accessibility import nameless
from gui.outcomes.world import Calm, World
from pytestqt.qtbot import QtBot

from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.outcomes.page import (
    COMMITMENTS,
    MATERIALS,
    NOTHING,
    PLAN,
    PROJECTS,
    SESSIONS,
    VIEWS,
    OutcomesPage,
    build,
)
from app.gui.outcomes.projects_view import CALENDAR
from app.store import Store
from app.usecases.agenda import remove_sessions
from app.usecases.outcomes import add_commitment


def test_the_first_report_is_shown(page: OutcomesPage, world: World) -> None:
    assert page.sessions.card.row == world.outcome()
    assert page.head.subtitle.text() == (
        "0 of 2 reports final · 2 commitments · 1 late · 2 joint projects · 2 materials"
    )


@pytest.mark.parametrize("view", [*VIEWS, PLAN])
def test_everything_has_a_name(page: OutcomesPage, calm: Calm, view: str) -> None:
    page.show_view(view)
    calm()
    assert nameless(page) == []


def test_a_change_is_seen(page: OutcomesPage, calm: Calm) -> None:
    page.desk.do(add_commitment, {"what": Texts(en="Call Riga")})
    calm()
    page.show_view(COMMITMENTS)
    assert len(page.commitments.table.rows.ids) == 3


def test_jumping(page: OutcomesPage, world: World, calm: Calm) -> None:
    page.jump(world.lunch)
    assert (page.view, page.sessions.list.current_id()) == (SESSIONS, world.lunch)
    page.jump(("project", world.cup))
    assert (page.view, page.projects.table.current_id()) == (PROJECTS, world.cup)
    page.jump(("commitment", world.money))
    assert (page.view, page.commitments.table.current_id()) == (COMMITMENTS, world.money)
    page.jump(PLAN)
    assert page.projects.front.currentWidget() is page.projects.plan
    page.materials.which.set_chosen("photo")
    page.jump(("material", world.talk))
    assert [row.id for row in page.materials.grid.chosen()] == [world.talk]
    page.jump(MATERIALS)
    assert page.view == MATERIALS
    calm()


def test_it_looks_the_same_after_a_change_of_language(
    desk: Desk, world: World, qtbot: QtBot, calm: Calm
) -> None:
    made = build(desk)
    qtbot.addWidget(made)
    made.jump(("project", world.cup))
    made.show()
    calm()
    assert made.projects.table.current_id() == world.cup
    kept = made.keep()
    made.jump(world.youth)
    seen = made.keep()
    made.restore(kept)
    assert made.projects.table.current_id() == world.cup
    made.restore(seen)
    assert made.sessions.list.current_id() == world.youth
    made.show_view(PLAN)
    kept = made.keep()
    made.show_view(SESSIONS)
    made.restore(kept)
    assert (made.view, made.projects.ways.key()) == (PROJECTS, CALENDAR)


def test_an_empty_page_says_what_belongs_there(
    store: Store, world: World, desk: Desk, qtbot: QtBot, calm: Calm
) -> None:
    remove_sessions(store, [world.energy, world.youth, world.lunch])
    made = build(desk)
    qtbot.addWidget(made)
    made.show()
    calm()
    assert made.front.currentIndex() == NOTHING
    made.show_view(PROJECTS)
    assert made.front.currentWidget() is made.projects


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (SESSIONS, "Write report"),
        (COMMITMENTS, "Add commitment"),
        (PROJECTS, "Add project"),
        (MATERIALS, "Add files…"),
    ],
)
def test_one_button_for_what_is_in_front(page: OutcomesPage, view: str, words: str) -> None:
    page.show_view(view)
    assert (page.add.text(), page.add.accessibleName()) == (words, words)


def test_the_button_adds(page: OutcomesPage, world: World, calm: Calm) -> None:
    page.add.click()
    assert page.sessions.card.texts["summary"].editing
    page.show_view(COMMITMENTS)
    page.add.click()
    assert page.commitments.what.hasFocus()
    page.show_view(PROJECTS)
    page.add.click()
    calm()
    assert len(world.board().projects) == 3
    assert page.projects.card.fields.made["title"].editing


def test_search_is_that_of_what_is_in_front(page: OutcomesPage) -> None:
    for view in VIEWS:
        page.show_view(view)
        page.go_search()
        part = getattr(page, view)
        assert part.search.hasFocus()


def test_next_year_is_begun_from_here(page: OutcomesPage) -> None:
    wanted: list[str] = []
    page.desk.wanted_action.connect(wanted.append)
    page.carry()
    assert wanted == ["next_conference"]


def test_the_folder_for_participants_is_put_together_from_here(page: OutcomesPage) -> None:
    wanted: list[str] = []
    page.desk.wanted_action.connect(wanted.append)
    page.folder.click()
    assert wanted == ["export_materials"]
