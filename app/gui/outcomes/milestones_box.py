"""The milestones of a project: lines to tick and to change, and a line for the next one."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.texts import Texts
from app.gui.i18n import _, localized
from app.gui.outcomes import wording
from app.gui.outcomes.attachments import short_link
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.widgets.date_input import DateInput
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import FlagInput, TextInput, Unreadable
from app.gui.widgets.language_texts import LanguageTexts
from app.gui.widgets.layouts import H, V, box, clear, label, tool_button
from app.queries.projects import MilestoneRow, ProjectRow
from app.rules.outcomes import CommitmentState
from app.usecases.projects import (
    add_milestone,
    edit_milestone,
    reach_milestone,
    remove_milestone,
)

DAY_WIDTH = 124


class MilestonesBox(QWidget):
    """What the project shown has to reach, and by when."""

    def __init__(self, doing: Doing) -> None:
        super().__init__()
        self._desk = doing.desk
        self._board: Board | None = None
        self._row: ProjectRow | None = None
        self._shown: object = None
        self.lines = V(spacing=2)
        self.title = TextInput(_("Add a milestone"), _("Add a milestone…"))
        self.due = DateInput(_("Day of the milestone"))
        self.due.setFixedWidth(DAY_WIDTH)
        self.wrong = label("", "error", wrap=True)
        self.wrong.hide()
        for entry in (self.title, self.due):
            entry.returnPressed.connect(self._add)
        quick = box(H((self.title, 1), self.due, spacing=6))
        if self._desk.read_only:
            quick.hide()
        self.setLayout(V(self.lines, quick, self.wrong, spacing=5))

    def show_project(self, board: Board, row: ProjectRow) -> None:
        """Show the milestones of a project."""
        if self._row is None or self._row.id != row.id:
            for entry in (self.title, self.due):
                entry.set_value(None)
        self._board, self._row = board, row
        if self._shown == (row.id, row.milestones, board.today):
            return
        self._shown = (row.id, row.milestones, board.today)
        clear(self.lines)
        for step in row.milestones:
            self.lines.addWidget(self._line(board.today, step))

    def _line(self, today: date, step: MilestoneRow) -> QWidget:
        name = wording.said(step.title)
        state = step.state(today)
        done = FlagInput("", on=state is CommitmentState.DONE)
        done.setAccessibleName(_("Reached: {milestone}", milestone=name))
        done.setEnabled(not self._desk.read_only)
        done.clicked.connect(
            lambda on: self._desk.do(reach_milestone, step.id, today if on else None)
        )
        edit = short_link(name, partial(self.edit, step))
        edit.setEnabled(not self._desk.read_only)
        kind = "error" if state is CommitmentState.LATE else "caption"
        day = label(wording.due(step) or _("no day yet"), kind)
        out = tool_button(
            _("Remove “{milestone}”", milestone=name),
            "x",
            lambda: self._desk.do(remove_milestone, step.id),
        )
        if self._desk.read_only:
            out.hide()
        return box(H(done, edit, -1, day, out, spacing=6))

    def _add(self) -> None:
        text = self.title.value()
        if not text or self._row is None or self._board is None:
            return
        try:
            due = self.due.value()
        except Unreadable as problem:
            self._say(str(problem))
            return
        language = next(iter(self._board.languages), "en")
        facts = {"title": Texts({language: text}), "due_on": due}
        answer = self._desk.do(add_milestone, self._row.id, facts)
        answer.then(self._added).otherwise(self._refuse)

    def _added(self, _id: int) -> None:
        self._say("")
        for entry in (self.title, self.due):
            entry.set_value(None)
        self.title.setFocus()

    def _refuse(self, problem: AppError) -> None:
        self._say(localized(problem))

    def _say(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def edit(self, step: MilestoneRow) -> None:
        """Open the sheet of a milestone."""
        languages = self._board.languages if self._board else ()
        sheet = MilestoneSheet(self, languages or ("en",), step)
        sheet.submitted.connect(partial(self._save, sheet, step.id))
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _save(self, sheet: "MilestoneSheet", milestone_id: int) -> None:
        values = sheet.form.values()
        if values is not None:
            answer = self._desk.do(edit_milestone, milestone_id, values)
            answer.then(lambda _none: sheet.accept()).otherwise(sheet.refuse)


class MilestoneSheet(Sheet):
    """What is to be reached, by when, and since when it is."""

    def __init__(
        self, parent: QWidget | None, languages: tuple[str, ...], step: MilestoneRow
    ) -> None:
        self.form = Form(2)
        self.form.add("title", _("Milestone"), LanguageTexts(_("Milestone"), languages), span=2)
        self.form.add("due_on", _("Until when"), DateInput(_("Until when")))
        self.form.add("done_on", _("Done on"), DateInput(_("Done on")))
        super().__init__(parent, _("Milestone"), self.form, width=460)
        names = ("title", "due_on", "done_on")
        self.form.set_values({name: getattr(step, name) for name in names})

    def refuse(self, problem: AppError) -> None:
        """Say what was refused, at its field."""
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
