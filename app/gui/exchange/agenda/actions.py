"""What can be done on the page that imports an agenda, as a table."""

from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui.actions import Action

if TYPE_CHECKING:
    from app.gui.exchange.agenda.page import AgendaImportPage


def _begun(page: "AgendaImportPage") -> bool:
    return page.is_begun


ACTIONS: "tuple[Action[AgendaImportPage], ...]" = (
    Action(
        "import_agenda.choose",
        N_("Choose an agenda…"),
        N_("Read a file with a programme"),
        lambda page: page.choose(),
        "Ctrl+F",
        "folder-open",
        palette=False,
    ),
    Action(
        "import_agenda.go",
        N_("Import what is shown"),
        N_("Do what the table says, in one step that can be undone"),
        lambda page: page.go_on(),
        "Ctrl+Return",
        "arrow-right",
        when=lambda page: page.can_go_on(),
        palette=False,
        separated=True,
    ),
    Action(
        "import_agenda.discard",
        N_("Discard the file"),
        N_("Forget this file; nothing of it is in the conference"),
        lambda page: page.discard(),
        icon="x",
        when=_begun,
        palette=False,
    ),
)
