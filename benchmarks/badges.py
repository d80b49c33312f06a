"""What a badge costs, against the same badge by hand and by a plain ReportLab program.

Run it by hand: python benchmarks/badges.py [--short]. A6 badges with two embedded fonts, a logo,
a colour band, a QR code and Polish and Latvian names that are invented. Each figure is one process
of its own: seconds of processor time from the first person to the last byte, fonts loaded on the
way, and the most memory the process ever had, the libraries included. In turns: our own stages
(cards, fitting, writing), page streams written by hand with the same QR library, and the same
cards as labels on sheets; ReportLab draws 500 and is scaled. Last the whole program: a conference
file with its people, collected, laid out by a built-in design with flags and emblems, and written.
Exit code 1 if a promise is broken.
"""

import argparse
import resource
import statistics
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

COUNT, MANY, FEW = 10_000, 50_000, 500
TURNS = 3
PROMISED_RATIO, PROMISED_MS, PROMISED_MB, LINEAR = 2.5, 1.0, 100, 1.25
NAMES = {
    "ours": "our own stages",
    "sheets": "the same on sheets of labels",
    "by_hand": "by hand",
    "by_reportlab": "a plain ReportLab program",
    "the_program": "the whole program, from the file",
}


def alone(program: str, count: int, file: str) -> int:
    """Make the badges in this process; prints milliseconds a badge, MB needed, bytes a badge."""
    module = import_module("benchmarks.peers." + ("ours" if program == "sheets" else program))
    counting = _Counting()
    start = time.process_time()
    if program == "the_program":
        count = module.badges(Path(file), counting)
    elif program == "sheets":
        module.sheets(0, count, counting)
    else:
        module.badges(0, count, counting)
    spent = (time.process_time() - start) / count * 1_000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000
    print(spent, peak, counting.written / count)
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


def measured(program: str, count: int, file: Path | str = "") -> tuple[float, float, float]:
    """Milliseconds a badge, MB of memory, bytes a badge; in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--alone", program, str(count), str(file)],
        capture_output=True,
        text=True,
        check=True,
    )
    spent, peak, size = map(float, done.stdout.split())
    return spent, peak, size


def from_a_file(count: int) -> tuple[float, float, float]:
    """The same of the whole program, with a sample conference of so many people."""
    from app.store import Store  # not in the processes that are measured without it
    from app.usecases import sample

    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.plenum"
        with Store.create(path) as store:
            sample.build(store, count)
        return measured("the_program", count, path)


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
    options.add_argument("--alone", nargs=3, metavar=("PROGRAM", "COUNT", "FILE"))
    given = options.parse_args()
    if given.alone:
        return alone(given.alone[0], int(given.alone[1]), given.alone[2])
    turns = 1 if given.short else TURNS
    found: dict[str, list[tuple[float, float, float]]] = {}
    for _ in range(turns):
        for program in ("ours", "by_hand", "sheets"):
            found.setdefault(program, []).append(measured(program, COUNT))
    print("| what | badges | ms each | best | MB at most | bytes each |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    ours, _, sheets = (show(program, COUNT, found[program]) for program in found)
    scaled = show("by_reportlab", FEW, [measured("by_reportlab", FEW)])
    most = COUNT if given.short else MANY
    long = [measured("ours", most)]
    many = show("ours", most, long)
    whole = show("the_program", COUNT, [from_a_file(COUNT)])
    ratio = statistics.median(
        a[0] / b[0] for a, b in zip(found["ours"], found["by_hand"], strict=True)
    )
    peak = max(figure[1] for figure in (*found["ours"], *found["sheets"], *long))
    promises = {
        f"{ratio:.2f} times the badges by hand": ratio <= PROMISED_RATIO,
        f"{max(ours, whole):.2f} ms a badge": max(ours, whole) <= PROMISED_MS,
        f"{peak:.0f} MB at most": peak <= PROMISED_MB,
        f"{sheets / ours:.2f} times as dear on sheets": sheets <= ours * LINEAR,
        f"{many / ours:.2f} times as dear among {most:,}": many <= ours * LINEAR,
    }
    print(f"\nReportLab needs {scaled / ours:.0f} times as long.")
    for said, kept in promises.items():
        print(f"{'kept' if kept else 'BROKEN'}: {said}")
    return 0 if all(promises.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
