"""What is doubtful on a document, beside it: Enter shows the page, Ctrl+Enter the person."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.documents.problems import Problem
from app.gui import fonts, icons, theme
from app.gui.documents import problem_words
from app.gui.i18n import _, _n
from app.gui.widgets.brush import Brush
from app.gui.widgets.empty_state import EmptyState
from app.gui.widgets.layouts import V, label
from app.gui.widgets.stack import Stack

Index = QModelIndex | QPersistentModelIndex
PROBLEM = int(Qt.ItemDataRole.UserRole) + 40
LINE = 50
MOST = 400
"""More are only counted: nobody goes through them one by one."""


@dataclass(frozen=True)
class More:
    """The last line: how many are not listed."""

    count: int


class ProblemList(QWidget):
    """Sorted by how serious they are."""

    shown = Signal(object)
    """The user wants to see where it is: a `Problem`."""
    person_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Worth a look"))
        self.title = label(_("Worth a look"), "strong")
        self.summary = label("", "caption", wrap=True)
        self._serious = 0
        self._model = QStandardItemModel(self)
        self.list = _List()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.clicked.connect(lambda index: self._show(index, person=False))
        self.list.asked.connect(lambda person: self._show(self.list.currentIndex(), person=person))
        self.none = EmptyState("circle-check", _("Nothing doubtful"))
        self.none.title.setProperty("kind", "strong")
        self.waiting = EmptyState("hourglass", "", _("Looking through all pages…"))
        for state in (self.none, self.waiting):
            _make_narrow(state)
        self._nothing = QWidget()
        self._stack = Stack(self.waiting, self.none, self.list, self._nothing)
        self.setLayout(V(self.title, self.summary, (self._stack, 1), spacing=4))

    def wait(self) -> None:
        """The pages are being looked through."""
        if not self._model.rowCount():
            self._stack.setCurrentWidget(self.waiting)
            self.summary.setText("")

    def show_nothing(self) -> None:
        """There are no pages to look through."""
        self.show_problems(())
        self._stack.setCurrentWidget(self._nothing)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these, the current one staying where it is."""
        found = problem_words.in_order(problems)
        before = self.list.currentIndex().row()
        self._model.clear()
        for problem in found[:MOST]:
            self._model.appendRow(_item(problem))
        if len(found) > MOST:
            more = QStandardItem(_n("{n} more", "{n} more", len(found) - MOST))
            more.setData(More(len(found) - MOST), PROBLEM)
            more.setEnabled(False)
            self._model.appendRow(more)
        self._serious = sum(map(problem_words.serious, found))
        self.summary.setText(_counted(found))
        self._stack.setCurrentWidget(self.list if found else self.none)
        if 0 <= before < self._model.rowCount():
            self.list.setCurrentIndex(self._model.index(before, 0))

    @property
    def serious(self) -> int:
        """How many should be looked at before paper is spent."""
        return self._serious

    def problems(self) -> list[Problem]:
        """What is listed, in order."""
        rows = (self._model.index(row, 0).data(PROBLEM) for row in range(self._model.rowCount()))
        return [row for row in rows if isinstance(row, Problem)]

    def _show(self, index: QModelIndex, *, person: bool) -> None:
        problem = index.data(PROBLEM)
        if not isinstance(problem, Problem):
            return
        if person and problem.person_id is not None:
            self.person_wanted.emit(problem.person_id)
        elif not person:
            self.shown.emit(problem)


def _make_narrow(state: EmptyState) -> None:
    """Let it stand in the middle of a column that is narrower than a page."""
    for words in (state.title, state.text):
        words.setMinimumWidth(0)
    made = state.layout()
    if made is not None:
        made.setContentsMargins(0, 0, 0, 0)


def _counted(found: Sequence[Problem]) -> str:
    serious = sum(map(problem_words.serious, found))
    parts = [
        _n("{n} to mend", "{n} to mend", serious) if serious else "",
        _n("{n} to know of", "{n} to know of", len(found) - serious)
        if len(found) > serious
        else "",
    ]
    return " · ".join(part for part in parts if part)


def _item(problem: Problem) -> QStandardItem:
    title, words = problem_words.title(problem), problem_words.words(problem)
    item = QStandardItem(title)
    item.setData(problem, PROBLEM)
    item.setData(f"{title}, {words}", Qt.ItemDataRole.AccessibleTextRole)
    item.setToolTip(f"{title}\n{words}")
    return item


class _List(QListView):
    asked = Signal(bool)
    """Enter was pressed; with Ctrl, the person is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Worth a look"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Enter goes to the page, Ctrl+Enter to the person."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """An icon in the tone of the trouble, a name, what is doubtful."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Qt: all lines are alike."""
        return QSize(120, LINE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: two lines beside an icon."""
        row = index.data(PROBLEM)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(option.rect)  # a name may have marks piled upon it
            _paint_back(painter, option)
            brush = Brush(painter, option.rect.adjusted(8, 6, -8, -6), option.direction)
            if isinstance(row, Problem):
                _paint(row, brush)
            else:
                text = str(index.data(Qt.ItemDataRole.DisplayRole))
                brush.write(text, brush.room, theme.color("muted"), size=fonts.CAPTION)
        finally:
            painter.restore()


def _paint_back(painter: QPainter, option: QStyleOptionViewItem) -> None:
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        colors = theme.colors()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.selected if selected else colors.hover))
        painter.drawRoundedRect(QRectF(option.rect.adjusted(0, 1, 0, -1)), 7, 7)


def _paint(problem: Problem, brush: Brush) -> None:
    tone = problem_words.TONES.get(problem.kind, problem_words.USUAL_TONE)
    name = problem_words.ICONS.get(problem.kind, problem_words.USUAL_ICON)
    ratio = brush.painter.device().devicePixelRatioF()
    ink = theme.colors().tones[tone].text
    place = brush.place(0, 2, icons.SIZE, icons.SIZE)
    brush.painter.drawPixmap(place, icons.pixmap(name, ink, icons.SIZE, ratio))
    start = icons.SIZE + 10
    width = brush.room.width() - start
    head = brush.place(start, 0, width, 19)
    brush.write(problem_words.title(problem), head, theme.color("text"), weight=fonts.MEDIUM)
    words = brush.place(start, 19, width, 18)
    brush.write(problem_words.words(problem), words, theme.color("muted"), size=fonts.CAPTION)
