"""How long the first document after the start of the program takes, from nothing to its PDF.

Run it by hand: python benchmarks/first_document.py [rounds]. Each figure is a process of its own,
as somebody starts the command line, with a sample conference of 200 people: milliseconds of
processor time and of the clock from its start to its end, imports and fonts included, compiled
modules at hand. In turns with them a floor: Python that imports the same libraries and does
nothing. Promised: 700 of processor time, by the round that other programs disturbed least. Exit
code 1 if the promise is broken.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

PEOPLE, ROUNDS = 200, 9
PROMISED = 700
LIBRARIES = (
    "sqlalchemy.orm, sqlalchemy.dialects.sqlite, icu, uharfbuzz, PIL.Image, zxingcpp, babel.dates"
)
CASES = {
    "one badge": ("badge", "--only", "number=1"),
    "badges of everybody": ("badge",),
    "the delegate list": ("delegate_list",),
    "the list of participants": ("participants_list",),
}
Times = tuple[float, float]


def run(command: list[str], home: Path) -> Times:
    """Milliseconds of processor time and of the clock that a process takes, to its very end."""
    own = {f"PLENUM_{name}": str(home / name) for name in ("CONFIG", "DATA")}
    own |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    before, start = os.times(), time.perf_counter()
    subprocess.run(
        [sys.executable, *command],
        env={**os.environ, **own},
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    clock, after = time.perf_counter() - start, os.times()
    cpu = after.children_user + after.children_system
    return 1_000 * (cpu - before.children_user - before.children_system), 1_000 * clock


def commands(file: Path) -> dict[str, list[str]]:
    """What is run for each figure."""
    usual = [str(file), "-o", str(file.with_suffix(".pdf")), "--language", "pl"]
    found = {"the libraries alone": ["-c", f"import {LIBRARIES}"]}
    for name, (kind, *more) in CASES.items():
        found[name] = ["-m", "app", "print", kind, *usual, *more]
    return found


def main() -> int:
    """Measure in turns and print a table; 1 if the promise is broken."""
    from app.store import Store
    from app.usecases import sample

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    found: dict[str, list[Times]] = {}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sample.plenum"
        with Store.create(file) as store:
            sample.build(store, PEOPLE)
        for _round in range(rounds + 1):  # the first one compiles
            for name, command in commands(file).items():
                found.setdefault(name, []).append(run(command, Path(folder)))
    title = f"ms, medians of {rounds}"
    print(f"{title:<28}{'CPU':>8}{'least':>8}{'clock':>8}{'least':>8}{'promised':>10}")
    broken = False
    for name, times in found.items():
        cpu, clock = zip(*times[1:], strict=True)
        figures = (statistics.median(cpu), min(cpu), statistics.median(clock), min(clock))
        promised = str(PROMISED) if name in CASES else ""
        print(f"{name:<28}{''.join(f'{figure:>8.0f}' for figure in figures)}{promised:>10}")
        broken |= name in CASES and min(cpu) > PROMISED
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
