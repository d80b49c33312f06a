"""The history as a table: what was done, when, and how far back one can go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.base.words import N_
from app.gui.i18n import _, moment, step_text
from app.gui.row_model import Column
from app.gui.widgets.cells import Cell, Mark, Plain
from app.queries.history import HistoryRow
from app.store import Step, StepKind

ICONS = {
    StepKind.DONE: "pencil",
    StepKind.UNDONE: "undo-2",
    StepKind.REDONE: "redo-2",
    StepKind.ERASED: "eraser",
    StepKind.OUTSIDE: "refresh-cw",
}
KINDS = {
    StepKind.DONE: "",
    StepKind.UNDONE: N_("Undone"),
    StepKind.REDONE: N_("Done again"),
    StepKind.ERASED: N_("Erased for good"),
    StepKind.OUTSIDE: N_("By another program"),
}


@dataclass(frozen=True)
class PastStep:
    """A step of the history; `steps_back` is how many undos take it back, 0 if none do."""

    id: int
    at: datetime
    kind: StepKind
    text: str
    steps_back: int


def past(rows: Sequence[HistoryRow], undoable: Sequence[Step]) -> list[PastStep]:
    """The rows, newest first, each with its distance among the steps that can be undone.

    `undoable` is newest first; a step undone and done again has one distance, that of the
    row where it was first done.
    """
    back = {_stored(step.at): distance for distance, step in enumerate(undoable, start=1)}
    return [_past(row, back) for row in rows]


def _stored(at: datetime) -> datetime:
    """A moment as the file keeps it, to the millisecond."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _past(row: HistoryRow, back: dict[datetime, int]) -> PastStep:
    kind = StepKind(row.kind)
    return PastStep(row.id, row.at, kind, step_text(row.label, row.data), back.get(row.at, 0))


def _what(row: PastStep) -> Cell:
    tone = "text" if row.steps_back else "muted"
    return Mark(ICONS[row.kind], row.text or _(KINDS[row.kind]), tone)


def _kind(row: PastStep) -> Cell:
    return Plain(_(KINDS[row.kind]) if row.text else "", "muted")


def _when(row: PastStep) -> Cell:
    return Plain(moment(row.at), "muted", right=True)


COLUMNS: tuple[Column[PastStep], ...] = (
    Column(N_("What"), _what, width=260, stretch=True),
    Column(N_("How"), _kind, width=140, spare=1),
    Column(N_("When"), _when, width=190),
)
