"""What the styles of a flowing document look like: sizes in points, colours, white."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from app.documents.flow import Ink
from app.documents.text.fonts import Style

BOLD = Style(bold=True)
PLAIN = Style()
ITALIC = Style(italic=True)

TEXT = "#171B26"
SOFT = "#3F4756"
MUTED = "#5B6475"
ACCENT = "#3350C9"
HAIRLINE = "#DDE1E8"
RULE = "#AEB6C4"
ZEBRA = "#F0F3FA"
BARS = "#7C90E0"
PLANNED = "#CBD4F4"

LARGE = 1.4


@dataclass(frozen=True, slots=True)
class Type:
    """A style of text: size, distance of lines and floor in points."""

    size: float
    leading: float
    floor: float
    style: Style = PLAIN
    colour: str = TEXT

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline, the same for all scripts of the style."""
        return self.leading / 2 + 0.388 * self.size  # half of Noto Sans' ascent less descent

    def scaled(self, by: float) -> "Type":
        """The same, so many times as large."""
        return replace(self, size=self.size * by, leading=self.leading * by, floor=self.floor * by)


@dataclass(frozen=True, slots=True)
class Look:
    """All styles of a document, and its white, in points."""

    scale: float
    inks: Mapping[Ink, Type]
    second: Type
    column: Type
    column_second: Type
    group: Type
    group_second: Type
    group_end: Type
    number: Type
    kicker: Type
    title: Type
    title_second: Type
    line: Type
    running: Type
    foot: Type
    page: Type
    headings: tuple[Type, Type, Type]
    subtitle: Type
    signature: Type
    row_pad: float = 2.6
    gap: float = 4.0
    group_space: float = 11.0


PLAIN_LOOK = Look(
    scale=1.0,
    inks=MappingProxyType(
        {
            Ink.BODY: Type(9.5, 13.0, 6.5),
            Ink.STRONG: Type(9.5, 13.0, 6.5, BOLD),
            Ink.SMALL: Type(8.0, 11.0, 6.0, colour=SOFT),
            Ink.NOTE: Type(8.0, 11.0, 6.0, ITALIC, MUTED),
        }
    ),
    second=Type(7.5, 10.0, 6.0, colour=MUTED),
    column=Type(7.5, 10.0, 6.0, BOLD, SOFT),
    column_second=Type(7.0, 9.0, 6.0, colour=MUTED),
    group=Type(11.5, 15.0, 8.0, BOLD, ACCENT),
    group_second=Type(8.5, 11.5, 6.5, colour=MUTED),
    group_end=Type(8.0, 15.0, 6.5, colour=MUTED),
    number=Type(7.5, 13.0, 5.0, colour=MUTED),
    kicker=Type(9.0, 13.0, 7.0, BOLD, ACCENT),
    title=Type(21.0, 27.0, 14.0, BOLD),
    title_second=Type(13.0, 18.0, 9.0, colour=MUTED),
    line=Type(9.5, 13.5, 7.0, colour=SOFT),
    running=Type(7.5, 10.0, 6.0, colour=MUTED),
    foot=Type(6.8, 9.0, 5.0, colour=MUTED),
    page=Type(7.5, 10.0, 6.0, colour=SOFT),
    headings=(
        Type(15.0, 20.0, 10.0, BOLD, ACCENT),
        Type(12.0, 16.0, 9.0, BOLD),
        Type(10.0, 14.0, 8.0, BOLD, SOFT),
    ),
    subtitle=Type(8.5, 12.0, 6.5, colour=MUTED),
    signature=Type(8.0, 11.0, 6.0, colour=MUTED),
)


@cache
def look_of(*, large: bool) -> Look:
    """The look of a document, the large one for those who see badly."""
    return _scaled(LARGE) if large else PLAIN_LOOK


def _scaled(by: float) -> Look:
    plain = PLAIN_LOOK
    inks = MappingProxyType({ink: of.scaled(by) for ink, of in plain.inks.items()})
    changed: dict[str, object] = {"scale": by, "inks": inks}
    for name in Look.__dataclass_fields__:
        value = getattr(plain, name)
        if isinstance(value, Type):
            changed[name] = value.scaled(1.15 if name.startswith("title") else by)
        elif name in {"row_pad", "gap", "group_space"}:
            changed[name] = value * by
    changed["headings"] = tuple(heading.scaled(by) for heading in plain.headings)
    return replace(plain, **changed)  # type: ignore[arg-type] # names and values of the same class
