"""What can be done on the page of people, as a table."""

from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui.actions import Action
from app.gui.people import doing

if TYPE_CHECKING:
    from app.gui.people.page import PeoplePage


def _can_add(page: "PeoplePage") -> bool:
    return not page.desk.read_only


def _can_save(page: "PeoplePage") -> bool:
    return page.saved.can_save and not page.desk.read_only


ACTIONS: "tuple[Action[PeoplePage], ...]" = (
    Action(
        "people.add",
        N_("Add person"),
        N_("Add one person after the other with three fields"),
        lambda page: page.add(),
        "Ctrl+N",
        "user-plus",
        when=_can_add,
    ),
    Action(
        "people.find",
        N_("Search people"),
        N_("Narrow the table while you type"),
        lambda page: page.go_search(),
        "Ctrl+F",
        "search",
    ),
    Action(
        "people.filter",
        N_("More filters…"),
        N_("Narrow by delegation, country, function or organisation"),
        lambda page: page.filter_more(),
        "Ctrl+Shift+F",
        "sliders-horizontal",
    ),
    Action(
        "people.everybody",
        N_("Clear filters"),
        N_("Show everybody again"),
        lambda page: page.listing.clear_filter(),
        icon="x",
    ),
    Action(
        "people.save_filter",
        N_("Save this filter…"),
        N_("Keep what is shown under a name"),
        doing.save_filter,
        icon="bookmark",
        when=_can_save,
    ),
    Action(
        "people.open",
        N_("Open the card"),
        N_("Go to the person's card with the keyboard"),
        lambda page: page.open_card(),
        icon="id-card",
        when=doing.one,
        separated=True,
    ),
    Action(
        "people.edit",
        N_("Edit name"),
        N_("Correct the name of the person selected"),
        lambda page: page.edit(),
        "F2",
        "pencil",
        when=doing.can_edit_one,
    ),
    Action(
        "people.print",
        N_("Print badges…"),
        N_("Make the badges of the people selected"),
        doing.print_badges,
        "Ctrl+P",
        "printer",
        when=doing.some,
    ),
    Action(
        "people.confirm",
        N_("Confirm"),
        N_("Confirm the registrations of the people selected"),
        doing.confirm,
        icon="circle-check",
        when=doing.can_edit,
    ),
    Action(
        "people.register",
        N_("Register"),
        N_("Give the people selected a place at the conference"),
        doing.enrol,
        icon="user-check",
        when=doing.can_edit,
    ),
    Action(
        "people.appoint",
        N_("Appoint head of delegation"),
        N_("Make the person the head; the head until now becomes a member"),
        doing.appoint,
        icon="crown",
        when=doing.can_edit_one,
    ),
    Action(
        "people.merge",
        N_("Merge two records…"),
        N_("Make one of two records of the same person"),
        doing.merge,
        "Ctrl+M",
        "merge",
        when=doing.can_merge,
    ),
    Action(
        "people.remove",
        N_("Remove"),
        N_("Take the people selected off the list; it can be undone"),
        doing.remove,
        "Del",
        "trash-2",
        when=doing.can_edit,
        separated=True,
    ),
    Action(
        "people.erase",
        N_("Erase for good…"),
        N_("Erase all data of a person who asked for it; it cannot be undone"),
        doing.erase,
        icon="eraser",
        when=doing.can_edit_one,
    ),
)
IN_MENU = frozenset(
    {
        "people.open",
        "people.edit",
        "people.print",
        "people.confirm",
        "people.register",
        "people.appoint",
        "people.merge",
        "people.remove",
        "people.erase",
    }
)
"""What stands in the menu of a row and of the card."""
