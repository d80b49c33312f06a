"""Runs every benchmark, one after the other, and prints what each one says.

Run it by hand: python benchmarks/all.py [--short]. Short rounds take about five minutes on two
busy cores, whole ones about fifteen; exit code 1 if one of them says that a promise was broken.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
BENCHMARKS: dict[str, tuple[list[str], list[str]]] = {  # with what, with what when short
    "start.py": ([], ["3"]),
    "pages.py": ([], []),
    "people.py": ([], ["20000"]),
    "table.py": ([], []),
    "store.py": ([], []),
    "kill.py": (["--times", "200"], ["--times", "20"]),
    "importing.py": ([], []),
    "reading.py": (["speed"], ["speed"]),
    "lists.py": ([], ["10000"]),
    "preview.py": ([], []),
    "badges.py": ([], ["--short"]),
    "first_document.py": ([], ["3"]),
    "placing.py": ([], ["--short"]),
    "agenda.py": ([], ["--short"]),
    "agenda_page.py": ([], []),
    "checkins.py": ([], ["--times", "200"]),
    "finding.py": ([], []),
    "desk_kill.py": ([], ["--times", "20"]),
    "desk_window.py": ([], ["--people", "5000", "--scans", "40"]),
    "bundles.py": ([], []),
}


def run(name: str, given: list[str]) -> int:
    """Print the table of one benchmark and how long it took; returns its exit code."""
    print(f"\n## {' '.join([name, *given])}\n", flush=True)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, str(HERE / name), *given],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.DEVNULL,
        check=False,
    )
    said = "" if done.returncode == 0 else f", exit code {done.returncode}"
    print(f"\n({time.perf_counter() - start:.0f} s{said})", flush=True)
    return done.returncode


def main() -> int:
    """Run them; returns the exit code."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--short", action="store_true")
    short = options.parse_args().short
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    print(f"Python {sys.version.split()[0]}, {sys.platform}, {os.cpu_count()} cores{load}")
    return max([run(name, both[short]) for name, both in BENCHMARKS.items()])


if __name__ == "__main__":
    sys.exit(main())
