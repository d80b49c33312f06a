"""Documents of a bundle are made in their turn, and can be given up in their midst."""

from pathlib import Path

import pytest
from factories import a_store

from app.base.errors import Cancelled
from app.bundles.papers import Steps, paper
from app.documents.order import PrintOrder


class Watched:
    """Progress that remembers, and gives up at the third report."""

    def __init__(self) -> None:
        self.seen: list[tuple[int, int, str]] = []

    def report(self, done: int, total: int, label: str = "") -> None:
        self.seen.append((done, total, label))
        if len(self.seen) == 3:
            raise Cancelled


def test_a_paper_is_one_step(tmp_path: Path) -> None:
    watched = Watched()
    steps = Steps(watched)
    with a_store(tmp_path) as store, store.read() as read:
        made = paper(read, PrintOrder("programme_list", languages=("en",)), "a.pdf", steps)
        assert (made.path, made.label) == ("a.pdf", "Programme as a list")
        steps.report(3, 9, made.label)
        with pytest.raises(Cancelled):
            made.make()
        assert watched.seen == [(3, 9, "Programme as a list")] * 3
        assert made.make().startswith(b"%PDF-")
