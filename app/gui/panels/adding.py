"""Giving a place to somebody who did not wish it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.base.names import NameOrder
from app.gui.i18n import _
from app.gui.panels import wording
from app.gui.panels.board import Board
from app.gui.panels.doing import Doing
from app.gui.widgets.dialogs import Sheet
from app.gui.widgets.picker import Found, Picker

MOST = 30


class AddSheet(Sheet):
    """Finds a person by typing; the place is given and fixed."""

    def __init__(
        self, parent: QWidget, board: Board, session_id: int, doing: Doing, order: NameOrder
    ) -> None:
        self._board, self._session_id, self._doing, self._order = board, session_id, doing, order
        self.picker = Picker(_("Person"), self._find, avatars=True)
        text = _("“{session}”: the place is fixed.", session=wording.title(board, session_id))
        super().__init__(
            parent, _("Give somebody a place"), self.picker, text=text, primary=_("Give a place")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.submitted.connect(self._add)
        self.picker.setFocus()

    def _find(self, text: str) -> Sequence[Found]:
        there = {row.person_id for row in self._board.of_session(self._session_id)}
        found = (one for one in self._board.found_people(text) if one.person_id not in there)
        return [
            (one.person_id, one.name.display(self._order), wording.from_where(one))
            for one, _number in zip(found, range(MOST), strict=False)
        ]

    def _add(self) -> None:
        person_id = self.picker.value()
        if person_id is None:
            self.fail(_("Choose somebody of the list."))
            return
        self._doing.add((person_id, self._session_id), self._board.people[person_id].name)
        self.accept()
