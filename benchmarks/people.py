"""How quickly the page of people answers, on the real page with a large sample conference.

Run it by hand: python benchmarks/people.py [people …]. Each figure is the median of several
runs, in milliseconds of the window's own thread (other programs do not count), painting
included; the page has 50 for a reload and for a key of the search, 25 for a jump anywhere, with
20,000 people.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QApplication

from app.base.settings import Settings
from app.gui import i18n, theme
from app.gui.desk import Desk
from app.gui.people.page import PeoplePage
from app.gui.preferences import Preferences
from app.store import Store
from app.usecases import sample

COUNTS = (20_000, 100_000)
RUNS = 9
KEYS = ("n", "no", "now", "nowa", "nowak", "a b", "ann", "ri", "x")
PROMISED = {
    "reload and paint": 50,
    "key of the search": 50,
    "jump anywhere": 25,
}


def median(action: Callable[[int], object], painted: Callable[[], object]) -> float:
    """Milliseconds of the middle run."""
    found = []
    for run in range(RUNS):
        start = time.thread_time()
        action(run)
        painted()
        found.append(1000 * (time.thread_time() - start))
        settle()
    return statistics.median(found)


def settle() -> None:
    """Let counting on other threads end, so that it does not disturb what is measured."""
    for _ in range(20):
        QApplication.processEvents()
        time.sleep(0.01)


def measure(count: int, folder: Path) -> dict[str, float]:
    """Milliseconds by what was done, with `count` people."""
    store = Store.create(folder / f"{count}.plenum")
    sample.build(store, count)
    desk = Desk(store, Preferences(Settings(), folder / "settings.json"))
    found = {}
    start = time.thread_time()
    page = PeoplePage(desk)
    page.resize(1064, 776)
    page.show()
    QApplication.processEvents()
    found["page built"] = 1000 * (time.thread_time() - start)
    settle()

    def painted() -> None:
        page.table.viewport().repaint()
        page.panel.repaint()

    ids = list(page.listing.model.ids)
    found["reload and paint"] = median(lambda _run: page.reload(), painted)
    found["key of the search"] = median(lambda run: page.search.setText(KEYS[run]), painted)
    page.search.clear()
    settle()
    anywhere = [ids[len(ids) * (run + 1) // (RUNS + 1)] for run in range(RUNS)]
    found["jump anywhere"] = median(lambda run: page.jump(anywhere[run]), painted)
    sorts = ("status", "number", "delegation", "category", "organisation", "function", "name")
    by = [(key, down) for down in (False, True) for key in sorts]
    found["another order"] = median(lambda run: page.listing.sort_by(*by[run]), painted)
    found["select all"] = median(lambda _run: page.table.selectAll(), painted)
    page.close()
    page.deleteLater()
    desk.close()
    return found


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    theme.apply(application, theme.LIGHT_MODE)
    i18n.set_language("en")
    counts = [int(text) for text in sys.argv[1:]] or list(COUNTS)
    with tempfile.TemporaryDirectory() as folder:
        found = [measure(count, Path(folder)) for count in counts]
    heads = "".join(f"{count:>12,}" for count in counts)
    print(f"{'CPU ms, median of ' + str(RUNS):<24}{heads}{'promised':>12}")
    for what in found[0]:
        row = "".join(f"{figures[what]:>12.1f}" for figures in found)
        print(f"{what:<24}{row}{PROMISED.get(what, ''):>12}")


if __name__ == "__main__":
    main()
