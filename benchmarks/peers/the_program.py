"""Badges as an organiser gets them: people of a conference file, the first built-in design."""

from pathlib import Path
from typing import BinaryIO

from app.documents.kinds.badge import Options
from app.documents.order import PrintOrder, produce
from app.store import Store


def badges(path: Path, out: BinaryIO) -> int:
    """Write the badges of all people of a file, one a page; returns how many there are."""
    order = PrintOrder("badge", Options(separators=False), ("pl",), paper="card")
    with Store.open(path, alone=False) as store, store.snapshot() as read:
        return produce(read, order, out).cards
