"""The words other people's files use for headers, statuses, yes and no, folded for comparison."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from app.base.paths import resource
from app.base.texts import fold
from app.base.words import PAPER_LANGUAGES, words_for
from app.rules.importing.values import Target
from app.rules.registrations import STATUS_NAMES, RegistrationStatus

CYRILLIC, LATIN = "аеорсухіАВЕКМНОРСТХІ", "aeopcyxiABEKMHOPCTXI"
TO_LATIN = str.maketrans("ιοΑΒΕΖΗΙΚΜΝΟΡΤΥΧ" + CYRILLIC, "ioABEZHIKMNOPTYX" + LATIN)
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
OWN_HEADERS = frozenset(
    {Target.QUESTION, Target.NEW_QUESTION, Target.KEY, Target.GROUP, Target.IGNORE, Target.NUMBER}
)
"""Targets whose own names mean too much elsewhere to be headers of other people's files."""


@cache
def words(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lists of words of one resource, by what they mean."""
    stored = json.loads(resource(f"import/{name}.json").read_text(encoding="utf-8"))
    return {meaning: tuple(listed) for meaning, listed in stored.items()}


@lru_cache(maxsize=8192)
def header_key(text: str) -> str:
    """A header as it is compared: composed, look-alike letters of one script, bare words.

    “firstName” is two words, “Affilιation” with a Greek iota is one of Latin letters.
    """
    composed = unicodedata.normalize("NFKC", text)
    if not composed.isascii():
        composed = " ".join(map(_in_one_script, composed.split()))
    return fold(CAMEL.sub(" ", composed).replace("_", " ")) or composed.strip()


def _in_one_script(word: str) -> str:
    letters = sum(map(str.isalpha, word))
    if 2 * sum("a" <= letter.lower() <= "z" for letter in word) > letters:
        return word.translate(TO_LATIN)
    if 2 * sum("Ѐ" <= letter <= "ӿ" for letter in word) > letters:
        return word.translate(TO_CYRILLIC)
    return word


def keys_of(listed: Iterable[str]) -> frozenset[str]:
    """Headers as they are compared."""
    return frozenset(map(header_key, listed))


@cache
def header_targets() -> Mapping[str, Target]:
    """What each header we know is, by its key."""
    found = {header_key(target): target for target in Target if target not in OWN_HEADERS}
    for target, listed in words("headers").items():
        found |= {header_key(word): Target(target) for word in listed}
    return found


def target_of(header: str) -> Target | None:
    """The target whose header this is in one of the languages we know, or None."""
    return header_targets().get(header_key(header))


def status_key(word: str) -> str:
    """A status word as it is compared and remembered."""
    return " ".join(unicodedata.normalize("NFKC", word).casefold().replace("_", " ").split())


@cache
def known_statuses() -> Mapping[str, RegistrationStatus | None]:
    """Folded word → what it means; None is "gone"."""
    found: dict[str, RegistrationStatus | None] = {}
    for status, listed in words("statuses").items():
        meaning = None if status == "gone" else RegistrationStatus(status)
        found |= {status_key(word): meaning for word in listed}
    for status, name in STATUS_NAMES.items():
        meaning = None if status is RegistrationStatus.CANCELLED else status
        own = (words_for(language)(name) for language in PAPER_LANGUAGES)
        found |= {status_key(word): meaning for word in (status.value, *own)}
    return found


@cache
def _flags() -> Mapping[str, bool]:
    listed = words("flags")
    return {**dict.fromkeys(listed["no"], False), **dict.fromkeys(listed["yes"], True)}


def as_flag(text: str) -> bool | None:
    """Yes or no in one of the languages we know; None where it is neither."""
    return _flags().get(" ".join(text.casefold().split()))
