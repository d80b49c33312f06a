"""Finding people and organisations by a few letters, and adding who is not there yet."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from app.base.texts import fold
from app.gui.delegations.wording import place_line, said, shown_name
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.row_model import ID
from app.gui.widgets.picker import Found, Picker
from app.queries import organisations, people
from app.queries.people import PeopleFilter, PersonRow

NEW = 0
"""In the place of an id: whoever was typed is not there yet."""
MOST = 8


def find_organisations(
    desk: Desk, text: str, *, without: Collection[int | None] = (), creating: bool = True
) -> list[Found]:
    """Organisations with these words, and the offer to make a new one of that name."""
    typed = " ".join(text.split())
    if not typed:
        return []
    wanted = [row_id for row_id in desk.ask(organisations.find_ids, typed) if row_id not in without]
    rows = desk.ask(organisations.rows, wanted[:MOST])
    found = [
        (row.id, said(row.name), place_line(row.kind, row.city, row.country))
        for row in (rows[row_id] for row_id in wanted[:MOST] if row_id in rows)
    ]
    if creating:
        found.append((NEW, _("New: {name}", name=typed), _("An organisation not in the file yet")))
    return found


def find_people(desk: Desk, text: str, *, without: Collection[int] = ()) -> list[Found]:
    """Who is already there under this very name, the offer to add somebody new, then others."""
    typed = " ".join(text.split())
    if not typed:
        return []
    wanted = [
        row_id
        for row_id in desk.ask(people.find_ids, PeopleFilter(text=typed))
        if row_id not in without
    ]
    rows = desk.ask(people.rows, wanted[:MOST])
    known = [rows[row_id] for row_id in wanted[:MOST] if row_id in rows]
    same = [row for row in known if _is_called(row, typed)]
    others = [row for row in known if row not in same]
    new = (NEW, _("Add {name}", name=typed), _("A new person"))
    return [
        *(_person(desk, row) for row in same),
        new,
        *(_person(desk, row) for row in others),
    ]


def _is_called(row: PersonRow, typed: str) -> bool:
    return sorted(fold(row.name.display()).split()) == sorted(fold(typed).split())


def _person(desk: Desk, row: PersonRow) -> Found:
    if row.delegation_name is not None:
        where = _("Now in {delegation}", delegation=said(row.delegation_name))
    else:
        where = said(row.organisation) if row.organisation else _("In no delegation")
    return (row.id, shown_name(desk, row.name), where)


class Adder(Picker):
    """A line in which one types who or what is to be added; Enter takes the first one found."""

    added = Signal(int, str)
    """The id (or NEW) and what was typed."""

    def __init__(
        self, name: str, find: Callable[[str], Sequence[Found]], *, placeholder: str = ""
    ) -> None:
        super().__init__(name, find, placeholder=placeholder, avatars=True)
        self._search = find
        self._sought = ""
        self.textEdited.connect(self._on_sought)
        self.picked.connect(self._finish)
        self.returnPressed.connect(self._on_enter)

    def _on_sought(self, text: str) -> None:
        self._sought = text.strip()

    def _on_enter(self) -> None:
        found = self._search(self._sought)
        if found:
            marked = self._marked()
            self._finish(found[0][0] if marked is None else marked)

    def _marked(self) -> int | None:
        """The id on which the user stands in the open list."""
        popup: QAbstractItemView | None = self.completer().popup()
        if popup is None or not popup.isVisible() or not popup.currentIndex().isValid():
            return None
        return int(popup.currentIndex().data(ID))

    def _finish(self, row_id: int) -> None:
        typed, self._sought = self._sought, ""
        if not typed:
            return
        popup = self.completer().popup()
        if popup is not None:
            popup.hide()
        # The completer writes its choice into the line after it told of it.
        QTimer.singleShot(0, self, lambda: self.set_value(None))
        self.added.emit(row_id, typed)
