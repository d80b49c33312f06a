"""How outcomes, commitments, projects and materials are put into words and colours."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from pathlib import PurePath
from types import MappingProxyType

from PySide6.QtCore import QDate, QLocale

from app.base.names import NameOrder
from app.base.texts import Texts
from app.gui.i18n import _, _n, clock, current_language, number
from app.gui.outcomes.board import Board
from app.gui.widgets.date_input import write_date
from app.queries.materials import MaterialRow
from app.queries.outcomes import CommitmentRow, OutcomeRow
from app.queries.projects import MilestoneRow, PartnerRow, ProjectRow
from app.rules.outcomes import (
    MATERIAL_NAMES,
    CommitmentState,
    MaterialKind,
    OutcomeState,
    ProjectField,
    ProjectStatus,
    Totals,
    totals,
)

STATE_TONES: Mapping[OutcomeState, str] = MappingProxyType(
    {
        OutcomeState.EMPTY: "neutral",
        OutcomeState.DRAFT: "amber",
        OutcomeState.FINAL: "green",
    }
)
STATUS_TONES: Mapping[ProjectStatus, str] = MappingProxyType(
    {
        ProjectStatus.IDEA: "neutral",
        ProjectStatus.PLANNED: "blue",
        ProjectStatus.APPLIED: "violet",
        ProjectStatus.RUNNING: "teal",
        ProjectStatus.DONE: "green",
        ProjectStatus.GIVEN_UP: "red",
    }
)
COMMITMENT_TONES: Mapping[CommitmentState, str] = MappingProxyType(
    {
        CommitmentState.OPEN: "neutral",
        CommitmentState.LATE: "red",
        CommitmentState.DONE: "green",
    }
)
FIELD_TONES: Mapping[ProjectField, str] = MappingProxyType(
    {
        ProjectField.CULTURE: "violet",
        ProjectField.SPORT: "green",
        ProjectField.YOUTH: "amber",
        ProjectField.EDUCATION: "blue",
        ProjectField.ECONOMY: "teal",
        ProjectField.ENVIRONMENT: "green",
        ProjectField.SOCIAL: "red",
        ProjectField.ADMINISTRATION: "neutral",
        ProjectField.TOURISM: "amber",
        ProjectField.STUDY_VISIT: "blue",
        ProjectField.OTHER: "neutral",
    }
)
MATERIAL_ICONS: Mapping[MaterialKind, str] = MappingProxyType(
    {
        MaterialKind.PRESENTATION: "monitor",
        MaterialKind.PHOTO: "image",
        MaterialKind.DOCUMENT: "file-text",
        MaterialKind.RECORDING: "mic",
        MaterialKind.OTHER: "file",
    }
)


def said(texts: Texts) -> str:
    """The text in the language of the window, else in English, else in any."""
    return texts.best((current_language(), "en"))


def short_day(day: date | None) -> str:
    """12 May 2027; nothing for none."""
    if day is None:
        return ""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


def session_line(row: OutcomeRow) -> str:
    """Day, hours and room."""
    return " · ".join(part for part in (_hours(row.starts_at, row.minutes), said(row.room)) if part)


def _hours(start: datetime | None, minutes: int) -> str:
    if start is None:
        return _("no time yet")
    day = QLocale().toString(QDate(start.year, start.month, start.day), "ddd d MMM")
    return f"{day}, {clock(start)}–{clock(start + timedelta(minutes=minutes))}"


def sessions(board: Board) -> list[tuple[int | None, str]]:
    """The sessions to choose from, and none."""
    found = [(row.session_id, said(row.title)) for row in board.outcomes.values()]
    return [(None, _("No session")), *found]


def projects(board: Board) -> list[tuple[int | None, str]]:
    """The joint projects to choose from, and none."""
    return [
        (None, _("No project")),
        *((row.id, said(row.title)) for row in board.projects.values()),
    ]


def who(row: CommitmentRow, order: NameOrder) -> str:
    """Whose promise it is: the person and the body, or whoever was written."""
    name = row.person.display(order) if row.person else ""
    return ", ".join(part for part in (name, said(row.organisation), row.who) if part)


def due(row: CommitmentRow | MilestoneRow) -> str:
    """Until when, or since when it is done."""
    if row.done_on is not None:
        return _("done {day}", day=write_date(row.done_on))
    return write_date(row.due_on) if row.due_on else ""


def city(row: PartnerRow | None) -> str:
    """A body as one speaks of it: by its city, else its name."""
    return "" if row is None else row.city or said(row.name)


def company(row: ProjectRow) -> str:
    """Lead and partners: Riga with Toruń, Ogre."""
    partners = ", ".join(city(one) for one in row.partners)
    lead = city(row.lead)
    if lead and partners:
        return _("{lead} with {partners}", lead=lead, partners=partners)
    return lead or partners


def period(row: ProjectRow) -> str:
    """March – September 2028."""
    if row.starts_on is None and row.ends_on is None:
        return ""
    if row.starts_on is None or row.ends_on is None:
        only = row.starts_on or row.ends_on
        template = _("from {day}") if row.starts_on else _("until {day}")
        return template.format(day=_month(only))
    first, last = _month(row.starts_on), _month(row.ends_on)
    return first if first == last else f"{first} – {last}"


def _month(day: date | None) -> str:
    return (
        "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), "MMM yyyy")
    )


def money(amount: int | None, currency: str) -> str:
    """30,000 EUR; nothing for none."""
    return "" if amount is None else f"{number(amount)} {currency}".strip()


def next_step(row: ProjectRow) -> MilestoneRow | None:
    """The milestone to reach next: that with the earliest day."""
    return next((one for one in row.milestones if one.done_on is None), None)


def project_totals(rows: Iterable[ProjectRow]) -> str:
    """15 projects · 412,000 EUR · 1,240 people."""
    found = totals(rows)
    parts = [_n("{n} joint project", "{n} joint projects", found.projects)]
    parts += [money(amount, currency) for currency, amount in found.budgets]
    if found.people_reached:
        parts.append(_n("{n} person reached", "{n} people reached", found.people_reached))
    return " · ".join([*parts, *_unknown(found)])


def _unknown(found: Totals) -> list[str]:
    """How much of the sums is not known yet."""
    if not found.unpriced or not found.projects:
        return []
    return [_n("{n} without a budget", "{n} without a budget", found.unpriced)]


def page_totals(board: Board) -> str:
    """9 of 14 reports final · 12 commitments, 2 late · 15 joint projects · 48 materials."""
    reports = [row for row in board.outcomes.values() if row.asked_for]
    final = sum(row.state is OutcomeState.FINAL for row in reports)
    parts = [
        _n(
            "{final} of {n} report final",
            "{final} of {n} reports final",
            len(reports),
            final=number(final),
        )
    ]
    if board.commitments:
        parts.append(_n("{n} commitment", "{n} commitments", len(board.commitments)))
        states = [row.state(board.today) for row in board.commitments.values()]
        late = states.count(CommitmentState.LATE)
        parts += [_n("{n} late", "{n} late", late)] if late else []
    if board.projects:
        parts.append(_n("{n} joint project", "{n} joint projects", len(board.projects)))
    if board.materials:
        parts.append(_n("{n} material", "{n} materials", len(board.materials)))
    return " · ".join(parts)


def material_name(row: MaterialRow) -> str:
    """What a material is called: its caption, else its file, link or kind."""
    return said(row.title) or PurePath(row.file).stem or row.link or _(MATERIAL_NAMES[row.kind])


def material_line(row: MaterialRow) -> str:
    """What it is, how large, by whom."""
    size = file_size(row.size) if row.size else ""
    link = row.link if row.title and row.link else ""
    parts = (_(MATERIAL_NAMES[row.kind]), row.author, size, link)
    return " · ".join(part for part in parts if part)


def file_size(size: int) -> str:
    """A size in bytes as it is read."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
