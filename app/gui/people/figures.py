"""The numbers of the page: under its title, on its chips and in their menus."""

from dataclasses import dataclass, field

from app.gui.i18n import _n
from app.queries import events, people, people_gaps
from app.queries.events import CategoryRow, TagRow
from app.rules.gaps import GapKind
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True)
class Figures:
    """How many people there are of each kind."""

    all: int = 0
    by_status: dict[RegistrationStatus, int] = field(default_factory=dict)
    categories: tuple[CategoryRow, ...] = ()
    tags: tuple[TagRow, ...] = ()
    gaps: dict[GapKind, int] = field(default_factory=dict)


def figures(read: Reading) -> Figures:
    """All numbers of the page; some tens of milliseconds for 20,000 people."""
    found = people.counts(read)
    return Figures(
        found.all,
        found.by_status,
        tuple(events.categories(read)),
        tuple(events.tags(read)),
        people_gaps.counts(read),
    )


def sentence(numbers: Figures, shown: int | None) -> str:
    """The line under the title; `shown` is how many a filter leaves, None without one."""
    confirmed = numbers.by_status.get(RegistrationStatus.CONFIRMED, 0)
    asked = numbers.gaps.get(GapKind.NO_CONSENT, 0)
    parts = [
        _n("{n} person", "{n} people", numbers.all),
        _n("{n} confirmed", "{n} confirmed", confirmed) if numbers.all else "",
        _n("{n} consent missing", "{n} consents missing", asked) if asked else "",
        "" if shown is None else _n("{n} shown", "{n} shown", shown),
    ]
    return " · ".join(part for part in parts if part)
