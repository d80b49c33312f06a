"""The sessions that stand on people's cards: those with a time, by role or by place."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select

from app.base.texts import Texts
from app.model import Room, Session, SignUp, SpeakingRole
from app.queries.matching import IDS, among
from app.rules.sessions import SignUpState
from app.store import Reading


@dataclass(frozen=True)
class OwnSession:
    """What a card says of a session; the time is local."""

    starts_at: datetime
    title: Texts
    room: Texts


def own_sessions(read: Reading, person_ids: Sequence[int]) -> dict[int, list[OwnSession]]:
    """Person id → their sessions by time; those without any do not appear."""
    known: dict[int, OwnSession] = {}
    found: dict[int, list[OwnSession]] = {}
    rows = read.connection().execute(_query(), {IDS: json.dumps(list(person_ids))})
    for person_id, session_id, starts_at, title, room in rows:
        if session_id not in known:
            known[session_id] = OwnSession(starts_at, title, room or Texts())
        found.setdefault(person_id, []).append(known[session_id])
    return found


@cache
def _query() -> Select[*tuple[Any, ...]]:
    has_role = select(SpeakingRole.person_id, SpeakingRole.session_id)
    placed = select(SignUp.person_id, SignUp.session_id).where(SignUp.state == SignUpState.PLACED)
    both = has_role.where(SpeakingRole.person_id.in_(among())).union(
        placed.where(SignUp.person_id.in_(among()))
    )
    own = both.subquery()
    return (
        select(own.c.person_id, Session.id, Session.starts_at, Session.title, Room.name)
        .join(Session, Session.id == own.c.session_id)
        .outerjoin(Room, Room.id == Session.room_id)
        .where(Session.starts_at.is_not(None))
        .order_by(Session.starts_at, Session.id)
    )
