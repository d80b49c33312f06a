"""The joint projects: a table beside the card of one of them, or the year's plan."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.base.texts import Texts
from app.gui.files.path_input import ask_open
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing
from app.gui.outcomes.plan_view import PlanView
from app.gui.outcomes.project_card import ProjectCard
from app.gui.outcomes.project_table import ALL, ProjectTable, chosen
from app.gui.outcomes.split import Split
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.inputs import TextInput
from app.gui.widgets.layouts import H, V, button, label, menu_action, menu_of, tool_button
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.rules.outcomes import PROJECT_STATUS_NAMES, ProjectStatus
from app.usecases.projects import add_project, order_projects

TABLE, CALENDAR = "table", "calendar"


class ProjectsView(QWidget):
    """Table and card, or the calendar; both show what is filtered."""

    def __init__(self, doing: Doing, filing: Filing) -> None:
        super().__init__()
        self.doing, self.desk = doing, doing.desk
        self.board: Board | None = None
        self._new: tuple[int, bool] | None = None
        """A project that was added, and whether its title is to be written yet."""
        self.ways = ChipRow(
            _("Table or calendar"),
            [
                Choice(TABLE, _("Table"), icon="list"),
                Choice(CALENDAR, _("Year's plan"), icon="calendar-range"),
            ],
        )
        self.which = ChipRow(_("Which projects"))
        self.search = SearchField(_("Search projects…"), width=210)
        self.table = ProjectTable()
        self.card = ProjectCard(doing, filing)
        self.plan = PlanView()
        self.quick = TextInput(_("Add a joint project"), _("Add a joint project and press Enter"))
        self.quick.setEnabled(not self.desk.read_only)
        self._arrange()
        self._listen()

    def _arrange(self) -> None:
        self.totals = label("", "caption")
        self.remove = tool_button(_("Remove project"), "trash-2", self.remove_chosen)
        foot = H((self.totals, 1), self.remove, spacing=6)
        table = Card(
            V(self.quick, margins=(12, 8, 12, 2)),
            (self.table, 1),
            V(foot, margins=(14, 0, 10, 2)),
            spacing=4,
            margins=(1, 6, 1, 6),
        )
        self.split = Split(self.desk, "projects", table, self.card, (620, 420))
        bring = button(_("From an earlier conference…"), "history", on=self.ask_earlier)
        bring.setEnabled(not self.desk.read_only)
        self.none = EmptyState(
            "handshake",
            _("No joint projects yet"),
            _(
                "What cities begin together here: who leads, who takes part, until when, "
                "for how many. They are carried into next year's conference."
            ),
            button(_("Add project"), "plus", on=self.add_project),
            bring,
        )
        other = EmptyState("search", _("No project like this"), _("Choose others above."))
        self.front = Stack(self.split, self.plan, self.none, other)
        bar = H((self.which, 1), self.search, self.ways, spacing=10)
        self.setLayout(V(bar, (self.front, 1), spacing=10))

    def _listen(self) -> None:
        self.ways.chosen.connect(self.show_way)
        self.which.chosen.connect(self._show_rows)
        self.search.textChanged.connect(self._show_rows)
        self.search.left_down.connect(self._to_rows)
        self.quick.returnPressed.connect(self._add_typed)
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(lambda _id: self.card.edit_title())
        self.table.remove_wanted.connect(self.remove_chosen)
        self.table.move_wanted.connect(self.shift)
        self.table.menu_asked.connect(self._show_menu)
        self.table.typed.connect(self._on_typed)
        self.plan.opened.connect(self.show_project)

    # showing

    def show_board(self, board: Board) -> None:
        """Show what is in the file now."""
        self.board = board
        states = [row.status for row in board.projects.values()]
        self.which.set_choices(
            [
                Choice(ALL, _("All"), len(states)),
                *(
                    Choice(one, _(name), states.count(one))
                    for one, name in PROJECT_STATUS_NAMES.items()
                    if one in states
                ),
            ]
        )
        self._show_rows()
        self._on_current(self.table.current_id())
        self._show_new()

    def _show_new(self) -> None:
        """Choose what was added, once it was read."""
        if self._new is None or self.board is None or self._new[0] not in self.board.projects:
            return
        (project_id, writing), self._new = self._new, None
        if self.show_project(project_id) and writing:
            self.card.edit_title()

    def _show_rows(self, *_news: object) -> None:
        if self.board is None:
            return
        rows = chosen(self.board, self.which.key() or ALL, self.search.text())
        self.table.show_board(self.board, [row.id for row in rows])
        self.totals.setText(wording.project_totals(rows))
        self.plan.show_rows(self.board, rows)
        self.remove.setEnabled(not self.desk.read_only)
        if not self.board.projects:
            self.front.setCurrentIndex(2)
        elif not rows:
            self.front.setCurrentIndex(3)
        else:
            self.front.setCurrentIndex(1 if self.ways.key() == CALENDAR else 0)

    def _on_current(self, project_id: int | None) -> None:
        if self.board is not None and project_id in self.board.projects:
            assert project_id is not None
            self.card.show_project(self.board, project_id)

    def show_way(self, key: str) -> None:
        """Show the table or the calendar."""
        self.ways.set_chosen(key)
        self._show_rows()

    def show_project(self, project_id: int) -> bool:
        """Choose a project in the table, whatever is filtered; False where there is none."""
        self.ways.set_chosen(TABLE)
        if self.table.rows.position_of(project_id) is None:
            self.search.clear()
            self.which.set_chosen(ALL)
        self._show_rows()
        return self.table.show_id(project_id)

    def _to_rows(self) -> None:
        (self.plan.canvas if self.ways.key() == CALENDAR else self.table).setFocus()

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.insert(text)

    # what the user does

    def _add_typed(self) -> None:
        if self.quick.value():
            self._add(self.quick.value())

    def add_project(self) -> None:
        """Add a project and open its title for writing."""
        if not self.desk.read_only:
            self._add(_("New joint project"))

    def _add(self, title: str) -> None:
        language = next(iter(self.board.languages), "en") if self.board else "en"
        answer = self.desk.do(add_project, {"title": Texts({language: title})})
        answer.then(self._added)

    def _added(self, project_id: int) -> None:
        self._new = (project_id, not self.quick.value())
        self.quick.clear()
        self._show_new()

    def set_status(self, status: ProjectStatus) -> None:
        """Say how far the chosen projects are."""
        ids = self.table.selected_ids()
        if ids and not self.desk.read_only:
            self.doing.set_status(ids, status)

    def remove_chosen(self) -> None:
        """Remove the chosen projects."""
        ids = self.table.selected_ids()
        if ids and not self.desk.read_only:
            self.doing.remove_projects(ids)

    def shift(self, by: int) -> None:
        """Move the current project up or down in the list."""
        current = self.table.current_id()
        if current is None or self.board is None or self.desk.read_only:
            return
        ids = list(self.table.rows.ids)
        place = ids.index(current)
        if 0 <= place + by < len(ids):
            whole = list(self.board.projects)
            one, two = whole.index(current), whole.index(ids[place + by])
            whole[one], whole[two] = whole[two], whole[one]
            self.desk.do(order_projects, whole)

    def ask_earlier(self) -> None:
        """Ask for the file of an earlier conference, and bring what goes on from it."""
        if not self.desk.read_only:
            title = _("Choose the earlier conference")
            ask_open(self, title, self.desk.store.path.parent, self.bring)

    def bring(self, earlier: Path) -> None:
        """Bring what goes on from an earlier conference."""
        self.doing.bring(earlier)

    def _show_menu(self, at: QPoint) -> None:
        if not self.table.selected_ids():
            return
        menu = menu_of(
            (_("Move up"), "arrow-up", partial(self.shift, -1)),
            (_("Move down"), "arrow-down", partial(self.shift, 1)),
            None,
            (_("Remove"), "trash-2", self.remove_chosen),
        )
        menu.setParent(self, menu.windowFlags())
        states = menu.addMenu(_("Status"))
        for status, name in PROJECT_STATUS_NAMES.items():
            states.addAction(menu_action(states, _(name), "", partial(self.set_status, status)))
        menu.setEnabled(not self.desk.read_only)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
