"""What a badge costs, against the same badge by hand and by a plain ReportLab program.

Run it by hand: python benchmarks/badges.py [--short]. A6 badges with two embedded fonts, a logo,
a colour band, a QR code and Polish and Latvian names that are invented. Each figure is one process
of its own: seconds of processor time from the first person to the last byte, fonts loaded on the
way, and the most memory the process ever had, the libraries included. In turns: our own stages
(cards, fitting, writing), page streams written by hand with the same QR library, and the same
cards as labels on sheets; ReportLab draws 500 and is scaled. Last the whole program: a conference
file with its people, collected, laid out by a built-in design with flags and emblems, and written,
once by itself and once by the command line, four on a sheet, with what the command line loads.
Exit code 1 if a promise is broken.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

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
    "the_program": "the whole program, from the file",
    "the_command": "the same by the command line",
}


def measured(program: str, count: int, file: Path | str = "") -> tuple[float, float, float]:
    """Milliseconds a badge, MB of memory, bytes a badge; in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.peers.alone", program, str(count), str(file)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    spent, peak, size = map(float, done.stdout.split())
    return spent, peak, size


def from_a_file(count: int) -> list[tuple[float, float, float]]:
    """The same of the whole program and of its command, with a sample of so many people."""
    from app.store import Store  # not in the processes that are measured without it
    from app.usecases import sample

    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.plenum"
        with Store.create(path) as store:
            sample.build(store, count)
        return [measured(program, count, path) for program in ("the_program", "the_command")]


def show(program: str, count: int, figures: list[tuple[float, float, float]]) -> float:
    """Print a line; returns the middle of the milliseconds."""
    columns = zip(*figures, strict=True)
    spent, peak, size = (float(statistics.median(column)) for column in columns)
    best = min(figure[0] for figure in figures)
    print(f"| {NAMES[program]} | {count:,} | {spent:.2f} | {best:.2f} | {peak:.0f} | {size:,.0f} |")
    return spent


def main() -> int:
    """Measure what has its compiled modules at hand, as every program after its first start."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true")
    given = options.parse_args()
    with TemporaryDirectory() as compiled:
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        for program in ("by_hand", "sheets", "by_reportlab"):
            measured(program, FEW)  # compiles what the others have at hand
        from_a_file(FEW)
        return compare(short=given.short)


def compare(*, short: bool) -> int:
    """Measure in turns and print the table; 1 if a promise is broken."""
    turns = 1 if short else TURNS
    found: dict[str, list[tuple[float, float, float]]] = {}
    for _ in range(turns):
        for program in ("ours", "by_hand", "sheets"):
            found.setdefault(program, []).append(measured(program, COUNT))
    print("| what | badges | ms each | best | MB at most | bytes each |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    ours, _, sheets = (show(program, COUNT, found[program]) for program in found)
    scaled = show("by_reportlab", FEW, [measured("by_reportlab", FEW)])
    most = COUNT if short else MANY
    long = [measured("ours", most)]
    many = show("ours", most, long)
    from_file = from_a_file(COUNT)
    whole = show("the_program", COUNT, from_file[:1])
    show("the_command", COUNT, from_file[1:])
    ratio = statistics.median(
        a[0] / b[0] for a, b in zip(found["ours"], found["by_hand"], strict=True)
    )
    most_mb = max(figure[1] for figure in (*found["ours"], *found["sheets"], *long, *from_file))
    promises = {
        f"{ratio:.2f} times the badges by hand": ratio <= PROMISED_RATIO,
        f"{max(ours, whole):.2f} ms a badge": max(ours, whole) <= PROMISED_MS,
        f"{most_mb:.0f} MB at most": most_mb <= PROMISED_MB,
        f"{sheets / ours:.2f} times as dear on sheets": sheets <= ours * LINEAR,
        f"{many / ours:.2f} times as dear among {most:,}": many <= ours * LINEAR,
    }
    print(f"\nReportLab needs {scaled / ours:.0f} times as long.")
    for said, kept in promises.items():
        print(f"{'kept' if kept else 'BROKEN'}: {said}")
    return 0 if all(promises.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
