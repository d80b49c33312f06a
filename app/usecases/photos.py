"""Keeping photos: scaled down where they are huge, refused where they are no pictures."""

from app.rules.photos import as_kept
from app.store import Reading
from app.usecases.events import keep_picture


def keep_photo(change: Reading, data: bytes) -> int:
    """The id of the picture kept of these bytes; raises RuleBroken.

    Who keeps many hands in what `rules.photos.as_kept` made of them before the change, so
    that the desk does not wait while photos are scaled.
    """
    return keep_picture(change, as_kept(data))
