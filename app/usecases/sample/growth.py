"""More towns for a large sample: delegations first, then guests of what towns have."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.store import Reading
from app.usecases.sample.bodies import Body, add_body
from app.usecases.sample.naming import Namer
from app.usecases.sample.shipped import Facts

DAY = timedelta(days=1)
SIZES = (9, 5, 12, 7, 3, 10, 6)
STATUSES = ("confirmed", "nominated", "confirmed", "announced")
GUESTS = (
    ("university", "University of {town}", ("Professor", "Lecturer", "Student")),
    ("association", "Twinning Society of {town}", ("Chair", "Member", "Volunteer")),
    ("company", "{town} Chamber of Trade", ("Director", "Adviser", "Assistant")),
)


def more_bodies(change: Reading, people: int, namer: Namer, first: date) -> Iterator[Body]:
    """Bodies with room for so many people in all, or a few more; `first` is the first day."""
    towns = [pair for turn in zip(*_lists(namer), strict=True) for pair in turn]
    for count, (country, town) in enumerate(towns):
        if people <= 0:
            return
        facts = _delegation(country, town, count, first)
        people -= facts["size"]
        yield add_body(change, facts, namer)
    guests = [_guests(pair, kind, first) for kind in GUESTS for pair in towns]
    each = -(-max(people, 0) // len(guests))
    for facts in guests[: max(0, people)]:
        yield add_body(change, {**facts, "size": each}, namer)


def _lists(namer: Namer) -> list[list[tuple[str, str]]]:
    return [[(country, town) for town in namer.towns(country)] for country in namer.countries]


def _delegation(country: str, town: str, count: int, first: date) -> Facts:
    size = SIZES[count % len(SIZES)]
    return {
        "key": town,
        "country": country,
        "name": {"en": town},
        "size": size,
        "places": size,
        "status": STATUSES[count % len(STATUSES)],
        "arrival": f"{first - DAY} {count % 12 + 8:02}:{count % 12 * 5:02}",
        "departure": f"{first + 2 * DAY} 15:00",
        "travel": ("Train", "Coach", f"Flight QX {count + 300}")[count % 3],
        "hotel": f"Hotel {count % 30 + 1}",
    }


def _guests(place: tuple[str, str], kind: tuple[str, str, tuple[str, ...]], first: date) -> Facts:
    country, town = place
    return {
        "key": f"{kind[0]} {town}",
        "kind": kind[0],
        "country": country,
        "city": town,
        "name": {"en": kind[1].format(town=town)},
        "category": "Guest",
        "jobs": list(kind[2]),
        "arrival": f"{first} 08:00",
        "departure": f"{first + 2 * DAY} 16:00",
        "travel": "Train",
        "hotel": f"Hotel {len(town)}",
    }
