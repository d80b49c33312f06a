"""Outcomes: reports of the sessions, commitments, joint projects and materials."""

from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from app.base.words import N_
from app.gui.desk import Desk
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.actions import ACTIONS
from app.gui.outcomes.board import Board, board
from app.gui.outcomes.commitments_view import CommitmentsView
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing
from app.gui.outcomes.materials_view import MaterialsView
from app.gui.outcomes.projects_view import CALENDAR, TABLE, ProjectsView
from app.gui.outcomes.sessions_view import SessionsView
from app.gui.pages import Page
from app.gui.rereading import Rereading
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import STRETCH, V, button, menu_of, tool_button
from app.gui.widgets.stack import Stack
from app.gui.widgets.title_block import TitleBlock

SESSIONS, COMMITMENTS, PROJECTS, MATERIALS = VIEWS = (
    "sessions",
    "commitments",
    "projects",
    "materials",
)
PLAN = "plan"
BLANK, NOTHING = 0, len(VIEWS) + 1
"""Places in the stack before and behind the views: until all is read, and without sessions."""
ADDS = {
    SESSIONS: N_("Write report"),
    COMMITMENTS: N_("Add commitment"),
    PROJECTS: N_("Add project"),
    MATERIALS: N_("Add files…"),
}
__all__ = ["ACTIONS", "OutcomesPage", "build"]


class OutcomesPage(Page):
    """`jump` takes a session's id, ("project", id) and so on, or the name of a view."""

    SHOWS = frozenset(
        {
            *("session", "session_outcome", "commitment", "joint_project", "project_partner"),
            *("project_contact", "project_milestone", "material", "picture", "stored_file"),
            *("speaking_role", "room", "track", "person", "organisation", "event", "check_in"),
            *("consent", "check_in_point"),
        }
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.board: Board | None = None
        self._rereading = Rereading(self, desk, "read outcomes", board, self._show)
        self._wanted: Any = None
        self.doing = Doing(desk)
        self.filing = Filing(desk, self)
        self.views = ChipRow(
            _("What to show"),
            [
                Choice(SESSIONS, _("Sessions"), icon="notebook-pen"),
                Choice(COMMITMENTS, _("Commitments"), icon="list-checks"),
                Choice(PROJECTS, _("Projects"), icon="handshake"),
                Choice(MATERIALS, _("Materials"), icon="image"),
            ],
        )
        self.views.chosen.connect(self.show_view)
        self.add: QPushButton = button("", "plus", "primary", self.add_here)
        self.add.setEnabled(not desk.read_only)
        self.more = tool_button(_("More to add"), "ellipsis", menu=self._menu())
        self.more.setEnabled(not desk.read_only)
        views = V(STRETCH, self.views, STRETCH)
        hand_out = partial(desk.act, "export_materials")
        self.folder = tool_button(_("Folder for participants…"), "package", hand_out)
        self.head = TitleBlock(_("Outcomes"), "", views, self.folder, self.add, self.more)
        self.front = self._stack()
        self.setLayout(V(self.head, (self.front, 1), spacing=14, margins=(22, 20, 22, 16)))
        self._say_what_is_added()
        self.desk.preferred.connect(self._on_settings)
        self.destroyed.connect(self.filing.forget)
        self.reload()

    def _stack(self) -> Stack:
        """Each view is made when there is something to show in it."""
        made = Stack(QWidget())
        views = (
            *(lambda: self.sessions, lambda: self.commitments, lambda: self.projects),
            *(lambda: self.materials, self._first),
        )
        for view in views:
            made.addLater(view)
        return made

    @cached_property
    def sessions(self) -> SessionsView:
        """The sessions beside their reports."""
        made = SessionsView(self.doing, self.filing)
        made.card.promises.project_wanted.connect(self.show_project)
        return made

    @cached_property
    def commitments(self) -> CommitmentsView:
        """What was promised."""
        return CommitmentsView(self.doing)

    @cached_property
    def projects(self) -> ProjectsView:
        """The joint projects as a table, and the plan of their year."""
        return ProjectsView(self.doing, self.filing)

    @cached_property
    def materials(self) -> MaterialsView:
        """Files and links."""
        return MaterialsView(self.doing, self.filing)

    def _first(self) -> QWidget:
        return EmptyState(
            "notebook-pen",
            _("No sessions to report of yet"),
            _(
                "The sessions of the agenda stand here with what came of them. "
                "Commitments, joint projects and materials can be kept already."
            ),
            button(_("Go to the agenda"), "calendar-days", on=lambda: self.desk.go("agenda")),
            button(_("Collect joint projects"), "handshake", on=lambda: self.show_view(PROJECTS)),
        )

    def _menu(self) -> Any:  # noqa: ANN401 - Qt's menu
        return menu_of(
            (_("Commitment"), "list-checks", self.add_commitment),
            (_("Joint project"), "handshake", self.add_project),
            (_("Files…"), "image", self.add_files),
            (_("Link…"), "link", self.add_link),
            None,
            (_("Projects of an earlier conference…"), "history", self.bring),
            (_("Begin next year's conference…"), "calendar-check", self.carry),
        )

    # reading

    def reload(self) -> None:
        """Read everything on another thread; changes that come meanwhile are read once more."""
        self._rereading.ask()

    def _show(self, found: Board) -> None:
        self.board = found
        self.head.set_subtitle(wording.page_totals(found))
        self._show_front()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.jump(wanted)

    def _on_settings(self) -> None:
        if self.board is not None:
            self._show(self.board)

    @property
    def view(self) -> str:
        """What is in front."""
        return self.views.key() or SESSIONS

    def show_view(self, key: str) -> None:
        """Bring a part to the front; "plan" is the projects as a calendar."""
        if key == PLAN:
            self.projects.show_way(CALENDAR)
        elif key == PROJECTS and self.view == PROJECTS:
            self.projects.show_way(TABLE)
        self.views.set_chosen(PROJECTS if key == PLAN else key)
        self._show_front()

    def _show_front(self) -> None:
        """Show what was read where it is seen; the others follow when they come to the front."""
        self._say_what_is_added()
        if self.board is None:
            return
        nothing = not self.board.outcomes and self.view == SESSIONS
        self.front.setCurrentIndex(NOTHING if nothing else BLANK + 1 + VIEWS.index(self.view))
        front = self.front.currentWidget()
        parts = SessionsView | CommitmentsView | ProjectsView | MaterialsView
        if isinstance(front, parts):
            front.show_board(self.board)

    def _say_what_is_added(self) -> None:
        words = _(ADDS[self.view])
        self.add.setText(words)
        self.add.setAccessibleName(words)

    # what can be done

    def add_here(self) -> None:
        """Add what belongs to what is in front; where the sessions are, write a report."""
        adds = {
            SESSIONS: self.sessions.card.write_here,
            COMMITMENTS: self.add_commitment,
            PROJECTS: self.add_project,
            MATERIALS: self.add_files,
        }
        adds[self.view]()

    def add_commitment(self) -> None:
        """Go to the line in which commitments are typed."""
        self.show_view(COMMITMENTS)
        self.commitments.what.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_project(self) -> None:
        """Add a joint project."""
        self.show_view(PROJECTS)
        self.projects.add_project()

    def add_files(self) -> None:
        """Ask which files to keep."""
        self.show_view(MATERIALS)
        self.materials.choose()

    def add_link(self) -> None:
        """Ask for a web address to keep."""
        self.show_view(MATERIALS)
        self.materials.add_link()

    def bring(self) -> None:
        """Bring what goes on from an earlier conference."""
        self.show_view(PROJECTS)
        self.projects.ask_earlier()

    def carry(self) -> None:
        """Begin next year's conference, which takes over what goes on here."""
        self.desk.act("next_conference")

    def go_search(self) -> None:
        """Go to the search."""
        fields = {
            SESSIONS: self.sessions.search,
            COMMITMENTS: self.commitments.search,
            PROJECTS: self.projects.search,
            MATERIALS: self.materials.search,
        }
        field = fields[self.view]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def show_project(self, project_id: int) -> None:
        """Show a joint project."""
        self.show_view(PROJECTS)
        self.projects.show_project(project_id)

    def show_commitment(self, commitment_id: int) -> None:
        """Show a commitment."""
        self.show_view(COMMITMENTS)
        self.commitments.show_commitment(commitment_id)

    def show_material(self, material_id: int) -> None:
        """Show a material."""
        self.show_view(MATERIALS)
        self.materials.show_material(material_id)

    # for the window

    def jump(self, target: object) -> None:
        """Show a session, a project, a commitment, a material, or one of the views."""
        if self.board is None:
            self._wanted = target
        elif isinstance(target, int):
            self.show_view(SESSIONS)
            self.sessions.show_session(target)
        elif target in {*VIEWS, PLAN}:
            self.show_view(str(target))
        elif isinstance(target, tuple):
            shows = {
                "project": self.show_project,
                "commitment": self.show_commitment,
                "material": self.show_material,
            }
            shows[target[0]](target[1])

    def keep(self) -> object:
        """The view in front, and what is chosen in those that were seen."""
        made = vars(self)
        session = self.sessions.list.current_id() if "sessions" in made else None
        way = self.projects.ways.key() if "projects" in made else None
        project = self.projects.table.current_id() if way else None
        return self.view, session, way, project

    def restore(self, kept: object) -> None:
        """Look as when `keep` was asked."""
        if isinstance(kept, tuple):
            view, session_id, way, project_id = kept
            if way is not None:
                self.projects.ways.set_chosen(way)
            self.show_view(view)
            if view == SESSIONS and session_id is not None:
                self.jump(session_id)
            elif view == PROJECTS and way == TABLE and project_id is not None:
                self.jump(("project", project_id))


def build(desk: Desk) -> OutcomesPage:
    """The page on this desk."""
    return OutcomesPage(desk)
