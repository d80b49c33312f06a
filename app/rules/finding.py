"""Finding people at the desk: in memory, from the first letter, with one typo forgiven."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import chain

from app.base.texts import latin, search_words
from app.rules.spellings import words_of

SHORTEST_WITH_TYPO = 4
"""Letters of a word from which a typo in it is forgiven."""
FEW = 50
"""New words that are put into their places one by one."""
LAST = "\U0010ffff"
"""Comes after every letter."""


@dataclass(frozen=True)
class Entry:
    """A person (`id`) and everything they are found by, as written.

    The first line is what they are called: number and names; what stands in it goes
    before what stands below, such as city, function and phone.
    """

    id: int
    words: str


class Finder:
    """People by all words of a text in any order, whole or begun; entries in a given order."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._heads, self._bodies = _Index(), _Index()
        self._places: dict[int, int] = {}
        self._ids: list[int] = []
        self._words: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self.put(entries)

    def put(self, entries: Iterable[Entry]) -> None:
        """Add people at the end, or say anew what those who are known are found by."""
        for entry in entries:
            if entry.id in self._words:
                self.remove([entry.id])
            place = self._places.setdefault(entry.id, len(self._ids))
            if place == len(self._ids):
                self._ids.append(entry.id)
            head, _, body = entry.words.partition("\n")
            words = (words_of(head), words_of(body))
            self._words[entry.id] = words
            self._heads.add(words[0], place)
            self._bodies.add(words[1], place)
        self._heads.settle()
        self._bodies.settle()

    def remove(self, ids: Iterable[int]) -> None:
        """Find these people no more; those who are not known are no mistake."""
        for each in ids:
            words = self._words.pop(each, None)
            if words is not None:
                self._heads.remove(words[0], self._places[each])
                self._bodies.remove(words[1], self._places[each])

    def find(self, text: str, limit: int = 50) -> list[int]:
        """The ids of those whom every word of `text` fits, the best first, at most `limit`.

        Whole words of number and name go first, then beginnings of these, then words of
        the rest, then what one typo is forgiven in; among equals the order of the entries.
        """
        wanted = [_Wanted(word, self._heads, self._bodies) for word in search_words(text)]
        found: dict[int, None] = {}
        if not wanted:
            return []
        for level in LEVELS:
            hits = set.intersection(*(level(word) for word in wanted)).difference(found)
            found.update(dict.fromkeys(nsmallest(limit - len(found), hits)))
            if len(found) >= limit:
                break
        return [self._ids[place] for place in found]


class _Index:
    """Words in their order, each with the places of those who have it."""

    def __init__(self) -> None:
        self._places: dict[str, list[int]] = {}
        self._sorted: list[str] = []
        self._new: list[str] = []

    def add(self, words: Iterable[str], place: int) -> None:
        """Somebody has these words; `settle` before looking for them."""
        for word in words:
            places = self._places.get(word)
            if places is None:
                self._places[word] = [place]
                self._new.append(word)
            else:
                places.append(place)

    def settle(self) -> None:
        """Put new words into their places."""
        if len(self._new) <= FEW:
            for word in self._new:
                insort(self._sorted, word)
        else:
            self._sorted.extend(self._new)
            self._sorted.sort()
        self._new.clear()

    def remove(self, words: Iterable[str], place: int) -> None:
        """Somebody has these words no more; the words stay, without anybody."""
        for word in words:
            self._places[word].remove(place)

    def whole(self, words: Iterable[str]) -> set[int]:
        """Who has one of these words."""
        return set(chain.from_iterable(self._places.get(word, ()) for word in words))

    def begun(self, beginnings: Iterable[str]) -> set[int]:
        """Who has a word that begins with one of these."""
        spans = (self._sorted[slice(*self._span(each))] for each in beginnings)
        return set(chain.from_iterable(map(self._places.__getitem__, chain.from_iterable(spans))))

    def near(self, word: str) -> Iterator[str]:
        """Beginnings of words there are that become `word` by one typo.

        A letter that is wrong, too much, missing, or changed places with the next.
        """
        for at in range(len(word)):
            start, rest = word[:at], word[at:]
            first, last = self._span(start)
            if first == last:
                return
            candidates = [start + rest[1::-1] + rest[2:]] if len(rest) > 1 else []
            if len(rest) > 1:
                candidates.append(start + rest[1:])
            for letter in self._letters_after(start, first, last):
                candidates += (start + letter + rest[1:], start + letter + rest)
            yield from (each for each in candidates if each != word and self._is_there(each))

    def _letters_after(self, start: str, first: int, last: int) -> Iterator[str]:
        at = len(start)
        if first < last and self._sorted[first] == start:
            first += 1
        while first < last:
            letter = self._sorted[first][at]
            yield letter
            first = bisect_left(self._sorted, start + letter + LAST, first, last)

    def _is_there(self, start: str) -> bool:
        at = bisect_left(self._sorted, start)
        return at < len(self._sorted) and self._sorted[at].startswith(start)

    def _span(self, start: str) -> tuple[int, int]:
        """Where the words with this beginning lie: from, and up to."""
        first = bisect_left(self._sorted, start)
        return first, bisect_left(self._sorted, start + LAST, first)


class _Wanted:
    """One word that was typed, and whom it fits how well; what is worse includes what is better.

    Each answer is worked out when it is needed: mostly the first ones are enough.
    """

    def __init__(self, word: str, heads: _Index, bodies: _Index) -> None:
        self._heads, self._bodies = heads, bodies
        self._spelt = _spelt(word)

    @cached_property
    def called(self) -> set[int]:
        """Who is called so, or has this number."""
        return self._heads.whole(self._spelt)

    @cached_property
    def nearly_called(self) -> set[int]:
        """Whose name or number begins so."""
        return self._heads.begun(self._spelt)

    @cached_property
    def said(self) -> set[int]:
        """Of whom anything begins so."""
        return self.nearly_called | self._bodies.begun(self._spelt)

    @cached_property
    def mistyped(self) -> set[int]:
        """Of whom a whole word is this but for a typo."""
        return self.said | self._heads.whole(self._near[0]) | self._bodies.whole(self._near[1])

    @cached_property
    def half_mistyped(self) -> set[int]:
        """Of whom a word begins so but for a typo."""
        return self.mistyped | self._heads.begun(self._near[0]) | self._bodies.begun(self._near[1])

    @cached_property
    def _near(self) -> tuple[list[str], list[str]]:
        words = [w for w in self._spelt if len(w) >= SHORTEST_WITH_TYPO and w.isalpha()]
        heads, bodies = ([n for w in words for n in i.near(w)] for i in (self._heads, self._bodies))
        return heads, bodies


def _spelt(word: str) -> list[str]:
    """A folded word, and what else it may stand for: a number without zeros, in Latin."""
    if word.isdecimal():
        return list(dict.fromkeys((word, str(int(word[:SAFE])))))
    return [word] if word.isascii() else [word, "".join(latin(word).split())]


SAFE = 18
"""Digits that are read as a number."""
LEVELS: tuple[Callable[[_Wanted], set[int]], ...] = (
    lambda word: word.called,
    lambda word: word.nearly_called,
    lambda word: word.said,
    lambda word: word.mistyped,
    lambda word: word.half_mistyped,
)
