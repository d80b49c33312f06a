"""The paper twin: numbers that were ticked on the printed list, typed back with their sum."""

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError, RuleBroken
from app.gui.checkin.doing import Doing
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.forms import Form
from app.gui.widgets.inputs import LongInput, NumberInput
from app.gui.widgets.layouts import V, box, label
from app.queries import desk as query
from app.rules.tally import Marks, read_marks


class MarksSheet(Sheet):
    """Reads while one types; nobody is let in before all of it is right."""

    def __init__(self, parent: QWidget | None, desk: Desk, doing: Doing, point: str) -> None:
        self._doing, self._point = doing, point
        self._known = desk.ask(query.numbers).keys()
        self.numbers = LongInput(_("Numbers that are ticked"), "3, 5-9, 12", lines=5)
        self.tally = NumberInput(_("How many ticks the paper says"))
        self.form = Form()
        self.form.add("marks", _("Numbers that are ticked"), self.numbers)
        hint = _("Counted on the paper, at its foot. Both must be the same.")
        self.form.add("tally", _("How many ticks the paper says"), self.tally, hint=hint)
        self.said = label("", "strong", wrap=True)
        super().__init__(
            parent,
            _("Type a paper list back"),
            box(V(self.form, self.said, spacing=12)),
            text=_("For: {point}", point=point),
            primary=_("Check them in"),
            width=520,
        )
        self.form.changed.connect(self._count)
        self.submitted.connect(self._save)

    def _count(self) -> None:
        """Say how many were read, as long as nothing is wrong with them."""
        try:
            read = read_marks(self.numbers.value(), None, self._known)
        except RuleBroken:
            self.said.setText("")
            return
        count = len(read.numbers)
        self.said.setText(_n("{n} number read", "{n} numbers read", count))

    def _read(self) -> Marks | None:
        values = self.form.values()
        if values is None:
            return None
        tally = values["tally"]
        if not isinstance(tally, int):
            self.form.mark("tally", _("Type how many ticks are on the paper."))
            return None
        try:
            return read_marks(str(values["marks"]), tally, self._known)
        except RuleBroken as problem:
            self._refused(problem)
            return None

    def _save(self) -> None:
        marks = self._read()
        if marks is None:
            return
        self.set_busy(busy=True)
        answer = self._doing.type_back(marks, self._point)
        if answer is not None:
            answer.then(lambda _results: self.accept()).otherwise(self._refused)

    def _refused(self, problem: AppError) -> None:
        self.set_busy(busy=False)
        if not self.form.mark(problem.field, localized(problem)):
            self.fail(localized(problem))
