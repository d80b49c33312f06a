"""The columns of a list as rows of a table: what stands in them, what they are taken for."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.base.words import N_
from app.gui.exchange.draft import Draft
from app.gui.exchange.saying import header
from app.gui.exchange.targets import TARGET_NAMES, column_letter, samples
from app.gui.i18n import _, _n, current_language
from app.gui.row_model import Column
from app.gui.widgets.cells import Cell, Mark, Plain, TwoLines
from app.queries.questions import QuestionRow
from app.rules.importing.values import ColumnMap, Target
from app.rules.questions import KIND_NAMES

IS_COLUMN = 2
ALL, LOOK, USED, LEFT = "all", "look", "used", "left"


@dataclass(frozen=True)
class ColumnRow:
    """One column; `blank` where nothing stands in it at all."""

    column: ColumnMap
    header: str
    values: tuple[str, ...]
    problems: int = 0
    question: QuestionRow | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not self.values

    @property
    def unsure(self) -> bool:
        """Whether somebody should look: it was guessed, or some of its cells cannot be read."""
        left_out = self.column.target is Target.IGNORE
        return bool(self.problems) or (not self.column.sure and not (left_out and self.blank))


def rows_of(draft: Draft) -> dict[int, ColumnRow]:
    """All columns by position."""
    problems = Counter(
        problem.position for problem in (draft.reading.problems if draft.reading else ())
    )
    asked = {row.id: row for row in draft.questions}
    return {
        column.position: ColumnRow(
            column,
            header(draft, column.position),
            tuple(samples(draft.table, column.position)),
            problems[column.position],
            asked.get(column.question_id or 0),
        )
        for column in draft.mapping.columns
        if column.position < len(draft.table.headers)
    }


def passes(row: ColumnRow, chip: str) -> bool:
    """Whether a column is shown under a chip."""
    ignored = row.column.target is Target.IGNORE
    return {ALL: True, LOOK: row.unsure, USED: not ignored, LEFT: ignored}[chip]


def meaning(row: ColumnRow) -> str:
    """What a column is, in a word or two."""
    if row.column.target is Target.QUESTION and row.question is not None:
        return row.question.label.best((current_language(), "en"))
    return _(TARGET_NAMES[row.column.target])


def detail(row: ColumnRow) -> str:
    """What kind of answers a column of a question holds."""
    column = row.column
    if column.target not in {Target.QUESTION, Target.NEW_QUESTION}:
        return ""
    kind = _(KIND_NAMES[column.kind])
    if column.option:
        return _("{kind}: {option}", kind=kind, option=column.option)
    if column.options:
        choices = ", ".join(column.options)
        return _("{kind}: {choices}", kind=kind, choices=choices)
    return kind


def _header(row: ColumnRow) -> Cell:
    letter = column_letter(row.column.position)
    return TwoLines(row.header or _("Without a header"), _("Column {letter}", letter=letter))


def _values(row: ColumnRow) -> Cell:
    return Plain(" · ".join(row.values) or _("empty"), "soft" if row.values else "muted")


def _meaning(row: ColumnRow) -> Cell:
    left = row.column.target is Target.IGNORE
    below = detail(row)
    if below:
        return TwoLines(meaning(row), below, strong=False)
    return Plain(meaning(row), "muted" if left else "text")


def _mark(row: ColumnRow) -> Cell:
    if row.problems:
        text = _n("{n} problem", "{n} problems", row.problems)
        return Mark("circle-alert", text, "red", text)
    if row.unsure:
        return Mark("circle-question-mark", _("a guess"), "amber", _("Only a guess: please look"))
    return Plain("")


def columns() -> Sequence[Column[ColumnRow]]:
    """The columns of the table of columns."""
    return (
        Column(N_("Column of the list"), _header, width=130, stretch=True),
        Column(N_("First values"), _values, width=190, spare=2),
        Column(N_("Is"), _meaning, width=200),
        Column("", _mark, width=116),
    )
