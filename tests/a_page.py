"""A page for tests of the window around it: a line for every registration category."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.base.texts import Texts
from app.base.words import N_
from app.gui.actions import Action
from app.gui.desk import Desk
from app.gui.pages import Page, PageKind
from app.queries import events
from app.store import Reading
from app.usecases.events import add_category


class CategoryPage(Page):
    """Shows the names of the categories as text, and a field to write in."""

    SHOWS = frozenset({"registration_category"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.names: list[str] = []
        self.jumps: list[object] = []
        self.field = QLineEdit()
        self.field.setAccessibleName("Name")
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        self.reload()

    def reload(self) -> None:
        """Read the names."""
        self.names = [row.name.best(["en"]) for row in self.desk.ask(events.categories)]

    def jump(self, target: object) -> None:
        """Note what was asked for."""
        self.jumps.append(target)

    def keep(self) -> object:
        """What was written."""
        return self.field.text()

    def restore(self, kept: object) -> None:
        """Write it again."""
        self.field.setText(str(kept))

    def add(self) -> None:
        """Add a category called after what was written."""
        self.desk.do(add_category, Texts(en=self.field.text() or "Choir"))


def count(read: Reading) -> int:
    """How many categories there are."""
    return len(events.categories(read))


ACTIONS: Sequence[Action[CategoryPage]] = (
    Action(
        "add_category",
        N_("Add category"),
        N_("Add a category for registrations."),
        lambda page: page.add(),
        "Ctrl+N",
        "plus",
    ),
)


def build(desk: Desk) -> CategoryPage:
    """The page for a desk."""
    return CategoryPage(desk)


KINDS = (
    PageKind("first", N_("First page"), "users", "a_page", "Ctrl+1"),
    PageKind("second", N_("Second page"), "flag", "a_page", "Ctrl+2", section=N_("On site")),
    PageKind(
        "settings",
        N_("Settings"),
        "settings",
        "app.gui.settings.page",
        "Ctrl+,",
        at_the_bottom=True,
    ),
)
