"""What can be done at the desk, as a table."""

from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui.actions import Action
from app.gui.checkin import opening
from app.gui.checkin.side import MISSING
from app.rules.checkins import PointKind

if TYPE_CHECKING:
    from app.gui.checkin.page import DeskPage

PageAction = Action["DeskPage"]


def _somebody(page: "DeskPage") -> bool:
    return page.subject() is not None


def _writable(page: "DeskPage") -> bool:
    return not page.desk.read_only and page.where.point_id is not None


def _days_wanting(page: "DeskPage") -> bool:
    shown = page.scene
    if page.desk.read_only:
        return False
    return bool(set(shown.days) - {row.day for row in shown.points if row.kind is PointKind.DAY})


def _somebody_here(page: "DeskPage") -> bool:
    return _somebody(page) and _writable(page)


WITH_SOMEBODY: tuple[PageAction, ...] = (
    Action(
        "checkin.let_in",
        N_("Let through"),
        N_("Check in, or out, the person shown"),
        lambda page: page.let_in(),
        icon="check",
        when=_somebody_here,
        palette=False,
    ),
    Action(
        "checkin.anyway",
        N_("Let in anyway…"),
        N_("Let somebody in all the same, with a reason"),
        opening.anyway,
        "F4",
        "user-check",
        when=_somebody_here,
        palette=False,
    ),
    Action(
        "checkin.register",
        N_("Register and let in"),
        N_("Register the person shown as confirmed, and check them in"),
        lambda page: page.register(),
        icon="user-plus",
        when=_somebody_here,
        palette=False,
    ),
    Action(
        "checkin.look",
        N_("Look only"),
        N_("Show the person chosen without checking in"),
        lambda page: page.look(),
        "Ctrl+Return; Ctrl+Enter",
        "eye",
        when=_somebody,
        palette=False,
    ),
    Action(
        "checkin.correct",
        N_("Correct the name…"),
        N_("Correct what stands on the badge, and print it anew"),
        opening.correct,
        "F2",
        "user-round-pen",
        when=_somebody_here,
        palette=False,
    ),
    Action(
        "checkin.note",
        N_("Note for the desk…"),
        N_("What is to be said when the person shown comes"),
        opening.note,
        "F3",
        "message-square",
        when=_somebody_here,
        palette=False,
    ),
    Action(
        "checkin.badge",
        N_("Print the badge"),
        N_("Print the badge of the person shown"),
        opening.badge,
        "Ctrl+P",
        "printer",
        when=_somebody,
        palette=False,
    ),
    Action(
        "checkin.card",
        N_("Open the card"),
        N_("Show everything about the person on the page of people"),
        opening.card,
        "Ctrl+Shift+O",
        "id-card",
        when=_somebody,
        palette=False,
    ),
)

AT_THE_DESK: tuple[PageAction, ...] = (
    Action(
        "checkin.walk_in",
        N_("Walk-in…"),
        N_("Add somebody who came without being announced"),
        opening.walk_in,
        "Ctrl+N",
        "user-plus",
        when=_writable,
        separated=True,
    ),
    Action(
        "checkin.party",
        N_("Delegation…"),
        N_("Tick those of a delegation who stand there"),
        opening.party,
        "Ctrl+D",
        "flag",
        when=lambda page: page.where.point_id is not None,
    ),
    Action(
        "checkin.turn",
        N_("In or out"),
        N_("Check people in, or out"),
        lambda page: page.turn(),
        "F8",
        "arrow-up-down",
        palette=False,
    ),
    Action(
        "checkin.missing",
        N_("Expected, not here"),
        N_("Show who is expected and was never here"),
        lambda page: page.show_part(MISSING),
        "F9",
        "hourglass",
        when=lambda page: page.where.point_id is not None,
    ),
    Action(
        "checkin.find",
        N_("Go to the line"),
        N_("Scan or type: the line has the keyboard again"),
        lambda page: page.go_search(),
        "Ctrl+F",
        "search",
        palette=False,
    ),
)

AROUND: tuple[PageAction, ...] = (
    Action(
        "checkin.points",
        N_("Check-in points…"),
        N_("Days, dinners, buses, panels: add, name, put in order"),
        opening.points,
        icon="map-pin",
        when=lambda page: not page.desk.read_only,
        separated=True,
    ),
    Action(
        "checkin.days",
        N_("Set up the days"),
        N_("Make a check-in point for each day of the conference"),
        opening.days,
        icon="calendar-days",
        when=_days_wanting,
    ),
    Action(
        "checkin.add_point",
        N_("Add a point…"),
        N_("Add a dinner, a bus, a panel or a door"),
        opening.add_point,
        icon="plus",
        when=lambda page: not page.desk.read_only,
    ),
    Action(
        "checkin.paper",
        N_("Print the paper list"),
        N_("The same list on paper, with numbers and boxes to tick"),
        opening.paper_list,
        icon="printer",
    ),
    Action(
        "checkin.marks",
        N_("Type a paper list back…"),
        N_("Check in those who are ticked on paper, by their numbers"),
        opening.marks,
        icon="list-checks",
        when=_writable,
    ),
    Action(
        "checkin.station",
        N_("Name of this desk…"),
        N_("What this desk is called; it stands with every check-in"),
        opening.station,
        icon="monitor",
        palette=False,
        separated=True,
    ),
    Action(
        "checkin.sound",
        N_("Beep"),
        N_("Beep at each result"),
        lambda page: page.where.hush(silent=not page.where.silent),
        icon="bell",
        palette=False,
        checked=lambda page: not page.where.silent,
    ),
    Action(
        "checkin.camera",
        N_("Camera"),
        N_("Read codes with the camera of this computer"),
        opening.camera,
        icon="camera",
        when=lambda page: page.has_camera,
        palette=False,
        checked=lambda page: page.camera.on,
    ),
)

ACTIONS: tuple[PageAction, ...] = (*WITH_SOMEBODY, *AT_THE_DESK, *AROUND)
