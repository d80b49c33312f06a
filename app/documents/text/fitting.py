"""Fitting a text into a box: shrink to a floor, break, use initials, and say what it took."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from app.documents.text.breaking import (
    KEPT_LENGTH,
    Paragraph,
    ends_are_seen,
    paragraphs,
    pieces,
    shattered,
    whole_words,
)
from app.documents.text.fonts import PLAIN, Style
from app.documents.text.shaping import ShapedLine, shape

STEPS = 10
"""Sizes are tenths of a point."""
LONGEST = 10_000
SMALLEST = 1.0
WORTH_A_LINE = 1.12
"""One line more has to make a text so many times larger."""
WORTH_A_CUT = 1.25
"""So many times larger, and a line may end within a double name, behind its hyphen."""
WORTH_A_SPLIT = 1.6
"""So many times larger, and a line may end where nothing is seen: between Chinese signs."""
SMALL_WIDTH = 1e-6
LEAST = 0.1
NEARLY = 0.97
"""Kerning may take so much of a size before that is a problem."""
FEW_LINES = 4
"""Up to so many lines are made even; more are filled one after the other."""
CUT = "…"
KEPT = 512


class ProblemKind(StrEnum):
    """What had to be done to a text, or could not be."""

    BELOW_FLOOR = "below_floor"
    BROKEN = "broken"
    INITIALLED = "initialled"
    MISSING_GLYPH = "missing_glyph"
    MISSING_PICTURE = "missing_picture"


BELOW_FLOOR = ProblemKind.BELOW_FLOOR


@dataclass(frozen=True)
class TextRules:
    """How a text may be made to fit; sizes in points, `leading` and `hang` in sizes.

    `hang` is how far a paragraph's lines are moved in but for its first, as behind a dot.
    """

    size: float
    floor: float
    lines: int = 1
    style: Style = PLAIN
    leading: float = 1.2
    language: str = ""
    hang: float = 0.0


@dataclass(frozen=True)
class Fitted:
    """Lines at one size in points; `problems` in the order they were met.

    `indents` are how far lines are moved in, in sizes; none where none is.
    """

    lines: tuple[ShapedLine, ...]
    size: float
    leading: float
    problems: tuple[ProblemKind, ...] = ()
    missing: tuple[str, ...] = ()
    indents: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last, in points."""
        if not self.lines:
            return 0.0
        first, last = self.lines[0], self.lines[-1]
        between = (len(self.lines) - 1) * self.leading * self.size
        return between + (first.ascent + last.descent) * self.size


def fit(
    text: str,
    width: float,
    height: float,
    rules: TextRules,
    *,
    shorter: Sequence[Callable[[], str]] = (),
) -> Fitted:
    """The text in a box of `width` × `height` points, as large as it can be.

    It is shrunk down to the floor on the lines that the rules allow, then broken at blanks
    and hyphens into one line more than wished for, then each of `shorter` is tried (a given
    name as an initial), and last it is made as small as it must be: problems with a name.
    """
    first = _fitted(text, width, height, rules)
    if BELOW_FLOOR not in first.problems:
        return first
    for other in shorter:
        attempt = _fitted(other(), width, height, rules)
        if BELOW_FLOOR not in attempt.problems:
            return _with(attempt, ProblemKind.INITIALLED)
    if ProblemKind.BROKEN in first.problems:  # on more lines than wished for, but not smaller
        return _without(first, BELOW_FLOOR)
    return first


def _fitted(text: str, width: float, height: float, rules: TextRules) -> Fitted:
    if len(text) <= KEPT_LENGTH:
        return _kept(text, width, height, rules)
    return _fit(text, width, height, rules)


def _fit(text: str, width: float, height: float, rules: TextRules) -> Fitted:
    if rules.size < SMALLEST:
        rules = replace(rules, size=SMALLEST)
    if len(text) > LONGEST:
        cut = _fit(text[: LONGEST - 1] + CUT, width, height, rules)
        return _with(_without(cut, ProblemKind.BROKEN), BELOW_FLOOR)
    given = paragraphs(text.strip())
    if given == [""]:
        return Fitted((), rules.size, rules.leading)
    box = _Box(width, height, rules)
    if len(given) == 1:
        line = shape(given[0], rules.style, rules.language)
        size = box.size_of(line)
        if size >= (rules.size if rules.lines > 1 else box.floor):
            return _made([line], size, rules.leading)
    return _on_lines(given, box)


_kept = lru_cache(maxsize=KEPT)(_fit)


@dataclass(frozen=True)
class _Box:
    """Where a text is to go; sizes in points."""

    width: float
    height: float
    rules: TextRules

    @property
    def floor(self) -> float:
        return max(min(self.rules.floor, self.rules.size), SMALLEST)

    def holds(self, fitted: Fitted) -> bool:
        """Whether lines are no smaller than they may be; shaping has the last word on that."""
        return fitted.size >= self.floor * NEARLY

    def size_of(self, line: ShapedLine) -> float:
        """The greatest size at which one line fits, in closed form."""
        high = line.ascent + line.descent
        size = min(self.rules.size, self.height / high)
        if line.width * size > self.width:
            size = self.width / line.width
        return size if size == self.rules.size else _rounded(size, self.floor)


def _rounded(size: float, floor: float) -> float:
    """Rounded down to a step, but not below the floor by that alone."""
    stepped = int(size * STEPS + 1e-6) / STEPS
    return floor if stepped < floor <= size else stepped


def _on_lines(given: list[str], box: _Box) -> Fitted:
    rules = box.rules
    most = max(rules.lines, len(given))
    found = _largest(given, box, most)
    if found is not None and box.holds(found):
        return found
    if rules.lines == 1 and len(given) == 1:
        broken = _largest(given, box, most + 1)
        if broken is not None and box.holds(broken):
            return _with(broken, ProblemKind.BROKEN)
    return _anyhow(given, box)


def _largest(given: list[str], box: _Box, most: int) -> Fitted | None:
    """The text on up to `most` lines at the greatest size not below the floor."""
    parts = [pieces(paragraph, box.rules.language) for paragraph in given]
    words = [whole_words(own) for own in parts]
    by_words = _Setting(words, box)
    size = by_words.largest(most, box.floor)
    if words != parts and size != box.rules.size:
        by_parts = _Setting(parts, box)
        cut = by_parts.largest(most, box.floor)
        running = cut is not None and by_parts.count(cut) > FEW_LINES
        worth = WORTH_A_CUT if all(map(ends_are_seen, parts)) else WORTH_A_SPLIT
        if cut is not None and (size is None or running or cut > size * worth):
            return by_parts.at(_fewer(by_parts, cut))
    return None if size is None else by_words.at(_fewer(by_words, size))


def _fewer(setting: "_Setting", size: float) -> float:
    """A little smaller where that saves a line."""
    count = setting.count(size)
    if count == 1 or count > FEW_LINES:
        return size
    fewer = setting.largest(count - 1, max(setting.floor, size / WORTH_A_LINE))
    return fewer or size


class _Setting:
    """Paragraphs in parts, on lines at any size."""

    def __init__(self, parts: Sequence[Sequence[str]], box: _Box) -> None:
        rules = box.rules
        self._box = box
        self.floor = box.floor
        look = (rules.style, rules.language, rules.hang)
        self._held = [Paragraph(own, *look) for own in parts]
        self._widest = max(held.widest for held in self._held)
        self._ascent = max(held.line.ascent for held in self._held)
        self._descent = max(held.line.descent for held in self._held)
        latin = shape("", rules.style)
        usual = latin.ascent + latin.descent
        self.leading = rules.leading * (self._ascent + self._descent) / usual

    def count(self, size: float) -> int:
        """How many lines there are at a size."""
        width = self._box.width / size
        return sum(held.count(width) for held in self._held)

    def largest(self, most: int, least: float) -> float | None:
        """The greatest size down to `least` at which all is in the box on `most` lines."""
        if self._fits(self._box.rules.size, most):
            return self._box.rules.size
        if not self._fits(least, most):
            return None
        low, high = int(least * STEPS), int(self._bound() * STEPS) + 1
        while high - low > 1:
            middle = (low + high) // 2
            if self._fits(middle / STEPS, most):
                low = middle
            else:
                high = middle
        return max(low / STEPS, least)

    def _bound(self) -> float:
        """What no size can be above."""
        across = self._box.width / max(self._widest, SMALL_WIDTH)
        return min(self._box.rules.size, across, self._box.height / self._high(1, 1.0))

    def _fits(self, size: float, most: int) -> bool:
        if self._widest * size > self._box.width or self._high(1, size) > self._box.height:
            return False
        count = self.count(size)
        return count <= most and self._high(count, size) <= self._box.height

    def _high(self, count: int, size: float) -> float:
        return ((count - 1) * self.leading + self._ascent + self._descent) * size

    def at(self, size: float) -> Fitted:
        """The lines at a size, smaller only where shaping makes more of them than was measured."""
        made = self.lines_at(size)
        down = self._box.height * made.size / made.height
        return replace(made, size=min(made.size, max(down, LEAST)))

    def lines_at(self, size: float) -> Fitted:
        """All lines, be there room or not; few lines of one paragraph are made even."""
        width = self._box.width / size
        rules = self._box.rules
        lines: list[ShapedLine] = []
        indents: list[float] = []
        for held in self._held:
            count = held.count(width)
            even = 1 < count <= FEW_LINES and len(self._held) == 1
            texts = held.evened(count) if even else held.lines(width)
            lines += (
                shape(text, rules.style, rules.language, rtl=held.direction) for text in texts
            )
            indents += [0.0] + [held.hang] * (len(texts) - 1)
        wide = (line.width + indent for line, indent in zip(lines, indents, strict=True))
        size = min(size, max(self._box.width / max(*wide, SMALL_WIDTH), LEAST))  # kerned apart
        made = _made(lines, size, self.leading)
        return replace(made, indents=tuple(indents)) if rules.hang else made


def _anyhow(given: list[str], box: _Box) -> Fitted:
    """As small as it must be, on as many lines as there is room for; what is left over is cut.

    It is below its floor, but also broken where no more than lines were needed for it.
    """
    rules = box.rules
    parts: list[Sequence[str]] = [pieces(paragraph, rules.language) for paragraph in given]
    limit = max(box.width, 1.0) / (box.floor / 2)
    letters = [shattered(own, limit, rules.style, rules.language) for own in parts]
    below = replace(box, rules=replace(rules, size=box.floor, floor=SMALLEST))
    for attempt in (parts, letters):
        setting = _Setting(attempt, below)
        size = setting.largest(LONGEST, min(SMALLEST, box.floor))
        if size is not None and (size >= box.floor / 2 or attempt is letters):
            made = _with(setting.at(size), BELOW_FLOOR)
            whole = attempt is parts and box.holds(made)
            return _with(made, ProblemKind.BROKEN) if whole else made
    return _with(_cut(setting, box), BELOW_FLOOR)


def _cut(setting: _Setting, box: _Box) -> Fitted:
    """What of the text there is room for at the smallest size, and a sign that there is more."""
    fitted = setting.lines_at(SMALLEST)
    room = (box.height / SMALLEST - fitted.lines[0].ascent - fitted.lines[0].descent) / (
        fitted.leading
    )
    kept = max(int(room) + 1, 1)
    if kept >= len(fitted.lines):
        return fitted
    last = fitted.lines[kept - 1]
    marked = shape(last.text[:-1] + CUT, box.rules.style, box.rules.language, rtl=last.rtl)
    made = _made([*fitted.lines[: kept - 1], marked], fitted.size, fitted.leading)
    return replace(made, indents=fitted.indents[:kept])


def _made(lines: Sequence[ShapedLine], size: float, leading: float) -> Fitted:
    missing = tuple(dict.fromkeys(c for line in lines for c in line.missing))
    problems = (ProblemKind.MISSING_GLYPH,) if missing else ()
    return Fitted(tuple(lines), size, leading, problems, missing)


def _with(fitted: Fitted, problem: ProblemKind) -> Fitted:
    return replace(fitted, problems=tuple(dict.fromkeys((*fitted.problems, problem))))


def _without(fitted: Fitted, problem: ProblemKind) -> Fitted:
    return replace(fitted, problems=tuple(kind for kind in fitted.problems if kind is not problem))
