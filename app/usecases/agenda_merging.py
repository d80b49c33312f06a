"""Handing over what one record of a person has in the agenda to the record that is kept."""

from sqlalchemy import select, update
from sqlalchemy.orm import aliased

from app.model import PersonAway, SignUp, SpeakingRole, Topic, TopicVote
from app.store import Reading


def hand_over_agenda(change: Reading, kept_id: int, other_id: int) -> None:
    """Roles, wishes, absences and voices go to the kept record, which keeps its own."""
    kept = aliased(SpeakingRole)
    same = select(kept.id).where(
        kept.person_id == kept_id,
        kept.session_id == SpeakingRole.session_id,
        kept.role == SpeakingRole.role,
        kept.item_id.is_not_distinct_from(SpeakingRole.item_id),
    )
    wished = select(SignUp.session_id).where(SignUp.person_id == kept_id)
    voted = select(TopicVote.topic_id).where(TopicVote.person_id == kept_id)
    moves = (
        (SpeakingRole, SpeakingRole.person_id, ~same.exists()),
        (SignUp, SignUp.person_id, SignUp.session_id.not_in(wished)),
        (TopicVote, TopicVote.person_id, TopicVote.topic_id.not_in(voted)),
        (PersonAway, PersonAway.person_id, None),
        (Topic, Topic.proposed_by_id, None),
    )
    for kind, column, condition in moves:
        query = update(kind).where(column == other_id).values({column: kept_id})
        if condition is not None:
            query = query.where(condition)
        change.execute(query.execution_options(synchronize_session=False))
