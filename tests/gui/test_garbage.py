"""Garbage waits for the window's own thread."""

import gc
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.gui.garbage import MANY, Sweeper


class Circle:
    """Something that holds itself, and says on which thread it is torn down."""

    def __init__(self, torn: list[int]) -> None:
        self.itself = self
        self._torn = torn

    def __del__(self) -> None:
        """Say where."""
        self._torn.append(threading.get_ident())


def test_circles_are_torn_down_on_this_thread(qtbot: QtBot) -> None:
    parent, torn = QObject(), []
    sweeper = Sweeper(parent)
    assert not gc.isenabled()
    gc.collect()

    def make() -> None:
        for _number in range(MANY[0] * 3):
            Circle(torn)

    maker = threading.Thread(target=make)
    maker.start()
    maker.join()
    assert torn == []
    assert sweeper.sweep() >= 0
    assert set(torn) == {threading.get_ident()}
    assert len(torn) == MANY[0] * 3


def test_nothing_is_done_while_there_is_little(qtbot: QtBot) -> None:
    parent = QObject()
    sweeper = Sweeper(parent)
    gc.collect()
    assert sweeper.sweep() == -1
