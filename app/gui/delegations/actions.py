"""What can be done on the page of delegations, for its menu, the palette and the shortcuts."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.base.words import N_
from app.gui.actions import Action
from app.gui.i18n import _
from app.gui.widgets.layouts import menu_action
from app.rules.delegations import STATUS_NAMES, DelegationStatus
from app.rules.precedence import GROUPING_NAMES, ORDER_NAMES, Grouping, Order

if TYPE_CHECKING:
    from app.gui.delegations.page import DelegationsPage

PageAction = Action["DelegationsPage"]


def _writable(page: "DelegationsPage") -> bool:
    return not page.desk.read_only


def _with_one(page: "DelegationsPage") -> bool:
    return _writable(page) and page.one()


def _with_some(page: "DelegationsPage") -> bool:
    return _writable(page) and bool(page.chosen())


def _with_people(page: "DelegationsPage") -> bool:
    return _with_one(page) and bool(page.people())


DOING: tuple[PageAction, ...] = (
    Action(
        "delegations.add",
        N_("Add delegation…"),
        N_("Invite an organisation of the file or a new one."),
        lambda page: page.add(),
        "Ctrl+N",
        "plus",
        when=_writable,
    ),
    Action(
        "delegations.find",
        N_("Find a delegation"),
        N_("Go to the search above the table."),
        lambda page: page.go_to_search(),
        "Ctrl+F",
        "search",
        palette=False,
    ),
    Action(
        "delegations.organisations",
        N_("Organisations…"),
        N_("Partner bodies, ministries and associations, also those without a delegation."),
        lambda page: page.show_organisations(),
        "Ctrl+Shift+O",
        "building-2",
    ),
    Action(
        "delegations.add_person",
        N_("Add a person to the delegation"),
        N_("Type a name; people of the file are found, others are added."),
        lambda page: page.add_person(),
        "Ctrl+D",
        "user-plus",
        when=_with_one,
        separated=True,
    ),
    Action(
        "delegations.appoint",
        N_("Appoint head of delegation"),
        N_("The current member becomes the head; the head until now becomes a member."),
        lambda page: page.appoint(),
        "Ctrl+Shift+H",
        "crown",
        when=_with_people,
    ),
    Action(
        "delegations.move_people",
        N_("Move members to another delegation…"),
        N_("Choose the delegation the selected members go to."),
        lambda page: page.move_people(),
        "Ctrl+M",
        "corner-down-left",
        when=_with_people,
    ),
)
PRINTING: tuple[PageAction, ...] = (
    Action(
        "delegations.print",
        N_("Print…"),
        N_("Choose a document for the selected delegations."),
        lambda page: page.print_documents(),
        "Ctrl+P",
        "printer",
        when=lambda page: bool(page.chosen()),
        palette=False,
        separated=True,
    ),
)
STATES: tuple[PageAction, ...] = tuple(
    Action(
        f"delegations.status.{status}",
        title,
        N_("Give the selected delegations this status."),
        lambda page, status=status: page.set_status(status),  # type: ignore[misc] # one for each status
        icon="circle-dot",
        when=_with_some,
        separated=place == 1,
    )
    for place, (status, title) in enumerate(
        {
            DelegationStatus.INVITED: N_("Status: invited"),
            DelegationStatus.ANNOUNCED: N_("Status: announced"),
            DelegationStatus.NOMINATED: N_("Status: nominated"),
            DelegationStatus.CONFIRMED: N_("Status: confirmed"),
            DelegationStatus.DECLINED: N_("Status: declined"),
        }.items(),
        start=1,
    )
)
RANKING: tuple[PageAction, ...] = (
    Action(
        "delegations.up",
        N_("Rank higher"),
        N_("Greet the selected delegations one place earlier (Alt+Up in the table)."),
        lambda page: page.step(-1),
        icon="arrow-up",
        when=lambda page: page.can_rank(),
        separated=True,
    ),
    Action(
        "delegations.down",
        N_("Rank lower"),
        N_("Greet the selected delegations one place later (Alt+Down in the table)."),
        lambda page: page.step(1),
        icon="arrow-down",
        when=lambda page: page.can_rank(),
    ),
)
STANDING: tuple[PageAction, ...] = (
    *(
        Action(
            f"delegations.group.{grouping}",
            name,
            N_("Put the delegations under other headings."),
            lambda page, grouping=grouping: page.standing.group_by(grouping),  # type: ignore[misc] # one for each
            checked=lambda page, grouping=grouping: page.standing.arrangement.grouping is grouping,  # type: ignore[misc] # one for each
            separated=grouping is Grouping.NONE,
        )
        for grouping, name in GROUPING_NAMES.items()
    ),
    *(
        Action(
            f"delegations.order.{order}",
            name,
            N_("Put the delegations in another order."),
            lambda page, order=order: page.standing.order_by(order),  # type: ignore[misc] # one for each
            checked=lambda page, order=order: page.standing.arrangement.order is order,  # type: ignore[misc] # one for each
            separated=order is Order.PROTOCOL,
        )
        for order, name in ORDER_NAMES.items()
    ),
)
REMOVING: tuple[PageAction, ...] = (
    Action(
        "delegations.remove",
        N_("Remove delegation"),
        N_("Remove the selected delegations (Delete in the table); their people stay."),
        lambda page: page.remove(),
        icon="trash-2",
        when=_with_some,
        separated=True,
    ),
)
ACTIONS = (*DOING, *PRINTING, *STATES, *RANKING, *STANDING, *REMOVING)


def page_menu(page: "DelegationsPage") -> QMenu:
    """What can be done with the selected delegations, at the mouse or under the card's button."""
    menu = QMenu(page)
    states = menu.addMenu(_("Change status"))
    for status, name in STATUS_NAMES.items():
        states.addAction(menu_action(states, _(name), "", partial(page.set_status, status)))
    states.setEnabled(_with_some(page))
    for action in (*RANKING, *DOING[3:], *PRINTING, *REMOVING):
        if action.separated:
            menu.addSeparator()
        made = menu_action(menu, _(action.title), action.icon, partial(action.run, page))
        made.setEnabled(action.when(page))
        made.setShortcuts(action.shortcuts)
        made.setShortcutVisibleInContextMenu(True)
        menu.addAction(made)
    return menu
