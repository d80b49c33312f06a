"""The letters under which names stand in an index, by the alphabet of a language."""

from functools import cache

import icu

ELSEWHERE = "…"
"""Names that begin with none of the letters: digits, signs, other scripts."""


@cache
def _index(language: str) -> tuple[icu.AlphabeticIndex, tuple[str, ...]]:
    index = icu.AlphabeticIndex(icu.Locale(language))
    index.addLabels(icu.Locale("en"))
    labels = []
    index.resetBucketIterator()
    while index.nextBucket():
        labels.append(index.bucketLabel)
    return index, tuple(labels)


def letter_of(name: str, language: str) -> str:
    """The letter: Ł stands behind L in Polish and with L in German."""
    index, labels = _index(language)
    return str(labels[index.getBucketIndex(name)])
