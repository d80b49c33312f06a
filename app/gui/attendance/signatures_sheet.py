"""Signatures typed back from paper: for which day or session, the numbers, their sum."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError, RuleBroken
from app.base.words import N_
from app.gui.attendance import words
from app.gui.attendance.board import Board
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput, NumberInput, TextInput
from app.gui.widgets.layouts import V, box, label
from app.queries import desk as query
from app.rules.attendance import Occasion
from app.rules.tally import Marks, read_marks
from app.usecases.attendance import Sheet as SignedSheet
from app.usecases.attendance import sign_marks

NOTHING_KEPT = N_(
    "The sums do not match: {read} numbers were read, the paper says {tally}. Nothing was kept."
)


def sheet_of(occasion: Occasion, name: str = "") -> SignedSheet:
    """The paper of a day or of a session."""
    if isinstance(occasion, date):
        return SignedSheet(day=occasion, name=name)
    return SignedSheet(session_id=occasion, name=name)


class SignaturesSheet(Sheet):
    """Reads while one types; nothing is kept before all of it is right."""

    def __init__(
        self, parent: QWidget, desk: Desk, board: Board, occasion: Occasion | None
    ) -> None:
        self._desk = desk
        self._known = desk.ask(query.numbers).keys()
        choices = words.occasions(board)
        self.occasion = ChoiceCombo(_("Signed for"), choices, placeholder=_("Day or session"))
        self.numbers = LongInput(_("Registration numbers that signed"), "3, 5-9, 12", lines=5)
        self.tally = NumberInput(_("How many signatures the paper has"))
        self.form = Form()
        self.form.add("occasion", _("Signed for"), self.occasion)
        self.form.add("sheet", _("Name of the sheet"), TextInput(_("Name of the sheet")))
        self.form.add("marks", _("Registration numbers that signed"), self.numbers)
        hint = _("Counted on the paper. Both must be the same.")
        self.form.add("tally", _("How many signatures the paper has"), self.tally, hint=hint)
        self.form.set_values({"occasion": occasion})
        self.said = label("", "strong", wrap=True)
        super().__init__(
            parent,
            _("Type signatures back"),
            box(V(self.form, self.said, spacing=12)),
            text=_("The numbers stand beside the names on the signature sheets."),
            primary=_("Keep the signatures"),
            width=520,
        )
        self.numbers.changed.connect(self._count)
        self.submitted.connect(self._save)

    def _count(self) -> None:
        """Say how many were read, as long as nothing is wrong with them."""
        try:
            count = len(read_marks(self.numbers.value(), None, self._known).numbers)
        except RuleBroken:
            self.said.setText("")
            return
        self.said.setText(_n("{n} number read", "{n} numbers read", count))

    def _read(self, values: dict[str, object]) -> Marks | None:
        tally = values["tally"]
        if not isinstance(tally, int):
            self.form.mark("tally", _("Type how many signatures are on the paper."))
            return None
        try:
            return read_marks(str(values["marks"]), tally, self._known)
        except RuleBroken as problem:
            self._refuse(problem)
            return None

    def _save(self) -> None:
        self.form.clear_marks()
        values = self.form.values()
        if values is None:
            return
        occasion = values["occasion"]
        if not isinstance(occasion, date | int):
            self.form.mark("occasion", _("Choose the day or the session."))
            return
        marks = self._read(values)
        if marks is None:
            return
        self.set_busy(busy=True)
        sheet = sheet_of(occasion, str(values["sheet"] or ""))
        self._desk.do(sign_marks, sheet, marks).then(self._kept).otherwise(self._refuse)

    def _kept(self, count: int) -> None:
        self.accept()
        text = _n("{n} signature was kept.", "{n} signatures were kept.", count)
        self._desk.toast(text, undo=True)

    def _refuse(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        said = localized(problem)
        if problem.field == "tally":
            said = _(NOTHING_KEPT, **problem.values)
        if not self.form.mark(problem.field, said):
            self.fail(said)
