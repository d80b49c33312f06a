"""Everything the page shows, read at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.base.texts import Texts
from app.queries import agenda, attendance, certificates, delegations
from app.queries.attendance import AttendeeRow, FundingRow, ScanRow
from app.queries.certificates import CertificateRow, FrameRow, Standing
from app.queries.events import EventRow, event
from app.rules.attendance import Counter, Occasion
from app.store import Reading


@dataclass(frozen=True)
class Board:
    """Counters, proofs by person id, scans, certificates, the fund."""

    event: EventRow | None
    days: tuple[date, ...]
    sessions: Mapping[int, Texts]
    delegations: Mapping[int, Texts]
    counters: tuple[Counter, ...]
    attendees: Mapping[int, AttendeeRow]
    sheets: Mapping[Occasion, int]
    scans: tuple[ScanRow, ...]
    frame: FrameRow
    standing: Standing
    register: Mapping[int, CertificateRow]
    fund: FundingRow

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the conference."""
        return self.event.languages if self.event and self.event.languages else ("en",)


def board(read: Reading) -> Board:
    """Everything, in a number of statements that does not grow."""
    held = event(read)
    rows = attendance.attendees(read)
    return Board(
        held,
        _days(read, rows),
        {row.id: row.title for row in agenda.titles(read)},
        {row.id: row.name for row in delegations.rows(read)},
        tuple(attendance.counters(read)),
        {row.person_id: row for row in rows},
        attendance.sheets(read),
        tuple(attendance.scans(read)),
        certificates.frame(read),
        certificates.standing(read),
        {row.id: row for row in certificates.register(read)},
        attendance.funding(read),
    )


def _days(read: Reading, rows: list[AttendeeRow]) -> tuple[date, ...]:
    """The days of the conference, and others on which somebody was there."""
    known = set(agenda.days(read))
    return tuple(sorted(known | {day for row in rows for day in row.presence.days}))
