"""A page's question is asked once more if something changed meanwhile, and not more often."""

from collections.abc import Callable
from threading import Event

import shiboken6
from PySide6.QtCore import QObject

from app.gui.desk import Desk
from app.gui.rereading import Rereading
from app.store import Reading

Settle = Callable[[Desk], None]


class Slow:
    """A query that waits until it may go on, and counts how often it was asked."""

    def __init__(self) -> None:
        self.go_on, self.begun, self.asked = Event(), Event(), 0

    def __call__(self, _read: Reading) -> int:
        self.asked += 1
        self.begun.set()
        self.go_on.wait()
        return self.asked


def test_what_was_asked_meanwhile_is_read_once_more(desk: Desk, settle: Settle) -> None:
    page, slow, taken = QObject(), Slow(), list[int]()
    reading = Rereading(page, desk, "read", slow, taken.append)
    reading.ask()
    slow.begun.wait()
    reading.ask()
    reading.ask()
    slow.go_on.set()
    settle(desk)
    settle(desk)
    assert (slow.asked, taken) == (2, [1, 2])


def test_it_can_be_asked_again_later(desk: Desk, settle: Settle) -> None:
    page, slow, taken = QObject(), Slow(), list[int]()
    slow.go_on.set()
    reading = Rereading(page, desk, "read", slow, taken.append)
    for _turn in range(3):
        reading.ask()
        settle(desk)
    assert taken == [1, 2, 3]


def test_nobody_is_told_once_the_page_is_gone(desk: Desk, settle: Settle) -> None:
    page, slow, taken = QObject(), Slow(), list[int]()
    reading = Rereading(page, desk, "read", slow, taken.append)
    reading.ask()
    slow.begun.wait()
    shiboken6.delete(page)
    assert not shiboken6.isValid(reading)
    slow.go_on.set()
    settle(desk)
    assert (slow.asked, taken) == (1, [])
