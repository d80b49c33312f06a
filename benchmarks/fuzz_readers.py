"""What the readers do with broken files: only our own errors, and never for long.

Run it by hand: python benchmarks/fuzz_readers.py [--seconds 60] [--seed N] [reader …]. Each
reader gets mutations of valid small files for so many seconds; whatever else than an AppError
comes out, or takes more than a second of processor time, is kept in the folder it names.
"""

import argparse
import contextlib
import io
import random
import sys
import tempfile
import time
import traceback
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import xlsxwriter

from app.base.errors import AppError
from app.exchange.reading.open import read_data, read_pasted
from app.exchange.shape import best_sheet, find_table

LONGEST = 20_000
MOST_SECONDS = 1.0
NAMES = "given;family;city;e-mail\nIlze;Bērziņa;Rīga;ilze@riga.example\nJosé;O'Neill;Łódź;\n"
CARD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C4=93rzi=\r\n"
    '=C5=86a;Ilze;;Dr.\r\nitem1.EMAIL;PREF:ilze@riga.example\r\nTEL;TYPE="cell,x":+371 1\r\n'
    "NOTE:one\r\n two\r\nthree\r\nPHOTO;ENCODING=b:AAAA\r\n AAAA\r\nEND:VCARD\r\n"
)
JCARD = '[["vcard",[["version",{},"text","4.0"],["n",{},"text",["Bērziņa","Ilze","","",""]]]]]'
HTML = "<html><table><tr><th>Name<th>City</tr><tr><td colspan=2>Ilze<br>B</td></tr></table>"
ROW = '<table:table-row table:number-rows-repeated="2">{cells}</table:table-row>'
CELL = (
    '<table:table-cell table:number-columns-repeated="2" office:value-type="string">'
    '<text:p>Rīga<text:s text:c="2"/></text:p></table:table-cell>'
)
SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
FODS = (
    f'<?xml version="1.0" encoding="UTF-8"?><office:document{SPACES}><office:body>'
    f'<office:spreadsheet><table:table table:name="People">{ROW.format(cells=CELL * 3)}'
    "</table:table></office:spreadsheet></office:body></office:document>"
)
UNPACKING = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError, OverflowError),
)
TOKENS = (
    *(
        b'"',
        b"'",
        b";",
        b",",
        b"\t",
        b"|",
        b"\n",
        b"\r",
        b"\r\n",
        b"\0",
        b"\xff\xfe",
        b"=",
        b"=\r\n",
    ),
    *(
        b"BEGIN:VCARD\r\n",
        b"END:VCARD\r\n",
        b"AGENT:",
        b"CHARSET=x",
        b"ENCODING=b:",
        b"<",
        b">",
        b"<!--",
    ),
    *(b"<![", b"&#", b"&amp", b"<table", b"<td", b"]]>", b"1048576", b"XFD", b"99999999999", b"-1"),
    *(
        b"\xe4",
        b"\xc5\x82",
        b"\x81",
        b"[",
        b"[[",
        b"{",
        b'r="',
        b"repeated",
        b"<!DOCTYPE",
        b"sep=;",
    ),
)


def workbook() -> bytes:
    """A small xlsx with dates, a merged cell and a formula."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet("People")
        for row in range(5):
            sheet.write_row(row, 0, ["Ilze", "Bērziņa", row, True, 0.5])
        sheet.merge_range(6, 0, 7, 2, "Rīga")
        sheet.write_formula(8, 0, "=A1", None, "Ilze")
        book.add_worksheet("Hidden").hide()
    return file.getvalue()


def packed(content: str) -> bytes:
    """An ods with this content."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml", content.replace("office:document", "office:document-content")
        )
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return file.getvalue()


def binary_seed() -> bytes:
    """The head of an OLE file; real ones are among the shared cases, if there are any."""
    cases = Path(__file__).resolve().parents[2] / "shared" / "cases"
    found = sorted(cases.glob("*/*.xls"))
    return found[0].read_bytes() if found else b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1528)


def as_file(data: bytes) -> None:
    """Read it and find its table, as the preview does."""
    source = read_data(data, "file")
    find_table(source.sheets[best_sheet(source)])


def as_pasted(data: bytes) -> None:
    """Read it as text of the clipboard."""
    read_pasted(data.decode("utf-8", errors="replace"))


READERS: dict[str, tuple[Callable[[bytes], None], list[bytes]]] = {
    "csv": (as_file, [NAMES.encode(code) for code in ("utf-8", "cp1257", "utf-16", "utf-16-be")]),
    "vcard": (as_file, [CARD.encode(), (CARD * 3).encode("utf-16-le"), JCARD.encode()]),
    "html": (as_file, [HTML.encode()]),
    "fods": (as_file, [FODS.encode()]),
    "xlsx": (as_file, [workbook()]),
    "ods": (as_file, [packed(FODS)]),
    "xls": (as_file, [binary_seed()]),
    "pasted": (as_pasted, [NAMES.replace(";", "\t").encode(), b'"a\nb"\t"c"\n']),
}


def mutated(seed: bytes, draw: random.Random) -> bytes:
    """The seed with a few bytes, pieces or tokens changed; packed files sometimes inside."""
    if zipfile.is_zipfile(io.BytesIO(seed)) and draw.random() < 0.7:
        with contextlib.suppress(*UNPACKING):
            return repacked(seed, draw)
    return scratched(seed, draw)


def scratched(data: bytes, draw: random.Random) -> bytes:
    """Some bytes changed, cut, doubled or many times repeated."""
    found = bytearray(data)
    for _ in range(draw.choice((1, 1, 2, 4, 16))):
        place, end = sorted((draw.randrange(len(found) + 1), draw.randrange(len(found) + 1)))
        kind = draw.randrange(6)
        if kind == 0 and place < len(found):
            found[place] = draw.randrange(256)
        elif kind == 1:
            found[place:place] = draw.choice(TOKENS)
        elif kind == 2:
            del found[place : min(end, place + 200)]
        elif kind == 3:
            found[place:place] = found[place:end]
        elif kind == 4:
            found[place:place] = draw.choice(TOKENS) * draw.choice((10, 1000, 5000))
        else:
            found[place:place] = draw.randbytes(draw.choice((4, 100)))
        del found[LONGEST:]
    return bytes(found) or b"x"


def repacked(data: bytes, draw: random.Random) -> bytes:
    """One part of an archive scratched, the archive whole."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", 8) as new:
        chosen = draw.choice(old.namelist())
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, scratched(part, draw) if name == chosen else part)
    return file.getvalue()


def trials(seeds: list[bytes], seconds: float, draw: random.Random) -> Iterator[bytes]:
    """Mutations, some of them of mutations, until the time is over."""
    end = time.monotonic() + seconds
    last = draw.choice(seeds)
    while time.monotonic() < end:
        last = mutated(draw.choice([*seeds, last]), draw)
        yield last


def fuzz(name: str, seconds: float, seed: int, kept: Path) -> tuple[int, int, float, int]:
    """How many files, how many of them refused, the longest time, and how many failures."""
    read, seeds = READERS[name]
    files = refused = failures = 0
    longest = 0.0
    for data in trials(seeds, seconds, random.Random(f"{seed} {name}")):
        files += 1
        start = time.process_time()
        problem = ""
        try:
            read(data)
        except AppError:
            refused += 1
        except BaseException:  # noqa: BLE001 - whatever comes out is what is looked for
            problem = traceback.format_exc()
        took = time.process_time() - start
        longest = max(longest, took)
        if problem or took > MOST_SECONDS:
            failures += 1
            (kept / f"{name}-{failures}").write_bytes(data)
            print(f"{name}-{failures}: {took:.1f} s {problem}", flush=True)
    return files, refused, longest, failures


def main() -> int:
    """Print a line for each reader; 1 if one failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("readers", nargs="*", choices=[[], *READERS])
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 1_000_000)
    given = parser.parse_args()
    kept = Path(tempfile.mkdtemp(prefix="fuzz-"))
    print(f"seed {given.seed}; files that fail are kept in {kept}")
    failed = 0
    for name in given.readers or READERS:
        files, refused, longest, failures = fuzz(name, given.seconds, given.seed, kept)
        print(f"{name:8}{files:8} files {refused:8} refused   longest {longest:.2f} s", flush=True)
        failed += failures
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
