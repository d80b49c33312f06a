"""How many eat what: plates counted by meal, diet and allergy."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.base.texts import fold
from app.rules.diets import DIETS, known_diet
from app.rules.registrations import Meal

KeyT = TypeVar("KeyT", bound=Hashable)


@dataclass(frozen=True)
class Serving:
    """A meal on a day; both None where nobody was asked about meals and everybody eats."""

    day: date | None = None
    meal: Meal | None = None


@dataclass(frozen=True)
class Eater:
    """Somebody who eats: `meals` as they are kept, “2027-12-10 lunch”."""

    person_id: int
    diet: str = ""
    allergies: str = ""
    meals: tuple[str, ...] = ()

    @property
    def diet_key(self) -> str:
        """The name of a diet of our list, else what was written, folded."""
        return known_diet(self.diet) or fold(self.diet)


def serving(code: str) -> Serving | None:
    """What a meal's code says; None for one that says nothing."""
    day, _blank, meal = code.partition(" ")
    try:
        return Serving(date.fromisoformat(day), Meal(meal))
    except ValueError:
        return None


class Plates:
    """The plates of everybody; where nobody chose meals each eats at the one unnamed."""

    def __init__(self, eaters: Sequence[Eater]) -> None:
        self._of: list[tuple[Eater, tuple[Serving, ...]]] = []
        asked = any(eater.meals for eater in eaters)
        for eater in eaters:
            codes = filter(None, map(serving, dict.fromkeys(eater.meals)))
            self._of.append((eater, tuple(codes) if asked else (Serving(),)))

    def days(self) -> list[date | None]:
        """The days on which somebody eats, in order."""
        found = {each.day for _, servings in self._of for each in servings}
        return sorted(found, key=str)

    def meals(self, day: date | None) -> list[Serving]:
        """What is served on a day, in the order of the day."""
        found = {each for _, servings in self._of for each in servings if each.day == day}
        order = list(Meal)
        return sorted(found, key=lambda each: order.index(each.meal) if each.meal else -1)

    def counted(self, key: Callable[[Eater], KeyT | None]) -> Counter[tuple[KeyT, Serving]]:
        """How many plates there are of each key; None is not counted."""
        counts: Counter[tuple[KeyT, Serving]] = Counter()
        for eater, servings in self._of:
            of = key(eater)
            if of is not None:
                counts.update((of, each) for each in servings)
        return counts

    def eaters(self, day: date | None) -> list[Eater]:
        """Those who eat on a day."""
        return [eater for eater, servings in self._of if any(s.day == day for s in servings)]


def diets_in_order(keys: Iterable[str]) -> list[str]:
    """No diet first, then those of our list in its order, then others."""
    known = {name: place for place, name in enumerate(DIETS)}
    return sorted(set(keys), key=lambda key: (key != "", known.get(key, len(known)), key))
