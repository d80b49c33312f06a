"""The table of what can be done."""

from collections.abc import Callable

from app.gui.actions import collisions
from app.gui.desk import Desk
from app.gui.documents.actions import ACTIONS
from app.gui.documents.page import DocumentsPage
from app.gui.documents.sizing import Fit
from app.gui.documents.workshop import Workshop
from app.gui.icons import names
from app.gui.window_actions import ACTIONS as OF_WINDOW

Settle = Callable[[Desk], None]
Opened = Callable[[str], Workshop]


def run(page: DocumentsPage, action: str) -> None:
    next(each for each in ACTIONS if each.id == f"documents.{action}").run(page)


def possible(page: DocumentsPage) -> set[str]:
    return {each.id.removeprefix("documents.") for each in ACTIONS if each.when(page)}


def test_the_table_is_sound() -> None:
    assert collisions([*ACTIONS, *OF_WINDOW]) == []
    assert {action.icon for action in ACTIONS if action.icon} <= names()


def test_what_is_possible_depends_on_what_is_open(shown: DocumentsPage, opened: Opened) -> None:
    assert not {"print", "save", "mark", "keep", "larger"} & possible(shown)
    opened("delegate_list")
    assert {"print", "save", "keep", "larger"} <= possible(shown)
    assert "mark" not in possible(shown)
    opened("badge")
    assert "mark" in possible(shown)


def test_turning_and_zooming(
    shown: DocumentsPage, opened: Opened, desk: Desk, settle: Settle
) -> None:
    made = opened("badge")
    for action, wanted in (("next", 1), ("last", made.preview.count - 1), ("before", None)):
        run(shown, action)
        assert made.preview.page == (made.preview.count - 2 if wanted is None else wanted)
    run(shown, "first")
    assert made.preview.page == 0
    before = made.preview.view.zoom
    run(shown, "larger")
    assert made.preview.view.zoom > before
    run(shown, "smaller")
    run(shown, "true_size")
    assert round(made.preview.view.zoom, 3) == 1
    run(shown, "fit_width")
    assert made.preview.view.fit is Fit.WIDTH
    run(shown, "fit_page")
    assert made.preview.view.fit is Fit.PAGE
    settle(desk)


def test_in_the_gallery_the_same_keys_scroll(shown: DocumentsPage) -> None:
    bar = shown.gallery.area.verticalScrollBar()
    run(shown, "last")
    assert bar.value() == bar.maximum()
    for action in ("larger", "true_size", "fit_page"):
        run(shown, action)
    run(shown, "runs")
    assert shown.tabs.key() == "printed"
    run(shown, "find")
    assert shown.tabs.key() == "all"
