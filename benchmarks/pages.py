"""How long pages take to be shown for the first time and again, and to answer, in the window.

Run it by hand: python benchmarks/pages.py [people]. Every round is a fresh process with compiled
modules at hand, as all starts after the first one have; the figures are medians, in milliseconds
of the window's own thread, painting included.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the program is not installed, it lies above

PEOPLE, ROUNDS, STEPS = 150, 5, 6
FIRST, REACTION = 150, 50
KEYS = ("a", "an", "ann", "nowak", "li", "x")
PAGES = ("delegations", "people", "conference", "settings")
KINDS = ("badge", "delegate_list", "programme_leaflet", "session_signature_sheet")
"""Documents: cards and a list, and those with most to choose."""
TIMES = 5


def once(path: Path) -> dict[str, float]:
    """One round: milliseconds by what was done."""
    from PySide6.QtWidgets import QApplication

    from app.base.settings import Settings
    from app.gui import i18n, theme
    from app.gui.files.work import open_file
    from app.gui.main_window import MainWindow
    from app.gui.preferences import Preferences

    application = QApplication([])
    theme.apply(application, theme.LIGHT_MODE)
    i18n.set_language("en")
    preferences = Preferences(Settings(backup_folder=str(path.parent)), path.parent / "set.json")
    window = MainWindow(preferences)
    window.show()
    found: dict[str, float] = {}

    def timed(action: Callable[[], object]) -> float:
        start = time.thread_time()
        action()
        QApplication.sendPostedEvents()
        QApplication.processEvents()
        spent = 1000 * (time.thread_time() - start)
        for _ in range(20):  # what other threads were asked for ends meanwhile
            QApplication.processEvents()
            time.sleep(0.01)
        return spent

    def steps(name: str, actions: list[Callable[[], object]]) -> None:
        found[name] = statistics.median(timed(action) for action in actions)

    store = open_file(path, preferences.settings)
    timed(lambda: None)
    found["overview, first"] = timed(lambda: window.show_conference(store))
    for key in PAGES:
        found[f"{key}, first"] = timed(partial(window.go, key))
    for key in ("overview", *PAGES):
        found[f"{key}, again"] = timed(partial(window.go, key))
    for key, name in (("delegations", "another delegation"), ("people", "another person")):
        timed(partial(window.go, key))
        assert window.workspace is not None
        page: Any = window.workspace.page
        show, ids = page.table.show_id, [i for i in page.table.rows.ids if i > 0]
        some = ids[:: max(1, len(ids) // STEPS)][1 : STEPS + 1]
        steps(name, [partial(show, row_id) for row_id in some])
    found |= documents(window, timed)
    found["palette opened"] = timed(window.open_palette)
    palette = window.palette_
    assert palette is not None
    found["first key of the palette"] = timed(lambda: palette.text.setText("e"))
    steps("key of the palette", [partial(palette.text.setText, key) for key in KEYS])
    return found


def documents(
    window: "MainWindow", timed: Callable[[Callable[[], object]], float]
) -> dict[str, float]:
    """What opening a document costs on its page: all choices, the frame of the preview, painted."""
    timed(partial(window.go, "documents"))
    assert window.workspace is not None
    page: Any = window.workspace.page
    found: dict[str, list[float]] = {}
    for _ in range(TIMES + 1):  # the first time of each loads its kind
        for key in KINDS:
            found.setdefault(key, []).append(timed(partial(page.open, key)))
            timed(page.leave)
    return {
        f"{page.kinds[key].title.lower()}, opened": statistics.median(times[1:])
        for key, times in found.items()
    }


def rounds(path: Path) -> list[dict[str, float]]:
    """The figures of each round, the first one left out: it compiles."""
    own = {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": ""}
    own |= {f"PLENUM_{name}": str(path.parent / name) for name in ("CONFIG", "DATA")}
    own["PYTHONPYCACHEPREFIX"] = str(path.parent / "compiled")
    found = []
    for _ in range(ROUNDS + 1):
        done = subprocess.run(
            [sys.executable, __file__, "--once", str(path)],
            env={**os.environ, **own},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=True,
        )
        found.append(json.loads(done.stdout))
    return found[1:]


def promised(name: str) -> int:
    """What the page has for it."""
    return FIRST if name.endswith("first") else REACTION


def main() -> None:
    """Print the figures."""
    from app.store import Store
    from app.usecases import sample

    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.plenum"
        with Store.create(path) as store:
            sample.build(store, people)
        found = rounds(path)
    print(f"{f'CPU ms, {people} people':<26}{'median':>8}{'aimed at':>10}   of {ROUNDS} rounds")
    for name in found[0]:
        middle = statistics.median(each[name] for each in found)
        print(f"{name:<26}{middle:>8.1f}{promised(name):>10}")


if __name__ == "__main__":
    if "--once" in sys.argv:
        print(json.dumps(once(Path(sys.argv[-1]))), flush=True)
        os._exit(0)
    main()
