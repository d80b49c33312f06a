"""One document in the making: whom it is for and how, a live look, what is doubtful."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QMenu, QToolButton, QWidget

from app.base.errors import AppError
from app.documents.designs.design import DesignKind
from app.documents.designs.shipped import design_called
from app.documents.designs.suiting import suiting
from app.documents.document import DocumentKind, Family
from app.documents.marks import MM
from app.documents.prepared import Examined
from app.documents.problems import Problem
from app.gui.desk import Desk
from app.gui.documents import choices as kept
from app.gui.documents.choices import Choices
from app.gui.documents.languages_choice import LanguagesChoice
from app.gui.documents.offers import Offering
from app.gui.documents.options_form import OptionsForm
from app.gui.documents.paper_choice import PaperChoice
from app.gui.documents.preview_pane import PreviewPane
from app.gui.documents.previewing import Sight
from app.gui.documents.problem_list import ProblemList
from app.gui.documents.who import Who, Whom
from app.gui.documents.who_choice import WhoChoice
from app.gui.i18n import _, _n
from app.gui.widgets.card import Card
from app.gui.widgets.layouts import (
    STRETCH,
    H,
    V,
    button,
    label,
    line,
    scrolling,
    set_shown,
    tool_button,
)
from app.gui.widgets.title_block import TitleBlock
from app.queries import printing
from app.rules.printing import PrintState
from app.store import Reading

LEFT, RIGHT = 306, 236
REMEMBERED = "documents.choices"


class Workshop(QWidget):
    """Made for one kind; what was chosen last for it is chosen again."""

    left = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        kind: DocumentKind,
        parent: QWidget | None = None,
        offering: Offering | None = None,
    ) -> None:
        """Begin; `offering` is what is known of the conference already."""
        super().__init__(parent)
        self.desk, self.kind = desk, kind
        self._offering = offering or Offering(desk)
        self._quiet = True
        self.sight: Sight | None = None
        self._waiting: Callable[[Sight], object] | None = None
        self.preview = PreviewPane(desk)
        self.problems = ProblemList()
        self._head()
        inner = self._arrange()
        lists = self._offering.lists
        self.who = WhoChoice(desk, lists, inner, printed=self.is_recorded)
        self.languages = LanguagesChoice(desk, inner, lists)
        self.paper = PaperChoice(desk, kind, inner)
        offers = self._offering.of(kind.key)
        self.options = OptionsForm(kind, offers, desk.settings.name_order, inner)
        self._fill(inner)
        self._listen()
        self._recall()
        self._design = self._meant = self._chosen_design()
        self._quiet = False

    # building

    def _head(self) -> None:
        self.back = tool_button(_("All documents (Esc)"), "arrow-left", self.left.emit)
        self.presets = tool_button(_("Presets"), "bookmark")
        self.save = button(_("Save as PDF…"), "download", on=self.save_asked.emit)
        self.print = button(_("Print…"), "printer", "primary", self.print_asked.emit)
        self.title = TitleBlock(_(self.kind.title), "", self.presets, self.save, self.print)
        for made in (self.save, self.print):
            made.setEnabled(False)

    def _arrange(self) -> QWidget:
        """Arrange what is there; returns what holds the choices.

        They are made in their place, for Qt dresses all that is in a part for each new parent.
        """
        inner = QWidget()
        left = Card(scrolling(inner, _("Choices")), margins=1)
        left.setFixedWidth(LEFT)
        self.side = right = Card(self.problems, margins=(12, 12, 8, 8))
        right.setFixedWidth(RIGHT)
        if self.kind.family is not Family.CARDS:
            right.hide()
        head = H(self.back, (self.title, 1), spacing=10)
        body = H(left, (self.preview, 1), right, spacing=14)
        self.setLayout(V(head, (body, 1), spacing=14))
        return inner

    def _fill(self, inner: QWidget) -> None:
        sections: list[QWidget | QLayout] = []
        for title, content, wanted in (
            (_("Who"), self.who, True),
            (_("Languages"), self.languages, True),
            (_("Paper"), self.paper, True),
            (_("Options"), self.options, not self.options.is_empty),
        ):
            if wanted:
                sections += [line()] if sections else []
                sections.append(V(label(title, "section"), content, spacing=8))
            else:
                content.hide()
        inner.setLayout(V(*sections, STRETCH, spacing=14, margins=(16, 14, 16, 16)))

    def _listen(self) -> None:
        self.options.changed.connect(self._follow_design)
        self.paper.changed.connect(self._follow_paper)
        for part in (self.who, self.languages, self.paper, self.options):
            part.changed.connect(self._on_changed)
        self.preview.seen.connect(self._on_seen)
        self.preview.examined.connect(self._on_examined)
        self.preview.changed_document.connect(self.problems.wait)
        self.problems.shown.connect(self._on_problem)
        self.problems.person_wanted.connect(lambda person: self.desk.go("people", person))
        self.preview.previewer.refused.connect(self._on_refused)

    def give_menu(self, menu: QMenu) -> None:
        """The menu of presets."""
        self.presets.setMenu(menu)
        self.presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    @property
    def is_recorded(self) -> bool:
        """Whether it is kept for whom it was printed."""
        return self.kind.family is Family.CARDS and self.kind.once_per == "person"

    # what is chosen

    def choices(self) -> Choices | None:
        """All choices; None, with marks in place, where an option cannot be read."""
        options = self.options.options()
        if options is None:
            return None
        return Choices(
            self.kind.key,
            options,
            self.languages.value(),
            self.paper.value(),
            self.paper.imposition(),
            self.who.value(),
        )

    def show_choices(self, choices: Choices) -> None:
        """Show choices made earlier, and look at them."""
        self._quiet = True
        self.who.set_value(choices.who)
        if choices.languages:
            self.languages.set_value(choices.languages)
        self.paper.set_value(choices.paper, choices.imposition)
        usual = choices.options is None
        self.options.set_options(self.options.usual if usual else choices.options)
        self._design = self._meant = self._chosen_design()
        self._quiet = False
        self.look()

    def show_who(self, who: Who) -> None:
        """Make it for these people."""
        self.who.set_value(who)
        self._on_changed()

    def look(self) -> None:
        """Look at the document as it is chosen now."""
        choices = self.choices()
        if choices is not None:
            self.preview.show_choices(choices)

    def reload(self) -> None:
        """The conference changed: offer what there is now, and look again."""
        self._quiet = True
        self._offering.forget()
        self.who.reload()
        self.options.refresh()
        self._quiet = False
        self._count_standing()
        self.look()

    def _chosen_design(self) -> str:
        return str(getattr(self.options.options(), "design", ""))

    def _follow_design(self) -> None:
        """Another design is on another paper."""
        design = "" if self._quiet else self._chosen_design()
        if not design or design == self._design:
            return
        self._design = self._meant = design
        with suppress(AppError):
            found = self.desk.ask(design_called, design, DesignKind(self.kind.design_kind))
            self._quiet = True
            self.paper.set_value(found.paper or self.kind.paper, self.paper.imposition())
            self._quiet = False

    def _follow_paper(self) -> None:
        """A design that does not fit on the paper gives way to one that does, till it fits."""
        options: Any = None if self._quiet else self.options.options()
        design = getattr(options, "design", "")
        if not design:
            return
        kind = DesignKind(self.kind.design_kind)
        found = self.desk.ask(suiting, kind, self._meant, self.paper.value())
        if found != design:
            self._quiet = True
            self.options.set_options(replace(options, design=found))
            self._design, self._quiet = found, False

    def _on_changed(self) -> None:
        if self._quiet:
            return
        self.look()
        choices = self.choices()
        if choices is not None:
            self._remember(choices)

    def _recall(self) -> None:
        stored = self.desk.preferences.recall(REMEMBERED, {})
        mine = stored.get(self.kind.key) if isinstance(stored, dict) else None
        choices = kept.from_json(self.kind.key, mine)
        if choices.languages:
            self.languages.set_value(choices.languages)
        self.paper.set_value(choices.paper, choices.imposition)
        if choices.options is not None:
            self.options.set_options(choices.options)
        self._count_standing()

    def _remember(self, choices: Choices) -> None:
        """Remember how, but not for whom: next time it is everybody again."""
        stored = self.desk.preferences.recall(REMEMBERED, {})
        mine = {key: value for key, value in choices.to_json().items() if key != "who"}
        known = stored if isinstance(stored, dict) else {}
        self.desk.preferences.remember(REMEMBERED, {**known, self.kind.key: mine})

    def _count_standing(self) -> None:
        if not self.is_recorded:
            return
        key, ask = self.kind.key, self.desk.ask
        answer = self.desk.jobs.start(
            "count", lambda _progress: ask(_standing, key), writes=False, shown=False
        )
        answer.then(self.who.show_counts)

    def when_seen(self, call: Callable[[Sight], object]) -> None:
        """Call with the document as it is chosen now, at once or as soon as it can be seen."""
        if self.sight is not None and self.preview.previewer.is_current:
            call(self.sight)
        else:
            self._waiting = call

    # what comes back

    def _on_seen(self, sight: Sight) -> None:
        self.sight = sight
        waiting = self._waiting
        if waiting is not None and self.preview.previewer.is_current:
            self._waiting = None
            waiting(sight)
        prepared = sight.prepared
        self._allow(allowed=bool(prepared.page_count) and not prepared.says_nothing)
        if sight.wish.choices.paper == self.paper.value():
            paper, grid = sight.paper, sight.prepared.grid
            self.paper.show_grid(paper.width() / MM, paper.height() / MM, grid)
            self.paper.show_sides(sight.prepared.duplex)
        self.title.set_subtitle(counted(sight))

    def _on_examined(self, found: Examined) -> None:
        self.problems.show_problems(found.problems)
        set_shown(self.side, self.kind.family is Family.CARDS or bool(found.problems))

    def _on_refused(self, _problem: AppError) -> None:
        self._waiting = None
        self._allow(allowed=False)
        self.problems.show_nothing()

    def _on_problem(self, problem: Problem) -> None:
        if self.sight is None or problem.person_id is None:
            return
        page = self.sight.prepared.page_of(problem.person_id)
        if page is not None:
            self.preview.go(page)

    def _allow(self, *, allowed: bool) -> None:
        self.save.setEnabled(allowed)
        self.print.setEnabled(allowed)
        if not allowed:
            self.title.set_subtitle("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape goes back to all documents."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _standing(read: Reading, kind: str) -> dict[Whom, int]:
    counts = printing.counts(read, kind)
    return {
        Whom.NOT_PRINTED: counts[PrintState.NOT_PRINTED],
        Whom.CHANGED: counts[PrintState.CHANGED] + counts[PrintState.AGAIN],
    }


def counted(sight: Sight) -> str:
    """How much paper it is, for the line under the title."""
    prepared = sight.prepared
    if not prepared.page_count:
        return ""
    cards, pages, sheets = prepared.card_count, prepared.page_count, prepared.sheet_count
    parts = [
        _n("{n} card", "{n} cards", cards) if cards else "",
        _n("{n} page", "{n} pages", pages),
        _n("{n} sheet of paper", "{n} sheets of paper", sheets) if sheets != pages else "",
    ]
    return " · ".join(part for part in parts if part)
