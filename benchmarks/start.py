"""How long until the window is shown, against a bare PySide6 window with one table.

Run it by hand: python benchmarks/start.py [rounds]. Both windows start in fresh processes, one
after the other, in the same run; the ratio of the medians is what counts (at most 2.5).
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 9
PROMISE = 2.5

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableWidget
application = QApplication([])
window = QMainWindow()
table = QTableWidget(200, 5)
window.setCentralWidget(table)
window.resize(1280, 800)
window.show()
"""

OURS = """
from app.gui import application as plenum, i18n, theme
from app.base import settings
from app.gui.main_window import MainWindow
from app.gui.preferences import Preferences
from PySide6.QtCore import QTimer
application = plenum.Application([])
preferences = Preferences(settings.load())
i18n.set_language(preferences.settings.language)
theme.apply(application, preferences.settings.theme)
window = MainWindow(preferences)
window.show()
"""

END = """
import os, time
def look():
    if window.windowHandle().isExposed():  # an exposed window has been painted
        print(time.process_time(), time.perf_counter() - started, flush=True)
        os._exit(0)
timer = QTimer()
timer.timeout.connect(look)
timer.start(0)
application.exec()
"""

BEGIN = "import time\nstarted = time.perf_counter()\n"

Times = tuple[float, float]


def run(script: str, home: str) -> Times:
    """Seconds of CPU and of the clock from the interpreter's start to the painted window.

    Both have their compiled modules at hand, as every start after the first one has.
    """
    own = {"QT_QPA_PLATFORM": "offscreen", "PLENUM_CONFIG": home, "PLENUM_DATA": home}
    own["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
    done = subprocess.run(
        [sys.executable, "-c", BEGIN + script + END],
        env={**os.environ, **own, "PYTHONDONTWRITEBYTECODE": ""},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    cpu, clock = done.stdout.split()
    return float(cpu), float(clock)


def row(name: str, times: list[Times]) -> tuple[float, float]:
    """Print one line; returns the medians of CPU and clock."""
    cpu, clock = (statistics.median(column) for column in zip(*times, strict=True))
    print(f"{name:24} {cpu * 1000:10.0f} {clock * 1000:10.0f}")
    return cpu, clock


def main() -> int:
    """Measure in turns and print a table; 1 if the promise is broken."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    bare: list[Times] = []
    ours: list[Times] = []
    with tempfile.TemporaryDirectory() as home:
        for _round in range(rounds + 1):  # the first one fills the caches
            bare.append(run(BARE, home))
            ours.append(run(OURS, home))
    print(f"{'start to first paint':24} {'CPU ms':>10} {'clock ms':>10}   medians of {rounds}")
    bare_cpu, bare_clock = row("bare window, one table", bare[1:])
    our_cpu, our_clock = row("Plenum, start page", ours[1:])
    print(f"{'ratio':24} {our_cpu / bare_cpu:10.2f} {our_clock / bare_clock:10.2f}")
    print(f"promised: at most {PROMISE}")
    return int(our_cpu / bare_cpu > PROMISE)


if __name__ == "__main__":
    sys.exit(main())
