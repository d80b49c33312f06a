"""Giving places: what is respected, the work, the answer to look at, and only then writing it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from app.base.errors import AppError
from app.base.progress import Progress
from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.jobs import Answer
from app.gui.panels.board import Board
from app.gui.panels.outlook import Outlook, worked_out
from app.gui.panels.outlook_view import OutlookView
from app.gui.panels.respected import Line, respected
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import STRETCH, H, V, ampersands, box, label
from app.gui.widgets.stack import Stack
from app.usecases.panels import give_places

READY, WORKING, LOOKING = range(3)
WIDTH, HEIGHT = 780, 430
TENTHS = 10


class PlacingSheet(Sheet):
    """Three steps in one sheet; nothing is written before the last button."""

    def __init__(self, parent: QWidget, desk: Desk, board: Board) -> None:
        self._desk = desk
        self._answer: Answer[Any] | None = None
        self.outlook: Outlook | None = None
        self.lines = respected(board)
        self.view = OutlookView(desk.settings.name_order)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Progress"))
        self.passed = label("", "caption")
        self.steps = Stack(self._ready(), self._working(), self.view)
        self.steps.setMinimumHeight(HEIGHT)
        super().__init__(
            parent,
            _("Give places"),
            self.steps,
            text=_(
                "As many wishes as possible come true. You see the answer before it is written."
            ),
            primary=_("Work it out"),
            width=WIDTH,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.primary.setEnabled(bool(board.facts.wishes or any(board.facts.wanted.values())))
        if not self.primary.isEnabled():
            self.fail(_("Nobody has wished anything yet. Type the wishes under “Wishes”."))
            self.primary.setEnabled(False)
        self.primary.setFocus()
        self.submitted.connect(self._go_on)
        desk.jobs.progressed.connect(self._on_progress)
        self.finished.connect(self._stop)

    def _ready(self) -> QWidget:
        rows = [_sentence(line) for line in self.lines]
        head = label(_("What is respected"), "section")
        return box(V(head, *rows, STRETCH, spacing=9))

    def _working(self) -> QWidget:
        words = label(_("Looking for the best answer…"), "strong")
        return box(V(STRETCH, words, self.bar, self.passed, STRETCH, spacing=8))

    def _go_on(self) -> None:
        if self.outlook is None:
            self.work()
        else:
            self._write(self.outlook)

    def work(self) -> None:
        """Look for the best places on another thread."""
        self.set_busy(busy=True)
        self.bar.setRange(0, 0)
        self.steps.setCurrentIndex(WORKING)
        store = self._desk.store

        def work(progress: Progress) -> Outlook:
            return worked_out(store, progress)

        answer = self._desk.jobs.start(N_("Give places"), work, writes=False, shown=False)
        self._answer = answer.then(self._show).otherwise(self._refuse).lastly(self._ended)

    def _ended(self) -> None:
        self._answer = None

    def _on_progress(self, answer: object, done: int, total: int, _words: str) -> None:
        if answer is self._answer:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.passed.setText(
                _(
                    "{n} of at most {most} seconds. Then the best answer found is taken.",
                    n=done // TENTHS,
                    most=total // TENTHS,
                )
            )

    def _show(self, found: Outlook) -> None:
        self.outlook = found
        self.view.show_outlook(found)
        self.steps.setCurrentIndex(LOOKING)
        self.primary.setText(ampersands(_("Give these places")))
        self.primary.setAccessibleName(_("Give these places"))
        self.set_busy(busy=False)
        self.primary.setFocus()

    def _refuse(self, problem: AppError) -> None:
        self.steps.setCurrentIndex(READY)
        self.fail(localized(problem))

    def _write(self, found: Outlook) -> None:
        self.set_busy(busy=True)
        text = _n("{n} person has a place.", "{n} people have places.", found.people)
        desk = self._desk
        answer = desk.do(give_places, found.places)
        answer.then(lambda _none: desk.toast(text, undo=True)).then(self._written)
        answer.otherwise(self._refuse)

    def _written(self, _none: object) -> None:
        self.accept()

    def _stop(self) -> None:
        """The sheet was closed: the solver is stopped too."""
        if self._answer is not None:
            self._answer.cancel()


def _sentence(line: Line) -> QWidget:
    icon, tint = ("triangle-alert", "warn_text") if line.warning else ("check", "ok_text")
    words = label(line.text, "warn" if line.warning else "body", wrap=True)
    return box(H(IconLabel(icon, tint), (words, 1), spacing=10))
