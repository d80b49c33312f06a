"""Badges by a straightforward ReportLab program: a canvas, its fonts, its QR widget."""

import io
from typing import BinaryIO

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.base.paths import resource
from benchmarks.peers.people import COLOURS, EVENT, ROLES, logo, person

PLAIN, BOLD = "Plain", "Bold"


def badges(first: int, count: int, out: BinaryIO) -> None:
    """Write single badges."""
    pdfmetrics.registerFont(TTFont(PLAIN, str(resource("fonts/NotoSans-Regular.ttf"))))
    pdfmetrics.registerFont(TTFont(BOLD, str(resource("fonts/NotoSans-Bold.ttf"))))
    canvas = Canvas(out, pagesize=(105 * mm, 148 * mm))
    picture = ImageReader(io.BytesIO(logo()))
    for number in range(first, first + count):
        who = person(number)
        canvas.setFillColor(HexColor(COLOURS[who.role]))
        canvas.rect(0, 114 * mm, 105 * mm, 34 * mm, stroke=0, fill=1)
        canvas.drawImage(picture, 8 * mm, 133 * mm, 30 * mm, 10 * mm, mask="auto")
        canvas.setFillColor(white)
        canvas.setFont(PLAIN, 9)
        canvas.drawString(40 * mm, 137 * mm, EVENT)
        line(canvas, ROLES[who.role], BOLD, 20, 120)
        canvas.setFillColor(black)
        line(canvas, who.given, BOLD, 34, 96)
        line(canvas, who.family, BOLD, 34, 79)
        line(canvas, who.function, PLAIN, 13, 66)
        line(canvas, who.city, PLAIN, 16, 55)
        symbol(canvas, who.token)
        canvas.setFont(PLAIN, 7)
        canvas.drawString(8 * mm, 6 * mm, who.slot)
        canvas.showPage()
    canvas.save()


def line(canvas: Canvas, text: str, font: str, size: float, y: float) -> None:
    """A line in the middle of 89 mm, shrunk until it fits."""
    while size > 8 and pdfmetrics.stringWidth(text, font, size) > 89 * mm:
        size -= 0.5
    canvas.setFont(font, size)
    canvas.drawCentredString(52.5 * mm, y * mm, text)


def symbol(canvas: Canvas, data: str) -> None:
    """The QR code as its widget draws it."""
    widget = QrCodeWidget(data, barLevel="M", barBorder=0, barWidth=31 * mm, barHeight=31 * mm)
    drawing = Drawing(31 * mm, 31 * mm)
    drawing.add(widget)
    renderPDF.draw(drawing, canvas, 37 * mm, 13 * mm)
