"""What a certificate looks like: frame, logos, name, wording, lines to sign, number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.documents.card_pages import picture_row
from app.documents.cards import Across, Box, Card, Down, Ground, ShapeBox, StackBox, TextBox
from app.documents.flow_styles import ACCENT, BOLD, ITALIC, MUTED, PLAIN, RULE, SOFT, TEXT
from app.documents.letterhead import Around
from app.documents.text_pieces import Area, TextPiece, box_of, height_of

A4 = (210.0, 297.0)
EDGE, INNER = 9.0, 11.0
MARGIN = 22.0
LOGOS, EMBLEM = 15.0, 9.0
FOOT = 17.0
SIGNING = 26.0
MOST_WIDE = 74.0
TIGHT, NEAR, FAR = 1.4, 5.5, 11.0
MOST_HIGH = 60.0
BROADEST = 205.0
"""Millimetres beyond which the eye loses the line."""


@dataclass(frozen=True)
class CertificateTexts:
    """What stands on a certificate, a line per language where there are several.

    `mark` says that it is corrected or only a preview; `signers` are names with functions.
    """

    titles: tuple[str, ...]
    intro: tuple[str, ...]
    name: str
    original: str
    about: tuple[str, ...]
    wordings: tuple[str, ...]
    presence: tuple[str, ...]
    signers: tuple[tuple[str, str], ...]
    number: tuple[str, ...]
    mark: str = ""


class CertificatePage:
    """A page whose frame, logos and foot are drawn once for all certificates."""

    def __init__(self, around: Around, funder: Sequence[str], *, landscape: bool) -> None:
        self._size = A4[::-1] if landscape else A4
        self._around, self._funder = around, tuple(funder)
        self._ground = Ground((*self._frame(), *self._logos(), *self._emblems()))

    def card(self, texts: CertificateTexts, person_id: int | None, who: str) -> Card:
        """The certificate of somebody."""
        boxes: list[Box] = [self._middle(texts), *self._signers(texts)]
        boxes += [*self._number(texts), *self._mark(texts.mark)]
        return Card(*self._size, boxes, self._ground, person_id=person_id, who=who)

    def empty(self, message: str) -> Card:
        """A page that says why there is none."""
        wide, high = self._size
        piece = TextPiece(message, 14, colour=MUTED, name="note", across=Across.CENTRE)
        area = Area(MARGIN, high * 0.4, wide - 2 * MARGIN, 20)
        return Card(wide, high, [box_of(piece, area)], self._ground, nothing=True)

    def _frame(self) -> Iterator[Box]:
        for edge, colour, line in ((EDGE, ACCENT, 0.7), (INNER, RULE, 0.2)):
            wide, high = (side - 2 * edge for side in self._size)
            yield ShapeBox(edge, edge, wide, high, stroke=colour, line_width=line)

    def _logos(self) -> Iterator[Box]:
        """In the middle of the top."""
        wide = self._size[0]
        row = picture_row(self._around.logos, 0, MARGIN - 3, (wide - 2 * MARGIN, LOGOS))
        taken = max((box.x + box.width for box in row), default=0.0)
        for box in row:
            yield replace(box, x=box.x + (wide - taken) / 2)

    def _emblems(self) -> Iterator[Box]:
        """The funder's emblem and sentence, at the foot."""
        wide, high = self._size
        top = high - FOOT - EMBLEM
        row = picture_row(self._around.emblems, MARGIN, top, (wide * 0.2, EMBLEM))
        yield from row
        left = max((box.x + box.width + 3 for box in row), default=MARGIN)
        if self._funder:
            told = TextPiece("\n".join(self._funder), 6.5, colour=MUTED, name="funder")
            place = Area(left, top, wide * 0.62 - left, EMBLEM)
            yield box_of(told, place, down=Down.MIDDLE)

    def _top(self) -> float:
        return MARGIN + (LOGOS + 3 if self._around.logos else 0.0)

    def _bottom(self) -> float:
        """Where the lines to sign end."""
        return self._size[1] - FOOT - EMBLEM - 6

    def _middle(self, texts: CertificateTexts) -> StackBox:
        wide = self._size[0]
        top, bottom = self._top(), self._bottom() - SIGNING
        area = Area(MARGIN, top, wide - 2 * MARGIN, bottom - top)
        pieces = list(_pieces(texts))
        found: list[TextBox] = []
        gaps: list[float] = []
        for piece, gap in pieces:
            centred = replace(piece, across=Across.CENTRE)
            broad = area.width if piece.style is BOLD else min(area.width, BROADEST)
            high = min(height_of(centred, broad), MOST_HIGH)
            if high:
                x = area.x + (area.width - broad) / 2
                found.append(box_of(centred, Area(x, area.y, broad, high)))
                gaps.append(gap)
        place = (area.x, area.y, area.width, area.height)
        return StackBox(*place, tuple(found), tuple(gaps), Down.MIDDLE)

    def _signers(self, texts: CertificateTexts) -> Iterator[Box]:
        wide = self._size[0]
        room = (wide - 2 * MARGIN) / max(len(texts.signers), 1)
        line = min(room - 8, MOST_WIDE)
        y = self._bottom() - 12
        for place, (name, function) in enumerate(texts.signers):
            x = MARGIN + room * place + (room - line) / 2
            yield ShapeBox(x, y, line, 0.25, fill=SOFT)
            under = y + 1.5
            for text, size, style, colour in (
                (name, 9.5, BOLD, TEXT),
                (function, 8.5, PLAIN, MUTED),
            ):
                piece = TextPiece(text, size, style, colour, "signer")
                centred = replace(piece, across=Across.CENTRE)
                high = height_of(centred, line)
                if high:
                    yield box_of(centred, Area(x, under, line, high))
                under += high + 0.4

    def _number(self, texts: CertificateTexts) -> Iterator[Box]:
        if not texts.number:
            return
        wide, high = self._size
        piece = TextPiece("\n".join(texts.number), 8.5, colour=SOFT, name="number")
        right = replace(piece, across=Across.RIGHT)
        place = Area(wide * 0.64, high - FOOT - EMBLEM, wide * 0.36 - MARGIN, EMBLEM)
        yield box_of(right, place, down=Down.MIDDLE)

    def _mark(self, mark: str) -> Iterator[Box]:
        """A plate at the top right corner."""
        if not mark:
            return
        wide = self._size[0]
        box = Area(wide - MARGIN - 46, INNER + 4, 50, 7.5)
        yield ShapeBox(
            *(box.x, box.y, box.width, box.height), stroke=ACCENT, line_width=0.4, radius=1.5
        )
        piece = TextPiece(mark, 8.5, BOLD, ACCENT, "mark", Across.CENTRE)
        yield box_of(piece, Area(box.x + 2, box.y, box.width - 4, box.height), down=Down.MIDDLE)


def _pieces(texts: CertificateTexts) -> Iterator[tuple[TextPiece, float]]:
    """The texts in the middle, each with the white above it."""
    first, *others = texts.titles or ("",)
    yield TextPiece(first, 30, BOLD, ACCENT, "title"), 0.0
    yield TextPiece(" · ".join(others), 14, colour=MUTED, name="title"), TIGHT
    for place, line in enumerate(texts.intro):
        size, colour = (11.5, SOFT) if not place else (10, MUTED)
        yield TextPiece(line, size, colour=colour, name="intro"), TIGHT if place else FAR
    yield TextPiece(texts.name, 32, BOLD, TEXT, "name"), NEAR
    yield TextPiece(texts.original, 15, colour=SOFT, name="name"), TIGHT
    for place, line in enumerate(texts.about):
        size, colour = (12, SOFT) if not place else (10.5, MUTED)
        yield TextPiece(line, size, colour=colour, name="function"), TIGHT if place else 3.0
    for place, line in enumerate(texts.wordings):
        size, style = (14.0, PLAIN) if not place else (11.5, ITALIC)
        gap = FAR if not place else TIGHT + 1
        yield TextPiece(line, size, style, TEXT if not place else MUTED, "wording"), gap
    for place, line in enumerate(texts.presence):
        colour = SOFT if not place else MUTED
        yield TextPiece(line, 10, colour=colour, name="presence"), TIGHT if place else NEAR
