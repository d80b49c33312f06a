"""Who promised something: a person or a body of the file, or any words."""

from dataclasses import dataclass

from PySide6.QtCore import Signal

from app.gui.agenda.finding import find_people_of
from app.gui.delegations.finding import find_organisations
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.widgets.picker import Found, Picker

MOST_BODIES = 4


@dataclass(frozen=True)
class Who:
    """A person, a body, or words; at most one of them is given by this line."""

    person_id: int | None = None
    organisation_id: int | None = None
    who: str = ""

    @property
    def facts(self) -> dict[str, object]:
        """As a commitment keeps it."""
        return {
            "person_id": self.person_id,
            "organisation_id": self.organisation_id,
            "who": self.who,
        }


class WhoInput(Picker):
    """Finds people and bodies while one types; what is not picked stays as words.

    Bodies have negative ids in the list.
    """

    entered = Signal()
    """Enter, and nobody in the open list is meant by it."""

    def __init__(self, desk: Desk, name: str, placeholder: str = "") -> None:
        super().__init__(name, lambda text: find(desk, text), placeholder=placeholder)
        self.returnPressed.connect(self._on_enter)

    def _on_enter(self) -> None:
        popup = self.completer().popup()
        if popup is None or not popup.isVisible() or not popup.currentIndex().isValid():
            if popup is not None:
                popup.hide()
            self.entered.emit()

    def who(self) -> Who:
        """What is written, or was picked."""
        found = self.value()
        if found is None:
            return Who(who=self.text().strip())
        return Who(person_id=found) if found > 0 else Who(organisation_id=-found)

    def show_who(self, who: Who, text: str) -> None:
        """Show whose promise it is, in words."""
        found = who.person_id or (-who.organisation_id if who.organisation_id else None)
        self.set_value((found, text) if found is not None else None)
        if found is None:
            self.setText(who.who)


def find(desk: Desk, text: str) -> list[Found]:
    """People with these words, then bodies."""
    bodies = find_organisations(desk, text, creating=False)[:MOST_BODIES]
    return [
        *find_people_of(desk, text)[:MOST_BODIES],
        *((-one, title, place or _("Organisation")) for one, title, place in bodies),
    ]
