"""The long work on documents, as it runs on other threads; nothing here touches the window."""

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from app.base.progress import Progress
from app.base.whole_file import write_whole
from app.base.words import N_
from app.documents.imposition import TRUE, Calibration
from app.documents.making import Made, make, make_apart, new_cards
from app.documents.noting import note_document
from app.documents.prepared import Prepared
from app.gui.documents.choices import Choices
from app.gui.documents.printing import Outlet
from app.gui.exchange.undisturbed import undisturbed
from app.jobs.apart import apart
from app.queries.printing import NewCard
from app.store import Store

MANY_CARDS, MANY_PAGES = 500, 200
"""From so many on, the file is made in a process of its own, for typing would falter."""
SENDING = N_("Sending the pages to the printer")


@dataclass(frozen=True)
class Job:
    """A document to be made: its choices, whether there is much of it, and for which printer."""

    choices: Choices
    many: bool
    calibration: Calibration = TRUE


def job_of(choices: Choices, prepared: Prepared) -> Job:
    """The job for what was looked at."""
    many = prepared.card_count >= MANY_CARDS or prepared.page_count >= MANY_PAGES
    return Job(choices, many)


class Share:
    """A part of a longer work: what it reports is a part of the whole, under a label."""

    def __init__(self, progress: Progress, label: str, first: int, last: int) -> None:
        self._progress, self._label = progress, label
        self._first, self._last = first, last

    def report(self, done: int, total: int, label: str = "") -> None:
        """Report it as so many hundredths of the whole."""
        part = (self._last - self._first) * done // total if total else 0
        self._progress.report(self._first + part, 100, label or self._label)


def write_file(store: Store, job: Job, target: Path, progress: Progress) -> Made:
    """Put the PDF at `target`; raises as `making.make`."""
    with store.read() as read:
        order = replace(job.choices.order(read), calibration=job.calibration)
    if job.many:
        with undisturbed():  # what comes back are thousands of small objects
            return apart(make_apart, store.path, order, target, progress=progress)
    return make(store, order, target, progress)


def save_file(store: Store, job: Job, target: Path, progress: Progress) -> Made:
    """The same for a file that somebody keeps: that it left is noted."""
    made = write_file(store, job, target, progress)
    with store.read() as read:
        order = job.choices.order(read)
    note_document(store, order, made.produced, target.name)
    return made


@dataclass(frozen=True)
class Printer:
    """Where pages go, by name, and how many people are on them if not on all."""

    outlet: Outlet
    name: str
    people: int | None = None


def send(
    store: Store,
    job: Job,
    printer: Printer,
    progress: Progress,
    *,
    pages: tuple[int, ...] | None = None,
) -> Made:
    """Make the document and print pages of it, from 0 (None: all); that it left is noted.

    Raises PrinterGone.
    """
    with TemporaryDirectory() as folder:
        target = Path(folder) / "document.pdf"
        made = write_file(store, job, target, Share(progress, N_("Making the pages"), 0, 40))
        printer.outlet.take(target, pages, Share(progress, SENDING, 40, 100))
    with store.read() as read:
        order = job.choices.order(read)
    note_document(store, order, made.produced, printer.name, people=printer.people)
    return made


def send_pdf(pdf: bytes, outlet: Outlet, progress: Progress) -> None:
    """Send a PDF that is there already to the printer; raises PrinterGone, FileProblem."""

    def put(out: BinaryIO) -> None:
        out.write(pdf)

    with TemporaryDirectory() as folder:
        target = Path(folder) / "document.pdf"
        write_whole(target, put)
        outlet.take(target, None, progress)


def to_record(store: Store, choices: Choices, prepared: Prepared) -> tuple[NewCard, ...]:
    """What is to be recorded where the document was printed by another program."""
    with store.snapshot() as read:
        pages = range(prepared.page_count)
        people = dict.fromkeys(who for page in pages for who in prepared.people_on(page))
        return new_cards(read, choices.order(read), tuple(people))
