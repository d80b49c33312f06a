"""How complete something is, as a bar with words."""

from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from app.gui.widgets.layouts import H, V, label, restyle


class CompletenessBar(QWidget):
    """A thin bar under a line that says what is there; green when nothing is missing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._words: QLabel = label("", "caption")
        self._share: QLabel = label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(name)
        top = H((self._words, 1), self._share)
        self.setLayout(V(top, self._bar, spacing=5))

    def show_share(self, done: int, total: int, words: str, missing: str = "") -> None:
        """Show `done` of `total` with `words` over the bar; `missing` becomes the tool tip."""
        self._words.setText(words)
        share = round(100 * done / total) if total else 0
        self._share.setText(f"{share} %")
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(min(done, total))
        self._bar.setAccessibleDescription(words)
        self.setToolTip(missing)
        restyle(self._bar, whole=bool(total) and done >= total)
