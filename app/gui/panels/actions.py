"""What can be done on the page of panels, as a table."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui.actions import Action
from app.gui.i18n import _
from app.rules.sessions import SignUpState

if TYPE_CHECKING:
    from app.gui.panels.page import PanelsPage
    from app.gui.panels.sessions_view import SessionsView

PageAction = Action["PanelsPage"]
WORDS: tuple[tuple[SignUpState, str, str, str, str], ...] = (
    (
        SignUpState.PLACED,
        N_("Give a place"),
        N_("The people selected have a place, fixed by hand"),
        "Alt+1",
        "check",
    ),
    (
        SignUpState.WISH,
        N_("Take the place back"),
        N_("The people selected only wish it again"),
        "Alt+2",
        "undo-2",
    ),
    (
        SignUpState.WAITING,
        N_("Put on the waiting list"),
        N_("The people selected move up when a place is free"),
        "Alt+3",
        "hourglass",
    ),
    (
        SignUpState.DECLINED,
        N_("Decline the wish"),
        N_("The people selected do not get a place there"),
        "Alt+4",
        "x",
    ),
)


def _writable(page: "PanelsPage") -> bool:
    return not page.desk.read_only


def _can(state: SignUpState) -> "Callable[[PanelsPage], bool]":
    return lambda page: page.with_sessions and page.sessions.card.can_decide(state)


def _chosen(page: "PanelsPage") -> bool:
    return page.with_sessions and bool(page.sessions.card.table.chosen())


def _decide(state: SignUpState) -> "Callable[[PanelsPage], None]":
    return lambda page: page.sessions.decide(state)


ACTIONS: tuple[PageAction, ...] = (
    Action(
        "panels.give",
        N_("Give places…"),
        N_("Work out who gets a place where, and look at it before it is written"),
        lambda page: page.give_places(),
        "Ctrl+G",
        "sparkles",
        when=_writable,
    ),
    Action(
        "panels.promote",
        N_("Move up from the waiting lists"),
        N_("Give free places to those who wait for them"),
        lambda page: page.promote(),
        icon="arrow-up",
        when=lambda page: page.can_promote,
    ),
    Action(
        "panels.topic",
        N_("Add proposal…"),
        N_("Write down a topic that somebody proposes"),
        lambda page: page.add_topic(),
        "Ctrl+N",
        "plus",
        when=_writable,
    ),
    Action(
        "panels.find",
        N_("Find people"),
        N_("Narrow what is shown while you type"),
        lambda page: page.go_search(),
        "Ctrl+F",
        "search",
        palette=False,
    ),
    *(
        Action(
            f"panels.{state}",
            title,
            help_,
            _decide(state),
            keys,
            icon,
            when=_can(state),
            separated=state is SignUpState.PLACED,
        )
        for state, title, help_, keys, icon in WORDS
    ),
    Action(
        "panels.lock",
        N_("Fix or let move"),
        N_("What is fixed stays when places are given again"),
        lambda page: page.sessions.card.fix(),
        "Ctrl+L",
        "lock",
        when=lambda page: _chosen(page) and _writable(page),
    ),
    Action(
        "panels.why",
        N_("Why?"),
        N_("All wishes of the person, what became of them and why"),
        lambda page: page.sessions.explain(),
        "Alt+Return",
        "circle-question-mark",
        when=_chosen,
    ),
    Action(
        "panels.person",
        N_("Show the person"),
        N_("Go to the card of the person"),
        lambda page: page.sessions.show_person(),
        icon="id-card",
        when=_chosen,
    ),
)


def menu_rows(view: "SessionsView") -> list[tuple[str, str, Callable[[], object]] | None]:
    """The menu of a row in the table of people."""
    rows: list[tuple[str, str, Callable[[], object]] | None] = [
        (_(title), icon, partial(view.decide, state))
        for state, title, _help, _keys, icon in WORDS
        if view.card.can_decide(state)
    ]
    if not view.desk.read_only:
        rows += [None, (_("Fix or let move"), "lock", view.card.fix)]
    rows += [
        (_("Why?"), "circle-question-mark", view.explain),
        (_("Show the person"), "id-card", view.show_person),
    ]
    return rows
