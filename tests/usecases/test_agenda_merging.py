"""What two records of one person have in the agenda becomes that of the kept one."""

from factories import a_person, at
from sqlalchemy import select

from app.base.texts import Texts
from app.model import PersonAway, SignUp, Topic, TopicVote
from app.queries import agenda as reading
from app.rules.sessions import RoleType, SignUpState
from app.store import Reading, Store
from app.usecases import agenda
from app.usecases.merging import merge_people


def a_session(store: Store, title: str) -> int:
    return agenda.add_session(store, {"title": Texts(en=title)})


def wishes(read: Reading) -> list[tuple[int, int, int | None]]:
    query = select(SignUp.session_id, SignUp.person_id, SignUp.rank).order_by(SignUp.session_id)
    return [(row[0], row[1], row[2]) for row in read.execute(query)]


def test_roles_move_and_the_same_role_stays_once(store: Store) -> None:
    kept, other = a_person(store, "Ada A"), a_person(store, "Ada Aa")
    one, two = a_session(store, "1"), a_session(store, "2")
    for person in (kept, other):
        agenda.add_role(store, one, person)
    agenda.add_role(store, one, other, {"role": RoleType.MODERATOR})
    agenda.add_role(store, two, other)
    merge_people(store, kept, other)
    found = store.ask(reading.roles)
    assert [(r.person_id, r.role) for r in found[one]] == [
        *((kept, RoleType.SPEAKER), (kept, RoleType.MODERATOR))
    ]
    assert [r.person_id for r in found[two]] == [kept]
    store.undo()
    assert [r.person_id for r in store.ask(reading.roles)[two]] == [other]


def test_wishes_absences_and_voices_move(store: Store) -> None:
    kept, other = a_person(store, "Ada A"), a_person(store, "Ada Aa")
    one, two = a_session(store, "1"), a_session(store, "2")
    agenda.set_absences(store, other, [(at(10, 9), at(10, 10))])
    with store.change("Wish") as change:
        topics = [Topic(title=Texts(en=str(n)), proposed_by_id=other) for n in range(2)]
        change.add_all(topics)
        change.flush()
        change.add_all(
            [
                SignUp(session_id=one, person_id=kept, rank=1, state=SignUpState.WISH),
                SignUp(session_id=one, person_id=other, rank=2, state=SignUpState.WISH),
                SignUp(session_id=two, person_id=other, rank=3, state=SignUpState.WISH),
                TopicVote(topic_id=topics[0].id, person_id=kept, rank=1),
                TopicVote(topic_id=topics[0].id, person_id=other, rank=2),
                TopicVote(topic_id=topics[1].id, person_id=other, rank=3),
            ]
        )
    merge_people(store, kept, other)
    with store.read() as read:
        assert wishes(read) == [(one, kept, 1), (two, kept, 3)]
        votes = read.execute(select(TopicVote.person_id, TopicVote.rank).order_by(TopicVote.rank))
        assert [tuple(row) for row in votes] == [(kept, 1), (kept, 3)]
        assert list(read.scalars(select(Topic.proposed_by_id))) == [kept, kept]
        assert list(read.scalars(select(PersonAway.person_id))) == [kept]
