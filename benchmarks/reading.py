"""How well files of other programs are read, and what reading a large workbook costs.

Run it by hand: python benchmarks/reading.py [cases|sample|speed …]. `cases` prints every CSV of
the shared cases (beside the checkout) with the encoding, delimiter and rows that were expected
and found; `sample` the sample conference's people in the encodings spreadsheets save; `speed`
reads 10,000 rows of 20 columns as xlsx, against what python-calamine alone needs. Ends with 1
where a promise is broken: all encodings right, at most 3 delimiters wrong.
"""

import csv
import gc
import io
import json
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import python_calamine
import xlsxwriter

from app.base.errors import AppError
from app.exchange.reading.encodings import guess
from app.exchange.reading.open import read_data, read_file
from app.store import Store
from app.usecases import sample

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases"
MOST_WRONG_DELIMITERS = 3
ENCODINGS = ("cp1250", "iso8859-2", "cp1257", "cp852", "cp1252", "cp1251")
WIDE = ("utf-16", "utf-16-le", "utf-16-be")
TEXTS = {  # of encodings/, whose names say what they are
    "encodings/windows-1250-polish___ude_1.txt": "cp1250",
    "encodings/windows-1250-slovak___ude_1.txt": "cp1250",
    "encodings/UTF-16LE__nobom-utf16le.txt": "utf-16-le",
}
PEOPLE = """
    SELECT given, family, original, title, person.function, email, phone, city, country
    FROM person LEFT JOIN organisation ON organisation.id = organisation_id
"""
ROWS, COLUMNS, RUNS = 10_000, 20, 7


def same_letters(data: bytes, one: str, other: str) -> bool:
    """Whether both encodings give the same text."""
    return data.decode(one, errors="replace") == data.decode(other, errors="replace")


def sign(*, right: bool, sure: bool = True) -> str:
    """How the table marks a guess."""
    return ("" if right else "WRONG") + ("" if sure else " unsure")


def cases() -> bool:
    """Print what was expected of each CSV and found; whether the promises hold."""
    if not CASES.exists():
        print("The shared cases are not beside this checkout.")
        return True
    expected = json.loads((CASES / "EXPECTED.json").read_text(encoding="utf-8"))
    wrong = {"encoding": 0, "delimiter": 0, "rows": 0}
    for name in sorted(name for name in expected if name.endswith(".csv")):
        facts, data = expected[name], (CASES / name).read_bytes()
        found = guess(data)
        right = same_letters(data, found.encoding, facts["encoding"])
        wrong["encoding"] += not right
        print(
            f"{name}\n  encoding   {facts['encoding']:10} {found.encoding:10}"
            f"{sign(right=right, sure=found.sure)}"
        )
        try:
            source = read_file(CASES / name)
        except AppError as problem:
            print(f"  refused    {problem}")
            continue
        rows = sum(bool(row) for row in source.sheets[0].rows)
        for what, was, wanted in (
            ("delimiter", source.delimiter, facts["delimiter"]),
            ("rows", rows, facts["records_incl_header"]),
        ):
            wrong[what] += was != wanted
            print(f"  {what:10} {wanted!r:10} {was!r:10}{sign(right=was == wanted)}")
    for name, encoding in TEXTS.items():
        found = guess((CASES / name).read_bytes())
        wrong["encoding"] += found.encoding != encoding
        print(
            f"{name}\n  encoding   {encoding:10} {found.encoding:10}"
            f"{sign(right=found.encoding == encoding, sure=found.sure)}"
        )
    print("wrong:", *(f"{what} {times}" for what, times in wrong.items()))
    return not wrong["encoding"] and wrong["delimiter"] <= MOST_WRONG_DELIMITERS


def people_as_text(folder: Path) -> str:
    """The sample conference's people with semicolons, as a German or Polish Excel saves them."""
    store = Store.create(folder / "sample.plenum")
    sample.build(store)
    store.close()
    text = io.StringIO()
    with closing(sqlite3.connect(store.path)) as file:
        csv.writer(text, delimiter=";").writerows(file.execute(PEOPLE))
    return text.getvalue()


def saved_sample() -> bool:
    """Print the guess for the sample saved in each encoding; whether all are right."""
    with tempfile.TemporaryDirectory() as folder:
        text = people_as_text(Path(folder))
    all_right = True
    for encoding in (*ENCODINGS, *WIDE, "utf-8"):
        data = text.encode(encoding, errors="replace")
        found = guess(data)
        right = same_letters(data, found.encoding, encoding)
        all_right &= right
        lost = [str(note) for note in read_data(data, "sample.csv").notes]
        print(
            f"sample as {encoding:10} {found.encoding:10}{sign(right=right, sure=found.sure)}"
            f"  {' '.join(lost)}"
        )
    return all_right


def workbook() -> bytes:
    """Registrations as a registration system exports them: texts, numbers, dates."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("People")
        sheet.write_row(0, 0, [f"Column {number}" for number in range(COLUMNS)])
        for row in range(1, ROWS + 1):
            texts = [f"Value {row} {number}" for number in range(COLUMNS - 4)]
            sheet.write_row(row, 0, [*texts, row, row / 4, row % 2 == 0, "same for all"])
    return file.getvalue()


def alone(data: bytes) -> object:
    """What calamine needs to give its rows."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    return book.get_sheet_by_index(0).to_python(skip_empty_area=False)


def milliseconds(action: Callable[[], object]) -> float:
    """Processor time of the middle run."""
    found = []
    for _ in range(RUNS):
        gc.collect()
        start = time.process_time()
        action()
        found.append(1000 * (time.process_time() - start))
    return statistics.median(found)


def speed() -> bool:
    """Print what reading costs; there is no promise for reading alone."""
    data = workbook()
    bare = milliseconds(lambda: alone(data))
    ours = milliseconds(lambda: read_data(data, "people.xlsx"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"xlsx of {ROWS} rows × {COLUMNS} columns, {len(data) // 1000} kB: calamine alone "
        f"{bare:.0f} ms, with guards and texts {ours:.0f} ms, {ours / bare:.2f} times; "
        f"memory at most {peak} MB"
    )
    return True


PARTS = {"cases": cases, "sample": saved_sample, "speed": speed}


if __name__ == "__main__":
    kept = [PARTS[name]() for name in sys.argv[1:] or PARTS]  # all of them, whatever fails
    sys.exit(not all(kept))
