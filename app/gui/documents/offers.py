"""What the conference has to offer to options of documents, such as its days and designs."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from app.documents.designs import shipped
from app.documents.designs.design import DesignKind
from app.documents.document import kind_of
from app.gui.desk import Desk
from app.gui.i18n import _, day
from app.gui.people.lists import Lists, said
from app.queries import agenda, checkins, logistics, panels, venues

Offers = list[tuple[Any, str]]


class Offering:
    """What the conference has for the choices of all documents, read once until it changes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.lists = Lists(desk)
        self._known: dict[tuple[str, str], Offers] = {}

    def forget(self) -> None:
        """The conference changed."""
        self.lists.forget()
        self._known.clear()

    def of(self, kind: str) -> Callable[[str], Offers]:
        """A function from the name of an offer to a kind to its values and what they are called."""
        offer = offered(self._desk, self.lists, kind)

        def known(name: str) -> Offers:
            if (kind, name) not in self._known:
                self._known[kind, name] = offer(name)
            return self._known[kind, name]

        return known


def offered(desk: Desk, lists: Lists, kind: str) -> Callable[[str], Offers]:
    """A function from the name of an offer to its values and what they are called."""
    made: Mapping[str, Callable[[], Offers]] = {
        "days": lambda: _days(lists),
        "delegations": lambda: [(row_id, name) for row_id, name in lists.delegations],
        "categories": lambda: [(row.id, said(row.name)) for row in lists.categories],
        "tags": lambda: [(row.id, row.name) for row in lists.tags],
        "hotels": lambda: [(name, name) for name in desk.ask(logistics.hotels)],
        "rooms": lambda: _rooms(desk),
        "tracks": lambda: [(row.id, said(row.name)) for row in desk.ask(agenda.tracks)],
        "panels": lambda: _panels(desk),
        "sessions": lambda: _sessions(desk),
        "points": lambda: [(row.id, said(row.name)) for row in desk.ask(checkins.points)],
        "designs": lambda: _designs(desk, kind),
    }

    def offer(name: str) -> Offers:
        return made[name]() if name in made else []

    return offer


def _days(lists: Lists) -> Offers:
    event = lists.event
    if event is None:
        return []
    count = (event.ends_on - event.starts_on).days + 1
    days = [event.starts_on + timedelta(days=each) for each in range(min(max(count, 1), 60))]
    return [(None, _("Every day")), *((each, day(each)) for each in days)]


def _rooms(desk: Desk) -> Offers:
    found = desk.ask(venues.venues)
    return [(room.id, said(room.name)) for venue in found for room in venue.rooms]


def _panels(desk: Desk) -> Offers:
    rows = desk.ask(agenda.sessions, desk.ask(panels.offered))
    return [(row.id, said(row.title)) for row in rows]


def _sessions(desk: Desk) -> Offers:
    return [(row.id, said(row.title)) for row in desk.ask(agenda.titles)]


def _designs(desk: Desk, kind: str) -> Offers:
    design_kind = kind_of(kind).design_kind
    if not design_kind:
        return []
    found = desk.ask(shipped.offered, DesignKind(design_kind))
    return [(each.value, each.title if each.own else _(each.title)) for each in found]
