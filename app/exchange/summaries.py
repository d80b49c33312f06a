"""Lists that are no list of people: how many eat what, and who is met when."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from app.base.texts import fold, sort_key
from app.base.words import N_, Words
from app.exchange.table_out import Heading, Kind
from app.queries.exporting import PersonFacts
from app.rules.diets import diet
from app.rules.registrations import Meal

Table = tuple[tuple[Heading, ...], tuple[tuple[Any, ...], ...]]
ARRIVAL, DEPARTURE = N_("Arrival"), N_("Departure")


def meals(people: Sequence[PersonFacts], words: Words) -> Table:
    """Day, meal, diet, allergies and how many; without names.

    Where nobody's meals are known, everybody is counted once.
    """
    headings = _headings(
        words,
        ("meal_day", N_("Day"), Kind.DAY),
        ("meal", N_("Meal"), Kind.CHOICE),
        ("diet", N_("Diet"), Kind.TEXT),
        ("allergies", N_("Allergies"), Kind.TEXT),
        ("people", N_("People"), Kind.NUMBER),
    )
    shown: dict[tuple[str, str], tuple[str, str]] = {}
    counted: Counter[tuple[str, tuple[str, str]]] = Counter()
    known = any(facts.logistics.meals for facts in people)
    for facts in people:
        wants = (diet(facts.logistics.diet, words), facts.logistics.allergies)
        key = (fold(wants[0]), fold(wants[1]))
        shown.setdefault(key, wants)
        counted.update((meal, key) for meal in (facts.logistics.meals if known else ("",)))
    ordered = sorted(counted, key=lambda each: (_when(each[0]), each[1]))
    rows = ((*_meal(meal), *shown[key], counted[meal, key]) for meal, key in ordered)
    return headings, tuple(rows)


def _meal(code: str) -> tuple[date | None, Meal | None]:
    day, _blank, meal = code.partition(" ")
    return (date.fromisoformat(day), Meal(meal)) if code else (None, None)


def _when(code: str) -> tuple[date, int]:
    day, meal = _meal(code)
    return day or date.min, list(Meal).index(meal) if meal else -1


def transfers(people: Sequence[PersonFacts], words: Words) -> Table:
    """Each journey somebody is met for, by time; those without one at the end."""
    headings = _headings(
        words,
        ("moment", N_("When"), Kind.MOMENT),
        ("direction", N_("Direction"), Kind.TEXT),
        ("by", N_("Train, flight"), Kind.TEXT),
        ("name", N_("Name"), Kind.TEXT),
        ("delegation", N_("Delegation"), Kind.TEXT),
        ("phone", N_("Phone"), Kind.PHONE),
    )
    found = [row for facts in people for row in _journeys(facts, words)]
    found.sort(key=lambda row: (row[0] is None, row[0] or 0, sort_key(row[3], words.language)))
    return headings, tuple(found)


def _journeys(facts: PersonFacts, words: Words) -> list[tuple[Any, ...]]:
    trip, row = facts.logistics, facts.row
    sent = words.pick(row.delegation_name) if row.delegation_name else ""
    who = (row.name.display(), sent, row.phone)
    found: list[tuple[Any, ...]] = []
    if trip.arrival_transfer:
        found.append((trip.arrival_at, words(ARRIVAL), trip.arrival_by, *who))
    if trip.departure_transfer:
        found.append((trip.departure_at, words(DEPARTURE), trip.departure_by, *who))
    return found


def _headings(words: Words, *columns: tuple[str, str, Kind]) -> tuple[Heading, ...]:
    return tuple(Heading(key, words(label), kind, label) for key, label, kind in columns)


SUMMARIES: Mapping[str, Callable[[Sequence[PersonFacts], Words], Table]] = MappingProxyType(
    {"meals": meals, "transfers": transfers}
)
