"""Small pictures, made one after the other."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from app.gui.desk import Desk
from app.gui.documents.thumbnails import Thumbnail, Thumbnails
from app.gui.preferences import Preferences
from app.store import Store

Settle = Callable[[Desk], None]
ROOM = QSize(200, 120)


@pytest.fixture
def pictures(desk: Desk) -> Thumbnails:
    return Thumbnails(desk, ROOM)


def collect(pictures: Thumbnails) -> dict[str, Thumbnail]:
    found: dict[str, Thumbnail] = {}
    pictures.made.connect(found.__setitem__)
    return found


def test_each_is_made_once(pictures: Thumbnails, desk: Desk, settle: Settle) -> None:
    found = collect(pictures)
    pictures.want(["badge", "delegate_list"], 2.0)
    settle(desk)
    badge, listed = found["badge"], found["delegate_list"]
    assert badge.cards > 138
    assert (listed.cards, listed.pages > 1) == (0, True)
    assert badge.picture.height() == 240
    assert badge.picture.devicePixelRatio() == 2.0
    found.clear()
    pictures.want(["badge"], 2.0)
    settle(desk)
    assert found == {}


def test_they_are_made_anew_after_a_change(
    pictures: Thumbnails, desk: Desk, settle: Settle
) -> None:
    pictures.want(["delegate_list"], 1.0)
    settle(desk)
    found = collect(pictures)
    pictures.forget()
    pictures.want(["delegate_list"], 1.0)
    settle(desk)
    assert list(found) == ["delegate_list"]


def test_no_more_are_made_while_nobody_looks(
    pictures: Thumbnails, desk: Desk, settle: Settle
) -> None:
    found = collect(pictures)
    pictures.want(["delegate_list", "badge"], 1.0)
    pictures.pause()
    settle(desk)
    assert list(found) == ["delegate_list"]


def test_one_that_cannot_be_made_is_empty(pictures: Thumbnails, desk: Desk, settle: Settle) -> None:
    found = collect(pictures)
    pictures.want(["no_such_kind"], 1.0)
    settle(desk)
    assert found["no_such_kind"].picture.isNull()


def test_an_empty_conference(
    preferences: Preferences, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    desk = Desk(Store.create(tmp_path / "empty.plenum"), preferences)
    pictures = Thumbnails(desk, ROOM)
    found = collect(pictures)
    pictures.want(["badge", "delegate_list"], 1.0)
    settle(desk)
    assert [found[key].cards for key in ("badge", "delegate_list")] == [0, 0]
    desk.close()
