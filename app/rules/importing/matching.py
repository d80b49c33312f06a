"""Who of the file is who of the conference: the same address and name, or much alike."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from rapidfuzz import fuzz, process

from app.base.texts import SPELT, fold, latin, spelt_out
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
CYRILLIC = re.compile("[а-яё]")


class Known(NamedTuple):
    """What is compared of a person: names in each script, address, city and organisation."""

    id: int
    names: tuple[str, ...]
    email: str = ""
    places: tuple[str, ...] = ()


def spellings(name: str) -> tuple[str, ...]:
    """The name in plain Latin letters in all usual ways, its words in order of the alphabet."""
    plain = fold(name)
    if name.isascii():
        return (_sorted(plain),)
    ways = [plain] if plain.isascii() else [latin(name), *_english(name)]
    if not SPELT.isdisjoint(name):
        ways.append(spelt_out(name))
    return tuple(dict.fromkeys(_sorted(way) for way in ways if way.isascii()))


def _english(name: str) -> list[str]:
    """The same as English texts have it; nothing for scripts other than Cyrillic."""
    lower = name.lower()
    tables = (ENGLISH, UKRAINIAN) if CYRILLIC.search(lower) else ()
    return [latin(lower.translate(table)) for table in tables]


def _sorted(words: str) -> str:
    return " ".join(sorted(words.split()))


place_spellings = lru_cache(maxsize=4096)(spellings)
"""The same for cities and organisations, which come again with each of their people."""


class Traits:
    """Somebody prepared for being compared; `places` are looked at in order of weight."""

    __slots__ = ("blocks", "email", "id", "keys", "places")

    def __init__(self, person: Known) -> None:
        self.id, self.email = person.id, person.email.casefold()
        one = len(person.names) == 1
        found = [spellings(name) for name in person.names]
        keys = found[0] if one else dict.fromkeys(key for each in found for key in each)
        self.keys = tuple(key for key in keys if key)  # “???” is no name that two could share
        spelt = [place_spellings(place) for place in person.places if place]
        self.places = tuple(dict.fromkeys(key for keys in spelt for key in keys))
        self.blocks = [(key, block) for key in self.keys for block in _blocks(key)]


def _blocks(key: str) -> tuple[str, ...]:
    """Pairs of initials, and pairs of words where there is a middle name.

    Two names that have none of them in common are not compared at all.
    """
    words = key.split()
    if len(words) < 2:  # noqa: PLR2004 - a pair
        return tuple(word[0] for word in words)
    if len(words) == 2:  # noqa: PLR2004 - the usual: quickly
        return words[0][0] + words[1][0], key
    initials = dict.fromkeys(one[0] + two[0] for one, two in combinations(words, 2))
    return (*initials, *(f"{one} {two}" for one, two in combinations(words, 2)))


class Index:
    """People found by address, by name, and by what is near to a name in the same place."""

    def __init__(self, people: Iterable[Known] = ()) -> None:
        self._traits: dict[int, Traits] = {}
        self._by_email: dict[str, list[int]] = {}
        self._by_key: dict[str, list[int]] = {}
        self._near: dict[tuple[str, str], tuple[list[str], list[int]]] = {}
        for person in people:
            self.add(Traits(person))

    def add(self, who: Traits, *, places: int | None = None) -> None:
        """One more; near to others in all places or in the first few."""
        self._traits[who.id] = who
        if who.email:
            self._by_email.setdefault(who.email, []).append(who.id)
        for key in who.keys:
            self._by_key.setdefault(key, []).append(who.id)
        for place in who.places[:places]:
            for key, block in who.blocks:
                near = self._near.get((place, block))
                if near is None:
                    self._near[place, block] = ([key], [who.id])
                else:
                    near[0].append(key)
                    near[1].append(who.id)

    def same(self, who: Traits) -> int | None:
        """The one with the same address and the same name; None if there are several."""
        others = self._by_email.get(who.email, ()) if who.email else ()
        found = [i for i in others if not set(who.keys).isdisjoint(self._traits[i].keys)]
        return found[0] if len(found) == 1 else None

    def candidates(
        self, who: Traits, *, families: bool = True, places: int | None = None
    ) -> list[Candidate]:
        """Those who may be the same human being, the likeliest first.

        With `families` another name under the same address counts too; `places` are those
        of them in which similar names are looked for.
        """
        if not self._traits:
            return []
        found: dict[int, Candidate] = {}
        for other in self._by_email.get(who.email, ()) if who.email else ():
            if families or self._similarity(who, other) >= ALIKE:
                found[other] = Candidate(other, 95, SAME_EMAIL)
        for key in who.keys:
            for other in self._by_key.get(key, ()):
                near = not set(who.places).isdisjoint(self._traits[other].places)
                reason = SAME_NAME_AND_PLACE if near else SAME_NAME
                found.setdefault(other, Candidate(other, 98 if near else 90, reason))
        for other, score in self._similar(who, who.places[:places]):
            found.setdefault(other, Candidate(other, int(score), SIMILAR_NAME_AND_PLACE))
        return sorted(found.values(), key=lambda c: (-c.score, abs(c.person_id)))[:MOST_CANDIDATES]

    def _similarity(self, who: Traits, other: int) -> float:
        keys = self._traits[other].keys
        return max((alike(one, two) for one in who.keys for two in keys), default=0.0)

    def _similar(self, who: Traits, places: Iterable[str]) -> Iterator[tuple[int, float]]:
        """Those in one of the places whose names are much alike, with how much."""
        for place in places:
            for key, block in who.blocks:
                near = self._near.get((place, block))
                if near is None:
                    continue
                names, ids = near
                if " " in block:
                    scores = [(alike(key, name), i) for name, i in zip(names, ids, strict=True)]
                else:
                    hits = process.extract(
                        key, names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=None
                    )
                    scores = [(score, ids[at]) for _name, score, at in hits]
                yield from ((i, score) for score, i in scores if score >= ALIKE)


def alike(one: str, other: str) -> float:
    """How much two spellings are alike, from 0 to 100; a middle name more does not count."""
    words, others = set(one.split()), set(other.split())
    if min(len(words), len(others)) > 1 and (words <= others or others <= words):
        return 95.0
    return fuzz.ratio(one, other, score_cutoff=ALIKE)
