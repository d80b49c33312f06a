"""What a drop would do, said beside what is dragged."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.gui import fonts, theme
from app.gui.agenda import painting
from app.gui.agenda.book import Book, net
from app.gui.agenda.drag import Drag
from app.gui.agenda.painting import GUTTER, HEADER
from app.gui.agenda.wording import clash_words, span_words
from app.gui.i18n import _, _n
from app.gui.widgets.brush import metrics
from app.rules.clash_values import ClashKind

WIDTH = 280
MOST = 4
"""Clashes that are said; the others are counted."""
PAD = 12
KINDS = {kind: place for place, kind in enumerate(ClashKind)}
"""The gravest first."""


def lines(book: Book, drag: Drag) -> list[tuple[str, str]]:
    """(text, colour) of what the drop would do."""
    if drag.judged is None:
        return []
    come = sorted(drag.judged.come, key=lambda clash: (KINDS[clash.kind], clash.sessions))
    gone = net(drag.judged).gone
    book.name_people(clash.person_id for clash in come[:MOST])
    said = [(clash_words(clash, book.agenda, book.person), "danger_text") for clash in come[:MOST]]
    if len(come) > MOST:
        rest = len(come) - MOST
        said.append((_n("and {n} more", "and {n} more", rest), "danger_text"))
    if gone:
        text = _n("{n} clash would be gone.", "{n} clashes would be gone.", len(gone))
        said.append((text, "ok_text"))
    return said or [(_("Nothing stands in the way."), "ok_text")]


def paint(painter: QPainter, view: QRect, rect: QRectF, book: Book, drag: Drag) -> None:
    """Paint it right of `rect`, or left of it where there is no room."""
    anchor = next((move for move in drag.moves if move.id == drag.anchor.id), drag.moves[0])
    words: list[tuple[str, str]] = []
    if anchor.start is not None:
        words.append((span_words(anchor.start, anchor.end), "text"))
    for text, tint in lines(book, drag):
        parts = painting.broken(text, WIDTH - 2 * PAD, 3, fonts.CAPTION, fonts.NORMAL)
        words.extend((part, tint) for part in parts)
    line = metrics(fonts.CAPTION, fonts.NORMAL).height() + 1
    where = _beside(view, rect, line * len(words) + 16)
    painter.setPen(QPen(theme.color("border_strong"), 1))
    painter.setBrush(theme.color("card"))
    painter.drawRoundedRect(where, 8, 8)
    y = where.y() + 8
    for number, (text, tint) in enumerate(words):
        painter.setFont(fonts.font(fonts.CAPTION, fonts.NORMAL if number else fonts.STRONG))
        painter.setPen(theme.color(tint))
        room = QRectF(where.x() + PAD, y, where.width() - PAD, line)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        y += line


def _beside(view: QRect, rect: QRectF, height: int) -> QRectF:
    x = rect.right() + 8
    if x + WIDTH > view.width():
        x = max(float(GUTTER), rect.left() - 8 - WIDTH)
    top = HEADER + 6.0
    y = min(max(rect.top(), top), max(top, view.height() - height - 6.0))
    return QRectF(x, y, WIDTH, height)
