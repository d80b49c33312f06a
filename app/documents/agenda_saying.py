"""What is said of a session on paper: its titles, its room, who does what in it."""

from collections.abc import Iterable, Sequence

from app.base.words import Words
from app.documents.agenda_facts import AgendaDay
from app.documents.tongues import Tongues
from app.queries.agenda import ItemRow, RoleRow, SessionRow
from app.rules.sessions import PAUSES, ROLE_NAMES, ROLE_ORDER, RoleType

BEHIND_THE_SCENES = frozenset({RoleType.INTERPRETER})
"""Roles that no programme names."""


def titles(row: SessionRow, tongues: Tongues) -> tuple[str, ...]:
    """The title in each language."""
    return tongues.lines(lambda words: words.pick(row.title))


def rooms(row: SessionRow, tongues: Tongues) -> str:
    """The room in all languages on one line."""
    return tongues.pick(row.room)


def person(role: RoleRow) -> str:
    """A person with title and degree, and where they come from."""
    name = role.name.formal()
    return f"{name} ({role.city})" if role.city else name


def people(roles: Sequence[RoleRow], tongues: Tongues, item_id: int | None = None) -> str:
    """Who does what in a session, or in one of its items: the leading roles first.

    Speakers are not called so, as they are what one expects.
    """
    shown = [
        role for role in roles if role.item_id == item_id and role.role not in BEHIND_THE_SCENES
    ]
    kinds = sorted({role.role for role in shown}, key=ROLE_ORDER.__getitem__)
    return "; ".join(_together(kind, shown, tongues) for kind in kinds)


def named(days: Iterable[AgendaDay]) -> frozenset[int]:
    """The ids of those whom a programme of these days names."""
    roles = (role for day in days for row in day.sessions for role in row.roles)
    return frozenset(role.person_id for role in roles if role.role not in BEHIND_THE_SCENES)


def _together(kind: RoleType, shown: Sequence[RoleRow], tongues: Tongues) -> str:
    names = ", ".join(person(role) for role in shown if role.role is kind)
    return names if kind is RoleType.SPEAKER else f"{tongues(ROLE_NAMES[kind])}: {names}"


def item_line(words: Words, item: ItemRow, roles: Sequence[RoleRow], tongues: Tongues) -> str:
    """A point of a session with those who speak to it."""
    title, who = words.pick(item.title), people(roles, tongues, item.id)
    return f"{title} – {who}" if who else title


def tone(row: SessionRow, *, colours: bool) -> str:
    """The colour of a session's track; nothing where there is none, or none is wanted."""
    return row.tone if colours else ""


def is_pause(row: SessionRow) -> bool:
    """Whether it is set back: a break, a meal."""
    return row.kind in PAUSES
