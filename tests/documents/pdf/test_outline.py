"""Bookmarks by level, each knowing its neighbours."""

import io

from paper import a_file, asked

from app.documents.marks import Bookmark, Page
from app.documents.pdf.objects import Objects
from app.documents.pdf.outline import Outline


def test_no_bookmarks_no_outline() -> None:
    assert Outline(Objects(io.BytesIO())).finish() == ""


def test_levels_that_are_skipped_are_closed_up() -> None:
    marks = tuple(Bookmark(f"{level}", level, 10.0 * level) for level in (2, 3, 3, 1, 3, 2, 1))
    data = a_file(Page(100, 100, (), marks))
    assert "No syntax" in asked("qpdf", data, "--check")
    said = asked("qpdf", data, "--json", "--json-key=outlines")
    depths = [
        (line.split('"')[3], (len(line) - len(line.lstrip())) // 2)
        for line in said.splitlines()
        if '"title"' in line
    ]
    top = min(depth for _, depth in depths)
    assert sorted((title, (depth - top) // 2) for title, depth in depths) == [
        *(("1", 0), ("1", 0), ("2", 0), ("2", 1), ("3", 1), ("3", 1), ("3", 1))
    ]
