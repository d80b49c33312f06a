"""Wishes for sessions, places in them, and topics chosen by votes."""

from collections.abc import Mapping, Sequence

from sqlalchemy import delete, func, select

from app.base.errors import RuleBroken
from app.base.texts import Texts
from app.base.words import N_
from app.model import (
    Delegation,
    DelegationWish,
    Person,
    Session,
    SignUp,
    Topic,
    TopicVote,
)
from app.rules import fields
from app.rules.placing import WAITS, Place, Places, Why
from app.rules.sessions import LOWEST_RANK, OpenTo, SessionType, SignUpState
from app.store import Reading, Store
from app.usecases.agenda import insert_session
from app.usecases.loading import need, need_all, next_position, put

RANKS = frozenset({None, *range(1, LOWEST_RANK + 1)})


def _check_rank(rank: int | None) -> None:
    if rank not in RANKS:
        raise RuleBroken(
            N_("A wish has a rank from 1 to {lowest}."), field="rank", lowest=LOWEST_RANK
        )


def set_wishes(store: Store, person_id: int, wished: Mapping[int, int | None]) -> None:
    """Say all that a person wishes: session → rank, or None without one.

    Wishes that are missing here are dropped, unless the person has a place already. The same
    rank for two sessions is fine.
    """
    for rank in wished.values():
        _check_rank(rank)
    with store.change(N_("Set wishes")) as change:
        put_wishes(change, person_id, wished)


def put_wishes(change: Reading, person_id: int, wished: Mapping[int, int | None]) -> None:
    """The same within a larger change, such as an import."""
    need(change, Person, person_id)
    need_all(change, Session, list(wished))
    query = select(SignUp).where(SignUp.person_id == person_id)
    known = {row.session_id: row for row in change.scalars(query)}
    for session_id, row in known.items():
        if session_id not in wished and row.state is not SignUpState.PLACED and not row.locked:
            change.delete(row)
    last = next_position(change, select(func.max(SignUp.position)))
    for session_id, rank in wished.items():
        if session_id in known:
            put(known[session_id], {"rank": rank})
        else:
            facts = {"session_id": session_id, "person_id": person_id, "rank": rank}
            change.add(SignUp(**facts, position=last))


def set_delegation_wishes(
    store: Store, delegation_id: int, wished: Mapping[int, int | None]
) -> None:
    """Say in which sessions a delegation wants to be present: session → rank."""
    for rank in wished.values():
        _check_rank(rank)
    with store.change(N_("Set wishes of a delegation")) as change:
        need(change, Delegation, delegation_id)
        need_all(change, Session, list(wished))
        change.execute(delete(DelegationWish).where(DelegationWish.delegation_id == delegation_id))
        for session_id, rank in wished.items():
            facts = {"delegation_id": delegation_id, "session_id": session_id, "rank": rank}
            change.add(DelegationWish(**facts))


def give_places(store: Store, places: Places) -> None:
    """Write the answer of the placement: one undo step; what is locked stays as it is."""
    with store.change(N_("Give places")) as change:
        known = {(row.person_id, row.session_id): row for row in change.scalars(select(SignUp))}
        last = next_position(change, select(func.max(SignUp.position)))
        for place, row in known.items():
            if not row.locked and place in places.reasons:
                put(row, {"state": _state(places, place, row.state)})
        for person_id, session_id in sorted(places.placed - known.keys()):
            facts = {"session_id": session_id, "person_id": person_id, "position": last}
            change.add(SignUp(**facts, state=SignUpState.PLACED))


def _state(places: Places, place: Place, before: SignUpState) -> SignUpState:
    if place in places.placed:
        return SignUpState.PLACED
    if before is SignUpState.DECLINED:
        return before
    why = places.reasons[place].why
    return SignUpState.WAITING if why in WAITS or why is Why.NO_SEATS else SignUpState.WISH


def set_place(
    store: Store, places: Sequence[Place], state: SignUpState, *, locked: bool | None = None
) -> None:
    """Decide by hand for some people; `locked` True keeps it when places are given again."""
    labels = {
        SignUpState.PLACED: N_("Give a place"),
        SignUpState.WAITING: N_("Put on the waiting list"),
        SignUpState.WISH: N_("Take the place back"),
        SignUpState.DECLINED: N_("Decline a wish"),
    }
    with store.change(labels[state]) as change:
        for person_id, session_id in places:
            row = _sign_up(change, person_id, session_id)
            put(row, {"state": state, **({} if locked is None else {"locked": locked})})


def lock_places(store: Store, places: Sequence[Place], *, locked: bool = True) -> None:
    """Keep these as they are when places are given again, or let them move."""
    with store.change(N_("Fix places") if locked else N_("Let places move")) as change:
        for person_id, session_id in places:
            put(_sign_up(change, person_id, session_id), {"locked": locked})


def _sign_up(change: Reading, person_id: int, session_id: int) -> SignUp:
    query = select(SignUp).filter_by(person_id=person_id, session_id=session_id)
    row = change.scalar(query)
    if row is None:
        need(change, Person, person_id)
        need(change, Session, session_id)
        position = next_position(change, select(func.max(SignUp.position)))
        row = SignUp(person_id=person_id, session_id=session_id, position=position)
        change.add(row)
        change.flush()
    return row


def add_topic(store: Store, facts: Mapping[str, object], proposed_by: int | None = None) -> int:
    """Add a proposal; its id. A title is needed."""
    values = fields.cleaned(TOPIC_FIELDS, {"title": Texts(), **facts})
    with store.change(N_("Add topic")) as change:
        position = next_position(change, select(func.max(Topic.position)))
        row = Topic(**values, proposed_by_id=proposed_by, position=position)
        change.add(row)
        change.flush()
        return row.id


TOPIC_FIELDS = {
    "title": fields.texts(N_("Title"), fields.LINE, required=True),
    "description": fields.texts(N_("Description"), fields.LONG),
}


def edit_topic(store: Store, topic_id: int, changes: Mapping[str, object]) -> None:
    """Change title or description of a proposal."""
    values = fields.cleaned(TOPIC_FIELDS, changes)
    with store.change(N_("Edit topic")) as change:
        put(need(change, Topic, topic_id), values)


def remove_topic(store: Store, topic_id: int) -> None:
    """Remove a proposal with its voices."""
    with store.change(N_("Remove topic")) as change:
        change.delete(need(change, Topic, topic_id))


def set_votes(store: Store, person_id: int, wanted: Mapping[int, int | None]) -> None:
    """Say all the topics that somebody wants: topic → rank."""
    for rank in wanted.values():
        _check_rank(rank)
    with store.change(N_("Set votes")) as change:
        need(change, Person, person_id)
        need_all(change, Topic, list(wanted))
        change.execute(delete(TopicVote).where(TopicVote.person_id == person_id))
        for topic_id, rank in wanted.items():
            change.add(TopicVote(person_id=person_id, topic_id=topic_id, rank=rank))


def make_workshops(
    store: Store, topic_ids: Sequence[int], facts: Mapping[str, object] | None = None
) -> list[int]:
    """Make workshops of the chosen topics; those who voted wish for them. The sessions' ids.

    A topic that is a workshop already keeps it.
    """
    with store.change(N_("Make workshops of topics")) as change:
        return [_workshop(change, need(change, Topic, one), facts or {}) for one in topic_ids]


def _workshop(change: Reading, topic: Topic, facts: Mapping[str, object]) -> int:
    if topic.session_id is not None:
        return topic.session_id
    known = {"kind": SessionType.WORKSHOP, "open_to": OpenTo.SIGN_UP, "title": topic.title}
    session_id = insert_session(change, {**known, "abstract": topic.description, **facts})
    topic.session_id = session_id
    last = next_position(change, select(func.max(SignUp.position)))
    query = select(TopicVote.person_id, TopicVote.rank).where(TopicVote.topic_id == topic.id)
    for person_id, rank in change.execute(query.order_by(TopicVote.id)):
        wish = {"session_id": session_id, "person_id": person_id, "rank": rank}
        change.add(SignUp(**wish, position=last))
    change.flush()
    return session_id
