"""A part of the card that can be folded away and is built when it is first open."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from app.gui import icons
from app.gui.i18n import _
from app.gui.widgets.layouts import KEYBOARD, V, box, line, set_shown


class Section(QWidget):
    """A heading that opens and closes what stands below it."""

    toggled = Signal(bool)
    """The user opened or closed it."""

    def __init__(self, title: str, build: Callable[[], QLayout], *, is_open: bool) -> None:
        super().__init__()
        self._title, self._build = title, build
        self._inner: QWidget | None = None
        self.head = QPushButton(title.upper().replace("&", "&&"))
        self.head.setProperty("kind", "section")
        self.head.setAutoDefault(False)
        self.head.setFocusPolicy(KEYBOARD)
        self.head.clicked.connect(self._on_clicked)
        self._column = V(line(), 6, self.head, spacing=6)
        self.setLayout(self._column)
        self.set_open(is_open)

    @property
    def is_open(self) -> bool:
        """Whether its content is shown."""
        return self._inner is not None and not self._inner.isHidden()

    def set_open(self, is_open: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Show or hide the content."""
        if is_open and self._inner is None:
            self._inner = box(self._build())
            self._column.addWidget(self._inner)
        if self._inner is not None:
            set_shown(self._inner, is_open)
        icons.dress(self.head, "chevron-down" if is_open else "chevron-right", "muted", size=14)
        opened = _("{title}, open", title=self._title)
        self.head.setAccessibleName(opened if is_open else _("{title}, closed", title=self._title))

    def _on_clicked(self) -> None:
        self.set_open(not self.is_open)
        self.toggled.emit(self.is_open)
