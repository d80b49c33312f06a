"""What the desk's actions open: sheets and other pages."""

from typing import TYPE_CHECKING

from app.gui.checkin import badges
from app.gui.checkin.correct_sheet import CorrectSheet
from app.gui.checkin.marks_sheet import MarksSheet
from app.gui.checkin.points_sheet import PointSheet, PointsSheet
from app.gui.checkin.small_sheets import AnywaySheet, NoteSheet, PartySheet, StationSheet
from app.gui.checkin.walk_in_sheet import WalkInSheet
from app.gui.widgets.dialogs import Sheet
from app.queries import person
from app.usecases.checkins import need_day_points

if TYPE_CHECKING:
    from app.gui.checkin.page import DeskPage

PAPER = "check_in_list"


def _open(page: "DeskPage", sheet: Sheet) -> None:
    """Open a sheet; the line has the keyboard when it is gone."""
    sheet.finished.connect(sheet.deleteLater)
    sheet.finished.connect(lambda _result: page.go_search())
    sheet.open()


def party(page: "DeskPage") -> None:
    """Show the delegation of the person chosen; ask for one where there is none."""
    guest = page.guest_of(page.subject())
    if guest is not None and guest.delegation_id is not None and not page.front.shows_party:
        page.show_party(guest.delegation_id)
        return
    sheet = PartySheet(page.window(), page.desk)
    sheet.chosen.connect(page.show_party)
    _open(page, sheet)


def anyway(page: "DeskPage") -> None:
    """Ask for the reason, then let the person chosen in."""
    guest, verdict = page.guest_of(page.subject()), page.front.verdict
    if guest is None:
        return
    name = guest.name.display(page.desk.settings.name_order)
    about = verdict is not None and verdict.guest is not None
    why = verdict.detail if verdict is not None and about else ""

    def go(reason: str) -> None:
        page.field.free()
        page.doing.let_in(guest.person_id, reason)

    _open(page, AnywaySheet(page.window(), name, why, go))


def correct(page: "DeskPage") -> None:
    """Correct the name of the person chosen, and print the badge anew."""
    subject = page.subject()
    card = page.desk.ask(person.card, subject) if subject is not None else None

    def corrected(person_id: int) -> None:
        page.show_person(person_id)
        badges.print_badge(page.desk, person_id)

    if card is not None:
        _open(page, CorrectSheet(page.window(), page.desk, card, corrected))


def note(page: "DeskPage") -> None:
    """Ask what the desk is to say when the person chosen comes."""
    guest = page.guest_of(page.subject())
    if guest is not None:
        sheet = NoteSheet(page.window(), page.desk, guest)
        sheet.accepted.connect(lambda: page.show_person(guest.person_id))
        _open(page, sheet)


def badge(page: "DeskPage") -> None:
    """Print the badge of the person chosen; where there is no printer, show it."""
    subject = page.subject()
    if subject is not None and not badges.print_badge(page.desk, subject):
        badges.show_badge(page.desk, subject)


def card(page: "DeskPage") -> None:
    """Go to the person's card on the page of people."""
    subject = page.subject()
    if subject is not None:
        page.desk.go("people", subject)


def walk_in(page: "DeskPage") -> None:
    """Ask for somebody who came without being announced."""
    typed = page.field.text()
    page.field.free()

    def prints(person_id: int) -> bool:
        return badges.print_badge(page.desk, person_id)

    _open(page, WalkInSheet(page.window(), page.desk, page.doing, prints, typed))


def points(page: "DeskPage") -> None:
    """Open the list of points."""
    _open(page, PointsSheet(page.window(), page.desk, page.scene))


def add_point(page: "DeskPage") -> None:
    """Ask for a point."""
    _open(page, PointSheet(page.window(), page.desk, page.scene))


def days(page: "DeskPage") -> None:
    """Make a point for each day of the conference."""
    if page.scene.days:
        page.desk.do(need_day_points, page.scene.days)


def paper_list(page: "DeskPage") -> None:
    """Go to the paper list among the documents."""
    page.desk.go("documents", PAPER)


def marks(page: "DeskPage") -> None:
    """Ask for the numbers ticked on paper."""
    _open(page, MarksSheet(page.window(), page.desk, page.doing, page.place))


def station(page: "DeskPage") -> None:
    """Ask what this desk is called."""
    _open(page, StationSheet(page.window(), page.where))


def camera(page: "DeskPage") -> None:
    """Read codes with the camera, or no more."""
    if page.camera.on:
        page.camera.stop()
        return
    problem = page.camera.start()
    if problem:
        page.desk.toast(problem)
