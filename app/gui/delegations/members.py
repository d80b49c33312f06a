"""The members of a delegation: in order, several at once, with function and status."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from app.base.names import NameOrder
from app.base.words import N_
from app.gui.delegations.cells import NAME_START, OUTSIDE, MemberCell, SpokenDelegate
from app.gui.delegations.dragging import PEOPLE, packed
from app.gui.i18n import _
from app.gui.row_model import Column, RowModel
from app.gui.status_tones import REGISTRATION_TONES
from app.gui.widgets.cells import Pill
from app.gui.widgets.delegates import PADDING, ROW_HEIGHT
from app.gui.widgets.layouts import menu_action, set_shown
from app.gui.widgets.table import RowTable
from app.queries.delegations import MemberRow
from app.rules.delegations import FUNCTION_NAMES, MemberFunction
from app.rules.registrations import STATUS_NAMES

Index = QModelIndex | QPersistentModelIndex
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
FUNCTION_LINE = ROW_HEIGHT // 2


class MemberModel(RowModel[MemberRow]):
    """The members by person id, one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((Column(N_("Members"), self.words, stretch=True),), self._rows_of, parent)
        self.draggable = False
        self.order = NameOrder.GIVEN_FIRST
        self._members: dict[int, MemberRow] = {}

    def show_members(self, members: Sequence[MemberRow], order: NameOrder) -> None:
        """Show these members in this order."""
        self.order = order
        self._members = {member.person_id: member for member in members}
        self.show_ids([member.person_id for member in members])

    def member(self, person_id: int) -> MemberRow | None:
        """A member that is shown."""
        return self._members.get(person_id)

    def _rows_of(self, ids: Sequence[int]) -> Mapping[int, MemberRow]:
        return {each: self._members[each] for each in ids if each in self._members}

    def words(self, member: MemberRow) -> MemberCell:
        """What is painted and said of a member."""
        function = member.function
        return MemberCell(
            member.name.display(self.order),
            _(FUNCTION_NAMES[function]) if function else _("Choose a function"),
            member.job,
            Pill(_(STATUS_NAMES[member.status]), REGISTRATION_TONES[member.status]),
            head=function is MemberFunction.HEAD,
            chosen=function is not None,
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the tool tip says all that is known."""
        said = Qt.ItemDataRole.AccessibleTextRole
        return super().data(index, said if role == Qt.ItemDataRole.ToolTipRole else role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: members may be dragged to another delegation."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.draggable else flags

    def supportedDragActions(self) -> Qt.DropAction:
        """Qt: the use case moves them."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Qt: people are dragged."""
        return [PEOPLE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt: the ids of the dragged people."""
        return packed(PEOPLE, list(dict.fromkeys(self.id_at(index.row()) for index in indexes)))


class MemberList(RowTable):
    """Grows with its members; F2 or a click on the function changes it."""

    function_chosen = Signal(list, object)
    """Person ids and what they are to be: a `MemberFunction` or None."""
    head_wanted = Signal(int)
    """This person is to become the head."""
    stepped = Signal(list, int)
    """These people are to go up (-1) or down (1)."""
    move_wanted = Signal(list)
    """These people are to go to another delegation."""
    leave_wanted = Signal(list)
    """These people are to leave the delegation."""

    def __init__(self) -> None:
        self.members = MemberModel()
        super().__init__(self.members, _("Members"))
        self.members.setParent(self)
        self.editable = True
        self._delegate = SpokenDelegate(self)
        self.setItemDelegate(self._delegate)
        self.horizontalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.menu_asked.connect(self._on_menu)

    def show_members(
        self, members: Sequence[MemberRow], order: NameOrder, *, editable: bool
    ) -> None:
        """Show these members, which may be changed or only looked at."""
        self.editable = self.members.draggable = editable
        self.setDragEnabled(editable)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.members.show_members(members, order)
        self.setFixedHeight(len(members) * ROW_HEIGHT + 2)
        set_shown(self, bool(members))

    def chosen(self) -> list[int]:
        """The selected people, else the current one."""
        current = self.current_id()
        return self.selected_ids() or ([] if current is None else [current])

    # the function

    def _over_function(self, at: QPoint) -> int | None:
        """The person whose function is at a point, if one is."""
        row = self.rowAt(at.y())
        member = self.members.row_at(row) if row >= 0 else None
        if member is None:
            return None
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start = self.viewport().width() - at.x() if mirrored else at.x()
        x = start - PADDING + OUTSIDE - NAME_START
        low = at.y() - self.rowViewportPosition(row) >= FUNCTION_LINE
        wide = self.members.words(member).function_width
        return member.person_id if low and 0 <= x <= wide else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: over a function there is a hand."""
        super().mouseMoveEvent(event)
        over = self.editable and self._over_function(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on a function offers others."""
        super().mouseReleaseEvent(event)
        person = self._over_function(event.position().toPoint())
        if person is None or not self.editable or event.button() != Qt.MouseButton.LeftButton:
            return
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.offer_functions()

    def offer_functions(self) -> None:
        """Open the functions to choose from at the current member."""
        place = self.currentIndex()
        if not self.editable or not place.isValid():
            return
        corner = self.visualRect(place).topLeft() + QPoint(
            PADDING - OUTSIDE + NAME_START, ROW_HEIGHT - 8
        )
        menu = self.function_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(corner))

    def function_menu(self) -> QMenu:
        """All functions, the present one ticked."""
        people = self.chosen()
        present = {m.function for each in people if (m := self.members.member(each)) is not None}
        menu = QMenu(_("Function in the delegation"), self)
        for function, name in ((None, _("No function")), *FUNCTION_NAMES.items()):
            text = name if function is None else _(name)
            on = partial(self.function_chosen.emit, people, function)
            action = menu_action(menu, text, "check" if present == {function} else "", on)
            menu.addAction(action)
        return menu

    # everything else

    def _on_menu(self, at: QPoint) -> None:
        if not self.chosen():
            return
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def context_menu(self) -> QMenu:
        """What can be done with the selected members."""
        people = self.chosen()
        menu = QMenu(self)

        def add(text: str, icon: str, key: str, on: Callable[[], object]) -> None:
            action = menu_action(menu, text, icon, on)
            action.setShortcut(key)
            action.setShortcutVisibleInContextMenu(True)
            menu.addAction(action)

        add(_("Open person"), "user", "Return", partial(self.opened.emit, people[0]))
        if not self.editable:
            return menu
        if len(people) == 1:
            add(_("Appoint head"), "crown", "Ctrl+Shift+H", partial(self._appoint, people[0]))
        functions = self.function_menu()
        functions.setTitle(_("Function in the delegation"))
        menu.addMenu(functions)
        menu.addSeparator()
        add(_("Move up"), "arrow-up", "Alt+Up", partial(self.stepped.emit, people, -1))
        add(_("Move down"), "arrow-down", "Alt+Down", partial(self.stepped.emit, people, 1))
        add(
            _("Move to another delegation…"),
            "corner-down-left",
            "Ctrl+M",
            partial(self.move_wanted.emit, people),
        )
        menu.addSeparator()
        add(_("Remove from delegation"), "user-x", "Del", partial(self.leave_wanted.emit, people))
        return menu

    def _appoint(self, person_id: int) -> None:
        self.head_wanted.emit(person_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: F2 chooses a function, Alt with the arrows ranks, Delete removes."""
        key, people = Qt.Key(event.key()), self.chosen()
        if not self.editable or not people:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_F2:
            self.offer_functions()
        elif key in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(people, STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.leave_wanted.emit(people)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt: Delete and F2 are the list's own while it has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_F2}
            if own and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                event.accept()
                return True
        return super().event(event)
