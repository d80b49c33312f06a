"""How quickly the table shows, jumps and selects, on rows that need no file."""

import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtWidgets import QApplication

from app.gui import theme
from app.gui.row_model import Column, RowModel
from app.gui.widgets.cells import Bar, Mark, Pill, Plain, TwoLines
from app.gui.widgets.table import RowTable

NAMES = ("Ilze Bērziņa", "Zażółć Gęślą-Nowak", "Jürgen Müller", "محمد عبد الله", "山田 花子")
COLUMNS = (
    Column[int]("Name", lambda n: TwoLines(f"{name(n)} {n}", "Rīga", name(n)), stretch=True),
    Column[int]("Function", lambda _n: Pill("Head of delegation", "violet"), width=170),
    Column[int]("Delegation", lambda n: Plain(f"City {n % 15}"), width=130),
    Column[int]("Status", lambda _n: Pill("Confirmed", "green"), width=120),
    Column[int]("Consent", lambda _n: Mark("circle-check", "given", "ok_text"), width=110),
    Column[int]("Complete", lambda n: Bar(n % 9, 8), width=130),
)
RUNS = 9


def name(number: int) -> str:
    """A name for a number."""
    return NAMES[number % len(NAMES)]


def fetch(ids: Sequence[int]) -> dict[int, int]:
    """Rows that cost nothing."""
    return {i: i for i in ids}


def median(action: Callable[[int], object]) -> float:
    """Milliseconds of processor time of the middle run: other programs do not count."""
    found = []
    for run in range(RUNS):
        start = time.process_time()
        action(run)
        found.append(1000 * (time.process_time() - start))
    return statistics.median(found)


def measure(count: int) -> dict[str, float]:
    """Milliseconds by what was done, with `count` rows."""
    model: RowModel[int] = RowModel(COLUMNS, fetch)
    table = RowTable(model, "People")
    model.setParent(table)
    table.resize(1280, 800)
    table.show()
    orders = [list(range(count)), list(range(count, 0, -1))]

    def painted() -> None:
        QApplication.processEvents()
        table.viewport().repaint()

    def reload(run: int) -> None:
        model.show_ids(orders[run % 2])
        painted()

    def refresh(_run: int) -> None:
        model.refresh_rows()
        painted()

    def jump(run: int) -> None:
        table.show_id(count * (run + 1) // (RUNS + 1))
        painted()

    def select_all(_run: int) -> None:
        table.clearSelection()
        table.selectAll()
        painted()

    found = {"reload and paint": median(reload)}
    table.show_id(orders[0][count // 2])
    found["reload with a row selected"] = median(reload)
    found["refresh and paint"] = median(refresh)
    found["jump anywhere"] = median(jump)
    found["select all"] = median(select_all)
    found["reload with all selected"] = median(reload)
    table.close()
    return found


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    theme.apply(application, theme.LIGHT_MODE)
    small, large = measure(20_000), measure(100_000)
    print(f"{'CPU ms, median of ' + str(RUNS):<30}{'20,000':>10}{'100,000':>10}")
    for what, value in small.items():
        print(f"{what:<30}{value:>10.1f}{large[what]:>10.1f}")


if __name__ == "__main__":
    main()
