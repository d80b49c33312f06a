"""Headings, paragraphs, pictures and lines to sign on: how high they are, and drawing them."""

from collections.abc import Sequence
from typing import Protocol

from app.documents.flow import Heading, Ink, Paragraph, Pictures, SignatureLines
from app.documents.flow_measure import set_text
from app.documents.flow_pen import CLOSE, SHARES, Pen, fitted_size
from app.documents.flow_styles import RULE, Look
from app.documents.marks import MM, Open
from app.documents.problems import Problem

H = (Open("H1"), Open("H2"), Open("H3"))
P = Open("P")
SIGNED_ON_A_LINE = 3


class Laid(Protocol):
    """A block of known height: lines or rows that stand below each other, in points.

    `space` is the white before it where it does not begin a page, `keep` whether it stays with
    what follows, `tail` how many of its last rows do.
    """

    heights: Sequence[float]
    space: float
    keep: bool
    tail: int

    def stays(self, row: int) -> bool:
        """Whether a row has to stand on the page of the row before it."""

    def forced(self, row: int) -> bool:
        """Whether a row has to begin a page."""

    def head_at(self, row: int) -> float:
        """How high what is repeated above `row` is when a page begins with it, or the block."""

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:
        """The rows from `start` to before `end`, what is repeated first.

        `alone` closes all structure on this page.
        """


class Atom:
    """A block that stands on one page."""

    keep = False
    space = 0.0
    tail = 0

    def __init__(self, height: float) -> None:
        self.heights: Sequence[float] = (height,)

    def stays(self, row: int) -> bool:  # noqa: ARG002 - one row
        """There is one row."""
        return False

    def forced(self, row: int) -> bool:  # noqa: ARG002 - one row
        """There is one row."""
        return False

    def head_at(self, row: int) -> float:  # noqa: ARG002 - one row
        """Nothing is repeated."""
        return 0.0

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:
        """White."""


class LaidHeading(Atom):
    """A heading with a line under it."""

    keep = True

    def __init__(self, heading: Heading, width: float, look: Look) -> None:
        self._heading, self._width = heading, width
        self._type = look.headings[heading.level - 1]
        self._small = look.subtitle
        self._set = set_text(heading.text, self._type, width)
        self._under = set_text(heading.subtitle, self._small, width) if heading.subtitle else None
        self.space = (20.0, 14.0, 9.0)[heading.level - 1] * look.scale
        under = self._under.height if self._under else 0.0
        super().__init__(self._set.height + under + 4 * look.scale)

    def forced(self, row: int) -> bool:  # noqa: ARG002 - one row
        """Whether it begins a page."""
        return self._heading.new_page

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:  # noqa: ARG002 - one row
        """The heading, and its line in the outline."""
        level = self._heading.level
        if self._heading.bookmark:
            pen.bookmark(" ".join(self._heading.text.split()), level, y)
        pen.open(H[level - 1])
        y = pen.setting(x, y, self._width, self._set, self._type)
        pen.close()
        if self._under:
            pen.open(P)
            pen.setting(x, y, self._width, self._under, self._small)
            pen.close()


class LaidParagraph:
    """Running text, two lines of it at least on each page."""

    tail = 0

    def __init__(self, paragraph: Paragraph, width: float, look: Look) -> None:
        self._paragraph, self._width = paragraph, width
        self.keep = paragraph.keep
        self._type = look.inks[paragraph.ink]
        self._set = set_text(paragraph.text, self._type, width)
        self.heights: Sequence[float] = (self._set.leading,) * len(self._set.lines)
        self.space = 5.0 * look.scale

    def stays(self, row: int) -> bool:
        """No line stands alone."""
        return row in {1, len(self.heights) - 1}

    def forced(self, row: int) -> bool:  # noqa: ARG002 - flows
        """It flows."""
        return False

    def head_at(self, row: int) -> float:  # noqa: ARG002 - nothing repeated
        """Nothing is repeated."""
        return 0.0

    def problems(self) -> list[Problem]:
        """What its setting took."""
        said = "".join(self._set.missing)
        return [Problem(each, "text", said=said) for each in self._set.problems]

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:  # noqa: ARG002 - closed each time
        """Some of its lines."""
        pen.open(P)
        for line in tuple(self._set.shaped(self._type.style))[start:end]:
            base = y + self._type.baseline * self._set.leading / self._type.leading
            pen.text(
                x, base, self._width, line, self._type,
                size=self._set.size, across=self._paragraph.across,
            )  # fmt: skip
            y += self._set.leading
        pen.close()


class LaidPictures(Atom):
    """Pictures beside each other, made smaller together where they are too wide."""

    space = 6.0

    def __init__(self, block: Pictures, width: float, look: Look) -> None:
        sizes = [fitted_size(each, width, block.height * MM) for each in block.pictures]
        self._gap = 14.0 * look.scale
        wide = sum(size[0] for size in sizes)
        by = min(1.0, (width - self._gap * (len(sizes) - 1)) / wide) if wide else 1.0
        self._sizes = [(w * by, h * by) for w, h in sizes]
        self._block, self.keep = block, block.keep
        left = width - sum(size[0] for size in self._sizes) - self._gap * (len(sizes) - 1)
        self._indent = left * SHARES[block.across]
        self._high = max((size[1] for size in self._sizes), default=0.0)
        self._type, self._white = look.inks[Ink.SMALL], 3.0 * look.scale
        self._captions = [
            set_text(text, self._type, wide)
            for text, (wide, _high) in zip(block.captions, self._sizes, strict=False)
        ]
        under = max((setting.height + self._white for setting in self._captions), default=0.0)
        super().__init__(self._high + under)

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:  # noqa: ARG002 - one row
        """The pictures, on one middle line, and what stands under each."""
        x += self._indent
        for place, (wide, high) in enumerate(self._sizes):
            picture = self._block.pictures[place]
            pen.open(Open("Figure", alt=picture.alt))
            pen.picture(x, y + (self._high - high) / 2, wide, high, picture)
            pen.marks.append(CLOSE)
            if place < len(self._captions):
                pen.open(P)
                under = y + self._high + self._white
                pen.setting(x, under, wide, self._captions[place], self._type)
                pen.close()
            x += wide + self._gap


class LaidSignatures(Atom):
    """Lines to sign on, three beside each other at most."""

    def __init__(self, block: SignatureLines, width: float, look: Look) -> None:
        beside = min(max(len(block.labels), 1), SIGNED_ON_A_LINE)
        self._gap = 22.0 * look.scale
        self._wide = (width - self._gap * (beside - 1)) / beside
        self._white = 17 * MM * look.scale
        self._type = look.signature
        sets = [set_text(label, self._type, self._wide) for label in block.labels]
        self._lines = [sets[i : i + beside] for i in range(0, len(sets), beside)]
        tops = (max(each.height for each in line) for line in self._lines)
        super().__init__(sum(self._white + high + 3 for high in tops))

    def draw(self, pen: Pen, x: float, y: float, start: int, end: int, *, alone: bool) -> None:  # noqa: ARG002 - one row
        """Each line with what stands under it."""
        for line in self._lines:
            y += self._white
            for place, setting in enumerate(line):
                left = x + place * (self._wide + self._gap)
                aside = pen.aside()
                aside.rule(left, y, self._wide, RULE, 0.7)
                pen.artifact(aside.marks)
                pen.open(P)
                pen.setting(left, y + 3, self._wide, setting, self._type)
                pen.close()
            y += max(each.height for each in line) + 3
