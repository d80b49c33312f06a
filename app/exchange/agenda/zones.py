"""Which zone a file means by what it calls one, whatever program wrote it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from app.base.errors import AppError, RuleBroken
from app.base.words import N_
from app.exchange.agenda.drafts import Draft
from app.exchange.agenda.times import Clock

CONVERTED = N_("The times of this file are those of {zone}. They are shown as {own} has them.")
SEASONS = tuple(datetime(2025, month, 15, 12) for month in (1, 4, 7, 10))  # noqa: DTZ001 - looked at in two zones


def converted(zone: ZoneInfo | None, clock: Clock, drafts: Iterable[Draft]) -> Iterator[AppError]:
    """What to say where the file's clock is not the conference's and shows other times."""
    if (
        zone is not None
        and any(
            when.replace(tzinfo=zone).utcoffset() != when.replace(tzinfo=clock.zone).utcoffset()
            for when in SEASONS
        )
        and any(draft.shifted for draft in drafts)
    ):
        yield RuleBroken(CONVERTED, zone=zone.key, own=clock.zone.key)
