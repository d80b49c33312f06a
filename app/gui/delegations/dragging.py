"""Ids on their way from one table to another under the mouse."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

DELEGATIONS = "application/x-plenum-delegations"
PEOPLE = "application/x-plenum-people"


def packed(kind: str, ids: Sequence[int]) -> QMimeData:
    """Ids as Qt carries them."""
    made = QMimeData()
    made.setData(kind, json.dumps(list(ids)).encode())
    return made


def unpacked(kind: str, data: QMimeData | None) -> list[int]:
    """The ids of this kind, none where something else is dragged."""
    if data is None or not data.hasFormat(kind):
        return []
    found: list[int] = json.loads(bytes(data.data(kind).data()))
    return found
