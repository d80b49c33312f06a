"""The lines of a calendar file: unfolded, taken apart, and put into the parts they belong to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from app.exchange.reading import encodings

NAME = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]*\.)?([A-Za-z][A-Za-z0-9-]*)(?=[;:])")
BARE = re.compile(r"[A-Z][A-Z0-9-]*")
"""A name that was folded right behind it."""
BLANKS = frozenset({" ", "\t"})
PARAMETER = re.compile(r';\s*([A-Za-z0-9-]+)=((?:"[^"]*"?|[^";:])*)')
QUOTED = re.compile(r'"([^"]*)"?|([^,]+)')
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
CARET = {"^n": "\n", "^'": '"', "^^": "^"}
CARETS = re.compile(r"\^[n'^]")
MOST_DEPTH = 20


@dataclass(frozen=True)
class Line:
    """A property: its name in capitals, its parameters likewise, and its value as it stands."""

    name: str
    value: str
    parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value as text."""
        return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)

    @property
    def texts(self) -> list[str]:
        """The values of a list with commas."""
        return [Line("", part).text for part in re.split(r"(?<!\\),", self.value)]

    def parameter(self, name: str) -> str:
        """The first value of a parameter, or nothing."""
        return next(iter(self.parameters.get(name, ())), "")


@dataclass
class Part:
    """A component with its properties and the components in it."""

    name: str
    lines: list[Line] = field(default_factory=list)
    parts: list["Part"] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """The first property of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """All properties of that name."""
        return [line for line in self.lines if line.name == name]

    def text(self, name: str) -> str:
        """The text of the first property of that name that says something."""
        return next((line.text for line in self.all(name) if line.value.strip()), "")

    def walk(self, name: str) -> Iterator["Part"]:
        """All components of that name in this one, at any depth."""
        for part in self.parts:
            if part.name == name:
                yield part
            yield from part.walk(name)


def read_parts(data: bytes) -> Part:
    """All components of a file in one that has no name; nothing raises."""
    root = Part("")
    open_parts = [root]
    for line in map(taken_apart, unfolded(decoded(data))):
        if line is None:
            continue
        kind = line.value.strip().upper()
        if line.name == "BEGIN":
            _begin(kind, open_parts)
        elif line.name == "END":
            _end(kind, open_parts)
        else:
            open_parts[-1].lines.append(line)
    return root


def _begin(kind: str, open_parts: list[Part]) -> None:
    """An event does not begin within another: that one was never ended."""
    if kind == "VEVENT":
        while any(part.name == kind for part in open_parts):
            open_parts.pop()
    part = Part(kind)
    open_parts[-1].parts.append(part)
    if len(open_parts) < MOST_DEPTH:
        open_parts.append(part)


def _end(kind: str, open_parts: list[Part]) -> None:
    if any(part.name == kind for part in open_parts[1:]):
        while open_parts.pop().name != kind:
            continue


def decoded(data: bytes) -> str:
    """The text of a file by its mark, as UTF-8, or by the guess of its letters."""
    found = encodings.guess(data)
    return data.decode(found.encoding, errors="replace").removeprefix("\ufeff")


def unfolded(text: str) -> Iterator[str]:
    """Whole lines. What is no property of its own belongs to the line before it."""
    pieces: list[str] = []
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").split("\n")
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        if line[:1] in BLANKS:
            pieces.append(line[1:])
        elif NAME.match(line) or (BARE.fullmatch(line) and after[:1] in BLANKS):
            if pieces:
                yield "".join(pieces)
            pieces = [line]
        elif line.strip() and pieces:
            pieces.append(f"\\n{line}")
    if pieces:
        yield "".join(pieces)


def taken_apart(line: str) -> Line | None:
    """Name, parameters and value; None for what is no property."""
    name = NAME.match(line)
    if name is None:
        return None
    place = name.end()
    parameters: dict[str, tuple[str, ...]] = {}
    while found := PARAMETER.match(line, place):
        parameters.setdefault(found[1].upper(), tuple(_values(found[2])))
        place = found.end()
    rest = line[place:]
    _before, colon, value = rest.partition(":")
    return Line(name[1].upper(), value if colon else "", parameters)


def _values(text: str) -> Iterable[str]:
    for found in QUOTED.finditer(text):
        value = found[1] if found[1] is not None else found[2]
        yield CARETS.sub(lambda sign: CARET[sign[0]], value.strip())
