"""What can be done with the people selected on the page."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from app.gui.i18n import _, _n
from app.gui.jobs import Answer
from app.gui.people.erasing import EraseSheet
from app.gui.people.merge import MergeSheet
from app.gui.people.saved import SaveSheet
from app.queries import people, person
from app.rules.registrations import RegistrationStatus
from app.usecases.delegations import appoint_head
from app.usecases.people import remove_people
from app.usecases.registrations import edit_registrations, register

if TYPE_CHECKING:
    from app.gui.people.page import PeoplePage

PAIR = 2


def one(page: "PeoplePage") -> bool:
    """Whether exactly one person is selected."""
    return len(page.chosen()) == 1


def some(page: "PeoplePage") -> bool:
    """Whether somebody is selected."""
    return bool(page.chosen())


def print_badges(page: "PeoplePage") -> None:
    """Go to the badges of those selected."""
    from app.gui.documents.target import Wanted  # the page of documents looks at people itself
    from app.gui.documents.who import Who, Whom

    chosen = tuple(page.chosen())
    if chosen:
        page.desk.go("documents", Wanted("badge", Who(Whom.SELECTED, person_ids=chosen)))


def can_edit(page: "PeoplePage") -> bool:
    """Whether somebody is selected and the file can be changed."""
    return bool(page.chosen()) and not page.desk.read_only


def can_edit_one(page: "PeoplePage") -> bool:
    """Whether one person is selected and the file can be changed."""
    return one(page) and not page.desk.read_only


def can_merge(page: "PeoplePage") -> bool:
    """Whether two people are selected, or one who may share the e-mail address."""
    return not page.desk.read_only and 1 <= len(page.chosen()) <= PAIR


def _told(page: "PeoplePage", answer: Answer[Any], text: str) -> None:
    answer.then(lambda _done: page.desk.toast(text, undo=True))


def confirm(page: "PeoplePage") -> None:
    """Confirm the registrations."""
    ids = page.chosen()
    answer = page.desk.do(edit_registrations, ids, {"status": RegistrationStatus.CONFIRMED})
    _told(page, answer, _n("Confirmed: {n} person.", "Confirmed: {n} people.", len(ids)))


def enrol(page: "PeoplePage") -> None:
    """Give those who have none a place at the conference."""
    ids = page.chosen()
    text = _n("Registered: {n} person.", "Registered: {n} people.", len(ids))
    _told(page, page.desk.do(register, ids), text)


def appoint(page: "PeoplePage") -> None:
    """Make the person the head of the delegation."""
    if one(page):
        answer = page.desk.do(appoint_head, page.chosen()[0])
        _told(page, answer, _("Head of delegation appointed."))


def remove(page: "PeoplePage") -> None:
    """Remove people at once; the toast offers to take it back."""
    ids = page.chosen()
    if can_edit(page):
        text = _n("Removed: {n} person.", "Removed: {n} people.", len(ids))
        _told(page, page.desk.do(remove_people, ids), text)


def write_mail(page: "PeoplePage") -> None:
    """Begin a message in the computer's mail program."""
    card = page.panel.card
    if card is not None and card.row.email:
        QDesktopServices.openUrl(QUrl(f"mailto:{card.row.email}"))


def erase(page: "PeoplePage") -> None:
    """Erase one person for good, after a clear word."""
    card = page.panel.card
    if can_edit_one(page) and card is not None:
        EraseSheet(page, page.desk, card).open()


def merge(page: "PeoplePage") -> None:
    """Merge the two who are selected, or one with who shares the e-mail address."""
    ids = page.chosen()
    if len(ids) == 1:
        ids += page.desk.ask(people.sharing_email, ids[0])[:1]
    if len(ids) == PAIR:
        merge_records(page, *ids)
    else:
        page.desk.toast(_("Select the two records of the same person first."))


def merge_records(page: "PeoplePage", keep_id: int, other_id: int) -> None:
    """Show two records side by side, to make them one."""
    keep, other = (page.desk.ask(person.card, each) for each in (keep_id, other_id))
    if keep is None or other is None:
        return
    sheet = MergeSheet(page, page.desk, keep, other)
    sheet.merged.connect(partial(_merged, page))
    sheet.open()


def _merged(page: "PeoplePage", person_id: int) -> None:
    page.listing.show_person(person_id)
    page.desk.toast(_("The two records are one now."), undo=True)


def save_filter(page: "PeoplePage") -> None:
    """Keep what is shown under a name."""
    SaveSheet(page, page.desk, page.listing.view(), "").open()
