"""Where one is in the import, and the way to another step."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from app.gui.i18n import _
from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import H, tool_button


class StepBar(QWidget):
    """Steps in a row; those not yet reached cannot be pressed."""

    chosen = Signal(int)

    def __init__(self, steps: "tuple[tuple[str, str], ...]") -> None:
        super().__init__()
        self.setAccessibleName(_("Steps"))
        self.buttons: list[QToolButton] = []
        self._group = QButtonGroup(self)
        row = H(spacing=6)
        for number, (title, icon) in enumerate(steps):
            if number:
                row.addWidget(IconLabel("chevron-right"))
            made = tool_button(
                _(title), icon, partial(self.chosen.emit, number), text=True, checkable=True
            )
            self._group.addButton(made)
            self.buttons.append(made)
            row.addWidget(made)
        row.addStretch(1)
        self.setLayout(row)

    def show_step(self, step: int, reach: int) -> None:
        """Mark the step in front; steps up to `reach` can be pressed."""
        for number, made in enumerate(self.buttons):
            made.setEnabled(number <= reach)
        self.buttons[step].setChecked(True)
