"""Erasing a person for good, after a clear word."""

from PySide6.QtWidgets import QWidget

from app.base.paths import backup_folder
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import STRETCH, V, box, label
from app.queries.person import PersonCard
from app.usecases.erasure import erase_person

TEXT_WIDTH = 416


class EraseSheet(Sheet):
    """Says what erasing means, before it is done."""

    def __init__(self, parent: QWidget, desk: Desk, card: PersonCard) -> None:
        name = card.row.name.display(desk.settings.name_order)
        folder = desk.settings.backup_folder or str(backup_folder())
        points = (
            _("Name, contact, registration, answers, travel and consents leave the file."),
            _("This cannot be undone, and it ends what could be undone before it."),
            _(
                "Earlier copies and backups still hold the data. Delete them: {folder}",
                folder=folder,
            ),
        )
        lines = [label(f"•  {point}", "body", wrap=True, copy=True) for point in points]
        for line in lines:  # or they would claim the height they need when narrow
            line.setMinimumWidth(TEXT_WIDTH)
        super().__init__(
            parent,
            _("Erase {name} for good?", name=name),
            box(V(*lines, STRETCH, spacing=6)),
            text=_(
                "For somebody who asked to be forgotten. To take a person off the list only, "
                "choose “Remove”, which can be undone."
            ),
            primary=_("Erase for good"),
            kind="danger",
        )
        self._desk, self._name, self._id = desk, name, card.row.id
        self.submitted.connect(self._erase)
        self.secondary.setFocus()

    def _erase(self) -> None:
        self.set_busy(busy=True)
        self._desk.do(erase_person, self._id).then(self._erased).lastly(self.accept)

    def _erased(self, _none: None) -> None:
        self._desk.toast(_("{name} was erased.", name=self._name))
