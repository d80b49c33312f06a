"""Choosing what a column is, from a list in groups or by typing a part of the name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItemModel

from app.base.texts import fold
from app.gui import fonts
from app.gui.exchange.targets import HEADING, options
from app.gui.widgets.choice_combo import KEY, ChoiceCombo
from app.queries.questions import QuestionRow

VISIBLE = 16


class TargetCombo(ChoiceCombo[str]):
    """All targets and questions; the titles of groups cannot be chosen."""

    left = Signal()
    """Escape: back to where one came from."""

    def __init__(self, name: str, questions: Sequence[QuestionRow]) -> None:
        super().__init__(name, options(questions), searchable=True)
        self.setMaxVisibleItems(VISIBLE)
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        small = fonts.font(fonts.SMALL, fonts.STRONG)
        for row, key in enumerate(self._values):
            if key.startswith(HEADING):
                item = model.item(row)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setFont(small)
                item.setData("", KEY)

    def begin(self, typed: str = "") -> None:
        """Let somebody type, beginning with `typed`."""
        line = self.lineEdit()
        assert line is not None
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()
        if typed:
            line.setText(typed)
            completer = self.completer()
            assert completer is not None
            completer.setCompletionPrefix(fold(typed))
            completer.complete()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape leaves what was chosen before."""
        if event.key() == Qt.Key.Key_Escape:
            self.set_value(self.value())
            self.left.emit()
        else:
            super().keyPressEvent(event)
