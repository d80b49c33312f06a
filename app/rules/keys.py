"""The stored keys by which people and organisations are sorted and found."""

from collections.abc import Iterable

from app.base.names import PersonalName
from app.base.texts import Texts, quick_key, search_key, sort_key

LOWEST = "\ufffe"
"""CLDR's separator of what is compared one after the other."""


def person_sort_key(name: PersonalName, language: str) -> bytes:
    """Bytes that sort people by family, then given name in the alphabet of `language`.

    Blanks do not count, so a mark lower than any letter keeps all of Berg before Berger.
    """
    both = name.family and name.given
    text = f"{name.family}{LOWEST}{name.given}" if both else name.family or name.given
    return sort_key(text or name.original, language)


def person_search_key(name: PersonalName, *more: str) -> str:
    """Everything a person is found by: names in each script, and `more` such as the e-mail."""
    return joined_keys((name.given, name.family, name.original, *more))


def texts_search_key(names: Texts, *more: str) -> str:
    """Everything an organisation or room is found by, in all its languages."""
    return joined_keys((*names.values(), *more))


def joined_keys(texts: Iterable[str]) -> str:
    """One key of the words of all texts, each once."""
    given = list(filter(None, texts))
    words = dict.fromkeys((quick_key(" ".join(given)) or " ".join(map(search_key, given))).split())
    return f" {' '.join(words)}" if words else ""
