"""All that is wrong with a line, each cell to be typed anew in place."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.exchange.draft import Draft
from app.gui.exchange.saying import heading
from app.gui.i18n import _, localized
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import V, label, restyle
from app.rules.importing.values import Problem


class ProblemBox(QWidget):
    """A field for each cell that was refused, its error below."""

    corrected = Signal(int, int, str)
    """Another text was typed: line, column, text."""

    def __init__(self, problems: tuple[Problem, ...], draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._told: dict[int, str] = {}
        self.inputs: dict[int, TextInput] = {}
        column = V(spacing=10)
        for problem in problems:
            column.addLayout(self._one(problem))
        self.setLayout(column)

    def _one(self, problem: Problem) -> QVBoxLayout:
        said = label(localized(problem.error), "error", wrap=True)
        position = problem.position
        if position is None or position in self.inputs:
            return V(said)
        title = heading(self._draft, position)
        field = TextInput(_("Correct: {column}", column=title), text=problem.value)
        field.setAccessibleDescription(said.text())
        restyle(field, wrong=True)
        field.editingFinished.connect(partial(self._typed, problem, field))
        self.inputs[position] = field
        return V(label(title, "caption"), field, said, spacing=3)

    def _typed(self, problem: Problem, field: TextInput) -> None:
        position, text = problem.position, field.text()
        if position is not None and text != self._told.get(position, problem.value):
            self._told[position] = text
            self.corrected.emit(problem.line, position, text)

    def take_focus(self) -> None:
        """Begin with the first cell."""
        for field in self.inputs.values():
            field.setFocus()
            field.selectAll()
            return
