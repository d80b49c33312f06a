"""How long a change takes to be seen in the preview of a document, with 2,000 people.

Run it by hand: python benchmarks/preview.py [people]. Each figure is the median of many changes
in one process, after some that warm it up, in milliseconds of processor time of the thread that
makes the preview: the conference read anew, laid out, one page written and turned into pixels, as
the window does. Beside it two floors of the same page in turns: the page's marks only written,
and its PDF only turned into pixels. Promised: a card after a keystroke 30 ms, a page of a list and
a page of badges 150 ms. Exit code 1 if a promise is broken.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if TYPE_CHECKING:
    from app.documents.order import PrintOrder
    from app.store import Store

PEOPLE = 2_000
WARM, TURNS = 4, 25
CARD, PAGE = 30, 150
SCALE = 1.2
"""Pixels per point: a page of A4 as high as a window of 1,000 pixels."""
NAMES = ("Wanda Teodora", "Žanis", "Göran-Åke", "Łucja")
KEYSTROKES = "Wanda Nowakowska"


@dataclass(frozen=True)
class Case:
    """What is looked at, on which page, after which change; `promised` in milliseconds."""

    name: str
    promised: int
    order: "PrintOrder"
    page: int
    change: Callable[["Store", int], object]


@dataclass(frozen=True)
class Figure:
    """Milliseconds: all of it, and the page's marks only written, its PDF only pictured."""

    seen: float
    written: float
    pictured: float


def edit_name(store: "Store", turn: int) -> None:
    """One more letter in the name of the first person."""
    from app.usecases.people import edit_people

    end = 1 + turn % len(KEYSTROKES)
    edit_people(store, (1,), {"given": KEYSTROKES[:end], "family": NAMES[turn % len(NAMES)]})


def edit_design(store: "Store", turn: int) -> None:
    """The name on the badge a little smaller or larger."""
    from app.documents.designs.shipped import shipped
    from app.documents.designs.writing import write_design
    from app.usecases.card_designs import save_design

    design = shipped("badge-portrait")
    text = write_design(replace(design, name=f"Edited {turn}"))
    own = text.replace('"size": 44', f'"size": {38 + turn % 12}')
    save_design(store, "badge-portrait", "badge", own)


def cases() -> list[Case]:
    """All that is measured."""
    from app.documents.document import Asked
    from app.documents.kinds.badge import Options
    from app.documents.order import PrintOrder

    one = PrintOrder("badge", Options(separators=False), ("pl",), Asked((1,)), paper="card")
    badges = PrintOrder("badge", None, ("pl",))
    everybody = PrintOrder("delegate_list", None, ("pl",))
    participants = PrintOrder("participants_list", None, ("pl",))
    return [
        Case("a badge, its person's name edited", CARD, one, 0, edit_name),
        Case("a badge, its design edited", CARD, one, 0, edit_design),
        Case("a page of the delegate list", PAGE, everybody, 17, edit_name),
        Case("a page of the list of participants", PAGE, participants, 17, edit_name),
        Case("a page of badges", PAGE, badges, 17, edit_name),
    ]


def measure(store: "Store", case: Case) -> Figure:
    """The figures of a case: the middle of many turns."""
    from app.documents import prepared as making
    from app.documents.write import About, write
    from app.gui.documents.pdfium import pictured
    from app.gui.exchange.undisturbed import forget_kept, undisturbed

    found: list[Figure] = []
    for turn in range(WARM + TURNS):
        case.change(store, turn)
        start = time.thread_time()
        with undisturbed():
            prepared = making.look_into(store, lambda _read: case.order)
        pdf = prepared.pdf_of(case.page)
        pictured(pdf, SCALE)
        seen = time.thread_time()
        page = prepared.page(case.page)
        before = time.thread_time()
        write((page,), BytesIO(), About("Preview", "pl"))
        written = time.thread_time()
        pictured(pdf, SCALE)
        end = time.thread_time()
        prepared.close()
        forget_kept()
        found.append(Figure(seen - start, written - before, end - written))
    kept = found[WARM:]
    middle = [
        1_000 * statistics.median(getattr(figure, name) for figure in kept)
        for name in ("seen", "written", "pictured")
    ]
    return Figure(*middle)


def main() -> int:
    """Print the figures; 1 if a promise is broken."""
    from app.store import Store
    from app.usecases import sample

    count = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    broken = False
    title = f"{count:,} people, CPU ms"
    print(f"{title:<38}{'seen':>8}{'written':>9}{'pictured':>10}{'promised':>10}")
    with TemporaryDirectory() as folder, Store.create(Path(folder) / "x.plenum") as store:
        sample.build(store, count)
        for case in cases():
            found = measure(store, case)
            figures = f"{found.seen:>8.1f}{found.written:>9.1f}{found.pictured:>10.1f}"
            print(f"{case.name:<38}{figures}{case.promised:>10}")
            broken |= found.seen > case.promised
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
