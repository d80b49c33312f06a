"""Whether one of several widgets is in front, and none is dressed before it is seen."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.widgets.layouts import STRETCH, V, box, scrolled, set_shown
from app.gui.widgets.stack import Stack


class Counting(QLabel):
    """Counts how often it is dressed."""

    dressed = 0

    def event(self, event: QEvent) -> bool:
        """Qt: a style is put on."""
        self.dressed += event.type() == QEvent.Type.Polish
        return super().event(event)


def test_the_first_widget_is_in_front(qtbot: QtBot) -> None:
    first, second = QLabel("a"), QLabel("b")
    stack = Stack(first, second)
    qtbot.addWidget(stack)
    stack.show()
    assert (stack.currentIndex(), stack.currentWidget()) == (0, first)
    assert (first.isVisible(), second.isVisible()) == (True, False)


def test_what_comes_later_is_made_when_it_comes_to_the_front(qtbot: QtBot) -> None:
    made: list[QLabel] = []

    def later() -> QLabel:
        made.append(QLabel("b"))
        return made[-1]

    stack = Stack(QLabel("a"))
    qtbot.addWidget(stack)
    stack.addLater(later)
    stack.addWidget(QLabel("c"))
    stack.show()
    stack.setCurrentIndex(2)
    assert made == []
    for place in (1, 0, 1):
        stack.setCurrentIndex(place)
    assert [stack.currentWidget()] == made
    assert made[0].isVisible()


def test_an_empty_stack_has_nothing_in_front(qtbot: QtBot) -> None:
    stack = Stack()
    qtbot.addWidget(stack)
    assert (stack.currentIndex(), stack.currentWidget()) == (-1, None)


def test_another_comes_to_the_front_by_itself_or_by_its_place(qtbot: QtBot) -> None:
    first, second, third = QLabel("a"), QLabel("b"), QLabel("c")
    stack = Stack(first, second)
    qtbot.addWidget(stack)
    stack.addWidget(third)
    stack.setCurrentWidget(third)
    assert [each.isHidden() for each in (first, second, third)] == [True, True, False]
    stack.setCurrentIndex(1)
    stack.setCurrentIndex(1)
    assert [each.isHidden() for each in (first, second, third)] == [True, False, True]
    assert stack.currentWidget() is second


def test_what_is_stacked_and_scrolled_is_dressed_when_it_is_seen(qtbot: QtBot) -> None:
    inner = Counting("a")
    stack = Stack(scrolled(V(inner, STRETCH), "A"))
    set_shown(inner, True)
    page = box(V(box(V(stack))))
    qtbot.addWidget(page)
    assert inner.dressed == 0
    page.show()
    assert (inner.dressed, inner.isVisible()) == (1, True)


def test_a_scrolled_column_is_as_large_as_what_it_holds(qtbot: QtBot) -> None:
    inner = QLabel("a")
    inner.setFixedSize(300, 200)
    area = scrolled(V(inner), "A")
    qtbot.addWidget(area)
    assert area.sizeHint().height() >= 200
    assert area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_a_part_is_shown_and_hidden(qtbot: QtBot) -> None:
    part = QLabel("a")
    page = box(V(part))
    qtbot.addWidget(page)
    set_shown(part, False)
    assert part.isHidden()
    set_shown(part, True)
    assert not part.isHidden()


def test_a_widget_is_let_go(qtbot: QtBot) -> None:
    first, second, third = QLabel("a"), QLabel("b"), QLabel("c")
    stack = Stack(first, second, third)
    qtbot.addWidget(stack)
    stack.setCurrentWidget(third)
    stack.removeWidget(first)
    assert (stack.currentIndex(), stack.currentWidget()) == (1, third)
    stack.setCurrentWidget(second)
    stack.removeWidget(third)
    assert stack.currentIndex() == 0
    first.deleteLater()
    third.deleteLater()
