"""The page with which a printer is measured."""

import numpy as np
import pypdfium2
import pytest

from app.base.words import words_for
from app.documents.ruler_page import INSET, ruler_pdf

DOTS = 300


def dark(pdf: bytes, page: int = 0) -> np.ndarray:
    """Where ink is."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[page].render(scale=DOTS / 72, grayscale=True).to_numpy()
    return picture.squeeze() < 128


def is_cross(ink: np.ndarray, x: float, y: float) -> bool:
    """Whether two lines meet at a place in millimetres."""

    def at(across: float, down: float) -> bool:
        row, column = round((y + down) * DOTS / 25.4), round((x + across) * DOTS / 25.4)
        return bool(ink[row - 1 : row + 2, column - 1 : column + 2].any())

    arms = ((-5, 0), (5, 0), (0, -5), (0, 5), (0, 0))
    return all(at(*arm) for arm in arms) and not at(3, 3)


@pytest.mark.parametrize(("width", "height"), [(210, 297), (297, 210), (148, 210)])
def test_crosses_stand_where_they_are_measured(width: int, height: int) -> None:
    ink = dark(ruler_pdf(width, height, words_for("en")))
    for x in (INSET, width - INSET):
        for y in (INSET, height - INSET):
            assert is_cross(ink, x, y)


def test_the_back_has_the_same_crosses() -> None:
    pdf = ruler_pdf(210, 297, words_for("en"), both_sides=True)
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 2
    assert is_cross(dark(pdf, 1), INSET, INSET)


def test_it_says_what_to_measure() -> None:
    with pypdfium2.PdfDocument(ruler_pdf(210, 297, words_for("en"))) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "Measure between the crosses, from top to bottom: 257 mm?" in text
    assert "50 × 50 mm" in text


def test_there_is_a_stroke_for_each_millimetre() -> None:
    ink = dark(ruler_pdf(210, 297, words_for("en")))
    row = ink[round((INSET + 8.8) * DOTS / 25.4)]
    edges = np.flatnonzero(np.diff(row.astype(int)) == 1)
    strokes = [edge for edge in edges if edge * 25.4 / DOTS > INSET + 15]
    assert len(strokes) >= 150
