"""What is around the desk, behind the three dots: points, paper, sound, camera."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from app.gui import icons
from app.gui.checkin.actions import AROUND, PageAction
from app.gui.checkin.camera import why_not
from app.gui.i18n import _
from app.gui.widgets.layouts import ampersands

if TYPE_CHECKING:
    from app.gui.checkin.page import DeskPage


class MoreMenu(QMenu):
    """Made anew each time it opens."""

    def __init__(self, page: "DeskPage") -> None:
        super().__init__(page)
        self._page = page
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show what can be done now."""
        self.clear()
        for action in AROUND:
            if action.separated and self.actions():
                self.addSeparator()
            self._add(action)

    def _add(self, action: PageAction) -> None:
        made = self.addAction(ampersands(_(action.title)))
        made.setObjectName(action.id)
        made.setToolTip(_(action.help))
        made.triggered.connect(lambda _on=False, key=action.id: self._page.act(key))
        made.setEnabled(action.when(self._page))
        if action.checked is None:
            icons.dress(made, action.icon)
        else:
            made.setCheckable(True)
            made.setChecked(action.checked(self._page))
        if action.id == "checkin.camera" and not self._page.has_camera:
            made.setToolTip(why_not())
