"""The newest wish wins."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.base.errors import AppError
from app.documents.prepared import Examined
from app.gui.desk import Desk
from app.gui.documents.choices import Choices
from app.gui.documents.previewing import Previewer, Sight
from app.gui.documents.sizing import Room
from app.gui.documents.who import Who, Whom

Settle = Callable[[Desk], None]
ROOM = Room(400, 500)
BADGES, LIST = Choices("badge", paper="A4"), Choices("delegate_list")


@pytest.fixture
def previewer(desk: Desk) -> Previewer:
    return Previewer(desk)


def sights(previewer: Previewer) -> list[Sight]:
    found: list[Sight] = []
    previewer.seen.connect(found.append)
    return found


def test_a_page_is_seen_and_all_are_examined(
    previewer: Previewer, desk: Desk, settle: Settle
) -> None:
    found = sights(previewer)
    looked: list[Examined] = []
    previewer.examined.connect(looked.append)
    previewer.show(BADGES, 0, ROOM)
    settle(desk)
    (sight,) = found
    assert (sight.page, round(sight.paper.width())) == (0, 595)
    assert sight.picture.height() == round(842 * ROOM.sharp(595.28, 841.89))
    assert previewer.is_current
    (examined,) = looked
    assert {each.why for each in examined.telling}


def test_only_the_newest_of_many_is_made(previewer: Previewer, desk: Desk, settle: Settle) -> None:
    found = sights(previewer)
    for page in range(6):
        previewer.show(BADGES, page, ROOM)
    previewer.look(5, ROOM)
    settle(desk)
    assert [sight.wish.page for sight in found] == [0, 5]
    assert found[-1].prepared.page_count > 30


def test_turning_pages_prepares_nothing_anew(
    previewer: Previewer, desk: Desk, settle: Settle
) -> None:
    found = sights(previewer)
    previewer.show(LIST, 0, ROOM)
    settle(desk)
    previewer.look(1, ROOM)
    settle(desk)
    previewer.look(1, ROOM)
    settle(desk)
    assert [sight.page for sight in found] == [0, 1]
    assert found[0].prepared is found[1].prepared


def test_a_page_past_the_last_is_the_last(previewer: Previewer, desk: Desk, settle: Settle) -> None:
    found = sights(previewer)
    previewer.show(LIST, 999, ROOM)
    settle(desk)
    assert found[0].page == found[0].prepared.page_count - 1


def test_nobody_is_on_it(previewer: Previewer, desk: Desk, settle: Settle) -> None:
    found = sights(previewer)
    previewer.show(Choices("badge", paper="A4", who=Who(Whom.SELECTED)), 0, ROOM)
    settle(desk)
    assert found[0].prepared.page_count == 0
    assert found[0].picture.isNull()


def test_what_cannot_be_is_refused(
    previewer: Previewer, desk: Desk, settle: Settle, qtbot: QtBot
) -> None:
    found = sights(previewer)
    with qtbot.waitSignal(previewer.refused) as refused:
        previewer.show(Choices("badge", paper="50x20"), 0, ROOM)
    assert isinstance(refused.args[0], AppError)
    settle(desk)
    assert found == []
    assert previewer.is_current
    previewer.show(BADGES, 0, ROOM)
    settle(desk)
    assert len(found) == 1


def test_nothing_more_is_seen_once_it_is_forgotten(
    previewer: Previewer, desk: Desk, settle: Settle
) -> None:
    found = sights(previewer)
    previewer.show(BADGES, 0, ROOM)
    previewer.forget()
    previewer.look(1, ROOM)
    settle(desk)
    assert found == []
