"""Who does what in a session: roles, order, confirmed or not, registered or not."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.base.errors import AppError
from app.gui import fonts
from app.gui.agenda.book import Book
from app.gui.agenda.finding import find_anybody
from app.gui.agenda.hours_sheet import person_sheet
from app.gui.agenda.sentences import sentence
from app.gui.delegations.finding import NEW, Adder
from app.gui.delegations.wording import conference_languages, said, shown_name
from app.gui.desk import Desk
from app.gui.i18n import _, language_name, localized
from app.gui.widgets.avatar import Avatar
from app.gui.widgets.brush import metrics
from app.gui.widgets.elided import ElidedLabel
from app.gui.widgets.inputs import FlagInput
from app.gui.widgets.layouts import STRETCH, H, V, button, clear, label, menu_action, tool_button
from app.queries.agenda import RoleRow, SessionRow
from app.rules.name_parts import split_name
from app.rules.people import NewPerson
from app.rules.sessions import NEEDS_MODERATOR, ROLE_NAMES, RoleType, SessionType
from app.usecases.agenda import add_role, edit_roles, order_roles, remove_roles
from app.usecases.people import add_person
from app.usecases.registrations import register

AVATAR, INSET, TOOL, NAME_WIDTH = 32, 4, 36, 176
"""Pixels: the picture, the room links keep around them, the button for more, names."""


class RoleLine(QWidget):
    """One person in one role."""

    changed = Signal(object)
    """Other facts of the role: {field: value}."""
    moved = Signal(int)
    """One place up (-1) or down (1)."""
    removed = Signal()
    registered = Signal()
    opened = Signal()
    away_wanted = Signal()
    """When this person cannot come is to be written down."""

    def __init__(self, role: RoleRow, desk: Desk, session: SessionRow) -> None:
        super().__init__()
        self.role, self._session, self._desk = role, session, desk
        item = next((said(each.title) for each in session.items if each.id == role.item_id), "")
        editable = not desk.read_only
        name = shown_name(desk, role.name)
        short = metrics(fonts.BODY, fonts.MEDIUM).elidedText(
            name, Qt.TextElideMode.ElideRight, NAME_WIDTH
        )
        self.name = button(short, kind="link", on=self.opened.emit)
        self.name.setAccessibleName(name)
        self.name.setToolTip(_("Open {person}", person=name))
        doing = _(ROLE_NAMES[role.role])
        if role.language:
            doing = _("{role} into {language}", role=doing, language=language_name(role.language))
        parts = (doing, item, said(role.organisation) or role.city)
        self.detail = ElidedLabel(" · ".join(part for part in parts if part), "caption")
        self.confirmed = FlagInput("", on=role.confirmed)
        self.confirmed.setAccessibleName(_("{person} has confirmed", person=name))
        self.confirmed.setToolTip(_("{person} has confirmed", person=name))
        self.confirmed.setEnabled(editable)
        self.confirmed.clicked.connect(lambda on: self.changed.emit({"confirmed": on}))
        menu = self._menu()
        more = tool_button(_("More about {person}", person=name), "ellipsis", menu=menu)
        more.setVisible(editable)
        lines = V(H(self.name, STRETCH, spacing=0), H(INSET, self.detail, spacing=0), spacing=0)
        row = H(Avatar(role.name.display(), AVATAR), (lines, 1), self.confirmed, more, spacing=8)
        self.register = button(_("Not registered: register"), kind="link", on=self.registered.emit)
        self.register.setAccessibleName(_("Register {person}", person=name))
        self.register.setVisible(not role.registered and editable)
        self.setLayout(V(row, H(AVATAR + 8, self.register, STRETCH, spacing=0), spacing=0))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        roles = menu.addMenu(_("Role"))
        for role, name in ROLE_NAMES.items():
            icon = "check" if role is self.role.role else ""
            on = partial(self.changed.emit, {"role": role})
            roles.addAction(menu_action(roles, _(name), icon, on))
        if self.role.role is RoleType.INTERPRETER:
            self._fill(menu.addMenu(_("Interprets into")), "language", self._languages())
        if self._session.items:
            items = [(item.id, said(item.title)) for item in self._session.items]
            choices = [(None, _("The whole session")), *items]
            self._fill(menu.addMenu(_("Part of the session")), "item_id", choices)
        menu.addSeparator()
        menu.addAction(menu_action(menu, _("Move up"), "arrow-up", partial(self.moved.emit, -1)))
        menu.addAction(menu_action(menu, _("Move down"), "arrow-down", partial(self.moved.emit, 1)))
        away = _("When this person is away…")
        menu.addAction(menu_action(menu, away, "clock", self.away_wanted.emit))
        menu.addSeparator()
        out = _("Take out of the session")
        menu.addAction(menu_action(menu, out, "user-x", self.removed.emit))
        return menu

    def _languages(self) -> list[tuple[object, str]]:
        codes = (*self._session.interpretation, *conference_languages(self._desk))
        named = [(code, language_name(code)) for code in dict.fromkeys(codes)]
        return [("", _("Any language")), *named]

    def _fill(self, menu: QMenu, name: str, choices: Sequence[tuple[object, str]]) -> None:
        """Values of a fact of the role, the present one ticked."""
        for value, text in choices:
            icon = "check" if value == getattr(self.role, name) else ""
            on = partial(self.changed.emit, {name: value})
            menu.addAction(menu_action(menu, text, icon, on))


class CardPeople(QWidget):
    """The people of the session shown."""

    def __init__(self, desk: Desk, book: Book) -> None:
        super().__init__()
        self.desk, self.book = desk, book
        self.row: SessionRow | None = None
        self.lines: list[RoleLine] = []
        self.column: QVBoxLayout = V(spacing=8)
        self.adder = Adder(
            _("Add a person"), self._find, placeholder=_("Add a person: type a name…")
        )
        self.adder.setVisible(not desk.read_only)
        self.adder.added.connect(self._on_added)
        self.refusal = sentence("", "error")
        self.refusal.hide()
        self.head = label(_("Confirmed"), "caption")
        title = H(label(_("People"), "strong"), STRETCH, self.head, TOOL, spacing=0)
        self.setLayout(V(title, self.column, self.refusal, self.adder, spacing=8))

    def show_session(self, row: SessionRow) -> None:
        """Show who is in a session."""
        if (
            self.row is not None
            and (self.row.id, self.row.roles) == (row.id, row.roles)
            and self.row.items == row.items
        ):
            self.row = row
            return
        self.row = row
        self.refusal.hide()
        clear(self.column)
        self.lines = [self._line(role, row) for role in row.roles]
        self.head.setVisible(bool(self.lines))
        for line in self.lines:
            self.column.addWidget(line)

    def _line(self, role: RoleRow, row: SessionRow) -> RoleLine:
        line = RoleLine(role, self.desk, row)
        line.changed.connect(partial(self._edit, role.id))
        line.moved.connect(partial(self._move, role.id))
        line.removed.connect(partial(self._remove, role.id))
        line.registered.connect(partial(self._register, role.person_id))
        line.opened.connect(partial(self._open, role.person_id))
        line.away_wanted.connect(partial(self._away, role.person_id))
        return line

    def _find(self, text: str) -> Sequence[tuple[int, str, str]]:
        return find_anybody(self.desk, text)

    def suggested(self) -> RoleType:
        """What a person added next most likely does."""
        assert self.row is not None
        roles = {role.role for role in self.row.roles}
        if self.row.kind in NEEDS_MODERATOR and RoleType.MODERATOR not in roles:
            return RoleType.MODERATOR
        panel = self.row.kind in {SessionType.PANEL, SessionType.DEBATE}
        return RoleType.PANELLIST if panel else RoleType.SPEAKER

    def _on_added(self, person_id: int, typed: str) -> None:
        if self.row is None:
            return
        if person_id == NEW:
            given, family = split_name(typed)
            person = NewPerson({"given": given, "family": family})
            answer = self.desk.do(add_person, person)
            answer.then(partial(self._add, self.row.id)).otherwise(self._refuse)
        else:
            self._add(self.row.id, person_id)

    def _add(self, session_id: int, person_id: int) -> None:
        facts = {"role": self.suggested(), "confirmed": False}
        answer = self.desk.do(add_role, session_id, person_id, facts)
        answer.otherwise(self._refuse)

    def _refuse(self, problem: AppError) -> None:
        self.refusal.setText(localized(problem))
        self.refusal.show()

    def _edit(self, role_id: int, changes: dict[str, object]) -> None:
        self.desk.do(edit_roles, [role_id], changes)

    def _move(self, role_id: int, by: int) -> None:
        if self.row is None:
            return
        ids = [role.id for role in self.row.roles]
        at = ids.index(role_id)
        to = min(max(at + by, 0), len(ids) - 1)
        ids.insert(to, ids.pop(at))
        if to != at:
            self.desk.do(order_roles, ids)

    def _remove(self, role_id: int) -> None:
        answer = self.desk.do(remove_roles, [role_id])
        answer.then(lambda _none: self.desk.toast(_("Taken out of the session."), undo=True))

    def _register(self, person_id: int) -> None:
        answer = self.desk.do(register, [person_id])
        answer.then(lambda _none: self.desk.toast(_("Registered."), undo=True))

    def _open(self, person_id: int) -> None:
        self.desk.go("people", person_id)

    def _away(self, person_id: int) -> None:
        sheet = person_sheet(self.window(), self.desk, self.book, person_id)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def go_to_adder(self) -> None:
        """Type who is to be added."""
        self.adder.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _people(row: SessionRow) -> tuple[object, ...]:
    """What the lines are made of."""
    return row.id, row.roles, row.items, row.interpretation
