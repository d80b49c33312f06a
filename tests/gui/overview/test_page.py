"""The first page shows a conference, follows its changes, and says when nothing is missing."""

from collections.abc import Callable
from datetime import date

import pytest
from accessibility import nameless
from factories import a_delegation, a_person, an_event
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.base.names import NameOrder
from app.base.texts import Texts
from app.gui.desk import Desk
from app.gui.overview.page import OverviewPage, build
from app.rules.gaps import GapKind
from app.usecases.events import edit_event
from app.usecases.venues import add_room, add_venue

Settle = Callable[[Desk], None]
Follow = Callable[[], None]


@pytest.fixture
def follow(settle: Settle, desk: Desk) -> Follow:
    """Hear of what was changed, then wait for the gaps."""

    def wait() -> None:
        QApplication.processEvents()
        settle(desk)

    return wait


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settle: Settle) -> OverviewPage:
    an_event(desk.store, motto=Texts(en="One table"), country="DE", place=Texts(en="Iserlohn"))
    made = build(desk)
    qtbot.addWidget(made)
    made.resize(1064, 740)
    made.show()
    settle(desk)
    return made


def texts(page: OverviewPage) -> set[str]:
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def test_the_headline(page: OverviewPage) -> None:
    assert {"Partner cities", "One table", "Iserlohn, Germany"} <= texts(page)


def test_an_empty_conference_offers_the_first_steps_instead_of_gaps(page: OverviewPage) -> None:
    assert page.first_steps.isVisible()
    assert not page.figures.isVisible()
    assert not page.gaps.isVisible()
    assert not page.shares.isVisible()
    assert page.recent.isVisible()


def test_it_follows_what_is_changed(
    page: OverviewPage, desk: Desk, follow: Follow, qtbot: QtBot
) -> None:
    riga = a_delegation(desk.store)
    a_person(desk.store, delegation=riga)
    follow()
    assert page.gaps.isVisible()
    assert page.figures.isVisible()
    assert page.shares.isVisible()
    assert GapKind.NO_HEAD in page.gaps.rows
    assert GapKind.NO_ROOMS in page.gaps.rows
    hall = add_venue(desk.store, {"name": Texts(en="Hall")})
    add_room(desk.store, hall, {"name": Texts(en="A")})
    follow()
    assert GapKind.NO_ROOMS not in page.gaps.rows
    desk.undo()
    follow()
    follow()
    assert GapKind.NO_ROOMS in page.gaps.rows


def test_a_motto_that_is_taken_away_leaves_no_line(
    page: OverviewPage, desk: Desk, follow: Follow
) -> None:
    edit_event(desk.store, {"motto": Texts()})
    follow()
    assert not page.head.subtitle.isVisible()


def test_an_answer_that_a_later_question_overtook_is_not_shown(
    page: OverviewPage, desk: Desk, follow: Follow
) -> None:
    page._show_gaps((0, [], []))
    assert page.gaps.gaps is not None
    assert [gap.kind for gap in page.gaps.gaps] == [GapKind.NO_ROOMS, GapKind.NO_DEADLINE]


def test_names_follow_the_preferred_order(page: OverviewPage, desk: Desk, follow: Follow) -> None:
    a_delegation(desk.store)
    a_person(desk.store, "Ilze Bērziņa")
    follow()
    page.gaps.rows[GapKind.NO_EMAIL].more.click()
    desk.preferences.update(name_order=NameOrder.FAMILY_FIRST)
    follow()
    names = {button.text() for button in page.findChildren(type(page.recent.all))}
    assert "Bērziņa Ilze" in names


def test_its_buttons_go_on(page: OverviewPage, desk: Desk) -> None:
    went: list[object] = []
    desk.wanted_page.connect(lambda name, target: went.append((name, target)))
    desk.wanted_action.connect(went.append)
    page.edit.click()
    page.recent.all.click()
    assert went == [("conference", "about"), "history"]


def test_every_control_has_a_name(page: OverviewPage, desk: Desk, follow: Follow) -> None:
    assert nameless(page) == []
    riga = a_delegation(desk.store)
    a_person(desk.store, delegation=riga)
    follow()
    for row in page.gaps.rows.values():
        if not row.more.isHidden():
            row.more.click()
    assert nameless(page) == []


def test_without_a_place_there_is_no_line_for_it(
    page: OverviewPage, desk: Desk, follow: Follow
) -> None:
    edit_event(desk.store, {"place": Texts(), "country": ""})
    follow()
    assert "Iserlohn, Germany" not in texts(page)


def test_without_a_conference_there_is_nothing_to_show(desk: Desk, qtbot: QtBot) -> None:
    page = OverviewPage(desk)
    qtbot.addWidget(page)
    assert page.head.title.text() == ""


def test_data_that_is_due_is_told_of(page: OverviewPage, desk: Desk, follow: Follow) -> None:
    a_person(desk.store, phone="+49 1234567")
    follow()
    assert page.erasing.isHidden()
    edit_event(desk.store, {"starts_on": date(2019, 5, 1), "ends_on": date(2019, 5, 3)})
    follow()
    assert page.erasing.isVisible()
    words = "It is time to erase: Phone numbers, Everything but the evidence"
    assert page.erasing.words.text() == words
    asked: list[tuple[str, object]] = []
    desk.wanted_page.connect(lambda key, target: asked.append((key, target)))
    assert page.erasing.action is not None
    page.erasing.action.click()
    assert asked == [("closing", "data")]
