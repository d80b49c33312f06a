"""In which panels a delegation is: where its members have a place, wait, or wish to be."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select

from app.base.names import PersonalName
from app.model import DelegationWish, Membership, Person, Registration, SignUp
from app.queries import agenda
from app.queries.agenda import SessionRow
from app.queries.delegations import GONE
from app.rules.sessions import SignUpState
from app.store import Reading


@dataclass(frozen=True)
class DelegationPanel:
    """A session with those of the delegation who are concerned, by what became of them.

    `wished` says whether the delegation itself wants to be there, with `rank` if it has one.
    """

    session: SessionRow
    people: dict[SignUpState, tuple[PersonalName, ...]]
    wished: bool = False
    rank: int | None = None


def panels_of(read: Reading, delegation_id: int) -> list[DelegationPanel]:
    """The sessions that concern a delegation, by time."""
    wishes = select(DelegationWish.session_id, DelegationWish.rank).where(
        DelegationWish.delegation_id == delegation_id
    )
    ranks = {row[0]: row[1] for row in read.execute(wishes)}
    people: dict[int, dict[SignUpState, list[PersonalName]]] = defaultdict(dict)
    names = (Person.given, Person.family, Person.original, Person.title, Person.degree)
    query = (
        select(SignUp.session_id, SignUp.state, *names)
        .join(Person, Person.id == SignUp.person_id)
        .join(Registration, Registration.person_id == Person.id)
        .join(Membership, Membership.registration_id == Registration.id)
        .where(Membership.delegation_id == delegation_id, Registration.status.not_in(GONE))
        .order_by(SignUp.rank.is_(None), SignUp.rank, Person.sort_key, Person.id)
    )
    for row in read.execute(query):
        people[row[0]].setdefault(row[1], []).append(PersonalName(*row[2:]))
    ids = [*people, *(one for one in ranks if one not in people)]
    rows = agenda.sessions(read, ids) if ids else []
    return [
        DelegationPanel(
            row,
            {state: tuple(names) for state, names in people.get(row.id, {}).items()},
            row.id in ranks,
            ranks.get(row.id),
        )
        for row in rows
    ]
