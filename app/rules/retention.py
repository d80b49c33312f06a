"""Which backups are kept, by their age."""

from collections.abc import Hashable, Iterable
from datetime import datetime, timedelta

ALL_OF = timedelta(days=1)
DAILY = timedelta(days=14)
WEEKLY = timedelta(weeks=8)


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """All of the last day, one a day for two weeks, one a week for eight, and always the newest.

    Of a day or week the newest counts; what lies in the future of `now` is kept.
    """
    newest_first = sorted(set(moments), reverse=True)
    seen: set[Hashable] = set()
    result = set(newest_first[:1])
    for moment in newest_first:
        period = _period(moment, now - moment)
        if period is not None and period not in seen:
            seen.add(period)
            result.add(moment)
    return frozenset(result)


def _period(moment: datetime, age: timedelta) -> Hashable:
    if age <= ALL_OF:
        return moment
    if age <= DAILY:
        return moment.date()
    if age <= WEEKLY:
        return moment.isocalendar()[:2]
    return None
