"""Fitting a text into a box: shrink to a floor, break, use initials, and say what it took."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.documents.text.breaking import break_lines
from app.documents.text.fonts import PLAIN, Style
from app.documents.text.itemize import cleaned
from app.documents.text.shaping import ShapedLine, shape

STEP = 0.25
LONGEST = 2_000


class ProblemKind(StrEnum):
    """What had to be done to a text, or could not be."""

    BELOW_FLOOR = "below_floor"
    BROKEN = "broken"
    INITIALLED = "initialled"
    MISSING_GLYPH = "missing_glyph"
    MISSING_PICTURE = "missing_picture"


@dataclass(frozen=True)
class TextRules:
    """How a text may be made to fit; sizes in points, `leading` in sizes."""

    size: float
    floor: float
    lines: int = 1
    style: Style = PLAIN
    leading: float = 1.2
    language: str = ""


@dataclass(frozen=True)
class Fitted:
    """Lines at one size in points; `problems` in the order they were met."""

    lines: tuple[ShapedLine, ...]
    size: float
    leading: float
    problems: tuple[ProblemKind, ...] = ()
    missing: tuple[str, ...] = ()

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
    """The text in a box of `width` × `height` points.

    First it is shrunk down to the floor, then broken at blanks and hyphens into as many
    lines as the rules allow, then each of `shorter` is tried (a given name as an initial),
    and last it is made as small as it must be, which is a problem with a name.
    """
    given = cleaned(text)[:LONGEST] if "\n" not in text else _paragraphs(text)
    one_line = _on_one_line(given, width, height, rules)
    if one_line is not None:
        return one_line
    broken = _on_lines(given, width, height, rules, floor=rules.floor)
    if broken is not None:
        return _with(broken, ProblemKind.BROKEN) if rules.lines == 1 else broken
    for other in shorter:
        attempt = fit(other(), width, height, rules)
        if ProblemKind.BELOW_FLOOR not in attempt.problems:
            return _with(attempt, ProblemKind.INITIALLED)
    return _with(_anyhow(given, width, height, rules), ProblemKind.BELOW_FLOOR)


def _paragraphs(text: str) -> str:
    return "\n".join(cleaned(line) for line in text.splitlines())[:LONGEST]


def _on_one_line(text: str, width: float, height: float, rules: TextRules) -> Fitted | None:
    if "\n" in text:
        return None
    line = shape(text, rules.style, rules.language)
    size = min(rules.size, _size_for(line, width, height))
    if size < rules.floor:
        return None
    if size < rules.size and rules.lines > 1:
        return _on_lines(text, width, height, rules, floor=rules.size) or _fitted(
            [line], size, rules
        )
    return _fitted([line], size, rules)


def _size_for(line: ShapedLine, width: float, height: float) -> float:
    """The greatest size at which one line fits, in closed form, rounded down to a step."""
    by_width = width / line.width if line.width else float("inf")
    by_height = height / (line.ascent + line.descent)
    return min(by_width, by_height)


def _on_lines(
    text: str, width: float, height: float, rules: TextRules, *, floor: float
) -> Fitted | None:
    """The greatest size down to `floor` at which the text fits on its lines."""
    most = max(rules.lines, 2)
    size = rules.size
    while size >= floor:
        lines, fits = break_lines(text, width, size, rules.style, rules.language)
        if fits and len(lines) <= most:
            fitted = _fitted([shape(x, rules.style, rules.language) for x in lines], size, rules)
            if fitted.height <= height:
                return fitted
        size -= max(STEP, size / 40)
    return None


def _anyhow(text: str, width: float, height: float, rules: TextRules) -> Fitted:
    """As small as it must be, on one line or on those allowed, whichever is larger."""
    line = shape(text.replace("\n", " "), rules.style, rules.language)
    single = _fitted([line], min(rules.floor, _size_for(line, width, height)), rules)
    broken = _on_lines(text, width, height, rules, floor=max(single.size, 1.0))
    return broken or single


def _fitted(lines: Sequence[ShapedLine], size: float, rules: TextRules) -> Fitted:
    missing = tuple(dict.fromkeys(c for line in lines for c in line.missing))
    problems = (ProblemKind.MISSING_GLYPH,) if missing else ()
    return Fitted(tuple(lines), size, rules.leading, problems, missing)


def _with(fitted: Fitted, problem: ProblemKind) -> Fitted:
    return Fitted(
        fitted.lines, fitted.size, fitted.leading, (*fitted.problems, problem), fitted.missing
    )
