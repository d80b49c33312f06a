"""Giving a PDF to CUPS as it is, by its program `lp`, which is told not to scale it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.base.progress import Progress
from app.documents.imposition import Duplex
from app.gui.documents.pdfium import opened
from app.gui.documents.printing import MM_PER_INCH, POINTS_PER_INCH, SAME, PrinterGone, Ticket, gone

PROGRAM = "lp"
LONGEST = 120
"""Seconds after which a print server that does not answer is taken as gone."""
SIDES = {
    Duplex.NONE: "one-sided",
    Duplex.LONG_EDGE: "two-sided-long-edge",
    Duplex.SHORT_EDGE: "two-sided-short-edge",
}
SLOTS = {
    "upper": "Upper",
    "middle": "Middle",
    "lower": "Lower",
    "manual": "Manual",
    "envelope": "Envelope",
    "large": "LargeCapacity",
}
MEDIA = {
    (297.0, 420.0): "A3",
    (210.0, 297.0): "A4",
    (148.0, 210.0): "A5",
    (105.0, 148.0): "A6",
    (215.9, 279.4): "Letter",
    (215.9, 355.6): "Legal",
}
"""Sizes in millimetres, upright, that printers know by name."""
OWN_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def program() -> str | None:
    """Where `lp` is; None where there is no CUPS."""
    return None if sys.platform == "win32" else shutil.which(PROGRAM)


@dataclass(frozen=True)
class CupsOutlet:
    """One errand to a queue of CUPS; `lp` is the program's path."""

    lp: str
    queue: str
    ticket: Ticket

    def take(self, pdf: Path, pages: Sequence[int] | None, progress: Progress) -> None:
        """Hand the file over; pages from 0, None for all; raises PrinterGone."""
        with opened(pdf) as document:
            sizes = [document.size(page) for page in range(len(document))]
        wanted = range(len(sizes)) if pages is None else [p for p in pages if p < len(sizes)]
        progress.report(0, len(wanted))
        self._run([*self.command(sizes, wanted), "--", str(pdf)])
        progress.report(len(wanted), len(wanted))

    def command(self, sizes: Sequence[tuple[float, float]], pages: Sequence[int]) -> list[str]:
        """The program with its options, for pages of these sizes in points."""
        ticket = self.ticket
        made = [self.lp, "-d", self.queue, "-t", ticket.title, "-n", str(ticket.copies)]
        if len(pages) < len(sizes):
            made += ["-P", ranges(pages)]
        media = [found for found in (_media(sizes, pages), SLOTS.get(ticket.tray)) if found]
        if media:
            made += ["-o", f"media={','.join(media)}"]
        sides = f"sides={SIDES[ticket.duplex]}"
        return [*made, "-o", "print-scaling=none", "-o", sides, "-o", "collate=true"]

    def _run(self, command: Sequence[str]) -> None:
        try:
            done = subprocess.run(  # noqa: S603 - the system's own program, no shell
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=surroundings(os.environ),
                timeout=LONGEST,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as problem:
            raise self._gone() from problem
        if done.returncode:
            raise self._gone()

    def _gone(self) -> PrinterGone:
        return gone(self.queue)


def surroundings(given: Mapping[str, str]) -> dict[str, str]:
    """The environment for a program of the system: without the libraries of a packed Plenum."""
    made = {name: value for name, value in given.items() if name not in OWN_LIBRARIES}
    for name in OWN_LIBRARIES:
        if f"{name}_ORIG" in given:
            made[name] = given[f"{name}_ORIG"]
    return made


def ranges(pages: Sequence[int]) -> str:
    """Pages from 0 as `lp` writes them: `1-3,7`."""
    spans: list[list[int]] = []
    for page in sorted(set(pages)):
        if spans and page == spans[-1][1] + 1:
            spans[-1][1] = page
        else:
            spans.append([page, page])
    return ",".join(f"{a + 1}-{b + 1}" if b > a else f"{a + 1}" for a, b in spans)


def _media(sizes: Sequence[tuple[float, float]], pages: Sequence[int]) -> str:
    """The paper of these pages, by name or in millimetres; nothing where they differ."""
    found = {media(*sizes[page]) for page in pages}
    return found.pop() if len(found) == 1 else ""


def media(width: float, height: float) -> str:
    """What CUPS calls a page of this size in points."""
    wide, high = (each / POINTS_PER_INCH * MM_PER_INCH for each in (width, height))
    near = SAME / POINTS_PER_INCH * MM_PER_INCH
    for (narrow, long), name in MEDIA.items():
        if abs(min(wide, high) - narrow) <= near and abs(max(wide, high) - long) <= near:
            return name
    return f"Custom.{_short(wide)}x{_short(high)}mm"


def _short(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".")
