"""Changing the agenda: sessions, where and when they are, and what is in them."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select

from app.base.errors import RuleBroken
from app.base.words import N_
from app.model import (
    AgendaFrame,
    Person,
    PersonAway,
    Room,
    RoomHours,
    Session,
    SessionItem,
    SessionRequirement,
    SpeakingRole,
    Track,
)
from app.queries.matching import among
from app.rules import fields
from app.rules.clash_values import time_of
from app.rules.ripple import Move
from app.rules.sessions import (
    ITEM_FIELDS,
    SESSION_FIELDS,
    TRACK_FIELDS,
    RequirementKind,
)
from app.store import Reading, Store
from app.usecases.loading import need, need_all, next_position, put


def new_uid() -> str:
    """What a session is called in files of other programs; never given twice."""
    return str(uuid.uuid4())


def add_session(store: Store, facts: Mapping[str, object], *, uid: str = "") -> int:
    """Add a session; its id. A title is needed, a room and a time are not."""
    with store.change(N_("Add session")) as change:
        return insert_session(change, facts, uid=uid)


def insert_session(change: Reading, facts: Mapping[str, object], *, uid: str = "") -> int:
    """The same within a larger change."""
    values = fields.cleaned(SESSION_FIELDS, {"title": {}, **facts})
    _check_places(change, values)
    row = Session(uid=uid or new_uid(), **values)
    change.add(row)
    change.flush()
    return row.id


def edit_sessions(store: Store, ids: Sequence[int], changes: Mapping[str, object]) -> None:
    """Change facts of some sessions."""
    values = fields.cleaned(SESSION_FIELDS, changes)
    with store.change(N_("Edit session")) as change:
        _check_places(change, values)
        for row in need_all(change, Session, ids):
            put(row, values)


def _check_places(change: Reading, values: Mapping[str, Any]) -> None:
    if values.get("room_id") is not None:
        need(change, Room, values["room_id"])
    if values.get("track_id") is not None:
        need(change, Track, values["track_id"])


def move_sessions(store: Store, moves: Sequence[Move], label: str = N_("Move session")) -> None:
    """Give sessions other rooms and times; clashes are shown, never refused."""
    with store.change(label) as change:
        rows = need_all(change, Session, [move.id for move in moves])
        rooms = {move.room_id for move in moves if move.room_id is not None}
        need_all(change, Room, sorted(rooms))
        for row, move in zip(rows, moves, strict=True):
            put(row, _place(move))


def _place(move: Move) -> dict[str, object]:
    if move.start is None:
        return {"starts_at": None, "room_id": move.room_id}
    minutes = SESSION_FIELDS["minutes"].clean(
        move.end - move.start, SESSION_FIELDS["minutes"].label, "minutes"
    )
    return {"starts_at": time_of(move.start), "minutes": minutes, "room_id": move.room_id}


def unschedule(store: Store, ids: Sequence[int]) -> None:
    """Put sessions back among those that have no time and no room yet."""
    with store.change(N_("Take off the agenda")) as change:
        for row in need_all(change, Session, ids):
            put(row, {"starts_at": None, "room_id": None})


def remove_sessions(store: Store, ids: Sequence[int]) -> None:
    """Remove sessions with all that is in them."""
    with store.change(N_("Remove session")) as change:
        need_all(change, Session, ids)
        change.execute(delete(Session).where(Session.id.in_(among(ids))))


COPIED = tuple(key for key in SESSION_FIELDS if key not in {"room_id", "starts_at"})


def copy_session(
    store: Store, session_id: int, places: Sequence[tuple[int | None, datetime | None]]
) -> list[int]:
    """Copy a session to each (room, time), with its items and people; the copies' ids."""
    with store.change(N_("Copy session")) as change:
        original = need(change, Session, session_id)
        return [_copy(change, original, room_id, start) for room_id, start in places]


def copy_sessions(
    store: Store, copies: Sequence[tuple[int, int | None, datetime | None]]
) -> list[int]:
    """Copy several sessions at once, each (id, room, time); the copies' ids."""
    with store.change(N_("Copy session")) as change:
        return [
            _copy(change, need(change, Session, session_id), room_id, start)
            for session_id, room_id, start in copies
        ]


def _copy(change: Reading, original: Session, room_id: int | None, start: datetime | None) -> int:
    facts = {name: getattr(original, name) for name in COPIED}
    copy = Session(uid=new_uid(), room_id=room_id, starts_at=start, **facts)
    change.add(copy)
    change.flush()
    items: dict[int | None, int | None] = {None: None}
    for item in change.scalars(
        select(SessionItem).where(SessionItem.session_id == original.id).order_by(SessionItem.id)
    ):
        known = {"title": item.title, "minutes": item.minutes, "position": item.position}
        row = SessionItem(session_id=copy.id, **known)
        change.add(row)
        change.flush()
        items[item.id] = row.id
    query = select(SpeakingRole).where(SpeakingRole.session_id == original.id)
    for role in change.scalars(query.order_by(SpeakingRole.id)):
        change.add(
            SpeakingRole(
                session_id=copy.id,
                item_id=items[role.item_id],
                **{name: getattr(role, name) for name in ROLE_FACTS},
            )
        )
    return copy.id


ROLE_FACTS = ("person_id", "role", "language", "confirmed", "position")


def add_role(
    store: Store,
    session_id: int,
    person_id: int,
    facts: Mapping[str, Any] | None = None,
) -> int:
    """Give a person a role in a session; `facts`: role, language, confirmed, item_id. Its id.

    Raises RuleBroken where the person has this very role already.
    """
    with store.change(N_("Add to the session")) as change:
        return insert_role(change, session_id, person_id, facts)


def insert_role(
    change: Reading, session_id: int, person_id: int, facts: Mapping[str, Any] | None = None
) -> int:
    """The same within a larger change."""
    need(change, Session, session_id)
    need(change, Person, person_id)
    values = {"item_id": None, **(facts or {})}
    row = SpeakingRole(session_id=session_id, person_id=person_id, **values)
    last = select(func.max(SpeakingRole.position)).where(SpeakingRole.session_id == session_id)
    row.position = next_position(change, last)
    change.add(row)
    change.flush()
    same = select(func.count(SpeakingRole.id)).where(
        SpeakingRole.session_id == session_id,
        SpeakingRole.person_id == person_id,
        SpeakingRole.role == row.role,
        SpeakingRole.item_id.is_not_distinct_from(row.item_id),
    )
    if (change.scalar(same) or 0) > 1:
        raise RuleBroken(N_("This person has that role in the session already."), field="person_id")
    return row.id


def edit_roles(store: Store, ids: Sequence[int], changes: Mapping[str, Any]) -> None:
    """Change role, language, confirmed or item of some roles."""
    with store.change(N_("Edit role")) as change:
        for row in need_all(change, SpeakingRole, ids):
            put(row, changes)


def remove_roles(store: Store, ids: Sequence[int]) -> None:
    """Take people out of sessions."""
    with store.change(N_("Take out of the session")) as change:
        need_all(change, SpeakingRole, ids)
        change.execute(delete(SpeakingRole).where(SpeakingRole.id.in_(among(ids))))


def order_roles(store: Store, ids: Sequence[int]) -> None:
    """List the people of a session in this order."""
    with store.change(N_("Order people")) as change:
        for position, row in enumerate(need_all(change, SpeakingRole, ids), start=1):
            put(row, {"position": position})


def add_item(store: Store, session_id: int, facts: Mapping[str, object]) -> int:
    """Add a point to a session; its id. A title is needed."""
    values = fields.cleaned(ITEM_FIELDS, {"title": {}, **facts})
    with store.change(N_("Add item")) as change:
        need(change, Session, session_id)
        last = select(func.max(SessionItem.position)).where(SessionItem.session_id == session_id)
        row = SessionItem(session_id=session_id, **values, position=next_position(change, last))
        change.add(row)
        change.flush()
        return row.id


def edit_item(store: Store, item_id: int, changes: Mapping[str, object]) -> None:
    """Change a point of a session."""
    values = fields.cleaned(ITEM_FIELDS, changes)
    with store.change(N_("Edit item")) as change:
        put(need(change, SessionItem, item_id), values)


def remove_item(store: Store, item_id: int) -> None:
    """Remove a point of a session with the roles in it."""
    with store.change(N_("Remove item")) as change:
        change.delete(need(change, SessionItem, item_id))


def order_items(store: Store, ids: Sequence[int]) -> None:
    """Put the points of a session in this order."""
    with store.change(N_("Order items")) as change:
        for position, row in enumerate(need_all(change, SessionItem, ids), start=1):
            put(row, {"position": position})


def add_track(store: Store, facts: Mapping[str, object]) -> int:
    """Add a track; its id. A name is needed."""
    values = fields.cleaned(TRACK_FIELDS, {"name": {}, **facts})
    with store.change(N_("Add track")) as change:
        row = Track(**values, position=next_position(change, select(func.max(Track.position))))
        change.add(row)
        change.flush()
        return row.id


def edit_track(store: Store, track_id: int, changes: Mapping[str, object]) -> None:
    """Change name or colour of a track."""
    values = fields.cleaned(TRACK_FIELDS, changes)
    with store.change(N_("Edit track")) as change:
        put(need(change, Track, track_id), values)


def remove_track(store: Store, track_id: int) -> None:
    """Remove a track; its sessions stay."""
    with store.change(N_("Remove track")) as change:
        change.delete(need(change, Track, track_id))


def order_tracks(store: Store, ids: Sequence[int]) -> None:
    """Put the tracks in this order."""
    with store.change(N_("Order tracks")) as change:
        for position, row in enumerate(need_all(change, Track, ids), start=1):
            put(row, {"position": position})


def set_frame(store: Store, *, change_minutes: int, day_begins: int) -> None:
    """Set the minutes to change rooms, and the minute after midnight at which a day begins."""
    for value, most in ((change_minutes, 240), (day_begins, 720)):
        if not 0 <= value <= most:
            raise RuleBroken(N_("Choose a number of minutes from 0 to {most}."), most=most)
    values = {"change_minutes": change_minutes, "day_begins": day_begins}
    with store.change(N_("Set up the agenda")) as change:
        row = change.get(AgendaFrame, 1)
        if row is None:
            change.add(AgendaFrame(id=1, **values))
        else:
            put(row, values)


Hours = Sequence[tuple[datetime, datetime]]
BACKWARDS = N_("The end is before the beginning. Choose a later end.")


def set_room_hours(store: Store, room_id: int, hours: Hours) -> None:
    """Say when a room is open; none means always. Local times."""
    _check_hours(hours)
    with store.change(N_("Set the room’s hours")) as change:
        need(change, Room, room_id)
        change.execute(delete(RoomHours).where(RoomHours.room_id == room_id))
        for start, end in sorted(hours):
            change.add(RoomHours(room_id=room_id, starts_at=start, ends_at=end))


def set_absences(store: Store, person_id: int, hours: Hours) -> None:
    """Say when somebody cannot come. Local times."""
    _check_hours(hours)
    with store.change(N_("Set when somebody is away")) as change:
        need(change, Person, person_id)
        change.execute(delete(PersonAway).where(PersonAway.person_id == person_id))
        for start, end in sorted(hours):
            change.add(PersonAway(person_id=person_id, starts_at=start, ends_at=end))


def _check_hours(hours: Hours) -> None:
    for start, end in hours:
        fields.check_order(start, end, BACKWARDS, field="ends_at")


def require(store: Store, kind: RequirementKind, session_id: int, other_id: int) -> int:
    """Say what a session needs of another; its id. Saying it again changes nothing."""
    if session_id == other_id:
        raise RuleBroken(N_("Choose two different sessions."), field="other_id")
    with store.change(N_("Add requirement")) as change:
        need_all(change, Session, [session_id, other_id])
        facts = {"kind": kind, "session_id": session_id, "other_id": other_id}
        query = select(SessionRequirement).filter_by(**facts)
        row = change.scalar(query) or SessionRequirement(**facts)
        change.add(row)
        change.flush()
        return row.id


def unrequire(store: Store, requirement_id: int) -> None:
    """Drop what a session needed of another."""
    with store.change(N_("Remove requirement")) as change:
        change.delete(need(change, SessionRequirement, requirement_id))
