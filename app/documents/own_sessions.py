"""Who has what part in which session: the roles people have, and the places they were given."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.base.words import N_
from app.documents.agenda_facts import AgendaDay
from app.documents.tongues import Tongues
from app.queries.panels import SignUpRow
from app.rules.sessions import ROLE_NAMES, OpenTo, RoleType, SignUpState

YOUR_PLACE, WAITING = N_("You have a place"), N_("You are on the waiting list")


@dataclass(frozen=True)
class Part:
    """What somebody does in a session, and what became of their wish for it."""

    roles: tuple[RoleType, ...] = ()
    state: SignUpState | None = None


Parts = Mapping[int, Mapping[int, Part]]
"""Person → session → part."""


def parts_of(days: Iterable[AgendaDay], sign_ups: Iterable[SignUpRow]) -> Parts:
    """The parts of everybody; mere wishes and refused ones are none."""
    found: dict[int, dict[int, Part]] = defaultdict(dict)
    for row in sign_ups:
        if row.state in {SignUpState.PLACED, SignUpState.WAITING}:
            found[row.person_id][row.session_id] = Part(state=row.state)
    for day in days:
        for session in day.sessions:
            for role in session.roles:
                own = found[role.person_id]
                part = own.get(session.id, Part())
                if role.role not in part.roles:
                    own[session.id] = replace(part, roles=(*part.roles, role.role))
    return found


def says(part: Part, tongues: Tongues) -> str:
    """The part in words, to the one who has it."""
    if part.roles:
        return tongues.both(
            lambda words: words(N_("You: {roles}"), roles=", ".join(map(words, _names(part))))
        )
    return tongues(YOUR_PLACE if part.state is SignUpState.PLACED else WAITING)


def _names(part: Part) -> list[str]:
    return [ROLE_NAMES[role] for role in part.roles]


def names_of(part: Part, tongues: Tongues) -> str:
    """The roles alone, for those who read it of somebody else; nothing for a mere place."""
    return ", ".join(tongues(name) for name in _names(part))


def days_for(
    days: Iterable[AgendaDay], own: Iterable[int], *, everybody: bool = True
) -> tuple[AgendaDay, ...]:
    """The days with one's own sessions and, if wanted, with all that is for everybody."""
    known = frozenset(own)
    found = (
        AgendaDay(
            day.day,
            tuple(
                row
                for row in day.sessions
                if row.id in known or (everybody and row.open_to is OpenTo.ALL)
            ),
        )
        for day in days
    )
    return tuple(day for day in found if day.sessions)
