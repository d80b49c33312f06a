"""The dialog for labels that no list knows: measured with a ruler, seven numbers."""

from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.words import N_
from app.documents.grids import Grid
from app.documents.sheets import OwnSheet, PaperKind, papers
from app.gui.documents.option_inputs import DecimalInput
from app.gui.documents.sheet_picture import SheetPicture
from app.gui.i18n import _, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import NumberInput, TextInput
from app.gui.widgets.layouts import STRETCH, H, V, box, label

LENGTHS = (
    ("width", N_("Width of a label")),
    ("height", N_("Height of a label")),
    ("left", N_("White at the left")),
    ("top", N_("White at the top")),
    ("pitch_x", N_("From label to label across")),
    ("pitch_y", N_("From label to label down")),
)
COUNTS = (("columns", N_("Labels across")), ("rows", N_("Labels down")))
LONGEST = 1_200.0


class OwnStockSheet(Sheet):
    """Draws the sheet while the numbers are typed; they are checked before it is taken."""

    measured = Signal(object)
    """The stock: a `Paper`."""

    def __init__(self, parent: QWidget | None) -> None:
        self.form = _form()
        self.picture = SheetPicture()
        self.picture.setEnabled(False)
        self.words = label("", "caption", wrap=True)
        beside = V(H(STRETCH, self.picture, STRETCH), self.words, STRETCH, spacing=8)
        super().__init__(
            parent,
            _("Own labels"),
            box(H((self.form, 7), (beside, 3), spacing=20)),
            text=_("Measure one sheet with a ruler, in millimetres from its top left corner."),
            primary=_("Use this sheet"),
            width=700,
        )
        self.form.changed.connect(self._draw)
        self.submitted.connect(self._take)
        self._draw()

    def _sheet(self) -> OwnSheet | None:
        values = self.form.values()
        if values is None:
            return None
        known = {field.name for field in fields(OwnSheet)}
        return OwnSheet(**{key: value for key, value in values.items() if key in known})  # type: ignore[arg-type] # the inputs have the fields' types

    def _draw(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        try:
            paper = sheet.paper()
        except AppError as problem:
            self.words.setText(localized(problem))
            return
        grid = paper.grid or Grid(paper.width, paper.height)
        self.words.setText("")
        self.picture.show_sheet(paper.width, paper.height, grid)

    def _take(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            return
        try:
            paper = sheet.paper()
        except AppError as problem:
            if not self.form.mark(problem.field, localized(problem)):
                self.fail(localized(problem))
            return
        self.measured.emit(paper)
        self.accept()


def _form() -> Form:
    form = Form(columns=2)
    form.add("name", _("Name"), TextInput(_("Name"), _("What is on the package")), span=2)
    pages = [(p.key, p.key) for p in papers().values() if p.kind is PaperKind.PAGE]
    form.add("page", _("Sheet"), ChoiceCombo(_("Sheet"), pages, searchable=False), span=2)
    lengths, counts = dict(LENGTHS), dict(COUNTS)
    for name in ("width", "height", "columns", "rows", "left", "top", "pitch_x", "pitch_y"):
        if name in lengths:
            title = _("{title} (mm)", title=_(lengths[name]))
            form.add(name, title, DecimalInput(title, 0.0, LONGEST, 0.5))
        else:
            form.add(name, _(counts[name]), NumberInput(_(counts[name]), 1, 100))
    sheet = OwnSheet(width=99.1, height=67.7, columns=2, rows=4, left=4.65, top=13.1,
                     pitch_x=101.6, pitch_y=67.7)  # fmt: skip
    form.set_values({field.name: getattr(sheet, field.name) for field in fields(OwnSheet)})
    return form
