"""Writing the folder for participants: pages, pictures, contacts, calendars, papers."""

import json
from collections.abc import Iterator, Mapping, Sequence, Sized
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

from app.base.paths import resource
from app.base.progress import Progress, Silent
from app.bundles.bundle import MARK, Item, Written, write_bundle, write_to
from app.bundles.materials.contents import Contents, collect
from app.bundles.materials.pages import page
from app.bundles.materials.places import STYLE, Places, places
from app.documents.document import kind_of, kinds
from app.documents.order import PrintOrder, produce
from app.documents.pictures import PHOTO_PIXELS, load
from app.exchange.agenda.leaving import AgendaWish, collected
from app.exchange.agenda.writer import agenda_writers
from app.exchange.export import PeopleWish, people_table
from app.exchange.exporter import exporters
from app.queries import materials as kept
from app.rules.importing.values import Target
from app.store import Reading, Store

PAPERS = ("conference_report", "programme_list", "project_plan", "contact_directory")
"""The documents that participants get, those that this program knows."""
CONTACT_COLUMNS = (
    *(Target.TITLE, Target.GIVEN, Target.FAMILY, Target.FUNCTION, Target.ORGANISATION),
    *(Target.CITY, Target.COUNTRY, Target.EMAIL, Target.PHONE),
)


@dataclass(frozen=True)
class Packed:
    """What is in the folder; `people` are those whose contact data are."""

    files: tuple[Written, ...]
    languages: tuple[str, ...]
    people: int


def export_materials(
    store: Store, target: Path, languages: Sequence[str] = (), progress: Progress | None = None
) -> Packed:
    """Write the folder or archive for participants, in these languages or the conference's.

    Raises NotFound without a conference, FileProblem for a place that cannot be written,
    and Cancelled; what stood there before is replaced only by the whole.
    """
    told = progress or Silent()
    with store.snapshot() as read:
        contents = collect(read)
        spoken = tuple(dict.fromkeys(languages or contents.event.languages))
        papers = dict(_papers(read, spoken, told))
        where = places(contents, spoken, tuple(papers))
        items = _Items(read, contents, where, papers)
        last = [Item.of(MARK, _mark(contents))]
        written = write_bundle(target, items.all(), items.count, lambda _all: last, told)
    return Packed(tuple(written), spoken, len(contents.contacts))


def _mark(contents: Contents) -> bytes:
    return json.dumps({"kind": "materials", "conference": contents.event.uid}).encode()


def _papers(
    read: Reading, languages: Sequence[str], progress: Progress
) -> Iterator[tuple[tuple[str, str], bytes]]:
    """Kind and language of each document, and its PDF."""
    wanted = [(kind, code) for kind in PAPERS if kind in kinds() for code in languages]
    for number, (kind, code) in enumerate(wanted):
        progress.report(number, len(wanted), kind_of(kind).title)
        out = BytesIO()
        produce(read, PrintOrder(kind, languages=(code,)), out, progress)
        yield (kind, code), out.getvalue()


@dataclass(frozen=True)
class _Items:
    """The files of the folder, each made when it is its turn."""

    read: Reading
    contents: Contents
    where: Places
    papers: Mapping[tuple[str, str], bytes]

    @property
    def count(self) -> int:
        """How many there are."""
        where, tables = self.where, len(self.where.tables) + 1
        some: tuple[Sized, ...] = (where.pages, where.calendars, where.files, where.logos)
        contacts = tables if self.contents.contacts else 0
        return 1 + sum(map(len, some)) + len(where.papers) + 2 * len(where.photos) + contacts

    def all(self) -> Iterator[Item]:
        """Pages first, so that whoever opens the archive finds them at the top."""
        for code, place in self.where.pages.items():
            yield Item.of(place, page(self.contents, self.where, code).encode())
        yield Item.of(STYLE, resource("bundles/style.css").read_bytes())
        for logo in self.contents.logos:
            yield Item.of(self.where.logos[logo.row.id], logo.data)
        for photo in self.where.photos:
            data = kept.content(self.read, photo.row.id).data
            yield Item.of(photo.large, data)
            yield Item.of(photo.small, load(data, PHOTO_PIXELS).data)
        for material_id, place in self.where.files.items():
            yield Item.of(place, kept.content(self.read, material_id).data)
        yield from self._calendars()
        if self.contents.contacts:
            yield from self._contacts()
        for key, place in self.where.papers.items():
            yield Item.of(place, self.papers[key])

    def _calendars(self) -> Iterator[Item]:
        public = frozenset(row.id for day in self.contents.days for row in day.sessions)
        write = agenda_writers()["ics"].write
        for code, place in self.where.calendars.items():
            leaving = collected(self.read, AgendaWish(language=code, session_ids=public))
            yield Item(place, partial(write_to, write, leaving))

    def _contacts(self) -> Iterator[Item]:
        ids = tuple(facts.row.id for facts in self.contents.contacts)
        wish = PeopleWish(ids=ids, columns=CONTACT_COLUMNS)
        tables = {
            code: people_table(self.read, replace(wish, language=code))
            for code in self.where.tables
        }
        for code, place in self.where.tables.items():
            yield Item(place, partial(write_to, exporters()["xlsx"].write, tables[code]))
        first = next(iter(tables.values()))
        yield Item(self.where.cards, partial(write_to, exporters()["vcf"].write, first))
