"""What a badge costs, against the same badge by hand and by a plain ReportLab program.

Run it by hand: python benchmarks/badges.py [--short]. A6 badges with two embedded fonts, a logo,
a colour band, a QR code and Polish and Latvian names that are invented. Each figure is one process
of its own: seconds of processor time from the first person to the last byte, fonts loaded on the
way, and the most memory the process ever had, the libraries included. In turns: our own stages
(cards, fitting, writing), page streams written by hand with the same QR library, and the same
cards as labels on sheets; ReportLab draws 500 and is scaled. Exit code 1 if a promise is broken.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

COUNT, MANY, FEW = 10_000, 50_000, 500
TURNS = 3
PROMISED_RATIO, PROMISED_MS, PROMISED_MB, LINEAR = 2.5, 1.0, 100, 1.25
NAMES = {
    "ours": "our own stages",
    "sheets": "the same on sheets of labels",
    "by_hand": "by hand",
    "by_reportlab": "a plain ReportLab program",
}


def alone(program: str, count: int) -> int:
    """Make the badges in this process and print milliseconds a badge, MB needed, bytes written."""
    module = import_module("benchmarks.peers." + ("ours" if program == "sheets" else program))
    make = module.sheets if program == "sheets" else module.badges
    start = time.process_time()
    counting = _Counting()
    make(0, count, counting)
    spent = (time.process_time() - start) / count * 1_000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    print(spent, peak, counting.written)
    return 0


class _Counting:
    """A file that nobody reads, and how long it would be."""

    def __init__(self) -> None:
        self.written = 0

    def write(self, data: bytes) -> int:
        """Count and forget."""
        self.written += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""


def measured(program: str, count: int) -> tuple[float, float, float]:
    """Milliseconds a badge, MB of memory, bytes a badge; in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--alone", program, str(count)],
        capture_output=True,
        text=True,
        check=True,
    )
    spent, peak, size = map(float, done.stdout.split())
    return spent, peak, size / count


def show(program: str, count: int, figures: list[tuple[float, float, float]]) -> float:
    """Print a line; returns the middle of the milliseconds."""
    spent, peak, size = (statistics.median(column) for column in zip(*figures, strict=True))
    best = min(figure[0] for figure in figures)
    print(f"| {NAMES[program]} | {count:,} | {spent:.2f} | {best:.2f} | {peak:.0f} | {size:,.0f} |")
    return spent


def main() -> int:
    """Print the table; 1 if a promise is broken."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true")
    options.add_argument("--alone", nargs=2, metavar=("PROGRAM", "COUNT"))
    given = options.parse_args()
    if given.alone:
        return alone(given.alone[0], int(given.alone[1]))
    turns = 1 if given.short else TURNS
    found: dict[str, list[tuple[float, float, float]]] = {}
    for _ in range(turns):
        for program in ("ours", "by_hand", "sheets"):
            found.setdefault(program, []).append(measured(program, COUNT))
    print("| what | badges | ms each | best | MB at most | bytes each |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    ours, _, sheets = (show(program, COUNT, found[program]) for program in found)
    scaled = show("by_reportlab", FEW, [measured("by_reportlab", FEW)])
    long = [measured("ours", COUNT if given.short else MANY)]
    many = show("ours", COUNT if given.short else MANY, long)
    ratio = statistics.median(
        a[0] / b[0] for a, b in zip(found["ours"], found["by_hand"], strict=True)
    )
    peak = max(figure[1] for figure in (*found["ours"], *found["sheets"], *long))
    promises = {
        f"{ratio:.2f} times the badges by hand": ratio <= PROMISED_RATIO,
        f"{ours:.2f} ms a badge": ours <= PROMISED_MS,
        f"{peak:.0f} MB at most": peak <= PROMISED_MB,
        f"{sheets / ours:.2f} times as dear on sheets": sheets <= ours * LINEAR,
        f"{many / ours:.2f} times as dear among {MANY:,}": many <= ours * LINEAR,
    }
    print(f"\nReportLab needs {scaled / ours:.0f} times as long.")
    for said, kept in promises.items():
        print(f"{'kept' if kept else 'BROKEN'}: {said}")
    return 0 if all(promises.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
