"""Invented people: names of their country, each once, and addresses made of them."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from app.base.texts import fold
from app.rules.registrations import Sex
from app.usecases.sample.shipped import Facts, shipped


@dataclass(frozen=True)
class Invented:
    """A name as its bearer writes it, in the original script where that is not Latin."""

    given: str
    family: str
    original: str
    sex: Sex


class Namer:
    """Draws names and addresses, and remembers which are taken."""

    def __init__(self, draw: Random) -> None:
        self._draw = draw
        self._countries: Facts = shipped("names")
        self._taken: set[tuple[str, str]] = set()
        self._addresses: Counter[str] = Counter()

    @property
    def countries(self) -> list[str]:
        """The codes of the countries whose names are known."""
        return list(self._countries)

    def towns(self, country: str) -> list[str]:
        """Towns of a country."""
        return list(self._countries[country]["towns"])

    def languages(self, country: str) -> tuple[str, ...]:
        """What people of a country speak."""
        return tuple(self._countries[country]["languages"])

    def name(self, country: str) -> Invented:
        """A name nobody else has yet, a double one now and then."""
        sex = self._draw.choice((Sex.FEMALE, Sex.MALE))
        while True:
            found = self._invent(country, sex)
            if (found.given, found.family) not in self._taken:
                self._taken.add((found.given, found.family))
                return found

    def _invent(self, country: str, sex: Sex) -> Invented:
        lists = self._countries[country]
        given, own_given = _scripts(self._draw.choice(lists[sex.value]))
        family, own_family = self._family(lists, sex)
        crowded = len(self._taken) > CROWD
        if self._draw.random() < (HALF if crowded else ONE_IN_TEN):
            second, own_second = self._family(lists, sex)
            if second != family:
                family, own_family = f"{family}-{second}", f"{own_family}-{own_second}"
        if crowded and self._draw.random() < HALF:
            second, own_second = _scripts(self._draw.choice(lists[sex.value]))
            given, own_given = f"{given} {second}", f"{own_given} {own_second}"
        original = f"{own_given} {own_family}" if own_given != given else ""
        return Invented(given, family, original, sex)

    def _family(self, lists: Facts, sex: Sex) -> tuple[str, str]:
        forms = self._draw.choice(lists["family"]).split("/")
        return _scripts(forms[-1] if sex is Sex.FEMALE else forms[0])

    def email(self, given: str, family: str, domain: str) -> str:
        """An address made of a name, with a number where it is taken."""
        local = ".".join(fold(part).replace(" ", "-") for part in (given, family) if part)
        self._addresses[f"{local}@{domain}"] += 1
        again = self._addresses[f"{local}@{domain}"]
        return f"{local}{again if again > 1 else ''}@{domain}"

    def phone(self, country: str) -> str:
        """A number that reaches nobody: no network begins with 00."""
        code = self._countries.get(country, {}).get("phone", "+49")
        return f"{code} 00 {self._draw.randint(100, 999)} {self._draw.randint(10, 99)} 00"


CROWD = 2_000
HALF, ONE_IN_TEN = 0.5, 0.1


def _scripts(entry: str) -> tuple[str, str]:
    """The name in Latin letters and in its own."""
    latin, _, own = entry.partition("|")
    return latin, own or latin
