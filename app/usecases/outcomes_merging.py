"""Handing over what one record of a person promised and is asked about to the one kept."""

from sqlalchemy import select, update

from app.model import Commitment, ProjectContact
from app.store import Reading


def hand_over_outcomes(change: Reading, kept_id: int, other_id: int) -> None:
    """Commitments go to the kept record, and projects it is not a contact of yet."""
    asked = select(ProjectContact.project_id).where(ProjectContact.person_id == kept_id)
    moves = (
        update(Commitment).where(Commitment.person_id == other_id),
        update(ProjectContact).where(
            ProjectContact.person_id == other_id, ProjectContact.project_id.not_in(asked)
        ),
    )
    for move in moves:
        change.execute(move.values(person_id=kept_id).execution_options(synchronize_session=False))
