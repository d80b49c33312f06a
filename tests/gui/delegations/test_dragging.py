"""Ids on their way under the mouse."""

from PySide6.QtCore import QMimeData

from app.gui.delegations.dragging import DELEGATIONS, PEOPLE, packed, unpacked


def test_ids_arrive_as_they_left() -> None:
    assert unpacked(PEOPLE, packed(PEOPLE, [3])) == [3]
    assert unpacked(PEOPLE, packed(PEOPLE, [3, 1, 2])) == [3, 1, 2]


def test_something_else_has_no_ids() -> None:
    assert unpacked(DELEGATIONS, packed(PEOPLE, [3])) == []
    assert unpacked(PEOPLE, QMimeData()) == []
    assert unpacked(PEOPLE, None) == []
