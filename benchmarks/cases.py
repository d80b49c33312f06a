"""What becomes of every list of people among the shared cases: a table of file and outcome.

Run it by hand: python benchmarks/cases.py [folder of the cases]. Each file goes into a new
conference of its own, as the command line would bring it in. A file imports, imports without the
lines that are refused (the first reason is shown), or is refused as a whole with its reason; any
other failure, and any count that differs from EXPECTED.json, ends the program with 1.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from app.base.errors import AppError
from app.base.texts import Texts
from app.exchange.importing import Prepared, carry_out, prepare, preview
from app.exchange.reading.open import read_file
from app.exchange.reading.source import Source
from app.rules.importing.values import Decision, Decisions, DryRun, OutcomeKind
from app.store import Store
from app.usecases.events import new_event

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases"
FOLDERS = (
    *("pretix", "libreoffice-saved", "indico", "civicrm", "easychair", "pretalx", "contact-csv"),
    *("event-reporter", "badge-makers", "messytables", "csvkit", "vcard-roundcube"),
    *("vcard-ezvcard", "vcard-icaljs", "vcard-nextcloud", "vobject"),
)
ENDINGS = frozenset({".csv", ".xlsx", ".xls", ".ods", ".vcf"})
SHOWN = 76


@dataclass(frozen=True)
class Found:
    """One file: what the dry run says, and what became of it."""

    name: str
    outcome: str
    counts: Counter[str]
    rows: int = 0
    seconds: float = 0.0
    differs: str = ""


def files(folder: Path) -> Iterator[Path]:
    """All lists that may hold people."""
    for name in FOLDERS:
        yield from (path for path in sorted((folder / name).glob("*")) if path.suffix in ENDINGS)


def new_store(folder: Path) -> Store:
    """An empty conference."""
    store = Store.create(folder / "x.plenum")
    days = {"starts_on": date(2027, 12, 10), "ends_on": date(2027, 12, 12)}
    facts = {"title": Texts(en="Conference"), "time_zone": "Europe/Riga", "languages": ("en",)}
    new_event(store, {**facts, **days})
    return store


def bring_in(path: Path, expected: dict[str, Any]) -> Found:
    """What becomes of one file."""
    name, start = f"{path.parent.name}/{path.name}", time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, new_store(Path(folder)) as store:
        try:
            source = read_file(path)
            prepared = prepare(store, source)
            dry_run = preview(store, prepared)
            outcome = _imported(store, prepared, dry_run)
        except AppError as refused:
            return Found(
                name, f"refused: {refused}", Counter(), seconds=time.perf_counter() - start
            )
        counts = Counter(each.kind.value for each in dry_run.outcomes)
        counts += Counter(each.reason.value for each in dry_run.ignored)
        differs = _difference(source, expected)
        seconds = time.perf_counter() - start
        return Found(name, outcome, counts, dry_run.rows, seconds, differs)


def _imported(store: Store, prepared: Prepared, dry_run: DryRun) -> str:
    """Import all that can be: duplicates are kept, refused lines left out."""
    duplicates = {
        o.record.line: (Decision.KEEP_BOTH, None) for o in dry_run.of(OutcomeKind.DUPLICATE)
    }
    decisions = Decisions(duplicates, skip_refused=True)
    decided = preview(store, prepared, decisions)
    if not decided.outcomes:
        first = next(iter(dry_run.problems), None)
        return f"refused: {first.error}" if first else "nobody in it"
    asked = replace(decided, dates_ambiguous=False)
    became = carry_out(store, prepared, asked, decisions, file_name="case")
    again = preview(store, prepared, decisions)
    news = len(again.of(OutcomeKind.NEW)) + len(again.of(OutcomeKind.CHANGED))
    refused = decided.of(OutcomeKind.REFUSED)
    told = (
        "imports"
        if not refused
        else f"imports but for {len(refused)}: {refused[0].problems[0].error}"
    )
    if dry_run.dates_ambiguous:
        told += "; asks for the order of dates"
    if not became and not refused:
        return "nobody in it"
    return f"{told}; {news} NOT THE SAME AGAIN" if news else told


def _difference(source: Source, expected: dict[str, Any]) -> str:
    """How the file was read otherwise than by the readers of EXPECTED.json."""
    if "sheets" in expected:
        read = {sheet.name: len(sheet.rows) for sheet in source.sheets}
        known = {sheet: size[0] for sheet, size in expected["sheets"].items()}
        return "" if read == known else f"sheets {read}, expected {known}"
    if "records_incl_header" in expected:
        told, known = len(source.sheets[0].rows), expected["records_incl_header"]
        signs = (source.delimiter, expected["delimiter"])
        more = "" if signs[0] == signs[1] else f"; delimiter {signs[0]!r}, expected {signs[1]!r}"
        return ("" if told == known else f"{told} rows, expected {known}") + more
    if "cards" in expected:
        told = len(source.sheets[0].rows) - 1
        return "" if told == expected["cards"] else f"{told} cards, expected {expected['cards']}"
    return ""


def main() -> int:
    """Print the table; 1 if a count differs or a file comes out otherwise the second time."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else CASES
    if not folder.is_dir():
        print(f"There are no shared cases at {folder}: nothing to try.")
        return 0
    expected = json.loads((folder / "EXPECTED.json").read_text(encoding="utf-8"))
    columns = (
        "new",
        "duplicate",
        "refused",
        "add-on",
        "unnamed",
        "companion",
        "cancelled",
        "empty",
    )
    print(
        f"{'file':<58}{'rows':>5}" + "".join(f"{c[:9]:>10}" for c in columns) + f"{'s':>6}  outcome"
    )
    wrong = 0
    for path in files(folder):
        found = bring_in(path, expected.get(f"{path.parent.name}/{path.name}", {}))
        counts = "".join(f"{found.counts[column] or '':>10}" for column in columns)
        outcome = found.outcome.replace("\n", " ")[:SHOWN]
        print(f"{found.name:<58}{found.rows:>5}{counts}{found.seconds:>6.2f}  {outcome}")
        if found.differs:
            print(f"{'':<58}  DIFFERS: {found.differs}")
        wrong += bool(found.differs) or "NOT THE SAME" in found.outcome
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
