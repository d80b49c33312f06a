"""Choosing paper: sizes of pages, stocks of labels, one's own, and where on the sheet to begin."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.words import N_
from app.documents.document import DocumentKind, Family
from app.documents.grids import Grid
from app.documents.imposition import Duplex, Imposition
from app.documents.sheets import OWN, Paper, PaperKind, paper_of, papers
from app.gui.desk import Desk
from app.gui.documents.option_inputs import written
from app.gui.documents.own_stock import OwnStockSheet
from app.gui.documents.sheet_picture import SheetPicture
from app.gui.i18n import _, _n
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.inputs import FlagInput, NumberInput, Unreadable
from app.gui.widgets.layouts import STRETCH, H, V, box, button, label, set_shown

OWN_STOCKS = "documents.own_stocks"
MOST_OWN = 30
MOST_BLANKS = 999
DUPLEX_NAMES = {
    Duplex.NONE: N_("One side only"),
    Duplex.LONG_EDGE: N_("Both sides, turned over the long edge"),
    Duplex.SHORT_EDGE: N_("Both sides, turned over the short edge"),
}


class PaperChoice(QWidget):
    """Which paper, and for cards how they are put on it."""

    changed = Signal()

    def __init__(self, desk: Desk, kind: DocumentKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._kind = desk, kind
        self.cards = kind.family is Family.CARDS
        self.paper: ChoiceCombo[str] = ChoiceCombo(
            _("Paper"), self._papers(), searchable=True, parent=self
        )
        self.paper.set_value(kind.paper)
        self.about = label("", "caption", wrap=True)
        self.own = button(_("Own labels…"), "plus", "link", self.add_own)
        self.picture = SheetPicture()
        self.where = label("", "caption", wrap=True)
        self.duplex: ChoiceCombo[Duplex] = ChoiceCombo(
            _("Sides"),
            [(key, _(text)) for key, text in DUPLEX_NAMES.items()],
            parent=self,
        )
        self.blanks = NumberInput(_("Blank cards"), 0, MOST_BLANKS)
        self.blanks.setPlaceholderText(_("As usual"))
        self.crop_marks = FlagInput(_("Crop marks"))
        self.cut_lines = FlagInput(_("Lines to cut along"))
        self.fold_lines = FlagInput(_("Lines to fold along"), on=True)
        self._sides = Duplex.NONE
        self._arrange()
        self._listen()
        self.duplex.set_value(Duplex.NONE)
        self._show_paper()

    def _arrange(self) -> None:
        sheet = V(label(_("Start at"), "caption"), H(self.picture, STRETCH), self.where, spacing=4)
        self.sheet = box(sheet)
        more = V(
            V(label(_("Sides"), "caption"), self.duplex, spacing=3),
            V(label(_("Blank cards"), "caption"), self.blanks, spacing=3),
            V(self.crop_marks, self.cut_lines, self.fold_lines, spacing=2),
            spacing=10,
        )
        for_cards = box(V(H(self.own, STRETCH), self.sheet, more, spacing=8))
        self.setLayout(V(self.paper, self.about, for_cards, spacing=8))
        set_shown(self.sheet, shown=False)
        set_shown(for_cards, shown=self.cards)

    def _listen(self) -> None:
        self.paper.changed.connect(self._on_paper)
        self.duplex.changed.connect(self._on_sides)
        for part in (self.picture, self.blanks):
            part.changed.connect(self._on_changed)
        for flag in (self.crop_marks, self.cut_lines, self.fold_lines):
            flag.changed.connect(self.changed)

    # what there is

    def _papers(self) -> list[tuple[str, str]]:
        known = papers().values()
        own = [(key, _("Own: {name}", name=paper.name)) for key, paper in self._own().items()]
        if not self.cards:
            return [(p.key, p.key) for p in known if p.kind is PaperKind.PAGE]
        each = [(p.key, _(p.name)) for p in known if p.kind is PaperKind.CARD]
        pages = [(p.key, p.key) for p in known if p.kind is PaperKind.PAGE]
        stocks = [
            (p.key, _titled(p)) for p in known if p.kind in {PaperKind.LABELS, PaperKind.ROLL}
        ]
        return [*each, *pages, *own, *stocks]

    def _own(self) -> dict[str, Paper]:
        kept = self._desk.preferences.recall(OWN_STOCKS, [])
        found: dict[str, Paper] = {}
        for key in kept if isinstance(kept, list) else []:
            try:
                found[str(key)] = paper_of(str(key))
            except AppError:
                continue  # of another version of the program
        return found

    # what is chosen

    def value(self) -> str:
        """The key of the paper; the kind's own where none is chosen."""
        return self.paper.value() or self._kind.paper

    def imposition(self) -> Imposition:
        """How cards are put on it."""
        if not self.cards:
            return Imposition()
        placed = not self.sheet.isHidden()
        return Imposition(
            start_at=self.picture.start if placed else 1,
            skip=self.picture.skipped if placed else (),
            crop_marks=self.crop_marks.value(),
            cut_lines=self.cut_lines.value(),
            fold_lines=self.fold_lines.value(),
            duplex=self._sides,
            blanks=self._blanks(),
        )

    def _blanks(self) -> int | None:
        try:
            return self.blanks.value()
        except Unreadable:
            return None

    def set_value(self, paper: str, imposition: Imposition) -> None:
        """Show a choice made earlier."""
        if paper.startswith(OWN):
            self._keep(paper)
        self.paper.set_value(paper or self._kind.paper)
        self._show_paper()
        self.picture.set_chosen(imposition.start_at, imposition.skip)
        self.duplex.set_value(imposition.duplex)
        self._sides = imposition.duplex
        self.blanks.set_value(imposition.blanks)
        self.crop_marks.set_value(imposition.crop_marks)
        self.cut_lines.set_value(imposition.cut_lines)
        self.fold_lines.set_value(imposition.fold_lines)
        self.where.setText(self.picture.words())

    def show_grid(self, width: float, height: float, grid: Grid | None) -> None:
        """Show how cards stand on a page, which is known once they are laid out."""
        if not self.cards:
            return
        several = grid is not None and grid.count > 1
        if several and grid is not None:
            self.picture.show_sheet(width, height, grid)
            self.where.setText(self.picture.words())
        set_shown(self.sheet, several)

    def show_sides(self, duplex: Duplex) -> None:
        """Show how sheets will be turned over: cards with backs ask for it by themselves."""
        if self._sides is Duplex.NONE:
            self.duplex.blockSignals(True)  # nothing was chosen
            self.duplex.set_value(duplex)
            self.duplex.blockSignals(False)

    # one's own

    def add_own(self) -> None:
        """Ask for the numbers of a stock of one's own."""
        sheet = OwnStockSheet(self.window())
        sheet.finished.connect(sheet.deleteLater)
        sheet.measured.connect(self._on_measured)
        sheet.open()

    def _on_measured(self, paper: Paper) -> None:
        self._keep(paper.key)
        self.paper.set_value(paper.key)
        self.changed.emit()

    def _keep(self, key: str) -> None:
        kept: Iterable[str] = self._own()
        keys = list(dict.fromkeys([key, *kept]))[:MOST_OWN]
        self._desk.preferences.remember(OWN_STOCKS, keys)
        self.paper.set_options(self._papers())

    # following

    def _on_paper(self) -> None:
        if self.paper.value() is not None:
            self._show_paper()
            self.changed.emit()

    def _on_sides(self) -> None:
        self._sides = self.duplex.value() or Duplex.NONE
        self._on_changed()

    def _on_changed(self) -> None:
        self.where.setText(self.picture.words())
        self.changed.emit()

    def _show_paper(self) -> None:
        paper = paper_of(self.value())
        self.about.setText(about(paper))
        self.about.setVisible(bool(self.about.text()))
        if paper.grid is not None:
            self.show_grid(paper.width, paper.height, paper.grid)
        elif paper.kind is PaperKind.CARD:
            self.show_grid(0, 0, None)


def _titled(paper: Paper) -> str:
    return f"{paper.name} ✓" if paper.verified else paper.name


def about(paper: Paper) -> str:
    """The paper in a sentence: its labels, and how far its numbers can be trusted."""
    if paper.kind is PaperKind.CARD:
        return ""
    size = _("{width} × {height} mm", width=written(paper.width), height=written(paper.height))
    if paper.grid is None or paper.kind is PaperKind.ROLL:
        trusted = "" if paper.kind is PaperKind.PAGE else _trust(paper)
        return " · ".join(part for part in (size, trusted) if part)
    grid = paper.grid
    labels = _(
        "{columns} × {rows} labels of {width} × {height} mm",
        columns=grid.columns,
        rows=grid.rows,
        width=written(grid.width),
        height=written(grid.height),
    )
    return " · ".join(part for part in (labels, _trust(paper)) if part)


def _trust(paper: Paper) -> str:
    if paper.key.startswith(OWN):
        return _("measured by you")
    if paper.verified:
        return _n("{n} source agrees", "{n} sources agree", len(paper.sources))
    return _("not verified: print one sheet on plain paper first")
