"""What the paper twin of the desk is made of: the points, and who is expected at each."""

from dataclasses import dataclass, replace

from app.documents.agenda_facts import called_so
from app.documents.document import Asked
from app.documents.list_facts import Group, ListFacts, by_delegation
from app.documents.tongues import Tongues
from app.queries.checkins import PointRow, points
from app.queries.listing import Listed
from app.rules.checkins import PointKind
from app.rules.precedence import Order
from app.rules.registrations import RegistrationStatus
from app.store import Reading


@dataclass(frozen=True)
class CheckInFacts:
    """The points with a list each; none where the conference has no points yet."""

    people: ListFacts
    points: tuple[PointRow, ...]


def collect_check_in(
    read: Reading, asked: Asked, tongues: Tongues, chosen: tuple[str, ...], *, confirmed: bool
) -> CheckInFacts:
    """The points chosen by name or id, or those of the days; who has a number, in delegations."""
    rows = points(read)
    wanted = called_so(chosen, ((row.id, row.name) for row in rows))
    if wanted is None:
        wanted = frozenset(row.id for row in rows if row.kind is PointKind.DAY)
    facts = by_delegation(read, asked, tongues, Order.PROTOCOL, others=True)
    known = [
        replace(group, people=tuple(p for p in group.people if _listed(p, confirmed=confirmed)))
        for group in facts.groups
    ]
    groups: tuple[Group, ...] = tuple(group for group in known if group.people)
    shown = tuple(row for row in rows if row.id in wanted)
    return CheckInFacts(replace(facts, groups=groups), shown)


def _listed(person: Listed, *, confirmed: bool) -> bool:
    coming = person.status is RegistrationStatus.CONFIRMED
    return person.number is not None and (coming or not confirmed)
