"""The question that a column becomes: its words, the kind of its answers, its choices."""

from dataclasses import replace

from PySide6.QtCore import Signal

from app.gui.exchange.column_rows import ColumnRow
from app.gui.i18n import _
from app.gui.widgets.card import Card
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.inputs import LongInput, TextInput
from app.gui.widgets.layouts import V, box, label
from app.rules.importing.values import Target
from app.rules.questions import KIND_NAMES, WITH_OPTIONS, QuestionKind


class QuestionCard(Card):
    """Shown while the current column becomes a new question."""

    changed = Signal(object)
    """The column as it is wanted now: a ColumnMap."""

    def __init__(self) -> None:
        super().__init__(spacing=10)
        self._row: ColumnRow | None = None
        self._showing = False
        self.words = TextInput(_("Question"))
        self.kind: ChoiceCombo[QuestionKind] = ChoiceCombo(
            _("Kind of answer"), [(kind, _(name)) for kind, name in KIND_NAMES.items()]
        )
        self.choices = LongInput(_("Choices, one a line"), lines=5)
        self.words.editingFinished.connect(self._tell)
        self.kind.chosen.connect(lambda _kind: self._tell())
        self.choices.changed.connect(self._tell)
        self._list = box(V(label(_("Choices, one a line"), "caption"), self.choices, spacing=3))
        self.column.addWidget(label(_("New question"), "strong"))
        self.column.addLayout(V(label(_("Question"), "caption"), self.words, spacing=3))
        self.column.addLayout(V(label(_("Kind of answer"), "caption"), self.kind, spacing=3))
        self.column.addWidget(self._list)
        self.hide()

    def show_row(self, row: ColumnRow | None) -> None:
        """Show what the current column asks; hidden where it is not a new question."""
        asks = row is not None and row.column.target is Target.NEW_QUESTION
        self._row = row if asks else None
        self.setVisible(asks)
        if self._row is None:
            return
        column = self._row.column
        self._showing = True
        if not self.words.hasFocus():
            self.words.set_value(column.label)
        self.kind.set_value(column.kind)
        if not self.choices.hasFocus():
            self.choices.set_value("\n".join(column.options))
        self._list.setVisible(column.kind in WITH_OPTIONS and not column.option)
        self._showing = False

    def _tell(self) -> None:
        if self._showing or self._row is None:
            return
        kind = self.kind.value() or QuestionKind.TEXT
        lines = tuple(dict.fromkeys(filter(None, map(str.strip, self.choices.value().split("\n")))))
        wanted = replace(
            self._row.column,
            label=self.words.value() or self._row.column.label,
            kind=kind,
            options=lines if kind in WITH_OPTIONS else (),
            option=self._row.column.option if kind is QuestionKind.CHOICES else "",
            sure=True,
        )
        if wanted != self._row.column:
            self.changed.emit(wanted)
