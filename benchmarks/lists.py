"""What a row of a long list costs: our delegate list against rows drawn by hand and a LongTable.

Run it by hand: python benchmarks/lists.py [rows …]. Each list is made in a process of its own, from
the file to the PDF, so that its memory is its own: milliseconds of processor time a row without
opening the file and importing, and megabytes at most, fonts and libraries included. The baselines,
in ReportLab, get the very same texts. Promised: 0.10 ms a row, 150 MB with 50,000 rows.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

COUNTS = (10_000, 50_000)
BASELINE = 2_000
PROMISED_MS, PROMISED_MB = 0.10, 150.0
FONT = Path(__file__).resolve().parents[1] / "resources" / "fonts" / "NotoSans-Regular.ttf"
RUNS = 3


def peak() -> float:
    """The most memory this process ever held, in megabytes; 0 where nobody tells."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    most = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(most.split()[1]) / 1024


def ours(path: Path) -> dict[str, float]:
    """The delegate list of a file, from the question to the bytes: seconds, rows, pages, memory."""
    from app.documents.document import Asked
    from app.documents.kinds.delegate_list import DOCUMENT
    from app.documents.order import PrintOrder, produce
    from app.queries.listing import listed
    from app.store import Store

    order = PrintOrder(DOCUMENT.key, DOCUMENT.options(others=True), ("en",))
    with Store.open(path, alone=False) as store, store.read() as read:
        produce(read, replace(order, asked=Asked((1,))), BytesIO())  # imports, opens the fonts
        with path.with_suffix(".pdf").open("wb") as out:
            start = time.process_time()
            done = produce(read, order, out)
            spent, most = time.process_time() - start, peak()
        return {"spent": spent, "rows": len(listed(read)), "pages": done.pages, "peak": most}


def texts(count: int) -> list[tuple[str, str, str, str]]:
    """Rows of the same kind for the baselines."""
    from random import Random

    from app.usecases.sample.naming import Namer

    namer = Namer(Random(1))
    countries = ("PL", "LV", "DE", "FR")
    jobs = ("Councillor", "Coordinator of international cooperation", "Town planner")
    found = []
    for i in range(count):
        name = namer.name(countries[i % 4])
        found.append((str(i + 1), f"{name.given} {name.family}", "Member", jobs[i % 3]))
    return found


def by_hand(rows: list[tuple[str, str, str, str]]) -> float:
    """Seconds of a ReportLab program that draws each row itself."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    registerFont(TTFont("N", str(FONT)))
    start = time.process_time()
    canvas = Canvas(BytesIO(), pagesize=(595, 842), pageCompression=1)
    y = 0.0
    for place, row in enumerate(rows):
        if y < 60:
            if place:
                canvas.showPage()
            canvas.setFont("N", 9.5)
            y = 780.0
        for x, text in zip((45, 70, 220, 310), row, strict=True):
            canvas.drawString(x, y, text)
        canvas.line(45, y - 5, 550, y - 5)
        y -= 18
    canvas.save()
    return time.process_time() - start


def long_table(rows: list[tuple[str, str, str, str]]) -> float:
    """Seconds of a ReportLab program that leaves it to a LongTable."""
    from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

    start = time.process_time()
    table = LongTable([("No.", "Name", "In the delegation", "Function"), *rows], repeatRows=1)
    style = [("FONT", (0, 0), (-1, -1), "N", 9.5), ("LINEBELOW", (0, 0), (-1, -1), 0.5, "grey")]
    table.setStyle(TableStyle(style))
    SimpleDocTemplate(BytesIO(), pagesize=(595, 842)).build([table])
    return time.process_time() - start


def apart(*given: str) -> dict[str, float]:
    """What this script says when it is run again with these words."""
    done = subprocess.run(
        [sys.executable, __file__, *given], capture_output=True, check=True, text=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def best(run: Callable[[], Any], by: Callable[[Any], float]) -> Any:  # noqa: ANN401 - whatever ran
    """The quickest of several runs: neighbours on the machine only ever slow it down."""
    return min((run() for _ in range(RUNS)), key=by)


def main() -> int:
    """Print the figures; 1 if a promise is broken."""
    from app.store import Store
    from app.usecases import sample

    counts = [int(text) for text in sys.argv[1:]] or list(COUNTS)
    broken = False
    print(f"{'':<28}{'ms a row':>10}{'pages':>8}{'MB':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            path = Path(folder) / f"{count}.plenum"
            with Store.create(path) as store:
                sample.build(store, count)
            found = best(lambda path=path: apart("--ours", str(path)), lambda f: f["spent"])
            each = 1000 * found["spent"] / found["rows"]
            name = f"delegate list, {found['rows']:,.0f}"
            print(f"{name:<28}{each:>10.3f}{found['pages']:>8.0f}{found['peak']:>8.0f}")
            broken |= each > PROMISED_MS or found["peak"] > PROMISED_MB
    rows = texts(BASELINE)
    for name, run in (("rows drawn by hand", by_hand), ("LongTable", long_table)):
        spent = best(lambda run=run: run(rows), lambda seconds: seconds)
        print(f"{f'{name}, {BASELINE:,}':<28}{1000 * spent / BASELINE:>10.3f}")
    return int(broken)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ours"]:
        print(json.dumps(ours(Path(sys.argv[2]))))
        sys.exit(0)
    sys.exit(main())
