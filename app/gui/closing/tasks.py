"""The seven tasks in order, as a calm list: how far each is, and the way to it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from app.base.progress import Progress
from app.gui.closing import words
from app.gui.closing.note_sheet import FreezeSheet, NoteSheet
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.overview.surfaces import IconBadge
from app.gui.widgets.card import Card
from app.gui.widgets.completeness_bar import CompletenessBar
from app.gui.widgets.layouts import H, V, box, button, clear, label, line
from app.queries import closing
from app.queries.closing import TaskRow
from app.rules.closing import CLOSING_NAMES, ClosingTask
from app.usecases.closing import reopen_task

WIDTH = 860
ICON = 36
GO, TICK = 136, 112
"""So wide that the buttons of all tasks stand below each other."""


class TaskLine(QWidget):
    """One task; `go` leads to where it is done, `tick` says that it is done or not."""

    def __init__(
        self,
        row: TaskRow,
        *,
        first_open: bool,
        writable: bool,
        go: Callable[[], object],
        tick: Callable[[], object],
    ) -> None:
        super().__init__()
        self.row = row
        look, name = words.LOOKS[row.task], _(CLOSING_NAMES[row.task])
        tone = "green" if row.done else "blue" if first_open else "neutral"
        self.badge = IconBadge("check" if row.done else look.icon, tone, ICON)
        second = words.done_text(row) if row.done else _(look.hint)
        self.figures = label(words.figures_text(row.figures), "soft", wrap=True)
        said = V(
            label(name, "strong"),
            label(second, "caption", wrap=True),
            self.figures if self.figures.text() else None,
            spacing=3,
        )
        kind = "primary" if first_open and not row.done else "plain"
        self.go = button(_(look.button), kind=kind, on=go)
        self.go.setAccessibleName(f"{name}: {_(look.button)}")
        self.tick = self._tick(name, tick)
        self.tick.setEnabled(writable)
        if row.task in HERE:
            self.go.setEnabled(writable or row.task is ClosingTask.ERASE)
        self.go.setMinimumWidth(GO)
        self.tick.setMinimumWidth(TICK)
        buttons = H(self.go, self.tick, spacing=8)
        self.setLayout(H(self.badge, (said, 1), buttons, spacing=14, margins=(4, 12, 4, 12)))

    def _tick(self, name: str, tick: Callable[[], object]) -> QPushButton:
        text = _("Not done") if self.row.done else _("Done")
        made = button(text, "rotate-ccw" if self.row.done else "check", "quiet", tick)
        made.setAccessibleName(f"{name}: {text}")
        made.setToolTip(
            _("Open the task again") if self.row.done else _("Say that it is done, with a note")
        )
        return made


HERE = frozenset({ClosingTask.FREEZE, ClosingTask.ERASE})
"""Tasks that are done on this page."""


class TaskList(QWidget):
    """All tasks, with how many are done."""

    def __init__(self, desk: Desk, show_data: Callable[[], object]) -> None:
        super().__init__()
        self._desk, self._show_data = desk, show_data
        self.bar = CompletenessBar(_("Closing"))
        self._asked = 0
        self.lines: dict[ClosingTask, TaskLine] = {}
        self._list = V(spacing=0)
        card = Card(box(self._list), margins=(16, 6, 16, 6))
        self.setMaximumWidth(WIDTH)
        self.setLayout(V(self.bar, card, spacing=14))

    def reload(self) -> None:
        """Read the tasks again on another thread; the answer to the last question is shown."""
        self._asked += 1
        asked, store = self._asked, self._desk.store

        def look(_progress: Progress) -> tuple[int, list[TaskRow]]:
            return asked, store.ask(closing.tasks)

        self._desk.jobs.start("tasks", look, writes=False, shown=False).then(self._arrived)

    def _arrived(self, answer: tuple[int, list[TaskRow]]) -> None:
        if answer[0] == self._asked:
            self.show_tasks(answer[1])

    def show_tasks(self, rows: Sequence[TaskRow]) -> None:
        """Show the tasks; the focus stays at its task."""
        focus = self.window().focusWidget()
        focused = next((t for t, each in self.lines.items() if focus in (each.go, each.tick)), None)
        ticked = focused is not None and focus is self.lines[focused].tick
        self._show(rows)
        done = sum(row.done for row in rows)
        text = _("{count} of {all} done", count=done, all=len(rows))
        self.bar.show_share(done, len(rows), text)
        if focused is not None:
            made = self.lines[focused]
            (made.tick if ticked else made.go).setFocus()

    def _show(self, rows: Sequence[TaskRow]) -> None:
        clear(self._list)
        first = next((row.task for row in rows if not row.done), None)
        self.lines = {}
        for row in rows:
            if self.lines:
                self._list.addWidget(line())
            made = TaskLine(
                row,
                first_open=row.task is first,
                writable=not self._desk.read_only,
                go=lambda task=row.task: self.go(task),  # type: ignore[misc] # bound at once
                tick=lambda row=row: self.tick(row),  # type: ignore[misc] # bound at once
            )
            self.lines[row.task] = made
            self._list.addWidget(made)
            made.show()

    def go(self, task: ClosingTask) -> None:
        """Go to where a task is done."""
        if task is ClosingTask.FREEZE:
            self._open(FreezeSheet(self.window(), self._desk))
        elif task is ClosingTask.ERASE:
            self._show_data()
        elif task is ClosingTask.EVIDENCE:
            self._desk.act("export_evidence")
        elif (found := words.place(task)) is not None:
            self._desk.go(*found)

    def tick(self, row: TaskRow) -> None:
        """Say that a task is done, or that it is not after all."""
        if row.done:
            self._desk.do(reopen_task, row.task)
        else:
            self._open(NoteSheet(self.window(), self._desk, row.task))

    @staticmethod
    def _open(sheet: NoteSheet | FreezeSheet) -> None:
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
