"""Pages hang in a balanced tree."""

import io
import re

import pytest

from app.documents.pdf.objects import Objects
from app.documents.pdf.tree import FAN, PageTree


class Kept(Objects):
    """Objects that can be asked for."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO())
        self.bodies: dict[int, str] = {}

    def put(self, body: str, number: int = 0) -> int:
        number = super().put(body, number)
        self.bodies[number] = body
        return number


def leaves(objects: Kept, node: int, parent: int = 0) -> list[int]:
    """The pages below a node, in order; looks at counts and parents on the way."""
    body = objects.bodies.get(node, "")
    if not body.startswith("<</Type/Pages"):
        return [node]
    above = re.search(r"/Parent (\d+) 0 R", body)
    assert (int(above[1]) if above else 0) == parent
    kids = [int(kid) for kid in re.search(r"/Kids\[(.*)\]", body)[1].split()[::3]]
    assert len(kids) <= FAN
    found = [leaf for kid in kids for leaf in leaves(objects, kid, node)]
    assert int(re.search(r"/Count (\d+)", body)[1]) == len(found)
    return found


@pytest.mark.parametrize("count", [1, 2, FAN, FAN + 1, FAN * FAN, FAN * FAN + 1])
def test_all_pages_are_in_the_tree_in_order(count: int) -> None:
    objects = Kept()
    tree = PageTree(objects)
    pages = [objects.new() for _ in range(count)]
    parents = [tree.add(page) for page in pages]
    root = tree.finish()
    assert leaves(objects, root) == pages
    assert all(
        f"{page} 0 R" in objects.bodies[parent] for page, parent in zip(pages, parents, strict=True)
    )
