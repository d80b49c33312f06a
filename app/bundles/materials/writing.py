"""Writing the folder for participants: pages, pictures, contacts, calendars, papers."""

import json
from collections import deque
from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path

from app.base.paths import resource
from app.base.progress import Progress, Silent
from app.bundles.bundle import MARK, Item, Written, made_by, write_bundle
from app.bundles.materials.contents import Contents, collect
from app.bundles.materials.pages import page
from app.bundles.materials.places import STYLE, Places, places
from app.bundles.papers import Steps, paper
from app.documents.order import PrintOrder
from app.documents.pictures import PHOTO_PIXELS, Kept, load_kept
from app.exchange.agenda.leaving import AgendaWish, collected
from app.exchange.agenda.writer import agenda_writers
from app.exchange.export import PeopleWish, people_table
from app.exchange.exporter import exporters
from app.queries import materials as kept
from app.rules.importing.values import Target
from app.store import Reading, Store

PAPERS = ("conference_report", "programme_list", "project_plan", "contact_directory")
"""The documents that participants get."""
CONTACT_COLUMNS = (
    *(Target.TITLE, Target.GIVEN, Target.FAMILY, Target.FUNCTION, Target.ORGANISATION),
    *(Target.CITY, Target.COUNTRY, Target.EMAIL, Target.PHONE),
)


@dataclass(frozen=True)
class Packed:
    """What is in the folder; `people` are those who agreed to be, and those on the programme.

    `damaged` are the photos that no browser may be able to show; they lie in it as they are.
    """

    files: tuple[Written, ...]
    languages: tuple[str, ...]
    people: int
    damaged: tuple[str, ...] = ()


def export_materials(
    store: Store, target: Path, languages: Sequence[str] = (), progress: Progress | None = None
) -> Packed:
    """Write the folder or archive for participants, in these languages or the conference's.

    Raises NotFound without a conference, FileProblem for a place that cannot be written,
    and Cancelled; what stood there before is replaced only by the whole.
    """
    steps = Steps(progress or Silent())
    with store.snapshot() as read:
        contents = collect(read)
        spoken = tuple(dict.fromkeys(languages or contents.event.languages))
        papers = [(kind, code) for kind in _papers(contents) for code in spoken]
        items = _Items(read, contents, places(contents, spoken, papers), steps)
        last = [Item.of(MARK, _mark(contents))]
        written = write_bundle(target, items.all(), items.count, lambda _all: last, steps)
    return Packed(tuple(written), spoken, contents.people, tuple(items.damaged))


def _mark(contents: Contents) -> bytes:
    return json.dumps({"kind": "materials", "conference": contents.event.uid}).encode()


def _papers(contents: Contents) -> Iterator[str]:
    """The documents in which something stands."""
    empty = {"project_plan": not contents.planned, "contact_directory": not contents.contacts}
    return (kind for kind in PAPERS if not empty.get(kind))


class _Items:
    """The files of the folder, each made when it is its turn."""

    def __init__(self, read: Reading, contents: Contents, where: Places, steps: Steps) -> None:
        self._read, self._contents, self._where = read, contents, where
        self._steps = steps
        self.damaged: list[str] = []

    @property
    def count(self) -> int:
        """How many there are."""
        where, tables = self._where, len(self._where.tables) + 1
        some: tuple[Sized, ...] = (where.pages, where.calendars, where.files, where.logos)
        contacts = tables if self._contents.contacts else 0
        return 1 + sum(map(len, some)) + len(where.papers) + 2 * len(where.photos) + contacts

    def all(self) -> Iterator[Item]:
        """Pages first, so that whoever opens the archive finds them at the top.

        Papers come last: they show the photos in the size that was made for the pages.
        """
        where = self._where
        for code, place in where.pages.items():
            yield Item.of(place, page(self._contents, where, code).encode())
        yield Item.of(STYLE, resource("bundles/style.css").read_bytes())
        for logo in self._contents.logos:
            yield Item.of(where.logos[logo.row.id], logo.data)
        yield from self._photos()
        for material_id, place in where.files.items():
            yield Item.of(place, kept.content(self._read, material_id).data)
        yield from self._calendars()
        if self._contents.contacts:
            yield from self._contacts()
        for (kind, code), place in where.papers.items():
            order = PrintOrder(kind, languages=(code,))
            yield paper(self._read, order, place, self._steps)

    def _photos(self) -> Iterator[Item]:
        """Each photo, read once, and the small one that leads to it."""
        photos, ahead = self._where.photos, deque[bytes]()

        def files() -> Iterator[Kept]:
            for photo in photos:
                data = kept.content(self._read, photo.row.id).data
                ahead.append(data)
                yield Kept(photo.row.digest, partial(bytes, data))

        for photo, small in zip(photos, load_kept(files(), PHOTO_PIXELS), strict=True):
            data = ahead.popleft()
            if small is None:
                self.damaged.append(photo.large)
            yield Item.of(photo.large, data)
            yield Item.of(photo.small, data if small is None else small.data)

    def _calendars(self) -> Iterator[Item]:
        public = frozenset(row.id for day in self._contents.days for row in day.sessions)
        write = agenda_writers()["ics"].write
        for code, place in self._where.calendars.items():
            leaving = collected(self._read, AgendaWish(language=code, session_ids=public))
            last_day = datetime.combine(self._contents.event.ends_on, time(), UTC)
            as_of = replace(leaving, stamp=last_day)  # the same data, the same bytes
            yield Item(place, partial(made_by, write, as_of))

    def _contacts(self) -> Iterator[Item]:
        where, ids = self._where, tuple(facts.row.id for facts in self._contents.contacts)
        wish = PeopleWish(ids=ids, columns=CONTACT_COLUMNS)
        tables = {
            code: people_table(self._read, replace(wish, language=code)) for code in where.tables
        }
        for code, place in where.tables.items():
            yield Item(place, partial(made_by, exporters()["xlsx"].write, tables[code]))
        first = next(iter(tables.values()))
        yield Item(where.cards, partial(made_by, exporters()["vcf"].write, first))
