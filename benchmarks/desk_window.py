"""How long the window of a desk keeps anybody waiting, while badges are printed beside.

Run it by hand: python benchmarks/desk_window.py [--people N] [--scans N] [--only MODE]. A real
window, offscreen: first its pages are shown for the first time, then codes are typed in on the
desk, key by key as a scanner does, while nothing is printed beside, while the command line prints
from the same file, and while the window itself prints, in a process of its own and on a thread.

A timer of the window beats every few milliseconds. Between two beats is measured how long the
window's thread kept the processor busy, and how late the second came by the clock. The first is
what the window itself takes, and promised; the clock of a busy machine measures other programs
too, hence a process that only sleeps says how late it is woken meanwhile. Ends with 1 where the
window was busy for more than 50 ms during a scan, or for more than 100 ms when a page was shown.
"""

import argparse
import itertools
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the program is not installed, it lies above
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from app.gui.main_window import MainWindow

PEOPLE, SCANS, BADGES = 20_000, 300, 1_000
MOST, FIRST = 50, 100
"""Milliseconds that the window may be busy in one go, and with a page shown for the first time."""
KEY_EVERY, SCAN_EVERY = 2, 120
"""Milliseconds between two keys of a scanner, and between two codes at the least."""
ALONE, PROCESS, JOB, THREAD = "alone", "process", "job", "thread"
MODES = {
    ALONE: "nothing is printed",
    PROCESS: "the command line prints badges",
    JOB: "the window prints 1,000 badges",
    THREAD: "the window prints 400 badges",
}
TAG = "Needs interpreter"
"""A tag that about 1,200 of 20,000 people of the sample have."""
FEW = 400
"""As many as are printed on a thread of the window and not in a process of their own."""
BEAT = 5
"""Milliseconds between two beats."""
SETTLED = 400
"""Milliseconds without anything to do after which the window rests."""
OPENING = "opening"
OPENED = ("checkin", "attendance", "closing", "outcomes")


class Turns:
    """A heart that beats every few milliseconds while nothing keeps the window from it."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.clock: list[float] = []
        self.busy: list[float] = []
        self._last = (time.perf_counter(), time.thread_time())
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        before, self._last = self._last, (time.perf_counter(), time.thread_time())
        self.clock.append(1000 * (self._last[0] - before[0]) - BEAT)
        self.busy.append(1000 * (self._last[1] - before[1]))

    def forget(self) -> None:
        """Begin anew."""
        self._beat()
        self.clock.clear()
        self.busy.clear()

    def told(self) -> dict[str, float]:
        """The figures so far."""
        found = {"all": sum(self.busy)}
        for name, values in (("busy", self.busy), ("late", self.clock)):
            found[f"{name} most"] = max(values)
            found[f"{name} p99"] = statistics.quantiles(values, n=100)[98]
        return found


class Sleeper(threading.Thread):
    """Sleeps a millisecond at a time, in a process that does nothing else."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.late: list[float] = []
        self._ended = threading.Event()

    def run(self) -> None:
        """Measure until it is over."""
        while not self._ended.is_set():
            start = time.perf_counter()
            time.sleep(0.001)
            self.late.append(1000 * (time.perf_counter() - start) - 1)

    def end(self) -> float:
        """The longest it was not woken."""
        self._ended.set()
        self.join()
        return max(self.late)


class Scanner:
    """Types codes into whatever has the keyboard, and notes when each was answered."""

    def __init__(self, window: "MainWindow", codes: list[str], then: Callable[[], object]) -> None:
        self.window, self.codes, self.then = window, codes, then
        self.waits: list[float] = []
        self.through = 0
        self._left, self._sent = "", 0.0

    def start(self) -> None:
        """Type, a key after the other."""
        from PySide6.QtCore import QTimer

        page: Any = self.window.workspace and self.window.workspace.page
        page.doing.told.connect(self._told)
        self._timer = QTimer(self.window)
        self._timer.timeout.connect(self._key)
        self._next()

    def _next(self) -> None:
        if not self.codes:
            self._timer.stop()
            self.then()
            return
        self._left = self.codes.pop() + "\r"
        self._timer.start(KEY_EVERY)

    def _key(self) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        letter, self._left = self._left[0], self._left[1:]
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        if not self._left:
            self._timer.stop()
            self._sent = time.perf_counter()
        target = self.window.focusWidget()
        assert target is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            held = Qt.KeyboardModifier.NoModifier
            QApplication.postEvent(target, QKeyEvent(kind, key, held, letter))

    def _told(self, told: Any) -> None:  # noqa: ANN401 - an answer of the page
        from PySide6.QtCore import QTimer

        self.waits.append(1000 * (time.perf_counter() - self._sent))
        self.through += told.result.refusal is None
        QTimer.singleShot(SCAN_EVERY, self._next)


def show_window(path: Path) -> Any:  # noqa: ANN401 - the application and its window
    """The program's window on a file, as the program makes it."""
    from PySide6.QtWidgets import QApplication

    from app.base.settings import Settings
    from app.gui import i18n, theme
    from app.gui.files.work import open_file
    from app.gui.garbage import Sweeper
    from app.gui.main_window import MainWindow
    from app.gui.preferences import Preferences

    application = QApplication([])
    theme.apply(application, theme.LIGHT_MODE)
    i18n.set_language("en")
    Sweeper(application)
    preferences = Preferences(Settings(backup_folder=str(path.parent)), path.parent / "set.json")
    preferences.remember("checkin.silent", True)
    window = MainWindow(preferences)
    window.show()
    window.show_conference(open_file(path, preferences.settings))
    return application, window


def at_rest(window: "MainWindow", then: Callable[[], object]) -> None:
    """Call when nothing was asked for a while."""
    from PySide6.QtCore import QTimer

    assert window.desk is not None
    jobs, quiet = window.desk.jobs, itertools.count()

    def look() -> None:
        nonlocal quiet
        if jobs.open:
            quiet = itertools.count()
        if next(quiet) * 20 >= SETTLED:
            timer.stop()
            timer.deleteLater()
            then()

    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(20)


def print_beside(window: "MainWindow", ids: tuple[int, ...], target: Path, *, many: bool) -> None:
    """Print badges again and again, as the page of documents does."""
    from app.gui.documents.choices import Choices
    from app.gui.documents.who import Who, Whom
    from app.gui.documents.work import Job, write_file
    from app.rules.printing import BADGE

    desk = window.desk
    if desk is None:
        return
    job = Job(Choices(BADGE, who=Who(Whom.SELECTED, person_ids=ids)), many)
    jobs = desk.jobs
    answer = jobs.start(
        "print", lambda progress: write_file(desk.store, job, target, progress),
        writes=False, shown=False,
    )  # fmt: skip
    answer.then(lambda _made: print_beside(window, ids, target, many=many))


def scan(path: Path, mode: str, scans: int) -> dict[str, Any]:
    """Scan codes while something is printed beside."""
    from PySide6.QtCore import QTimer

    from app.queries.people import find_ids, rows
    from app.rules.registrations import RegistrationStatus

    application, window = show_window(path)
    assert window.desk is not None
    known = window.desk.ask(rows, window.desk.ask(find_ids))
    coming = [row for row in known.values() if row.status is RegistrationStatus.CONFIRMED]
    codes = [row.code for row in coming if row.code][:: max(1, len(coming) // scans)][:scans]
    ids = tuple(row.id for row in coming)[: FEW if mode == THREAD else BADGES]
    del known, coming
    found: dict[str, Any] = {}
    turns = Turns()

    def end() -> None:
        found.update(turns.told())
        application.quit()

    scanner = Scanner(window, codes, end)

    def begin() -> None:
        turns.forget()
        if mode in {JOB, THREAD}:
            print_beside(window, ids, path.parent / "own.pdf", many=mode == JOB)
        QTimer.singleShot(0, scanner.start)

    QTimer.singleShot(0, lambda: window.go("checkin"))
    at_rest(window, begin)
    application.exec()
    found["answered"] = statistics.median(scanner.waits)
    found["answered p99"] = statistics.quantiles(scanner.waits, n=100)[98]
    found["through"] = scanner.through
    return found


def opening(path: Path, _mode: str, _scans: int) -> dict[str, Any]:
    """Show pages for the first time: the longest turn of each, and all it kept the window busy."""
    from PySide6.QtCore import QTimer

    application, window = show_window(path)
    turns = Turns()
    found: dict[str, Any] = {}
    left = list(OPENED)

    def next_page() -> None:
        if found:
            at = list(found)[-1]
            found[at] = turns.told()
        if not left:
            application.quit()
            return
        key = left.pop(0)
        found[key] = {}
        turns.forget()
        QTimer.singleShot(0, lambda: window.go(key))
        QTimer.singleShot(1, lambda: at_rest(window, next_page))

    at_rest(window, next_page)
    application.exec()
    return found


class Beside(threading.Thread):
    """Prints badges by the command line, again and again."""

    def __init__(self, path: Path, env: dict[str, str]) -> None:
        super().__init__(daemon=True)
        self._command = [sys.executable, "-m", "app", "print", "badge", str(path), "--quiet"]
        self._command += ["-o", str(path.parent / "beside.pdf"), "--only", f"tag={TAG}"]
        self._env, self._ended = env, threading.Event()

    def run(self) -> None:
        """Print until it is over."""
        while not self._ended.is_set():
            silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            subprocess.run(self._command, env=self._env, cwd=ROOT, check=True, **silent)

    def end(self) -> None:
        """Print no more."""
        self._ended.set()
        self.join()


def child(path: Path, mode: str, scans: int) -> dict[str, Any]:
    """One mode in a fresh process, with compiled modules at hand."""
    own = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(path.parent / "compiled")}
    own |= {f"PLENUM_{name}": str(path.parent / name) for name in ("CONFIG", "DATA")}
    env = {**os.environ, **own}
    beside, sleeper = Beside(path, env), Sleeper()
    if mode == PROCESS:
        beside.start()
    sleeper.start()
    command = [sys.executable, __file__, "--child", mode, str(path), "--scans", str(scans)]
    done = subprocess.run(command, env=env, stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    found["asleep"] = sleeper.end()
    if mode == PROCESS:
        beside.end()
    return found


def fill(path: Path, people: int) -> None:
    """The sample conference with one point."""
    from app.base.texts import Texts
    from app.rules.checkins import PointKind
    from app.store import Store
    from app.usecases import sample
    from app.usecases.checkins import add_point

    with Store.create(path) as store:
        sample.build(store, people)
        add_point(store, {"name": Texts(en="Hall"), "kind": PointKind.OTHER})


def tell_opened(found: dict[str, Any]) -> int:
    """Print how pages were shown; how many broke the promise."""
    print(f"{'ms':<34}{'busy in all':>12}{'at most':>10}{'late':>8}")
    pages = {key: figures for key, figures in found.items() if key in OPENED}
    for key, each in pages.items():
        figures = f"{each['all']:>12.0f}{each['busy most']:>10.0f}{each['late most']:>8.0f}"
        print(f"{key + ', first':<34}{figures}")
    print(f"a process that sleeps was woken {found['asleep']:.0f} ms late")
    return sum(each["busy most"] > FIRST for each in pages.values())


def tell_scanned(found: dict[str, dict[str, Any]], scans: int) -> int:
    """Print how codes were answered; how many broke the promise."""
    names = ("busy most", "busy p99", "late most", "late p99", "answered", "answered p99", "asleep")
    print(f"{f'ms, {scans} codes while':<38}" + "".join(f"{name:>13}" for name in names))
    for mode, figures in found.items():
        print(f"{MODES[mode]:<38}" + "".join(f"{figures[name]:>13.1f}" for name in names))
        if figures["through"] != scans:
            print(f"{scans - figures['through']} codes did not arrive as they were typed")
    wrong = (each["busy most"] > MOST or each["through"] != scans for each in found.values())
    return sum(wrong)


def main() -> int:
    """Measure and print; 1 where the window held somebody up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE)
    parser.add_argument("--scans", type=int, default=SCANS)
    parser.add_argument("--folder", type=Path, help="keep the conference there")
    parser.add_argument("--only", choices=(*MODES, OPENING))
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        mode, path = given.child
        work = opening if mode == OPENING else scan
        print(json.dumps(work(Path(path), mode, given.scans)), flush=True)
        os._exit(0)
    asked = [given.only] if given.only else [OPENING, *MODES]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(given.folder or folder, "large.plenum")
        if not path.exists():
            fill(path, given.people)
        child(path, OPENING, 0)  # compiles
        found = {mode: child(path, mode, given.scans) for mode in asked}
    opened = found.pop(OPENING, None)
    wrong = tell_opened(opened) if opened else 0
    wrong += tell_scanned(found, given.scans) if found else 0
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
