"""Finding names, addresses and phone numbers in texts that somebody wrote by hand."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Any

from app.base.texts import fold, spelt_out

WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"\+?\d[\d\s().\-/]*\d")
SHORTEST = 5
"""Characters of a phrase that is looked for: shorter ones stand in other words."""
LEAST_DIGITS = 7
"""Digits that tell a phone number from a year or a price."""
AROUND = 48
"""Characters of a text on each side of what was found in it."""
WITHOUT_SPACES = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts in which the next word may follow without a space."""

Span = tuple[int, int]


class Seeker:
    """Looks for phrases whatever stands between their words, and for phone numbers among them.

    Capitals and accents do not count, nor whether it is ue or ü. All words of a text are looked
    up at once: there may be as many phrases as people.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        told = {each for each in phrases if each}
        self._joined = {each for each in told if len(each) > 1 and _runs_on(each)}
        spaced = [each for each in told - self._joined if len(each) >= SHORTEST]
        spelt = {_words(way) for each in spaced for way in (each, spelt_out(each))}
        self._phrases = {words for words in spelt if words}
        self._lengths = sorted({len(phrase) for phrase in self._phrases}, reverse=True)
        self._phones: dict[str, set[str]] = defaultdict(set)
        for digits in map(_digits, filter(NUMBER.fullmatch, told)):
            if len(digits) >= LEAST_DIGITS:
                self._phones[digits[-LEAST_DIGITS:]].add(digits)

    def __bool__(self) -> bool:
        return bool(self._phrases or self._joined or self._phones)

    def spans(self, text: str) -> list[Span]:
        """Where something stands, in order; what overlaps is one place."""
        found = sorted((*self._of_words(text), *self._of_phones(text), *self._run_on(text)))
        apart: list[Span] = []
        for start, end in found:
            if apart and start < apart[-1][1]:
                apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
            else:
                apart.append((start, end))
        return apart

    def without(self, text: str, instead: str) -> str:
        """The text with other words where something stood."""
        spans = self.spans(text)
        if not spans:
            return text
        parts = [text[: spans[0][0]], instead]
        for (_start, end), (start, _end) in pairwise(spans):
            parts += [text[end:start], instead]
        return "".join((*parts, text[spans[-1][1] :]))

    def in_json(self, value: Any, instead: str) -> Any:  # noqa: ANN401 - text or JSON
        """The same for all texts within JSON."""
        if isinstance(value, str):
            return self.without(value, instead)
        if isinstance(value, list):
            return [self.in_json(each, instead) for each in value]
        if isinstance(value, dict):
            return {
                self.without(key, instead): self.in_json(each, instead)
                for key, each in value.items()
            }
        return value

    def _of_words(self, text: str) -> Iterator[Span]:
        if not self._phrases:
            return
        tokens = list(WORD.finditer(text))
        folded = [_folded(token.group()) for token in tokens]
        at = 0
        while at < len(tokens):
            length = self._length(folded, at)
            if length:
                start = tokens[at].start()
                plus = int(text[max(start - 1, 0) : start] == "+")
                yield start - plus, tokens[at + length - 1].end()
            at += length or 1

    def _length(self, folded: list[str], at: int) -> int:
        """How many words from here on are a phrase; 0 where none begins."""
        here = (tuple(folded[at : at + length]) for length in self._lengths)
        return next((len(words) for words in here if words in self._phrases), 0)

    def _of_phones(self, text: str) -> Iterator[Span]:
        if not self._phones:
            return
        for found in NUMBER.finditer(text):
            digits = _digits(found.group()).lstrip("0")
            alike = self._phones.get(digits[-LEAST_DIGITS:], ())
            if any(each.endswith(digits) or digits.endswith(each) for each in alike):
                yield found.span()

    def _run_on(self, text: str) -> Iterator[Span]:
        for phrase in self._joined:
            start = text.find(phrase)
            while start >= 0:
                yield start, start + len(phrase)
                start = text.find(phrase, start + len(phrase))


def excerpt(text: str, span: Span) -> str:
    """What was found with some words around it, on one line."""
    start, end = max(span[0] - AROUND, 0), span[1] + AROUND
    shown = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{shown}{'…' if end < len(text) else ''}"


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    return fold(word) or word.casefold()


def _words(text: str) -> tuple[str, ...]:
    return tuple(_folded(word) for word in WORD.findall(text))


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal()).lstrip("0")


def _runs_on(text: str) -> bool:
    """Whether it is written where words do not end with a space."""
    letters = (sign for sign in text if sign.isalpha() and not sign.isascii())
    return any(unicodedata.name(sign, "").startswith(WITHOUT_SPACES) for sign in letters)
