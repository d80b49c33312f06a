"""What the closing says: hints, figures, days, and where each task is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.base.words import N_
from app.gui.i18n import _, _n, day, moment, number
from app.gui.pages import PAGES
from app.queries.closing import Figure, TaskRow
from app.queries.disclosures import DisclosureRow
from app.rules.closing import ClosingTask, DataCategory, Due


@dataclass(frozen=True)
class Look:
    """How a task looks: icon, what it is for, its button, and the pages where it is done.

    The first page that exists is shown, with what to show there.
    """

    icon: str
    hint: str
    button: str
    pages: tuple[tuple[str, object], ...] = ()


LOOKS: Mapping[ClosingTask, Look] = MappingProxyType(
    {
        ClosingTask.FREEZE: Look(
            "calendar-check",
            N_("Moved and cancelled sessions are on the agenda as they really were."),
            N_("Freeze…"),
        ),
        ClosingTask.RECONCILE: Look(
            "list-checks",
            N_("Signed sheets against check-ins, for each person and day."),
            N_("Attendance"),
            (("attendance", "proofs"), ("checkin", None)),
        ),
        ClosingTask.CERTIFICATES: Look(
            "badge-check",
            N_("For everybody who attended enough, numbered in a register."),
            N_("Certificates"),
            (("attendance", "certificates"), ("documents", None)),
        ),
        ClosingTask.OUTCOMES: Look(
            "handshake",
            N_("Conclusions of each session, commitments, joint projects."),
            N_("Outcomes"),
            (("outcomes", None),),
        ),
        ClosingTask.STATISTICS: Look(
            "file-text",
            N_("Figures for the funder and the report of the conference."),
            N_("Documents"),
            (("documents", "statistics"),),
        ),
        ClosingTask.EVIDENCE: Look(
            "archive",
            N_("Programme as held, signed lists, counts and photos in one folder."),
            N_("Put together…"),
            (),
        ),
        ClosingTask.ERASE: Look(
            "shield-check",
            N_("What nobody needs any more goes, each kind of data in its time."),
            N_("Personal data"),
        ),
    }
)

ICONS: Mapping[DataCategory, str] = MappingProxyType(
    {
        DataCategory.HEALTH: "heart-pulse",
        DataCategory.PASSPORT: "id-card",
        DataCategory.TRAVEL: "hotel",
        DataCategory.PHONES: "phone",
        DataCategory.EMAILS: "mail",
        DataCategory.ANSWERS: "circle-question-mark",
        DataCategory.PHOTOS: "camera",
        DataCategory.NOTES: "notebook-pen",
        DataCategory.ALL_BUT_EVIDENCE: "eraser",
    }
)


def place(task: ClosingTask) -> tuple[str, object] | None:
    """The page where a task is done, and what to show there; None where it is done here."""
    known = {kind.key for kind in PAGES}
    return next((found for found in LOOKS[task].pages if found[0] in known), None)


def figure_text(figure: Figure) -> str:
    """A figure in a few words; nothing where something has not happened."""
    if figure.at is not None:
        return f"{_(figure.name)}: {moment(figure.at)}"
    said = number(figure.count)
    if figure.of is not None:
        said = _("{count} of {all}", count=said, all=number(figure.of))
    return f"{_(figure.name)}: {said}"


def figures_text(figures: Sequence[Figure]) -> str:
    """The figures of a task on a line."""
    dated = ("Released", "Last put together")
    shown = [each for each in figures if each.at is not None or each.name not in dated]
    return "   ·   ".join(map(figure_text, shown))


def done_text(row: TaskRow) -> str:
    """When a task was done, and what was noted."""
    assert row.done_at is not None
    said = _("Done on {day}", day=day(row.done_at.astimezone().date()))
    more = [row.edition, row.note]
    return "   ·   ".join(part for part in (said, *more) if part)


def columns_text(row: DisclosureRow) -> str:
    """The columns of what left, by their names."""
    return ", ".join(map(_, row.columns))


@dataclass(frozen=True)
class Said:
    """A text in a tone."""

    text: str
    tone: str


def due_said(due: Due, today: date, *, held: bool) -> Said:
    """When a category is due, and how that stands today."""
    if not held:
        return Said(_("Nothing held"), "neutral")
    ahead = (due.on - today).days
    if ahead <= 0:
        return Said(_("Due since {day}", day=day(due.on)), "red")
    if ahead <= NEAR:
        return Said(_n("Due in {n} day", "Due in {n} days", ahead), "amber")
    return Said(_("Due on {day}", day=day(due.on)), "neutral")


NEAR = 30


def days_text(due: Due) -> str:
    """How many days after the conference a category is due."""
    if not due.days:
        return _("On the last day")
    return _n("{n} day after the end", "{n} days after the end", due.days)
