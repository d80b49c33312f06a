"""Pages as pictures."""

from pathlib import Path

from gui.documents.squares import a_sheet
from PySide6.QtCore import QSize

from app.gui.documents.pdfium import opened, pictured

SQUARES = [(10.0, 20.0)]


def is_dark(color: int) -> bool:
    return (color & 0xFF) < 128


def test_a_page_on_white() -> None:
    picture = pictured(a_sheet(100, 50, SQUARES), 72 / 25.4)
    assert (picture.width(), picture.height()) == (round(100 * 72 / 25.4 * 72 / 25.4), 402)
    scale = (72 / 25.4) ** 2
    assert is_dark(picture.pixel(round(12 * scale), round(22 * scale)))
    assert not is_dark(picture.pixel(round(2 * scale), round(2 * scale)))


def test_strips_are_parts_of_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(a_sheet(100, 50, SQUARES, pages=2))
    whole = QSize(500, 250)
    with opened(path) as pdf:
        assert len(pdf) == 2
        assert [round(side / 72 * 25.4) for side in pdf.size(1)] == [100, 50]
        page = pdf.band(1, whole, 0, 250)
        upper, lower = pdf.band(1, whole, 0, 120), pdf.band(1, whole, 120, 130)
    assert page.copy(0, 0, 500, 120) == upper
    assert page.copy(0, 120, 500, 130) == lower


def test_sharp_strips_are_black_and_white() -> None:
    with opened(a_sheet(100, 50, [(10.3, 20.7)])) as pdf:
        strip = pdf.band(0, QSize(333, 167), 0, 167, sharp=True)
    colors = {strip.pixel(x, y) & 0xFFFFFF for x in range(333) for y in range(167)}
    assert colors == {0x000000, 0xFFFFFF}
