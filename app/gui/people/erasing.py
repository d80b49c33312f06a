"""Erasing a person for good, after a clear word."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.base.errors import AppError
from app.base.paths import backup_folder
from app.base.progress import Progress
from app.gui.closing.mentions_box import MentionsBox
from app.gui.desk import Desk
from app.gui.i18n import _, _n, localized
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.layouts import STRETCH, V, box, label, scrolled
from app.queries import mentions
from app.queries.mentions import Mention
from app.queries.person import PersonCard
from app.usecases.erasure import erase_person

TEXT_WIDTH, WIDTH, LIST_HEIGHT = 416, 560, 300
ROUND_IT, SOME = 64, 8
"""Pixels around the list of mentions, and a few in which its last line is not cut."""


class EraseSheet(Sheet):
    """Says what erasing means, and where else the person is named, before it is done."""

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
        self.named = label(_("Looking for the name in texts written by hand…"), "soft", wrap=True)
        self.mentions: MentionsBox | None = None
        self._points = V(*lines, self.named, STRETCH, spacing=6)
        super().__init__(
            parent,
            _("Erase {name} for good?", name=name),
            box(self._points),
            text=_(
                "For somebody who asked to be forgotten. To take a person off the list only, "
                "choose “Remove”, which can be undone."
            ),
            primary=_("Erase for good"),
            kind="danger",
        )
        self._desk, self._name, self._id = desk, name, card.row.id
        self.submitted.connect(self._erase)
        self.primary.setEnabled(False)
        self.secondary.setFocus()
        self._look()

    def _look(self) -> None:
        store, person_id = self._desk.store, self._id

        def look(_progress: Progress) -> list[Mention]:
            return store.ask(mentions.of_person, person_id)

        self._desk.jobs.start("mentions", look, writes=False, shown=False).then(self.show_mentions)

    def show_mentions(self, found: Sequence[Mention]) -> None:
        """Say where else the person is named; only then it can be done."""
        self.primary.setEnabled(True)
        self.named.setText(_("No text written by hand names this person."))
        if found:
            self.named.hide()
            self.setMinimumWidth(WIDTH)
            self.mentions = MentionsBox(self._desk, found)
            self.mentions.left.connect(self.reject)
            area = scrolled(V(self.mentions, STRETCH), _("Still named in texts written by hand"))
            needed = self.mentions.heightForWidth(WIDTH - ROUND_IT)
            area.setFixedHeight(min(LIST_HEIGHT, needed + SOME))
            self._points.insertWidget(self._points.count() - 1, area)

    def _erase(self) -> None:
        self.set_busy(busy=True)
        instead = self.mentions.instead if self.mentions is not None else None
        answer = self._desk.do(erase_person, self._id, instead=instead)
        answer.then(self._erased).otherwise(self._refuse)

    def _erased(self, replaced: int) -> None:
        self.accept()
        plain = _("{name} was erased.", name=self._name)
        counted = _n(
            "{name} was erased, and {n} mention replaced.",
            "{name} was erased, and {n} mentions replaced.",
            replaced,
            name=self._name,
        )
        self._desk.toast(counted if replaced else plain)

    def _refuse(self, problem: AppError) -> None:
        self.fail(localized(problem))
