"""In which encoding a text was saved: marks first, then sense, then the letters of languages."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.base.errors import FileProblem
from app.base.words import N_
from app.exchange.reading.letters import likelihoods

LEGACY = {  # how much likelier than in the first a text must be, as a logarithm
    "cp1250": 0.0,
    "cp1252": 0.0,
    "iso8859-2": 4.0,
    "cp1257": 1.0,
    "cp1251": 1.0,
    "cp852": 2.0,
    "cp1254": 4.0,
    "cp1253": 4.0,
    "cp850": 5.0,
    "mac_roman": 12.0,
    "mac_latin2": 12.0,
    "iso8859-5": 6.0,
    "koi8-r": 6.0,
    "cp866": 6.0,
}
CHOICES = (
    *("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", *LEGACY),
    *("shift_jis", "gb18030", "big5", "euc-kr"),  # never guessed
)
MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
SAMPLE = 400_000
MOST_WORDS = 250
LONGEST = 30
MOST_UNDEFINED = 0.02
UNDEFINED = -20.0  # what a word without meaning costs, as a logarithm
ROUNDS = 3
SURE_LEAD = 3.0
SENSE = -10.3  # the mean likelihood of a letter, below which a text makes none
OTHER_SCRIPTS = {"cp1251", "cp1253", "iso8859-5", "koi8-r", "cp866"}
RARE = {"mac_roman", "mac_latin2"}  # never sure: they give nearly every byte a letter
OTHER_SENSE = -6.0  # where all letters of a word count
REPLACED = "\ufffd"


@dataclass(frozen=True)
class Guess:
    """An encoding by Python's name, and whether nothing else came near."""

    encoding: str
    sure: bool


def check(encoding: str) -> None:
    """Refuse what is not the name of an encoding of text; empty is none. Raises FileProblem."""
    try:
        bytes(range(256)).decode(encoding or "ascii", errors="replace")
    except (LookupError, ValueError):
        raise FileProblem(
            N_("“{encoding}” is not an encoding. Choose one of the list."), encoding=encoding
        ) from None


def guess(data: bytes) -> Guess:
    """The encoding of a text, by its mark, by being valid, or by the letters it gives."""
    wide = marked(data)
    return Guess(wide, sure=True) if wide else guess_letters(data)


def marked(data: bytes) -> str:
    """The encoding a mark names or zeros give away; empty for plain bytes."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    return _without_mark(data[:SAMPLE])


def guess_letters(data: bytes) -> Guess:
    """The encoding of a text of single bytes or UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        if _mostly_utf8(data[:SAMPLE]):
            return Guess("utf-8-sig", sure=False)
        return _legacy(data[:SAMPLE])
    return Guess("utf-8-sig", sure=True)


def _mostly_utf8(data: bytes) -> bool:
    """Lists that were glued together or cut off are UTF-8 all the same."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count(REPLACED)
    return sum(not letter.isascii() for letter in text) > 10 * broken


def _without_mark(data: bytes) -> str:
    """UTF-16 without its mark shows in zeros at every second place."""
    pairs = len(data) // 2
    if not pairs:
        return ""
    low, high = data[: 2 * pairs : 2].count(0), data[1 : 2 * pairs : 2].count(0)
    if max(low, high) < pairs * 0.2 or min(low, high) > max(low, high) * 0.2:
        return _few_zeros(data, low, high)
    return "utf-16-le" if high > low else "utf-16-be"


def _few_zeros(data: bytes, low: int, high: int) -> str:
    """Text of another script has few zeros, but its blanks and line ends still have them."""
    little, big = data.count(b"\n\0"), data.count(b"\0\n")
    if high and little and high >= 4 * low:
        return "utf-16-le"
    if low and big and low >= 4 * high:
        return "utf-16-be"
    return ""


WORD = re.compile(rb"[A-Za-z\x80-\xff]+")


def _legacy(data: bytes) -> Guess:
    """The encoding in which the words read most like languages."""
    found = Counter(word[:LONGEST] for word in WORD.findall(data) if not word.isascii())
    words = [word for word, _times in found.most_common(MOST_WORDS)]
    scores = {name: score for name in LEGACY if (score := _score(words, name)) is not None}
    if not scores:
        return Guess("cp1252", sure=False)
    best = max(scores, key=lambda name: scores[name])
    rivals = [scores[name] for name in scores if not _same_text(words, best, name)]
    clear = scores[best] - max(rivals, default=-math.inf) > SURE_LEAD
    letters = sum(byte > 127 for word in words for byte in word)  # noqa: PLR2004 - beyond ASCII
    sense = OTHER_SENSE if best in OTHER_SCRIPTS else SENSE
    return Guess(best, sure=clear and best not in RARE and scores[best] > sense * letters)


def _same_text(words: Sequence[bytes], one: str, other: str) -> bool:
    return all(_decoded(word, one) == _decoded(word, other) for word in words)


def _decoded(word: bytes, encoding: str) -> str | None:
    try:
        return word.decode(encoding)
    except UnicodeDecodeError:
        return None


def _score(words: Sequence[bytes], encoding: str) -> float | None:
    """How likely the words are, as a logarithm; None where bytes have no meaning.

    The file may be in several languages: how much of each is found out from the words.
    """
    texts = [_decoded(word, encoding) for word in words]
    known = [text for text in texts if text is not None]
    if len(texts) - len(known) > MOST_UNDEFINED * len(texts):
        return None
    found = [likelihoods(text) for text in known]
    shares = [1 / len(found[0])] * len(found[0]) if found else []
    for _ in range(ROUNDS):
        shares = _shares(found, shares)
    undefined = UNDEFINED * (len(texts) - len(known))
    return undefined + sum(_mixed(word, shares)[0] for word in found) - LEGACY[encoding]


def _shares(found: Sequence[Sequence[float]], shares: Sequence[float]) -> list[float]:
    """How much of the words is in each language, given how much it was thought to be."""
    sums = [0.05] * len(shares)
    for word in found:
        for place, part in enumerate(_mixed(word, shares)[1]):
            sums[place] += part
    total = sum(sums)
    return [each / total for each in sums]


def _mixed(word: Sequence[float], shares: Sequence[float]) -> tuple[float, list[float]]:
    """The logarithm of a word's likelihood in this mixture, and each language's part in it."""
    top = max(word)
    parts = [share * math.exp(each - top) for share, each in zip(shares, word, strict=True)]
    total = sum(parts)
    return top + math.log(total), [part / total for part in parts]
