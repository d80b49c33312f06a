"""Filter chips: one of several, or several at once, with counters."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from app.gui import icons
from app.gui.widgets.flow import FlowLayout
from app.gui.widgets.layouts import ampersands, clear


@dataclass(frozen=True)
class Choice:
    """What a chip stands for; the count is shown behind the text unless it is None."""

    key: str
    text: str
    count: int | None = None
    icon: str = ""


class Chip(QPushButton):
    """A round button that stays pressed."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = choice.key
        self._text = choice.text
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if choice.icon:
            icons.dress(self, choice.icon, "muted", "accent_text", size=14, pad=2)
            self.setIconSize(QSize(18, 14))
        self.set_count(choice.count)

    def set_count(self, count: int | None) -> None:
        """Show another number behind the text."""
        text = self._text if count is None else f"{self._text} {QLocale().toString(count)}"
        self.setText(ampersands(text))
        self.setAccessibleName(text)


class ChipRow(QWidget):
    """Chips in a row that wraps; arrow keys walk from one to the next."""

    chosen = Signal(str)
    """The user chose another chip: its key (only where one is chosen at a time)."""
    changed = Signal(frozenset)
    """The user switched a chip: the keys of all that are on."""

    def __init__(self, name: str, choices: Iterable[Choice] = (), *, several: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._several = several
        self._choices: list[Choice] = []
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self.chips: dict[str, Chip] = {}
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        """Show these chips; those that were on stay on if they are still there."""
        wanted = list(choices)
        if [replace(c, count=None) for c in wanted] == self._choices:
            self.set_counts({c.key: c.count for c in wanted})
            return
        self._choices = [replace(c, count=None) for c in wanted]
        before = self.keys()
        clear(self._flow)
        self._group.deleteLater()
        self._group = QButtonGroup(self)
        self._group.setExclusive(not self._several)
        self.chips = {choice.key: Chip(choice, self) for choice in wanted}
        for chip in self.chips.values():
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            chip.clicked.connect(self._on_clicked)
        for key in before & set(self.chips):
            self.chips[key].setChecked(True)
        if not self._several and not self.keys() and self.chips:
            next(iter(self.chips.values())).setChecked(True)

    def set_counts(self, counts: Mapping[str, int | None]) -> None:
        """Show other numbers."""
        for key, count in counts.items():
            self.chips[key].set_count(count)

    def keys(self) -> frozenset[str]:
        """The keys of the chips that are on."""
        return frozenset(key for key, chip in self.chips.items() if chip.isChecked())

    def key(self) -> str:
        """The key of the chip that is on, "" for none."""
        return next((key for key, chip in self.chips.items() if chip.isChecked()), "")

    def set_chosen(self, *keys: str) -> None:
        """Switch chips on (and, where several may be on, all others off) without a signal."""
        for key, chip in self.chips.items():
            if self._several or key in keys:
                chip.setChecked(key in keys)

    def _on_clicked(self) -> None:
        self.changed.emit(self.keys())
        if not self._several:
            self.chosen.emit(self.key())
