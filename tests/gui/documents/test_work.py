"""The long work on documents."""

import signal
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from gui.documents.stations import a_station
from pytestqt.qtbot import QtBot

from app.base.errors import Cancelled, FileProblem, RuleBroken
from app.base.progress import Silent
from app.documents.imposition import TRUE, Calibration
from app.documents.order import save
from app.documents.prepared import prepare
from app.gui.documents import work
from app.gui.documents.choices import Choices
from app.gui.documents.printing import Ticket
from app.gui.documents.who import Who, Whom
from app.queries import disclosures
from app.store import Store

BADGES = Choices("badge", paper="A4", who=Who(Whom.SELECTED, person_ids=(1, 2, 3)))


class Heard:
    """Keeps what was reported."""

    def __init__(self) -> None:
        self.reports: list[tuple[int, int, str]] = []

    def report(self, done: int, total: int, label: str = "") -> None:
        self.reports.append((done, total, label))


class GivesUp:
    """Gives up at once."""

    def report(self, *_given: object) -> None:
        raise Cancelled


@pytest.mark.parametrize("many", [False, True])
def test_the_file_is_the_same_from_another_process(
    store: Store,
    tmp_path: Path,
    many: bool,  # noqa: FBT001 - a parameter
) -> None:
    target = tmp_path / "badges.pdf"
    made = work.write_file(store, work.Job(BADGES, many), target, Silent())
    assert made.produced.person_ids == tuple(card.person_id for card in made.cards)
    assert sorted(made.produced.person_ids) == [1, 2, 3]
    other = tmp_path / "other.pdf"
    work.write_file(store, work.Job(BADGES, many=False), other, Silent())
    assert target.read_bytes() == other.read_bytes()


def test_nobody_is_refused_and_the_old_file_stays(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "badges.pdf"
    target.write_bytes(b"old")
    nobody = Choices("badge", paper="A4", who=Who(Whom.SELECTED))
    for many in (False, True):
        with pytest.raises(RuleBroken):
            work.write_file(store, work.Job(nobody, many), target, Silent())
    assert target.read_bytes() == b"old"


def test_giving_up_leaves_nothing(store: Store, tmp_path: Path) -> None:
    for many in (False, True):
        with pytest.raises(Cancelled):
            work.write_file(store, work.Job(BADGES, many), tmp_path / "x.pdf", GivesUp())
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".pdf"] == []


def test_pages_are_sent(store: Store, tmp_path: Path, qtbot: QtBot) -> None:
    target, heard = tmp_path / "printed.pdf", Heard()
    people = Who(Whom.SELECTED, person_ids=tuple(range(1, 11)))
    job = work.Job(Choices("badge", paper="A4", who=people), many=False)
    outlet = a_station(target).outlet(Ticket("Badges"))
    printer = work.Printer(outlet, "Brother", people=2)
    made = work.send(store, job, printer, heard, pages=(0, 2, 99))
    assert len(made.cards) == made.produced.cards - 1  # and a blank one
    with pypdfium2.PdfDocument(target) as document:
        assert len(document) == 2
    labels = dict.fromkeys(label for _done, _total, label in heard.reports)
    assert list(labels) == ["Making the pages", "Sending the pages to the printer"]
    assert heard.reports[-1][:2] == (100, 100)
    [noted] = store.ask(disclosures.rows)
    assert (noted.what, noted.file_name, noted.people) == ("Badges", "Brother", 2)
    assert [done for done, _total, _label in heard.reports] == sorted(
        done for done, _total, _label in heard.reports
    )


class Keeping:
    """An outlet that keeps the file."""

    def __init__(self) -> None:
        self.file = b""

    def take(self, pdf: Path, *_given: object) -> None:
        self.file = pdf.read_bytes()


def test_a_measured_printer_gets_moved_pages(store: Store, tmp_path: Path) -> None:
    moved, target = Calibration(dx=1.5, dy=-2.0), tmp_path / "moved.pdf"
    with store.read() as read:
        order = replace(BADGES.order(read), calibration=moved)
    save(store, order, target)
    outlet = Keeping()
    job = work.Job(BADGES, many=False, calibration=moved)
    work.send(store, job, work.Printer(outlet, "Zebra"), Silent(), pages=(0,))
    assert outlet.file == target.read_bytes()
    again = replace(job, calibration=TRUE)
    work.send(store, again, work.Printer(outlet, "Zebra"), Silent(), pages=(0,))
    assert outlet.file != target.read_bytes()


def test_how_much_is_much(store: Store) -> None:
    with store.snapshot() as read:
        prepared = prepare(read, BADGES.order(read))
    assert work.job_of(BADGES, prepared) == work.Job(BADGES, many=False)


def test_what_another_program_printed(store: Store) -> None:
    with store.snapshot() as read:
        prepared = prepare(read, BADGES.order(read))
    cards = work.to_record(store, BADGES, prepared)
    assert sorted(card.person_id for card in cards) == [1, 2, 3]
    assert all(card.code for card in cards)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import resource  # it is not there on Windows

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    told = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, before[1]))
    try:
        with pytest.raises(FileProblem, match="disk is full"):
            work.send_pdf(b"%PDF" * 3_000, Keeping(), Silent())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, told)
    assert list(tmp_path.iterdir()) == []


def test_a_document_that_is_there_is_sent() -> None:
    outlet = Keeping()
    work.send_pdf(b"%PDF", outlet, Silent())
    assert outlet.file == b"%PDF"
