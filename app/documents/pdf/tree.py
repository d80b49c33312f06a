"""The tree of pages: balanced, and written while the pages come."""

from dataclasses import dataclass, field

from app.documents.pdf.objects import Objects

FAN = 64


@dataclass
class _Node:
    number: int
    pages: int = 0
    kids: list[int] = field(default_factory=list)


class PageTree:
    """Pages in nodes of 64, nodes in nodes of 64; of the full ones only numbers are kept."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._levels: list[_Node] = []

    def add(self, page: int) -> int:
        """Take in the page of this number; returns the number of its parent."""
        return self._add(0, page, 1)

    def finish(self) -> int:
        """Write the nodes that are not full; returns the root's number."""
        level = 0
        while level < len(self._levels) - 1:
            self._close(level)
            level += 1
        self._put(self._levels[-1], parent=0)
        return self._levels[-1].number

    def _add(self, level: int, kid: int, pages: int) -> int:
        if level == len(self._levels):
            self._levels.append(_Node(self._objects.new()))
        if len(self._levels[level].kids) == FAN:
            self._close(level)
            self._levels[level] = _Node(self._objects.new())
        node = self._levels[level]
        node.kids.append(kid)
        node.pages += pages
        return node.number

    def _close(self, level: int) -> None:
        node = self._levels[level]
        self._put(node, self._add(level + 1, node.number, node.pages))

    def _put(self, node: _Node, parent: int) -> None:
        above = f"/Parent {parent} 0 R" if parent else ""
        kids = " ".join(f"{kid} 0 R" for kid in node.kids)
        self._objects.put(f"<</Type/Pages{above}/Count {node.pages}/Kids[{kids}]>>", node.number)
