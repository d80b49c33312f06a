"""What can be done on the import page, and when."""

from collections.abc import Callable

from app.gui.actions import collisions
from app.gui.exchange.actions import ACTIONS
from app.gui.exchange.page import ImportPage

BY_ID = {action.id: action for action in ACTIONS}


def possible(page: ImportPage) -> list[str]:
    """What can be done now."""
    return [action.id.removeprefix("import.") for action in ACTIONS if action.when(page)]


def test_no_two_actions_share_an_id_or_a_shortcut() -> None:
    assert len(BY_ID) == len(ACTIONS)
    assert collisions(ACTIONS) == []


def test_without_a_list_one_can_only_be_brought(page: ImportPage) -> None:
    assert possible(page) == ["choose", "paste"]


def test_steps_go_on_and_back(opened: ImportPage, rest: Callable[[], None]) -> None:
    assert possible(opened) == ["choose", "paste", "next", "discard"]
    BY_ID["import.next"].run(opened)
    rest()
    assert opened.step == 1
    assert possible(opened) == ["choose", "paste", "next", "back", "discard"]
    BY_ID["import.back"].run(opened)
    rest()
    assert opened.step == 0


def test_a_discarded_list_is_gone(opened: ImportPage, rest: Callable[[], None]) -> None:
    BY_ID["import.discard"].run(opened)
    rest()
    assert opened.flow.draft is None
    assert possible(opened) == ["choose", "paste"]
