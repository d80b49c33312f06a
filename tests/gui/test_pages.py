"""Pages: the table of them, and when they read again."""

from collections.abc import Callable

from app.base.texts import Texts
from app.gui.actions import collisions
from app.gui.desk import Desk
from app.gui.icons import names
from app.gui.pages import PAGES, Page, page_kind
from app.usecases.events import add_category

Settle = Callable[[Desk], None]


class Categories(Page):
    """Counts how often it read."""

    SHOWS = frozenset({"registration_category"})
    reads = 0

    def reload(self) -> None:
        """Count."""
        self.reads += 1


def test_a_page_reads_again_when_what_it_shows_changed(desk: Desk, settle: Settle) -> None:
    page = Categories(desk)
    desk.do(add_category, Texts(en="Choir"))
    settle(desk)
    assert page.reads == 1
    desk.changed.emit(frozenset({"room"}))
    assert page.reads == 1


def test_a_page_behind_waits_until_it_is_in_front(desk: Desk, settle: Settle) -> None:
    page = Categories(desk)
    page.sleep()
    for _ in range(3):
        desk.do(add_category, Texts(en="Choir"))
    settle(desk)
    assert page.reads == 0
    page.wake()
    assert page.reads == 1
    page.sleep()
    page.wake()
    assert page.reads == 1


def test_the_table_of_pages_is_sound() -> None:
    assert [kind.key for kind in PAGES] == [
        "overview",
        "delegations",
        "people",
        "agenda",
        "panels",
        "checkin",
        "outcomes",
        "attendance",
        "closing",
        "documents",
        "conference",
        "import",
        "import_agenda",
        "settings",
    ]
    assert [kind.key for kind in PAGES if kind.passing] == ["import", "import_agenda"]
    assert {kind.icon for kind in PAGES} <= names()
    assert page_kind("people").title == "People"


def test_shortcuts_of_a_page_do_not_collide() -> None:
    from app.gui.window_actions import ACTIONS

    for kind in PAGES:
        assert collisions([*ACTIONS, *kind.actions()]) == [], kind.key
