"""The version, and whose work is inside."""

from PySide6 import __version__ as qt_version
from PySide6.QtWidgets import QDialog, QWidget

from app import __version__
from app.gui.i18n import _
from app.gui.picture import Mark
from app.gui.widgets.layouts import STRETCH, H, V, button, label, line


class About(QDialog):
    """A small sheet to read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About Plenum"))
        self.setModal(True)
        self.setFixedWidth(440)
        version = _("Version {version}", version=__version__)
        said = V(label("Plenum", "title"), label(version, "subtitle", copy=True), spacing=2)
        inside = _(
            "Made with Qt {qt} (LGPL), Python, SQLAlchemy, ICU and Babel; fonts Inter and Noto "
            "(Open Font License); icons Lucide (ISC). The texts of the licences come with the "
            "program.",
            qt=qt_version,
        )
        own = _("Everything stays in your file on this computer. Nothing is sent anywhere.")
        close = button(_("Close"), on=self.accept)
        close.setDefault(True)
        self.setLayout(
            V(
                H(Mark(48), (said, 1), spacing=14),
                label(own, "soft", wrap=True),
                line(),
                label(inside, "caption", wrap=True),
                H(STRETCH, close),
                spacing=14,
                margins=22,
            )
        )
