"""Writing the folder for the funder, ending with an index of everything and its checksums."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.base.errors import NotFound
from app.base.file_names import safe_name
from app.base.progress import Progress, Silent
from app.base.words import N_, Words, words_for
from app.bundles.bundle import MARK, Item, Written, made_by, names, write_bundle
from app.bundles.evidence import naming
from app.bundles.evidence.index import index_page
from app.bundles.evidence.naming import Named
from app.bundles.evidence.tables import tables
from app.bundles.materials.contents import NO_EVENT
from app.bundles.papers import Steps, paper
from app.documents import agenda_saying as saying
from app.documents.agenda_facts import AgendaOptions, collect_held
from app.documents.document import kind_of
from app.documents.order import PrintOrder
from app.exchange.exporter import exporters
from app.queries import attendance, certificates, events, materials, projects
from app.queries.events import EventRow
from app.store import Reading, Store

PROGRAMME, HELD = "programme_list", N_("Programme as held")
SUMS = "SHA256SUMS"
"""Checksums as `sha256sum --check` reads them."""
PAPERS = (
    (PROGRAMME, N_("1 Programme as held")),
    ("attendance_summary", N_("2 Attendance")),
    ("participants_list", N_("2 Attendance")),
    ("statistics", N_("3 Counts")),
    ("conference_report", N_("5 Outcomes")),
    ("project_plan", N_("5 Outcomes")),
    ("certificate", N_("6 Certificates")),
)
"""The documents that prove something, and the folder each lies in."""
SCANS, COUNTS, PHOTOS = N_("2 Attendance"), N_("3 Counts"), N_("4 Photos")


@dataclass(frozen=True)
class Evidence:
    """What is in the folder; `people` are those who are named in it."""

    files: tuple[Written, ...]
    people: int


def export_evidence(
    store: Store, target: Path, languages: Sequence[str] = (), progress: Progress | None = None
) -> Evidence:
    """Write the folder or archive for the funder; documents in one language or two.

    Without a choice it is the first language of the conference. Raises NotFound without a
    conference, FileProblem for a place that cannot be written, and Cancelled; what stood
    there before is replaced only by the whole.
    """
    steps = Steps(progress or Silent())
    with store.snapshot() as read:
        event = events.event(read)
        if event is None:
            raise NotFound(NO_EVENT)
        spoken = tuple(languages) or event.languages[:1]
        collected = _Collected(read, event, spoken, words_for(spoken[0]))
        items = [
            *collected.papers(steps),
            *collected.tables(),
            *collected.scans(),
            *collected.photos(),
        ]
        written = write_bundle(target, items, len(items), collected.last, steps)
        return Evidence(tuple(written), len(_named(read)))


def _named(read: Reading) -> frozenset[int]:
    """Who was expected or there, has a certificate, or is on the programme."""
    there = (each.person_id for each in attendance.attendees(read))
    issued = (row.person_id for row in certificates.register(read))
    days = collect_held(read, AgendaOptions()).days
    return frozenset((*there, *issued)) | saying.named(days)


class _Collected:
    """The evidence of one conference on its way into the folder."""

    def __init__(
        self, read: Reading, event: EventRow, languages: Sequence[str], words: Words
    ) -> None:
        self._read, self._event, self._words = read, event, words
        self._languages = tuple(languages)
        self._taken: set[str] = set()
        self._about: dict[str, str] = {}

    def papers(self, steps: Steps) -> Iterator[Item]:
        """Each document in which something stands."""
        read = self._read
        empty = {
            "project_plan": not projects.projects(read),
            "certificate": not certificates.register(read),
        }
        for key, folder in PAPERS:
            if empty.get(key):
                continue
            kind, held = kind_of(key), key == PROGRAMME
            place = self._place(folder, self._words(HELD if held else kind.title), "pdf")
            options = kind.options(held=True) if held else None
            order = PrintOrder(key, options, self._languages)
            yield paper(read, order, place, steps)

    def tables(self) -> Iterator[Item]:
        """What is counted, for a spreadsheet."""
        write = exporters()["xlsx"].write
        for table in tables(self._read, self._event, self._words):
            place = self._place(COUNTS, table.name, "xlsx")
            yield Item(place, partial(made_by, write, table))

    def scans(self) -> Iterator[Item]:
        """The signed sheets as they were scanned."""
        for one in naming.scans(self._read, self._words):
            make = partial(attendance.scan_data, self._read, one.id)
            yield Item(self._named(SCANS, one), make)

    def photos(self) -> Iterator[Item]:
        """All photos, shared ones or not: a funder sees what was done."""
        for one in naming.photos(self._read, self._words):
            yield Item(self._named(PHOTOS, one), partial(self._photo, one.id))

    def _photo(self, material_id: int) -> bytes:
        return materials.content(self._read, material_id).data

    def _named(self, folder: str, one: Named) -> str:
        place = self._at(folder, one.name)
        self._about[place] = one.about
        return place

    def _place(self, folder: str, title: str, ending: str) -> str:
        return self._at(folder, f"{safe_name(title, 'file')}.{ending}")

    def _at(self, folder: str, name: str) -> str:
        return names(self._taken, safe_name(self._words(folder), "folder"), name)

    def last(self, written: Sequence[Written]) -> Iterator[Item]:
        """The index for people, the checksums for programs, the mark of a bundle."""
        page = index_page(self._event, written, self._about, self._words)
        yield Item.of("index.html", page.encode())
        sums = "".join(f"{one.sha256}  {one.path}\n" for one in written)
        yield Item.of(SUMS, sums.encode())
        facts = {"kind": "evidence", "conference": self._event.uid}
        yield Item.of(MARK, json.dumps(facts).encode())
