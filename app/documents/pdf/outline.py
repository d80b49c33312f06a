"""The outline beside the pages: bookmarks by level."""

from dataclasses import dataclass, field

from app.documents.marks import Bookmark
from app.documents.pdf.objects import Objects, number, string


@dataclass(slots=True)
class _Item:
    number: int
    title: str = ""
    place: str = ""
    level: int = 0
    kids: list["_Item"] = field(default_factory=list)


class Outline:
    """Bookmarks, kept until the end since each names the one after it."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._root = _Item(0)
        self._path = [self._root]

    def add(self, bookmark: Bookmark, page: int) -> None:
        """A line of the outline; a level that was skipped is closed up."""
        while self._path[-1].level >= bookmark.level and len(self._path) > 1:
            self._path.pop()
        place = f"[{page} 0 R/XYZ null {number(bookmark.y)} null]"
        item = _Item(self._objects.new(), bookmark.title, place, bookmark.level)
        self._path[-1].kids.append(item)
        self._path.append(item)

    def finish(self) -> str:
        """Write the outline; returns what the catalogue says about it."""
        if not self._root.kids:
            return ""
        self._root.number = self._objects.new()
        self._put_kids(self._root)
        ends = _ends(self._root)
        self._objects.put(
            f"<</Type/Outlines{ends}/Count {len(self._root.kids)}>>", self._root.number
        )
        return f"/Outlines {self._root.number} 0 R/PageMode/UseOutlines"

    def _put_kids(self, item: _Item) -> None:
        numbers = [kid.number for kid in item.kids]
        neighbours = zip([0, *numbers], [*numbers[1:], 0], strict=False)
        for kid, (previous, following) in zip(item.kids, neighbours, strict=False):
            near = f"/Prev {previous} 0 R" if previous else ""
            near += f"/Next {following} 0 R" if following else ""
            inside = f"{_ends(kid)}/Count -{len(kid.kids)}" if kid.kids else ""
            self._objects.put(
                f"<</Title{string(kid.title)}/Parent {item.number} 0 R{near}{inside}"
                f"/Dest{kid.place}>>",
                kid.number,
            )
            self._put_kids(kid)


def _ends(item: _Item) -> str:
    return f"/First {item.kids[0].number} 0 R/Last {item.kids[-1].number} 0 R"
