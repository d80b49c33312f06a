"""Whatever a conference holds and wherever paper goes: a clear word, and all other badges."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from factories import a_delegation, a_person, a_store
from PIL import Image

from app.cli.main import main
from app.documents.document import kinds
from app.rules.events import LogoPurpose
from app.rules.registrations import RegistrationStatus
from app.usecases.events import add_logo

ROOT = Path(__file__).parents[2]
GOOD = ("Ilze Bērziņa", "Łukasz Świątek", "Ada Abacka")
HOSTILE = {
    "markup": "<b>Jan</b> & {name} </para>",
    "long": "x" * 10_000,
    "long words": "ab " * 3_000,
    "marks alone": "\u0301\u0302\u0303",
    "ten thousand marks": "\u0301" * 10_000,
    "emoji": "😀👩‍👩‍👧🇵🇱",
    "unassigned": "\U000e0fff\u0378\ufffe",
    "overrides": "\u202eevil\u2066abc",
    "nul": "nul\0inside",
    "long Thai": "\u0e01" * 10_000,
    "long Arabic": "\u0644" * 10_000,
    "long Chinese": "\u738b" * 10_000,
    "joiners": "\u200d" * 50,
    "ends of lines": "\t\n\r\x0b",
}
NO_LIMITS = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_FSIZE")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A conference with three people of a delegation, closed."""
    with a_store(tmp_path, languages=("pl", "en")) as store:
        riga = a_delegation(store, "Rīga")
        for name in GOOD:
            a_person(store, name, delegation=riga, status=RegistrationStatus.CONFIRMED)
        return store.path


def by_another_program(path: Path, change: Callable[[sqlite3.Connection], object]) -> None:
    """What a program does that does not know Plenum's rules."""
    with closing(sqlite3.connect(path)) as bare, bare:
        bare.execute("PRAGMA ignore_check_constraints=ON")
        change(bare)


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def is_sound(path: Path) -> bool:
    """Whether another program finds the file in order, if that program is here."""
    if shutil.which("qpdf") is None:
        return True
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False)
    return done.returncode == 0


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_a_name_that_no_form_lets_in(good: Path, tmp_path: Path, name: str) -> None:
    def spoil(bare: sqlite3.Connection) -> None:
        bare.execute("UPDATE person SET family = ?, given = '' WHERE id = 1", (name,))

    by_another_program(good, spoil)
    out, told = tmp_path / "badges.pdf", tmp_path / "report.json"
    assert main(["print", "badge", str(good), "-o", str(out), "--report", str(told)]) == 0
    words = words_of(out)
    assert "Świątek" in words
    assert "Abacka" in words
    assert is_sound(out)
    assert {fact["person_id"] for fact in json.loads(told.read_text(encoding="utf-8"))} <= {1}


def test_all_documents_of_a_spoiled_conference(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def spoil(bare: sqlite3.Connection) -> None:
        names = list(HOSTILE.values())
        texts = json.dumps({"en": names[1], "pl": names[0]})
        bare.execute(
            "UPDATE person SET family = ?, function = ? WHERE id = 1", (names[2], names[0])
        )
        bare.execute("UPDATE organisation SET name = ?, city = ?", (texts, names[5]))
        bare.execute("UPDATE event SET title = ?, host = ?", (texts, texts))

    by_another_program(good, spoil)
    out = tmp_path / "pack"
    languages = ("--language", "pl", "--language", "en")
    assert main(["print", "pack", str(good), "-o", str(out), "--quiet", *languages]) == 0
    written = list(out.iterdir())
    assert f"Wrote {len(written)} documents" in capsys.readouterr().out
    assert len(written) > len(kinds()) / 3  # the others have nothing to say of so small a one
    assert all(map(is_sound, written))


def a_picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> bytes:
    out = BytesIO()
    Image.new(mode, size, 128 if mode == "L" else (9, 99, 199, 0)[: len(mode)]).save(out, kind)
    return out.getvalue()


PNG = a_picture("PNG")
PICTURES = {
    "says it is huge": PNG[:16] + b"\0\0\xff\xff\0\0\xff\xff" + PNG[24:],
    "half": PNG[: len(PNG) // 2],
    "nothing": b"",
    "other bytes": PNG[:40] + b"\xff" * 40,
    "EPS called PNG": b"%!PS-Adobe-3.0 EPSF-3.0\n(cat /etc/passwd) run\n%%EOF",
    "SVG with a script": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
}
FINE = {"for the press": a_picture("JPEG", "CMYK"), "grey": a_picture("PNG", "L", (4_000, 3_000))}


@pytest.mark.parametrize("data", [*PICTURES.values(), *FINE.values()], ids=[*PICTURES, *FINE])
def test_a_logo_that_is_none(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes
) -> None:
    with a_store(tmp_path, "logo.plenum") as store:
        add_logo(store, PNG, purpose=LogoPurpose.EVENT)
        a_person(store, GOOD[0])
        a_person(store, GOOD[1])
    by_another_program(
        store.path, lambda bare: bare.execute("UPDATE picture SET data = ?", (data,))
    )
    for kind in ("badge", "alphabetical_index"):
        out = tmp_path / f"{kind}.pdf"
        assert main(["print", kind, str(store.path), "-o", str(out)]) == 0
        assert "Świątek" in words_of(out)
        assert is_sound(out)
    missing = "missing_picture" in capsys.readouterr().err
    assert missing is (data not in FINE.values())


@NO_LIMITS
def test_a_full_disk_leaves_the_old_file(good: Path, tmp_path: Path) -> None:
    out = tmp_path / "badges.pdf"
    out.write_bytes(b"old")
    # fmt: off
    command = f"ulimit -f 16; exec {sys.executable} -m app print badge {good} -o {out}"
    # fmt: on
    done = subprocess.run(
        ["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "The disk is full: “badges.pdf” was not written. Free some space, then try again.\n"
    )
    assert out.read_bytes() == b"old"
    assert not list(tmp_path.glob(".*.tmp"))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_in_the_middle_the_old_file_is_there(good: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    out = folder / "badges.pdf"
    out.write_bytes(b"old")
    command = [sys.executable, "-m", "app", "print", "badge", str(good), "-o", str(out)]
    with subprocess.Popen([*command, "--blanks", "10000"], cwd=ROOT) as process:
        while process.poll() is None and not any(
            each.stat().st_size for each in folder.glob(".*.tmp")
        ):
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.01)
        os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    assert out.read_bytes() == b"old"


def test_what_must_not_be_replaced(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = good.read_bytes()
    assert main(["print", "badge", str(good), "-o", str(good)]) == 1
    assert capsys.readouterr().err == (
        "“conference.plenum” is a conference, which would be lost. Choose another name.\n"
    )
    assert good.read_bytes() == before
    out = str(tmp_path / "x.pdf")
    assert main(["print", "badge", str(good), "-o", out, "--report", out]) == 2
    assert "--report and -o are the same file" in capsys.readouterr().err
