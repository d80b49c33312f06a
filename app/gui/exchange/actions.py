"""What can be done on the import page, as a table."""

from typing import TYPE_CHECKING

from app.base.words import N_
from app.gui.actions import Action

if TYPE_CHECKING:
    from app.gui.exchange.page import ImportPage


def _begun(page: "ImportPage") -> bool:
    return page.is_begun


ACTIONS: "tuple[Action[ImportPage], ...]" = (
    Action(
        "import.choose",
        N_("Choose a list…"),
        N_("Read a file with people"),
        lambda page: page.choose(),
        "Ctrl+F",
        "folder-open",
        palette=False,
    ),
    Action(
        "import.paste",
        N_("Paste cells"),
        N_("Read the cells that were copied in a spreadsheet"),
        lambda page: page.paste(),
        "Ctrl+V",
        "copy",
    ),
    Action(
        "import.next",
        N_("Next step"),
        N_("Go on; at the last step, import"),
        lambda page: page.go_on(),
        "Ctrl+Return; Ctrl+PgDown",
        "arrow-right",
        when=lambda page: page.can_go_on(),
        palette=False,
        separated=True,
    ),
    Action(
        "import.back",
        N_("Step before"),
        N_("Go back and look again"),
        lambda page: page.go_back(),
        "Ctrl+PgUp",
        "arrow-left",
        when=lambda page: page.step > 0,
        palette=False,
    ),
    Action(
        "import.discard",
        N_("Discard the list"),
        N_("Forget this list; nothing of it is in the conference"),
        lambda page: page.discard(),
        icon="x",
        when=_begun,
        palette=False,
        separated=True,
    ),
)
