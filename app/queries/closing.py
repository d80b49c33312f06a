"""Reading how far the closing is: each task with its figures, and which data is due when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, func, select

from app.base.words import N_
from app.model import (
    CheckIn,
    ClosingStep,
    Commitment,
    Disclosure,
    Edition,
    EditionEntry,
    ErasureRecord,
    JointProject,
    Registration,
    Retention,
    Session,
    SheetScan,
    Signature,
)
from app.queries import certificates, editions, events, headcount, outcomes
from app.queries.evidence import stands
from app.rules.checkins import Direction
from app.rules.closing import (
    ClosingTask,
    DataCategory,
    DisclosureKind,
    Due,
    dues,
    next_task,
)
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True)
class Figure:
    """A number beside its name, `of` how many there could be; or the day something happened."""

    name: str
    count: int = 0
    of: int | None = None
    at: datetime | None = None


@dataclass(frozen=True)
class TaskRow:
    """A task of the closing; `done_at` in UTC, None while it is open.

    `begun` says that something of it is there already.
    """

    task: ClosingTask
    done_at: datetime | None
    note: str
    figures: tuple[Figure, ...]
    begun: bool = False
    edition: str = ""

    @property
    def done(self) -> bool:
        """Whether somebody said that it is done."""
        return self.done_at is not None


def tasks(read: Reading) -> list[TaskRow]:
    """All tasks in their order."""
    query = select(ClosingStep, Edition.name).outerjoin(
        Edition, Edition.id == ClosingStep.edition_id
    )
    steps = {step.task: (step, edition or "") for step, edition in read.execute(query)}
    found = []
    for task in ClosingTask:
        figures = tuple(FIGURES[task](read))
        begun = any(each.count or each.at for each in figures[:1])
        if task in steps:
            step, edition = steps[task]
            found.append(TaskRow(task, step.done_at, step.note, figures, begun, edition))
        else:
            found.append(TaskRow(task, None, "", figures, begun))
    return found


def next_open(read: Reading) -> ClosingTask | None:
    """The first task that is not done, None when all are."""
    return next_task(set(read.scalars(select(ClosingStep.task))))


@dataclass(frozen=True)
class DueRow:
    """When a category is due, and when it was erased last (UTC)."""

    due: Due
    erased_at: datetime | None


def due_rows(read: Reading) -> list[DueRow]:
    """All categories in their order; none while the file has no conference."""
    event = events.event(read)
    if event is None:
        return []
    erased = _erased(read)
    return [DueRow(due, erased.get(due.category)) for due in dues(event.ends_on, own_days(read))]


def own_days(read: Reading) -> dict[DataCategory, int]:
    """The days that somebody chose."""
    return {row.category: row.days for row in read.scalars(select(Retention))}


def _erased(read: Reading) -> dict[DataCategory, datetime]:
    query = select(ErasureRecord.category, ErasureRecord.at).order_by(ErasureRecord.at)
    return {row[0]: row[1] for row in read.execute(query)}


def local_today(read: Reading, now: datetime | None = None) -> date:
    """The day it is at the conference; `now` is aware, this moment if not given."""
    event = events.event(read)
    zone = ZoneInfo(event.time_zone if event else "UTC")
    return (now or datetime.now(UTC)).astimezone(zone).date()


def overdue(read: Reading, today: date) -> list[DataCategory]:
    """The categories whose day has come and of which the file still holds something."""
    from app.queries.erasing import holds_any

    due = [row.due.category for row in due_rows(read) if row.due.is_due(today)]
    return [category for category in due if holds_any(read, category)]


@dataclass(frozen=True)
class ErasureRow:
    """An erasure as it is proved; `gone` and `kept` count by key, `at` in UTC."""

    id: int
    at: datetime
    category: DataCategory
    gone: Mapping[str, int]
    kept: Mapping[str, int]


def erasures(read: Reading) -> list[ErasureRow]:
    """All erasures by category, the latest first."""
    query = select(ErasureRecord).order_by(ErasureRecord.at.desc(), ErasureRecord.id)
    return [
        ErasureRow(
            row.id, row.at, row.category, row.counts.get("gone", {}), row.counts.get("kept", {})
        )
        for row in read.scalars(query)
    ]


# the figures of each task


def _many(read: Reading, column: Any, *which: ColumnElement[bool]) -> int:  # noqa: ANN401 - any column
    return read.scalar(select(func.count(func.distinct(column))).where(*which)) or 0


def _expected(read: Reading) -> int:
    return _many(read, Registration.id, Registration.status == RegistrationStatus.CONFIRMED)


def _came(read: Reading) -> int:
    inside = CheckIn.direction == Direction.IN
    return _many(read, CheckIn.registration_id, inside, *stands(CheckIn))


def _freezing(read: Reading) -> list[Figure]:
    last = editions.newest(read)
    timed = _many(read, Session.id, Session.starts_at.is_not(None))
    held = 0
    if last is not None:
        held = _many(read, EditionEntry.id, EditionEntry.edition_id == last.id)
    return [
        Figure(N_("Sessions in the latest edition"), held, timed),
        Figure(N_("Released"), at=last.at if last else None),
    ]


def _reconciling(read: Reading) -> list[Figure]:
    expected = _expected(read)
    signed = _many(read, Signature.registration_id, *stands(Signature))
    return [
        Figure(N_("Checked in"), _came(read), expected),
        Figure(N_("Signed"), signed, expected),
        Figure(N_("Scans of signed sheets"), _many(read, SheetScan.id)),
    ]


def _certifying(read: Reading) -> list[Figure]:
    standing = certificates.standing(read)
    earned = standing.earned.keys() | standing.issued
    return [Figure(N_("Certificates issued"), len(standing.issued), len(earned))]


def _concluding(read: Reading) -> list[Figure]:
    reports = [row for row in outcomes.outcomes(read) if row.asked_for]
    return [
        Figure(N_("Final reports"), sum(row.final for row in reports), len(reports)),
        Figure(N_("Joint projects"), _many(read, JointProject.id)),
        Figure(N_("Open commitments"), _many(read, Commitment.id, Commitment.done_on.is_(None))),
    ]


def _counting(read: Reading) -> list[Figure]:
    confirmed = RegistrationStatus.CONFIRMED
    heads = [head for head in headcount.heads(read) if head.status is confirmed]
    return [
        Figure(N_("Participants"), len(heads)),
        Figure(N_("Delegations"), len({head.delegation_id for head in heads} - {None})),
        Figure(N_("Countries"), len({head.country for head in heads} - {""})),
    ]


def _bundling(read: Reading) -> list[Figure]:
    evidence = (Disclosure.kind == DisclosureKind.BUNDLE, Disclosure.what == "evidence")
    last = read.scalar(select(func.max(Disclosure.at)).where(*evidence))
    return [Figure(N_("Last put together"), at=last)]


def _erasing(read: Reading) -> list[Figure]:
    today = local_today(read)
    rows = due_rows(read)
    erased = sum(row.erased_at is not None for row in rows)
    return [
        Figure(N_("Categories erased"), erased, len(rows)),
        Figure(N_("Due"), len(overdue(read, today))),
    ]


FIGURES: Mapping[ClosingTask, Callable[[Reading], list[Figure]]] = MappingProxyType(
    {
        ClosingTask.FREEZE: _freezing,
        ClosingTask.RECONCILE: _reconciling,
        ClosingTask.CERTIFICATES: _certifying,
        ClosingTask.OUTCOMES: _concluding,
        ClosingTask.STATISTICS: _counting,
        ClosingTask.EVIDENCE: _bundling,
        ClosingTask.ERASE: _erasing,
    }
)
