"""What can be done on the import page, as a table."""

from app.gui.actions import collisions
from app.gui.exchange.actions import ACTIONS
from app.gui.exchange.page import ImportPage


def possible(page: ImportPage) -> list[str]:
    """The actions that are possible now."""
    return [action.id.removeprefix("import.") for action in ACTIONS if action.when(page)]


def test_only_what_makes_sense_is_possible(page: ImportPage) -> None:
    assert possible(page) == ["choose", "paste"]
    assert collisions(ACTIONS) == []


def test_with_a_list_one_may_go_on_back_and_away(checked: ImportPage) -> None:
    assert possible(checked) == ["choose", "paste", "next", "back", "discard"]
    {action.id: action for action in ACTIONS}["import.back"].run(checked)
    assert checked.step == 1
