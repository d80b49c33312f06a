"""Badges made in a process of their own, which says what they cost it.

benchmarks/badges.py runs it: python -m benchmarks.peers.alone PROGRAM COUNT FILE. It prints
milliseconds a badge, the most memory the process ever had in MB, and bytes a badge, and loads
nothing that it does not need, since that would be counted too.
"""

import sys
import time
from importlib import import_module
from pathlib import Path


class Counting:
    """A file that nobody reads, and how long it would be."""

    def __init__(self) -> None:
        self.written = 0

    def write(self, data: bytes) -> int:
        """Count and forget."""
        self.written += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""


def by_program(program: str, count: int, file: str) -> tuple[float, float]:
    """Milliseconds and bytes a badge of a peer, from the first person to the last byte."""
    module = import_module("benchmarks.peers." + ("ours" if program == "sheets" else program))
    counting = Counting()
    start = time.process_time()
    if program == "the_program":
        count = module.badges(Path(file), counting)
    elif program == "sheets":
        module.sheets(0, count, counting)
    else:
        module.badges(0, count, counting)
    return (time.process_time() - start) / count * 1_000, counting.written / count


def by_command(file: Path) -> tuple[float, float]:
    """The same of the command line, four on a sheet; all that it loads is included."""
    from app.__main__ import main as program

    target, said = file.with_suffix(".pdf"), file.with_suffix(".txt")
    usual = sys.stdout
    with said.open("w") as sys.stdout:
        code = program(["print", "badge", str(file), "-o", str(target), "--language", "pl"])
    sys.stdout = usual
    assert code == 0, "it is printed"
    count = int(said.read_text().split()[1])
    return time.process_time() / count * 1_000, target.stat().st_size / count


def peak() -> float:
    """The most memory this process ever held, in MB.

    What `getrusage` says begins on Linux with the memory of the process that began this one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        most = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(most.split()[1]) / 1_000
    import resource

    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1_000


def main(program: str, count: str, file: str) -> int:
    """Make the badges; prints the figures."""
    if program == "the_command":
        spent, size = by_command(Path(file))
    else:
        spent, size = by_program(program, int(count), file)
    print(spent, peak(), size)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
