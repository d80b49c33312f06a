"""Presentations, photos and other things to keep: dropped, captioned, shared."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.base.texts import search_key
from app.gui.i18n import _
from app.gui.outcomes import wording
from app.gui.outcomes.board import Board
from app.gui.outcomes.doing import Doing
from app.gui.outcomes.filing import Filing, dropped_files
from app.gui.outcomes.link_sheet import LinkSheet
from app.gui.outcomes.material_card import MaterialCard
from app.gui.outcomes.material_grid import MaterialGrid
from app.gui.outcomes.split import Split
from app.gui.outcomes.thumbnails import Thumbnails
from app.gui.widgets.card import Card
from app.gui.widgets.chips import ChipRow, Choice
from app.gui.widgets.choice_combo import ChoiceCombo
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import H, V, button, label, menu_of
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.stack import Stack
from app.queries.matching import key_matches
from app.queries.materials import MaterialRow
from app.rules.outcomes import MATERIAL_NAMES

ALL, SHARED = "all", "shared"
SESSION_WIDTH = 210


class MaterialsView(QWidget):
    """Tiles beside the card of what is chosen."""

    def __init__(self, doing: Doing, filing: Filing) -> None:
        super().__init__()
        self.doing, self.desk, self.filing = doing, doing.desk, filing
        self.board: Board | None = None
        self.thumbnails = Thumbnails(self.desk, self)
        self.grid = MaterialGrid(self.thumbnails)
        self.card = MaterialCard(doing, filing, self.thumbnails)
        self.which = ChipRow(_("Which materials"))
        self.session: ChoiceCombo[int | None] = ChoiceCombo(
            _("Materials of a session"), [(None, "")], searchable=False
        )
        self.session.setFixedWidth(SESSION_WIDTH)
        self.search = SearchField(_("Search materials…"), width=190)
        self.link = button(_("Add link…"), "link", on=self.add_link)
        self.link.setEnabled(not self.desk.read_only)
        self.setAcceptDrops(not self.desk.read_only)
        self._arrange()
        self._listen()

    def _arrange(self) -> None:
        choose = button(_("Add files…"), "plus", on=self.choose)
        choose.setEnabled(not self.desk.read_only)
        none = EmptyState(
            "image",
            _("Drop photos and presentations here"),
            _(
                "Many at once. Large photos are scaled down and lose the place they were "
                "taken at. What is for all participants goes into the materials package."
            ),
            choose,
        )
        other = EmptyState("search", _("Nothing like this"), _("Choose others above."))
        self._found = Stack(self.grid, none, other)
        keys = label(
            _("Space: for all participants or not · Enter: open · Delete: remove"), "caption"
        )
        tiles = Card(
            (self._found, 1), V(keys, margins=(12, 2, 12, 2)), spacing=2, margins=(6, 8, 6, 6)
        )
        self.split = Split(self.desk, "materials", tiles, self.card, (650, 370))
        bar = H((self.which, 1), self.session, self.search, self.link, spacing=8)
        self.setLayout(V(bar, (self.split, 1), spacing=10))

    def _listen(self) -> None:
        self.which.chosen.connect(self._show_rows)
        self.session.changed.connect(self._show_rows)
        self.search.textChanged.connect(self._show_rows)
        self.search.left_down.connect(self.grid.setFocus)
        self.grid.chosen_changed.connect(self._show_card)
        self.grid.opened.connect(self.open_chosen)
        self.grid.remove_wanted.connect(self.remove_chosen)
        self.grid.share_wanted.connect(self.switch_shared)
        self.grid.menu_asked.connect(self._show_menu)
        self.grid.typed.connect(self._on_typed)

    # showing

    def show_board(self, board: Board) -> None:
        """Show what is in the file now."""
        self.board = board
        kept = self.session.value()
        of_sessions = [one for one in wording.sessions(board) if one[0] is not None]
        self.session.set_options([(None, _("All sessions")), *of_sessions])
        self.session.set_value(kept)
        rows = list(board.materials.values())
        kinds = [row.kind for row in rows]
        self.which.set_choices(
            [
                Choice(ALL, _("All"), len(rows)),
                *(
                    Choice(kind, _(name), kinds.count(kind))
                    for kind, name in MATERIAL_NAMES.items()
                    if kind in kinds
                ),
                Choice(SHARED, _("For all"), sum(row.shared for row in rows), icon="users"),
            ]
        )
        self._show_rows()

    def _show_rows(self, *_news: object) -> None:
        if self.board is None:
            return
        rows = [row for row in self.board.materials.values() if self._is_wanted(row)]
        self.grid.show_rows(rows)
        nothing = 1 if not self.board.materials or self.session.value() is not None else 2
        self._found.setCurrentIndex(0 if rows else nothing)
        self._show_card()

    def _is_wanted(self, row: MaterialRow) -> bool:
        which, session = self.which.key() or ALL, self.session.value()
        if session is not None and row.session_id != session:
            return False
        if which == SHARED and not row.shared:
            return False
        texts = (*row.title.values(), *row.session.values(), *row.project.values())
        key = search_key(" ".join((*texts, row.file, row.author, row.link)))
        return which in {ALL, SHARED, row.kind} and key_matches(key, self.search.text())

    def _show_card(self) -> None:
        if self.board is not None:
            self.card.show_rows(self.board, self.grid.chosen())

    def show_session(self, session_id: int | None) -> None:
        """Show the materials of a session."""
        self.which.set_chosen(ALL)
        self.search.clear()
        self.session.set_value(session_id)
        self._show_rows()

    def show_material(self, material_id: int) -> None:
        """Choose a material, whatever is filtered."""
        self.show_session(None)
        self.grid.select_ids({material_id})

    def _on_typed(self, text: str) -> None:
        if text.strip():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.insert(text)

    # what the user does

    @property
    def facts(self) -> dict[str, object]:
        """Where new ones belong: to the session shown."""
        return {"session_id": self.session.value()}

    def choose(self) -> None:
        """Ask which files to add."""
        if not self.desk.read_only:
            self.filing.choose(self.facts)

    def add_link(self) -> None:
        """Ask for a web address to keep."""
        if not self.desk.read_only:
            sheet = LinkSheet(self, self.doing, self.facts)
            sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            sheet.open()

    def open_chosen(self) -> None:
        """Open the one chosen."""
        rows = self.grid.chosen()
        if len(rows) == 1:
            self.filing.open(rows[0])

    def switch_shared(self) -> None:
        """Give what is chosen to all participants; keep it where all of it was given."""
        rows = self.grid.chosen()
        if rows and not self.desk.read_only:
            shared = not all(row.shared for row in rows)
            self.doing.share([row.id for row in rows], shared=shared)

    def remove_chosen(self) -> None:
        """Remove what is chosen."""
        rows = self.grid.chosen()
        if rows and not self.desk.read_only:
            self.doing.remove_materials([row.id for row in rows])

    def _show_menu(self, at: QPoint) -> None:
        rows = self.grid.chosen()
        if not rows:
            return
        entries: list[tuple[str, str, Callable[[], object]] | None] = []
        if len(rows) == 1:
            entries.append((_("Open"), "external-link", self.open_chosen))
            if not rows[0].link:
                entries.append((_("Save as…"), "save", lambda: self.filing.save(rows[0])))
        if not self.desk.read_only:
            every = all(row.shared for row in rows)
            share = _("Keep with the organisers") if every else _("Give to all participants")
            entries += [
                (share, "users", self.switch_shared),
                (_("Write a caption"), "pencil", self.card.edit_caption),
                None,
                (_("Remove"), "trash-2", self.remove_chosen),
            ]
        menu = menu_of(*entries)
        menu.setParent(self, menu.windowFlags())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files may be dropped anywhere here."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: keep what was dropped."""
        paths = dropped_files(event)
        if paths:
            event.acceptProposedAction()
            self.filing.take(paths, self.facts)
