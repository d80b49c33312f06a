"""How the letters of Europe's languages follow each other, learned from what ICU calls the world.

The names of all countries and languages, in each language, are text enough to tell how
likely a letter stands after another. Only letters beyond ASCII are looked at: these are
what a wrong encoding changes.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

import icu

LANGUAGES = (
    *("pl", "de", "lv", "fr", "es", "cs", "hu", "lt", "et", "sk", "ro", "hr", "sl", "sv", "da"),
    *("nb", "fi", "is", "tr", "pt", "it", "nl", "ca", "ru", "uk", "bg", "be", "sr", "mk", "el"),
)
EDGE = " "  # before the first and after the last letter
PUNCTUATION = frozenset("„”“’‘«»–—…\u00a0§°€")
RARE = 1e-6  # a sign no language has within words
MARKED = 2e-4  # a quotation mark or a dash beside letters
FOREIGN = 2e-5  # a letter of another language's alphabet
FOLLOWING = 0.6  # how much of a likelihood is due to the letter before
KNOWN = 20  # how often every letter of the alphabet is counted beforehand
BUMP = 0.02  # a capital amid small letters is this much rarer
NOTHING = (0.0,) * len(LANGUAGES)


@dataclass(frozen=True)
class Habits:
    """One language: how often each letter stands, and how often after another."""

    alone: Mapping[str, float]
    after: Mapping[tuple[str, str], float]

    def likelihood(self, before: str, letter: str) -> float:
        """How likely `letter` is after `before`; both in lower case."""
        alone = self.alone.get(letter, FOREIGN if letter.isalpha() else RARE)
        return FOLLOWING * self.after.get((before, letter), 0.0) + (1 - FOLLOWING) * alone


@cache
def habits() -> tuple[Habits, ...]:
    """What is known of each of LANGUAGES, in that order."""
    return tuple(_learn(language) for language in LANGUAGES)


def _learn(language: str) -> Habits:
    here = icu.Locale(language)
    pairs: Counter[tuple[str, str]] = Counter()
    for name in _names(here):
        for word in name.lower().split():
            pairs.update(pairwise(f"{EDGE}{word}{EDGE}"))
    letters: Counter[str] = Counter()
    before: Counter[str] = Counter()
    for (first, second), times in pairs.items():
        letters[second] += times
        before[first] += times
    for letter in icu.LocaleData(language).getExemplarSet():
        letters[letter] += KNOWN  # the alphabet is known even where no name has the letter
    total = sum(letters.values())
    return Habits(
        {letter: times / total for letter, times in letters.items()},
        {pair: times / (before[pair[0]] + 3) for pair, times in pairs.items()},
    )


def _names(here: icu.Locale) -> Iterable[str]:
    for country in icu.Locale.getISOCountries():
        yield icu.Locale("", country).getDisplayCountry(here)
    for spoken in icu.Locale.getISOLanguages():
        yield icu.Locale(spoken).getDisplayLanguage(here)


@lru_cache(maxsize=10_000)
def likelihoods(word: str) -> tuple[float, ...]:
    """How likely the letters beyond ASCII of a word are, as a logarithm, for each language."""
    bumps = math.log(BUMP) * _bumps(word)
    steps = [_step(before, letter) for before, letter in _steps(word)] or [NOTHING]
    return tuple(bumps + sum(parts) for parts in zip(*steps, strict=True))


@lru_cache(maxsize=50_000)
def _step(before: str, letter: str) -> tuple[float, ...]:
    if letter in PUNCTUATION:
        return (math.log(MARKED),) * len(LANGUAGES)
    before = EDGE if before in PUNCTUATION else before
    return tuple(math.log(language.likelihood(before, letter)) for language in habits())


def _steps(word: str) -> list[tuple[str, str]]:
    """Each letter with the one before it, if either is beyond ASCII."""
    lower = "".join(letter.lower()[:1] for letter in word)
    return [
        (before, letter)
        for before, letter in pairwise(f"{EDGE}{lower}{EDGE}")
        if not (before.isascii() or before == EDGE) or not (letter.isascii() or letter == EDGE)
    ]


def _bumps(word: str) -> int:
    """How often an accented capital stands within small letters, or two scripts meet."""
    small = any(letter.islower() for letter in word)
    capitals = sum(not c.isascii() and c.isupper() and small for c in word[1:])
    return capitals + sum(
        _cyrillic(a) != _cyrillic(b) for a, b in pairwise(word) if a.isalpha() and b.isalpha()
    )


def _cyrillic(letter: str) -> bool:
    return "\u0400" <= letter <= "\u04ff"
