"""Who of the file is who of the conference: the same address and name, or much alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz

from app.base.texts import fold, latin, spelt_out
from app.base.words import N_
from app.rules.importing.values import Candidate

ALIKE = 86
"""From here on two names in the same place may be one, of 100."""
MOST_CANDIDATES = 5

SAME_EMAIL = N_("Same e-mail address")
SAME_NAME_AND_PLACE = N_("Same name, same city or organisation")
SAME_NAME = N_("Same name")
SIMILAR_NAME_AND_PLACE = N_("Similar name, same city or organisation")
SAME_LINE = N_("The same line of the list, with another name")

ENGLISH = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэёєґі", "abvgdeziyklmnoprstufyeeegi", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
    | {"ї": "yi", "ъ": "", "ь": ""}
)
"""Cyrillic as passports and English texts write it; the general rules say s for щ."""
UKRAINIAN = ENGLISH | str.maketrans({"г": "h", "и": "y", "й": "i", "є": "ie", "ї": "i"})


@dataclass(frozen=True)
class Known:
    """What is compared of a person: names in each script, address, city and organisation."""

    id: int
    names: tuple[str, ...]
    email: str = ""
    places: tuple[str, ...] = ()


def spellings(name: str) -> tuple[str, ...]:
    """The name in plain Latin letters in all usual ways, its words in order of the alphabet."""
    if name.isascii():
        return (_sorted(fold(name)),)
    plain = fold(name)
    ways = (
        plain if plain.isascii() else latin(name),
        spelt_out(name),
        latin(name.lower().translate(ENGLISH)),
        latin(name.lower().translate(UKRAINIAN)),
    )
    return tuple(dict.fromkeys(_sorted(way) for way in ways if way.isascii()))


def _sorted(words: str) -> str:
    return " ".join(sorted(words.split()))


place_spellings = lru_cache(maxsize=4096)(spellings)
"""The same for cities and organisations, which come again with each of their people."""


def spellings_of(person: Known) -> tuple[str, ...]:
    """The spellings of all names of somebody."""
    if len(person.names) == 1:
        return spellings(person.names[0])
    return tuple(dict.fromkeys(key for name in person.names for key in spellings(name) if key))


class Index:
    """People prepared for being found by address, by name, and by what is near to a name."""

    def __init__(self, people: Iterable[Known] = ()) -> None:
        self._keys: dict[int, tuple[str, ...]] = {}
        self._places: dict[int, tuple[str, ...]] = {}
        self._by_email: dict[str, list[int]] = {}
        self._by_key: dict[str, list[int]] = {}
        self._near: dict[tuple[str, str], list[int]] = {}
        for person in people:
            self.add(person, spellings_of(person))

    def add(self, person: Known, keys: tuple[str, ...]) -> None:
        """One more; `keys` are the person's spellings."""
        self._keys[person.id] = keys
        self._places[person.id] = _places(person)
        if person.email:
            self._by_email.setdefault(person.email.casefold(), []).append(person.id)
        for key in keys:
            self._by_key.setdefault(key, []).append(person.id)
        for block in _blocks(self._places[person.id], keys):
            self._near.setdefault(block, []).append(person.id)

    def same(self, person: Known, keys: tuple[str, ...]) -> int | None:
        """The one with the same address and the same name; None if there are several."""
        found = [
            i for i in self.with_email(person.email) if not set(keys).isdisjoint(self._keys[i])
        ]
        return found[0] if len(found) == 1 else None

    def with_email(self, email: str) -> list[int]:
        """Those with that address."""
        return self._by_email.get(email.casefold(), []) if email else []

    def candidates(
        self, person: Known, keys: tuple[str, ...], *, families: bool = True
    ) -> list[Candidate]:
        """Those who may be the same human being, the likeliest first.

        With `families` another name under the same address counts too.
        """
        places = _places(person)
        found: dict[int, Candidate] = {}
        for other in self.with_email(person.email):
            if families or self._similarity(keys, other) >= ALIKE:
                found[other] = Candidate(other, 95, SAME_EMAIL)
        for other in {i for key in keys for i in self._by_key.get(key, ())}:
            near = not set(places).isdisjoint(self._places[other])
            reason = SAME_NAME_AND_PLACE if near else SAME_NAME
            found.setdefault(other, Candidate(other, 98 if near else 90, reason))
        for other in {i for block in _blocks(places, keys) for i in self._near.get(block, ())}:
            score = 0.0 if other in found else self._similarity(keys, other)
            if score >= ALIKE:
                found[other] = Candidate(other, int(score), SIMILAR_NAME_AND_PLACE)
        return sorted(found.values(), key=lambda c: (-c.score, abs(c.person_id)))[:MOST_CANDIDATES]

    def _similarity(self, keys: tuple[str, ...], other: int) -> float:
        return max((alike(one, two) for one in keys for two in self._keys[other]), default=0.0)


def alike(one: str, other: str) -> float:
    """How much two spellings are alike, from 0 to 100; a middle name more does not count."""
    words, others = set(one.split()), set(other.split())
    if min(len(words), len(others)) > 1 and (words <= others or others <= words):
        return 95.0
    return fuzz.ratio(one, other, score_cutoff=ALIKE)


def _places(person: Known) -> tuple[str, ...]:
    return tuple({key for place in person.places if place for key in place_spellings(place)})


def _blocks(places: Iterable[str], keys: Iterable[str]) -> set[tuple[str, str]]:
    """Place and two initials: names without a common pair of them are not compared at all."""
    initials = {pair for key in keys for pair in _initials(key)} if places else ()
    return {(place, pair) for place in places for pair in initials}


@lru_cache(maxsize=4096)
def _initials(key: str) -> tuple[str, ...]:
    first = [word[0] for word in key.split()]
    return tuple(map("".join, combinations(first, 2))) if len(first) > 1 else tuple(first)
