"""What can be done on the page of the agenda, for its menu, the palette and the shortcuts."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.base.words import N_
from app.gui.actions import Action
from app.gui.i18n import _, _n
from app.gui.widgets.layouts import menu_action

if TYPE_CHECKING:
    from app.gui.agenda.page import AgendaPage

PageAction = Action["AgendaPage"]
STEPS = (5, 10, 15, 20, 30, 60)


def _writable(page: "AgendaPage") -> bool:
    return page.editable


def _with_some(page: "AgendaPage") -> bool:
    return page.editable and bool(page.chosen())


MAKING: tuple[PageAction, ...] = (
    Action(
        "agenda.new",
        N_("New session"),
        N_("Add a session after the chosen one (N on the grid)."),
        lambda page: page.add(),
        "Ctrl+N",
        "plus",
        when=_writable,
    ),
    Action(
        "agenda.find",
        N_("Find a session"),
        N_("Go to the search; the list shows what was found."),
        lambda page: page.go_to_search(),
        "Ctrl+F",
        "search",
        palette=False,
    ),
)
CHOSEN: tuple[PageAction, ...] = (
    Action(
        "agenda.carry",
        N_("Move with the keys"),
        N_("The arrow keys carry the chosen sessions, Enter lets them go (M on the grid)."),
        lambda page: page.carry(),
        "Ctrl+M",
        "move-horizontal",
        when=_with_some,
        separated=True,
    ),
    Action(
        "agenda.copy",
        N_("Copy session"),
        N_("Note the chosen sessions, to be pasted (Ctrl+C on the grid)."),
        lambda page: page.copy(),
        icon="copy",
        when=_with_some,
        palette=False,
    ),
    Action(
        "agenda.paste",
        N_("Paste session"),
        N_("Put copies behind the current session (Ctrl+V on the grid)."),
        lambda page: page.paste(),
        icon="corner-down-left",
        when=_writable,
        palette=False,
    ),
    Action(
        "agenda.off",
        N_("Take off the agenda"),
        N_("Put the chosen sessions back into the tray (Delete on the grid)."),
        lambda page: page.take_off(),
        icon="inbox",
        when=_with_some,
    ),
    Action(
        "agenda.remove",
        N_("Remove session"),
        N_("Remove the chosen sessions with all that is in them (Ctrl+Delete on the grid)."),
        lambda page: page.remove(),
        icon="trash-2",
        when=_with_some,
    ),
)
WHOLE: tuple[PageAction, ...] = (
    Action(
        "agenda.ripple",
        N_("Rearrange…"),
        N_("Shift, close gaps, stretch, swap rooms, copy a break: with a look before."),
        lambda page: page.ripple(),
        "Ctrl+Shift+R",
        "move-horizontal",
        when=_writable,
        separated=True,
    ),
    Action(
        "agenda.editions",
        N_("Editions…"),
        N_("Release the programme, and see what changed since."),
        lambda page: page.show_editions(),
        "Ctrl+Shift+E",
        "badge-check",
    ),
    Action(
        "agenda.clashes",
        N_("Show clashes"),
        N_("What does not fit, by person, room, delegation or session."),
        lambda page: page.jump("clashes"),
        "Ctrl+Shift+C",
        "triangle-alert",
    ),
    Action(
        "agenda.tray",
        N_("Show sessions not placed"),
        N_("Those that have no time yet."),
        lambda page: page.jump("tray"),
        "Ctrl+Shift+U",
        "inbox",
    ),
    Action(
        "agenda.hours",
        N_("Hours of the room…"),
        N_("When the room of the chosen session is open."),
        lambda page: page.hours_of_chosen(),
        icon="clock",
        when=lambda page: page.editable and page.chosen_room() is not None,
    ),
    Action(
        "agenda.setup",
        N_("Set up the agenda…"),
        N_("Minutes to change rooms, when a day begins, tracks."),
        lambda page: page.set_up(),
        icon="settings",
        when=_writable,
    ),
)
LOOKING: tuple[PageAction, ...] = (
    Action(
        "agenda.rooms",
        N_("View by rooms"),
        N_("Rooms side by side, time down."),
        lambda page: page.show_view("rooms"),
        icon="layout-grid",
        checked=lambda page: page.bar.views.key() == "rooms",
        separated=True,
    ),
    Action(
        "agenda.list",
        N_("View as a list"),
        N_("All sessions as a table."),
        lambda page: page.show_view("list"),
        "Ctrl+L",
        "list",
        checked=lambda page: page.bar.views.key() == "list",
    ),
    Action(
        "agenda.tight",
        N_("Condensed"),
        N_("The whole day in one window, without empty rooms."),
        lambda page: page.set_tight(),
        "Ctrl+Shift+D",
        checked=lambda page: page.grid.tight,
    ),
    Action(
        "agenda.zoom_in",
        N_("Zoom in"),
        N_("Show fewer hours (Ctrl and the mouse wheel)."),
        lambda page: page.grid.set_zoom(page.grid.zoom + 1),
        "Ctrl++; Ctrl+=",
        "plus",
        palette=False,
    ),
    Action(
        "agenda.zoom_out",
        N_("Zoom out"),
        N_("Show more hours (Ctrl and the mouse wheel)."),
        lambda page: page.grid.set_zoom(page.grid.zoom - 1),
        "Ctrl+-",
        "minus",
        palette=False,
    ),
)
ACTIONS = (*MAKING, *CHOSEN, *WHOLE, *LOOKING)


def page_menu(page: "AgendaPage") -> QMenu:
    """What can be done with the chosen sessions."""
    menu = QMenu(page)
    for action in CHOSEN:
        made = menu_action(menu, _(action.title), action.icon, partial(action.run, page))
        made.setEnabled(action.when(page))
        menu.addAction(made)
    return menu


def room_menu(page: "AgendaPage", room_id: int) -> QMenu:
    """What can be done with a room at its head."""
    menu = QMenu(page)
    hours = menu_action(menu, _("Hours of the room…"), "clock", partial(page.room_hours, room_id))
    hours.setEnabled(page.editable)
    menu.addAction(hours)
    go = partial(page.desk.go, "conference", "rooms")
    menu.addAction(menu_action(menu, _("Edit rooms"), "door-open", go))
    return menu


def view_menu(page: "AgendaPage", menu: QMenu) -> None:
    """Fill the menu of how the agenda is shown."""
    menu.clear()
    tight = menu_action(menu, _("Condensed: the whole day"), "", page.set_tight)
    tight.setCheckable(True)
    tight.setChecked(page.grid.tight)
    menu.addAction(tight)
    steps = menu.addMenu(_("Steps of time"))
    for step in STEPS:
        text = _n("{n} minute", "{n} minutes", step)
        made = menu_action(steps, text, "", partial(page.set_step, step))
        made.setCheckable(True)
        made.setChecked(page.grid.step == step)
        steps.addAction(made)
    menu.addSeparator()
    setup = menu_action(menu, _("Set up the agenda…"), "settings", page.set_up)
    setup.setEnabled(page.editable)
    menu.addAction(setup)
