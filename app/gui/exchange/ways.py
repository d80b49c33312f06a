"""The ways to imports and exports that other pages offer."""

from functools import partial

from PySide6.QtWidgets import QToolButton

from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.layouts import menu_of, tool_button


def ways(desk: Desk) -> QToolButton:
    """A quiet button with a menu: import, export, nomination forms."""
    menu = menu_of(
        (_("Import people…"), "upload", partial(desk.act, "import_people")),
        (_("Export…"), "download", partial(desk.act, "export_people")),
        None,
        (_("Nomination forms…"), "file-text", partial(desk.act, "nominations")),
    )
    menu.actions()[0].setEnabled(not desk.read_only)
    return tool_button(_("Import and export"), "download", menu=menu)


def agenda_ways(desk: Desk) -> QToolButton:
    """The same for the agenda: import and export of it."""
    menu = menu_of(
        (_("Import an agenda…"), "upload", partial(desk.act, "import_agenda")),
        (_("Export the agenda…"), "download", partial(desk.act, "export_agenda")),
    )
    menu.actions()[0].setEnabled(not desk.read_only)
    return tool_button(_("Import and export"), "download", menu=menu)
