"""Bringing a list of people in: the list, its columns, what would happen, and doing it."""

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QStackedWidget

from app.base.errors import AppError
from app.base.words import N_
from app.exchange.subject import OtherSubject
from app.gui.desk import Desk
from app.gui.exchange.actions import ACTIONS
from app.gui.exchange.check_step import CheckStep
from app.gui.exchange.columns_step import ColumnsStep
from app.gui.exchange.draft import Draft, counts
from app.gui.exchange.file_step import FileStep
from app.gui.exchange.flow import Flow
from app.gui.exchange.step_bar import StepBar
from app.gui.i18n import _, _n, localized, number
from app.gui.pages import Page
from app.gui.widgets.layouts import V, button, label
from app.gui.widgets.title_block import TitleBlock
from app.rules.importing.values import OutcomeKind

__all__ = ["ACTIONS", "ImportPage", "build"]

FILE, COLUMNS, CHECK = range(3)
STEPS = ((N_("List"), "file-text"), (N_("Columns"), "list"), (N_("Check"), "list-checks"))


@dataclass(frozen=True)
class Kept:
    """What is the same after the language was changed."""

    draft: Draft | None
    step: int


class ImportPage(Page):
    """Steps one can go back and forth in; nothing is written before the last button.

    `jump` takes the Path of a list, or "paste" for the cells on the clipboard.
    """

    SHOWS = frozenset(
        {
            *("person", "registration", "membership", "delegation", "organisation", "logistics"),
            *("registration_category", "tag", "person_tag", "consent", "question", "answer"),
            "event",
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.flow = Flow(desk, self)
        self.steps = StepBar(STEPS)
        self.steps.chosen.connect(self.show_step)
        self.file = FileStep(self.flow)
        self.columns = ColumnsStep(self.flow)
        self.check = CheckStep(self.flow)
        self.check.columns_asked.connect(lambda: self.show_step(COLUMNS))
        self.stack = QStackedWidget()
        for step in (self.file, self.columns, self.check):
            self.stack.addWidget(step)
        self.cancel = button(_("Discard"), on=self.discard)
        self.cancel.setToolTip(_("Forget this list; nothing of it is in the conference"))
        self.back = button(_("Back"), "arrow-left", on=self.go_back)
        self.next = button(_("Next"), kind="primary", on=self.go_on)
        self.head = TitleBlock(_("Import people"), "", self.cancel, self.back, self.next)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        self.setLayout(
            V(
                self.head,
                self.steps,
                self.problem,
                (self.stack, 1),
                spacing=12,
                margins=(22, 18, 22, 14),
            )
        )
        self._listen()
        self._show()

    def _listen(self) -> None:
        flow = self.flow
        flow.opened.connect(self._on_opened)
        for signal in (flow.mapped, flow.understood, flow.checked):
            signal.connect(self._show)
        flow.busy.connect(self._show)
        flow.refused.connect(self._refused)
        flow.imported.connect(self._imported)
        self.desk.preferred.connect(self._on_preferences)

    # where one is

    @property
    def step(self) -> int:
        """The step in front."""
        return self.stack.currentIndex()

    @property
    def is_begun(self) -> bool:
        """Whether a list is here that was not imported yet."""
        return self.flow.draft is not None

    def _on_opened(self) -> None:
        self.problem.hide()
        draft = self.flow.draft
        self.begun_changed.emit(draft is not None)
        self.show_step(CHECK if draft is not None and draft.nomination else FILE)

    def show_step(self, step: int) -> None:
        """Go to a step that can be reached."""
        step = min(step, self._reach())
        self.stack.setCurrentIndex(step)
        draft = self.flow.draft
        if draft is not None and step == COLUMNS and draft.reading is None:
            self.flow.understand()
        if draft is not None and step == CHECK and draft.dry is None:
            self.flow.check()
        self._show()
        self._take_focus()

    def _reach(self) -> int:
        draft = self.flow.draft
        return CHECK if draft is not None and draft.table.rows else FILE

    def _take_focus(self) -> None:
        (self.file, self.columns, self.check)[self.step].take_focus()

    def _show(self, *_news: object) -> None:
        step, draft, reach = self.step, self.flow.draft, self._reach()
        self.steps.setVisible(draft is not None)
        self.steps.show_step(step, reach)
        self.cancel.setVisible(draft is not None)
        self.back.setVisible(step > FILE)
        self.next.setVisible(draft is not None)
        self.head.set_subtitle(self._subtitle(draft))
        self.next.setText(self._next_words(draft))
        self.next.setAccessibleName(self.next.text())
        self.next.setEnabled(self.can_go_on())

    def _subtitle(self, draft: Draft | None) -> str:
        if draft is None:
            return _("See what would happen before anything is changed")
        name = draft.origin.name or _("Pasted cells")
        if draft.nomination:
            return _(
                "{file} · nomination form of {delegation}", file=name, delegation=draft.nomination
            )
        if draft.system:
            return _("{file} · {system} export", file=name, system=draft.system)
        return name

    def _next_words(self, draft: Draft | None) -> str:
        if self.step < CHECK or draft is None or draft.dry is None:
            return _("Next")
        found = counts(draft.dry)
        new, changed = found[OutcomeKind.NEW], found[OutcomeKind.CHANGED]
        if new and changed:
            return _(
                "Import {new} new, {changed} changed", new=number(new), changed=number(changed)
            )
        if new:
            return _n("Import {n} new", "Import {n} new", new)
        if changed:
            return _n("Import {n} changed", "Import {n} changed", changed)
        return _("Nothing to import")

    def can_go_on(self) -> bool:
        """Whether the primary button does something now."""
        draft = self.flow.draft
        if draft is None or self.flow.importing:
            return False
        if self.step < CHECK:
            return self._reach() > self.step
        if draft.dry is None or self.flow.is_busy or self.desk.read_only:
            return False
        found = counts(draft.dry)
        something = found[OutcomeKind.NEW] + found[OutcomeKind.CHANGED] > 0
        return something and not draft.dry.dates_ambiguous

    # going on

    def go_on(self) -> None:
        """The next step; after the last one the import itself."""
        if not self.can_go_on():
            return
        if self.step < CHECK:
            self.show_step(self.step + 1)
            return
        self.problem.hide()
        self.flow.carry_out()
        self._show()

    def go_back(self) -> None:
        """The step before."""
        if self.step > FILE:
            self.show_step(self.step - 1)

    def discard(self) -> None:
        """Forget the list."""
        self.flow.show(None)

    def choose(self) -> None:
        """Ask for a file."""
        self.file.choose()

    def paste(self) -> None:
        """Take the cells on the clipboard."""
        self.file.paste()

    def _refused(self, problem: AppError) -> None:
        if isinstance(problem, OtherSubject) and self.flow.asked is not None:
            self.desk.toast(localized(problem))
            self.desk.go("import_agenda", self.flow.asked)
            return
        begun = self.flow.draft is not None
        self.problem.setText(localized(problem) if begun else "")
        self.problem.setVisible(begun)
        self._show()

    def _imported(self, ids: list[int]) -> None:
        text = _n("Imported: {n} person.", "Imported: {n} people.", len(ids))
        self.flow.show(None)
        self.desk.go("people", tuple(ids))
        self.desk.toast(text, undo=True)

    # for the window

    def reload(self) -> None:
        """What was compared is compared anew: the conference is another one now."""
        draft = self.flow.draft
        if draft is None or self.flow.importing or draft.dry is None:
            return
        if self.step == CHECK:
            self.flow.check()
        else:
            self.flow.draft = replace(draft, dry=None)

    def _on_preferences(self, _settings: object) -> None:
        self.check.show_dry()

    def jump(self, target: object) -> None:
        """Read a list, or the cells on the clipboard."""
        if isinstance(target, Path):
            self.file.open_path(target)
        elif target == "paste":
            self.paste()

    def keep(self) -> object:
        """The half-done import."""
        return Kept(self.flow.draft, self.step)

    def restore(self, kept: object) -> None:
        """The same in another language."""
        if isinstance(kept, Kept) and kept.draft is not None:
            self.flow.show(kept.draft)
            self.show_step(kept.step)


def build(desk: Desk) -> ImportPage:
    """The page on this desk."""
    return ImportPage(desk)
