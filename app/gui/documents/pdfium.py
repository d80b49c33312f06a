"""PDF pages as pictures: the only place that speaks to pdfium, which hears one thread at a time."""

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from pypdfium2 import raw
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72.0
SHARP = raw.FPDF_PRINTING | raw.FPDF_RENDER_NO_SMOOTHTEXT | raw.FPDF_RENDER_NO_SMOOTHPATH
"""For printers: edges are black or white, a printer would screen the greys between."""

_alone = threading.RLock()


class Pdf:
    """An open PDF; every call waits for the others."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document

    def __len__(self) -> int:
        with _alone:
            return len(self._document)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height of a page (from 0) in points."""
        with _alone:
            width, height = self._document.get_page_size(page)
            return float(width), float(height)

    def picture(self, page: int, scale: float) -> QImage:
        """A page (from 0) on white; `scale` is pixels per point."""
        width, height = self.size(page)
        whole = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
        return self.band(page, whole, 0, whole.height())

    def band(
        self, page: int, whole: QSize, top: int, height: int, *, sharp: bool = False
    ) -> QImage:
        """Some rows of the picture of a page that would be as large as `whole`, on white."""
        image = QImage(whole.width(), height, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        bits = image.bits()
        assert bits is not None
        memory = (ctypes.c_ubyte * image.sizeInBytes()).from_buffer(bits)
        with _alone:
            shown = self._document[page]
            bitmap = raw.FPDFBitmap_CreateEx(
                image.width(), height, raw.FPDFBitmap_BGRx, memory, image.bytesPerLine()
            )
            flags = SHARP if sharp else 0
            place = (0, -top, whole.width(), whole.height(), 0, flags)
            raw.FPDF_RenderPageBitmap(bitmap, shown, *place)
            raw.FPDFBitmap_Destroy(bitmap)
            shown.close()
        return image


@contextmanager
def opened(source: bytes | Path) -> Iterator[Pdf]:
    """An open PDF, of bytes or a file, as long as it is needed."""
    with _alone:
        document = pypdfium2.PdfDocument(source)
    try:
        yield Pdf(document)
    finally:
        with _alone:
            document.close()


def pictured(pdf: bytes, scale: float) -> QImage:
    """The first page of a PDF on white; `scale` is pixels per point."""
    with opened(pdf) as document:
        return document.picture(0, scale)
