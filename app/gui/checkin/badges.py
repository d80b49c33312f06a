"""A badge at once: one person's, on the printer used last, kept as printed."""

from collections.abc import Sequence

from app.documents.making import Made
from app.gui.desk import Desk
from app.gui.documents import calibration
from app.gui.documents.choices import Choices
from app.gui.documents.doing import record
from app.gui.documents.print_sheet import REMEMBERED
from app.gui.documents.printers import AUTOMATIC, TRAYS, Station, stations
from app.gui.documents.printing import Ticket
from app.gui.documents.target import Wanted
from app.gui.documents.who import Who, Whom
from app.gui.documents.work import Job, Printer, send
from app.gui.i18n import _
from app.rules.printing import BADGE


def print_badge(desk: Desk, person_id: int, found: Sequence[Station] | None = None) -> bool:
    """Print somebody's badge; False where there is no printer, and it waits in the documents.

    The queue goes on meanwhile: nothing covers the window, and the line keeps the keyboard.
    """
    known = stations() if found is None else found
    if not known:
        desk.toast(_("No printer was found. The badge can be saved on the page “Documents”."))
        return False
    station, tray = _usual(desk, known)
    choices = badge_of(person_id)
    outlet = station.outlet(Ticket(_("Badge"), tray))
    job = Job(
        choices, many=False, calibration=calibration.recall(desk.preferences, station.key, tray)
    )
    printer = Printer(outlet, station.name)
    answer = desk.jobs.start(
        "print badge",
        lambda progress: send(desk.store, job, printer, progress),
        writes=False,
        shown=False,
    )
    answer.then(lambda made: _sent(desk, choices, station, made))
    desk.toast(_("The badge is on its way to the printer."))
    return True


def show_badge(desk: Desk, person_id: int) -> None:
    """Go to the documents with somebody's badge."""
    desk.go("documents", Wanted(BADGE, badge_of(person_id).who))


def badge_of(person_id: int) -> Choices:
    """The choices for one person's badge."""
    return Choices(BADGE, who=Who(Whom.SELECTED, person_ids=(person_id,)))


def _usual(desk: Desk, known: Sequence[Station]) -> tuple[Station, str]:
    kept = desk.preferences.recall(REMEMBERED, {})
    last = kept if isinstance(kept, dict) else {}
    station = next((each for each in known if each.key == last.get("printer")), known[0])
    tray = last.get("tray")
    return station, tray if tray in TRAYS else AUTOMATIC


def _sent(desk: Desk, choices: Choices, station: Station, made: Made) -> None:
    if made.cards and not desk.read_only:
        record(desk, choices, made.cards)
    else:
        desk.toast(_("Sent to “{printer}”.", printer=station.name))
