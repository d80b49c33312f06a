"""A line across the top of a page that stays until its reason is gone."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from app.gui.widgets.empty_state import IconLabel
from app.gui.widgets.layouts import H, button, label, restyle


class Banner(QFrame):
    """An icon, a sentence and one thing to do, on a soft fill."""

    def __init__(
        self,
        text: str,
        action: str = "",
        on: Callable[[], object] | None = None,
        *,
        icon: str = "triangle-alert",
        tone: str = "amber",
    ) -> None:
        super().__init__()
        self.setProperty("kind", "banner")
        restyle(self, tone=tone)
        self.words = label(text, wrap=True)
        self.action = button(action, on=on) if action else None
        picture = IconLabel(icon, tone)
        self.setLayout(H(picture, (self.words, 1), self.action, spacing=10, margins=(12, 8, 8, 8)))
