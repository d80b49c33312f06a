"""The tree of headings, rows and cells behind the pages, written while its elements close."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.documents.marks import Open
from app.documents.pdf.objects import Objects, string

LEAVES = 500
DOCUMENT = "Document"
GROUPS = frozenset({"Document", "Sect", "Table", "THead", "TBody", "TR", "L", "LI"})
"""Elements that hold others: a mark among those is decoration."""
TR, TD = Open("TR"), Open("TD")


@dataclass(slots=True)
class _Element:
    """One that is open; of its kids the elements are numbers, its pieces are written out."""

    number: int
    role: str
    about: str = ""
    page: int = 0
    kids: list[int | str] = field(default_factory=list)


class Structure:
    """Keeps the open elements and, of the closed ones, numbers only."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._root = 0
        self._open: list[_Element] = []
        self._marked: list[int] = []
        self._pages: list[int] = []
        self._page = 0

    @property
    def role(self) -> str:
        """The element that is open, or nothing."""
        return self._open[-1].role if self._open else ""

    @property
    def begun(self) -> bool:
        """Whether there has been any element yet."""
        return bool(self._root)

    def begin_page(self, page: int) -> None:
        """What follows is on the page of this number."""
        self._page = page
        self._marked = []

    def end_page(self) -> str:
        """What a page says about its place in the tree."""
        if not self._marked:
            return ""
        self._pages.append(self._objects.put(f"[{_references(self._marked)}]"))
        return f"/StructParents {len(self._pages) - 1}/Tabs/S"

    def open(self, mark: Open) -> None:
        """An element begins inside the one that is open."""
        if not self._root:
            self._root = self._objects.new()
            self._open.append(_Element(self._objects.new(), DOCUMENT))
        own = self._objects.new()
        self._open[-1].kids.append(own)
        self._open.append(_Element(own, mark.role, _about(mark)))

    def close(self) -> None:
        """The element opened last ends and is written; the root stays open."""
        if len(self._open) > 1:
            self._put(self._open.pop(), self._open[-1].number)

    def row(self, cells: Sequence[object]) -> int:
        """A row is there and closed, each cell that holds something being one piece of the page.

        Returns the number of the first piece. The same as opening and closing all of them.
        """
        first, many = len(self._marked), len(cells)
        row = self._objects.reserve(many + 1) if self._open else 0
        if not row:
            self._slow_row(cells)
            return first
        table = self._open[-1]
        table.kids.append(row)
        own = range(row + 1, row + 1 + many)
        begun = f"<</S/TD/P {row} 0 R"
        filled, empty = f"{begun}/Pg {self._page} 0 R/K", f"{begun}/K []>>"
        bodies, piece = [], first
        for number, cell in zip(own, cells, strict=True):
            if cell:
                bodies.append(f"{filled} {piece}>>")
                self._marked.append(number)
                piece += 1
            else:
                bodies.append(empty)
        kids = _references(own)
        bodies.append(f"<</S/TR/P {table.number} 0 R/K {kids if many == 1 else f'[{kids}]'}>>")
        self._objects.put_reserved((*own, row), bodies)
        return first

    def _slow_row(self, cells: Sequence[object]) -> None:
        self.open(TR)
        for cell in cells:
            self.open(TD)
            if cell:
                self.mark()
            self.close()
        self.close()

    def mark(self) -> int:
        """A piece of the page belongs to the element that is open; returns the piece's number."""
        element, piece = self._open[-1], len(self._marked)
        self._marked.append(element.number)
        element.page = element.page or self._page
        here = element.page == self._page
        element.kids.append(
            str(piece) if here else f"<</Type/MCR/Pg {self._page} 0 R/MCID {piece}>>"
        )
        return piece

    def finish(self) -> str:
        """Write what is open; returns what the catalogue says about the tree."""
        if not self._root:
            return ""
        while len(self._open) > 1:
            self.close()
        document = self._open.pop()
        self._put(document, self._root)
        self._objects.put(
            f"<</Type/StructTreeRoot/K {document.number} 0 R/ParentTree {self._parents()} 0 R"
            f"/ParentTreeNextKey {len(self._pages)}>>",
            self._root,
        )
        return f"/MarkInfo<</Marked true>>/StructTreeRoot {self._root} 0 R"

    def _put(self, element: _Element, parent: int) -> None:
        page = f"/Pg {element.page} 0 R" if element.page else ""
        many = [kid if isinstance(kid, str) else f"{kid} 0 R" for kid in element.kids]
        kids = many[0] if len(many) == 1 else f"[{' '.join(many)}]"
        self._objects.put(
            f"<</S/{element.role}/P {parent} 0 R{page}{element.about}/K {kids}>>", element.number
        )

    def _parents(self) -> int:
        """The elements of each page's pieces, as a tree of page numbers."""
        leaves = []
        for first in range(0, len(self._pages), LEAVES):
            some = self._pages[first : first + LEAVES]
            numbers = " ".join(f"{first + i} {page} 0 R" for i, page in enumerate(some))
            limits = f"{first} {first + len(some) - 1}"
            leaves.append(self._objects.put(f"<</Limits[{limits}]/Nums[{numbers}]>>"))
        return self._objects.put(f"<</Kids[{_references(leaves)}]>>")


def _about(mark: Open) -> str:
    """What an element says besides its kind."""
    about = f"/Alt{string(mark.alt)}" if mark.alt else ""
    if mark.language:
        about += f"/Lang{string(mark.language)}"
    cell = "/Scope/Column" if mark.role == "TH" else ""
    if mark.span > 1:
        cell += f"/ColSpan {mark.span}"
    return f"{about}/A<</O/Table{cell}>>" if cell else about


def _references(numbers: Sequence[int]) -> str:
    return " ".join([f"{number} 0 R" for number in numbers])
