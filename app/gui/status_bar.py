"""The line at the foot: what worries people is all well, or what is not."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.gui.i18n import _, moment
from app.gui.picture import Picture
from app.gui.widgets.layouts import STRETCH, H, label

HEIGHT = 26


class Notice(QWidget):
    """An icon and a short text."""

    def __init__(self, icon: str, text: str, tint: str = "muted") -> None:
        super().__init__()
        self._picture, self._text = Picture(icon, tint, 14), label(text, "caption")
        self.setLayout(H(self._picture, self._text, spacing=6))

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, icon: str, text: str, tint: str = "muted") -> None:
        """Show something else."""
        self._picture.show_icon(icon, tint)
        self._text.setText(text)


class StatusBar(QWidget):
    """Saved, last backup, read-only, works offline."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self.saved = Notice("circle-check", "")
        self.backup = Notice("history", "")
        self.offline = Notice("wifi-off", _("Works offline"))
        row = H(self.saved, self.backup, STRETCH, self.offline, spacing=20, margins=(10, 0, 10, 0))
        self.setLayout(row)
        self.show_saving(writing=False)
        self.show_backup(None)

    def show_saving(self, *, writing: bool, read_only: bool = False) -> None:
        """Say whether everything is in the file."""
        if read_only:
            self.saved.say("lock", _("Read-only"), "warn_text")
        elif writing:
            self.saved.say("refresh-cw", _("Saving…"))
        else:
            self.saved.say("circle-check", _("All changes saved"), "ok_text")

    def show_backup(self, at: datetime | None) -> None:
        """Say when the last backup was made; None says that there is none."""
        text = _("Backup {when}", when=moment(at)) if at else _("No backup yet")
        self.backup.say("history", text)
