"""The edition of the sample's programme that was handed out, and what changed since."""

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import delete, select

from app.model import Edition, EditionEntry, Session
from app.store import Reading
from app.usecases.editions import insert_edition

BEFORE = timedelta(days=6)
MOVED, NEW = "press@sample.example", "walk@sample.example"
LATER = timedelta(minutes=45)


def announce(change: Reading, day: date) -> None:
    """An edition some days before `day`; since then one session was put earlier and one is new."""
    edition_id = insert_edition(change, "Linden", "Sent to all delegations.")
    edition = change.get_one(Edition, edition_id)
    edition.at = datetime.combine(day - BEFORE, time(10, 30), UTC)
    ids = {row.uid: row.id for row in change.execute(select(Session.uid, Session.id))}
    of_edition = EditionEntry.edition_id == edition_id
    new = delete(EditionEntry).where(of_edition, EditionEntry.session_id == ids[NEW])
    change.execute(new.execution_options(synchronize_session=False))
    moved = select(EditionEntry).where(of_edition, EditionEntry.session_id == ids[MOVED])
    change.scalars(moved).one().starts_at += LATER
