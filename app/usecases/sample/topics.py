"""What participants of the sample conference propose to talk about, and their votes."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle

from sqlalchemy import insert, select

from app.model import Registration, Topic, TopicVote
from app.rules.delegations import MemberFunction
from app.store import Reading
from app.usecases.sample.shipped import Facts, chosen, shipped

Members = Mapping[str, Sequence[tuple[int, MemberFunction | None]]]


def add_topics(change: Reading, members: Members) -> None:
    """The shipped topics; everybody who comes votes as the next shipped ballot says.

    Only whole rounds of ballots are cast: the fourth place stays a tie for any number of people.
    """
    facts = shipped("topics")
    ids = {}
    for position, known in enumerate(facts["topics"], start=1):
        row = Topic(**chosen(known, "title", "description"), position=position)
        row.proposed_by_id = _proposer(known, members)
        change.add(row)
        change.flush()
        ids[known["key"]] = row.id
    query = select(Registration.person_id).where(Registration.status == "confirmed")
    voters = change.scalars(query.order_by(Registration.person_id)).all()
    rows = list(_votes(voters, facts["votes"], ids))
    if rows:
        change.execute(insert(TopicVote), rows)


def _proposer(known: Facts, members: Members) -> int | None:
    city, place = known["proposed_by"]
    people = members.get(city, ())
    return people[place][0] if place < len(people) else None


def _votes(
    voters: Sequence[int], ballots: Sequence[Sequence[str]], ids: Mapping[str, int]
) -> Iterator[dict[str, int]]:
    whole = len(voters) - len(voters) % len(ballots)
    for person_id, ballot in zip(voters[:whole], cycle(ballots), strict=False):
        for rank, key in enumerate(ballot, start=1):
            yield {"person_id": person_id, "topic_id": ids[key], "rank": rank}
