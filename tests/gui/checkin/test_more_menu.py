"""The menu behind the three dots."""

import pytest

from app.gui.checkin.more_menu import MoreMenu
from app.gui.checkin.page import DeskPage


def test_it_shows_what_can_be_done(page: DeskPage) -> None:
    menu = MoreMenu(page)
    for _time in range(2):
        menu.fill()
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[0] == "Check-in points…"
    assert len(texts) == len(set(texts))
    beep = next(action for action in menu.actions() if action.objectName() == "checkin.sound")
    assert (beep.isCheckable(), beep.isChecked()) == (True, False)
    beep.trigger()
    assert not page.where.silent
    page.where.hush(silent=True)


def test_without_a_camera_it_says_why(page: DeskPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.gui.checkin.more_menu.why_not", lambda: "There is none.")
    monkeypatch.setattr(page, "has_camera", False)
    menu = MoreMenu(page)
    menu.fill()
    camera = next(each for each in menu.actions() if each.objectName() == "checkin.camera")
    assert (camera.isEnabled(), camera.toolTip()) == (False, "There is none.")
