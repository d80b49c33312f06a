"""Finished pages into a PDF file, page by page: nothing but numbers is kept of what is written."""

from collections.abc import Iterable
from typing import BinaryIO

from app.base.errors import RuleBroken
from app.base.progress import Progress, Silent
from app.base.words import N_
from app.documents.marks import Open, Page
from app.documents.pdf.about import About, put_info, put_metadata
from app.documents.pdf.content import Content, Shared
from app.documents.pdf.objects import Objects, number, string
from app.documents.pdf.outline import Outline
from app.documents.pdf.structure import Structure
from app.documents.pdf.tree import PageTree

__all__ = ["About", "write"]

OFTEN = 16
PREFERENCES = "<</PrintScaling/None/DisplayDocTitle true{sides}>>"
SIDES = {
    "none": "/Duplex/Simplex",
    "long_edge": "/Duplex/DuplexFlipLongEdge",
    "short_edge": "/Duplex/DuplexFlipShortEdge",
}


def write(
    pages: Iterable[Page],
    out: BinaryIO,
    about: About,
    progress: Progress | None = None,
    *,
    expected: int = 0,
) -> int:
    """Write the pages as a PDF; returns how many there were.

    The same pages give the same bytes. `expected` is how many pages `progress` is told will
    come. Raises RuleBroken where there is no page, and whatever `out` and `progress` raise.
    """
    told = progress or Silent()
    file = _File(out)
    count = 0
    for count, page in enumerate(pages, start=1):
        if count % OFTEN == 1:
            told.report(count - 1, expected)
        file.add(page)
    if not count:
        raise RuleBroken(N_("There is nothing to print: not a single page came out."))
    file.finish(about, count)
    told.report(count, expected or count)
    return count


class _File:
    """The parts of the file and how they hang together."""

    def __init__(self, out: BinaryIO) -> None:
        self._objects = Objects(out)
        self._shared = Shared(self._objects)
        self._tree = PageTree(self._objects)
        self._structure = Structure(self._objects)
        self._outline = Outline(self._objects)

    def add(self, page: Page) -> None:
        own = self._objects.new()
        content = self._content(page, own)
        stream = self._objects.put_stream(content.data())
        for bookmark in page.bookmarks:
            self._outline.add(bookmark, own)
        size = f"{number(page.width)} {number(page.height)}"
        self._objects.put(
            f"<</Type/Page/Parent {self._tree.add(own)} 0 R/MediaBox[0 0 {size}]"
            f"/Resources{content.resources()}/Contents {stream} 0 R{self._structure.end_page()}>>",
            own,
        )

    def finish(self, about: About, count: int) -> None:
        self._shared.finish(count)
        metadata = put_metadata(self._objects, about)
        preferences = PREFERENCES.format(sides=SIDES.get(about.sides, ""))
        root = self._objects.put(
            f"<</Type/Catalog/Pages {self._tree.finish()} 0 R/Lang{string(about.language)}"
            f"/Metadata {metadata} 0 R/ViewerPreferences{preferences}"
            f"{self._structure.finish()}{self._outline.finish()}>>"
        )
        self._objects.finish(root, put_info(self._objects, about))

    def _content(self, page: Page, own: int) -> Content:
        """The page's marks, with their elements where the document has any."""
        tagged = self._structure.begun or Open in map(type, page.marks)
        self._structure.begin_page(own)
        content = Content(self._shared, self._structure if tagged else None)
        content.draw(page.marks)
        return content
