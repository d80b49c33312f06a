"""The page has four views; each is read when it is in front."""

from accessibility import nameless

from app.gui.closing.page import ACTIONS, TITLES
from app.gui.desk import Desk
from app.gui.pages import page_kind
from tests.gui.closing.conftest import Settle, Show


def test_views_by_key(show: Show) -> None:
    page = show("tasks")
    for key in TITLES:
        page.jump(key)
        assert (page.key, page.keep()) == (key, key)
    page.restore("data")
    assert page.key == "data"
    page.jump("nothing of the kind")
    assert page.key == "data"


def test_the_actions_show_the_views(show: Show) -> None:
    page = show("tasks")
    for action in ACTIONS:
        action.run(page)
        assert f"closing.{page.key}" == action.id


def test_when_it_was(show: Show) -> None:
    assert show("tasks").head.subtitle.text().startswith("1–3 May 2019 · Ended ")


def test_nothing_is_nameless(show: Show) -> None:
    for key in TITLES:
        assert nameless(show(key)) == []


def test_in_front_again_it_is_read_again(show: Show, desk: Desk, settle: Settle) -> None:
    page = show("left")
    page.sleep()
    page.wake()
    settle(desk)
    assert page.left.empty.isVisible()


def test_it_is_in_the_table_of_pages() -> None:
    assert page_kind("closing").module == "app.gui.closing.page"
