"""Elements, their pieces on the pages, and the way back."""

import io
import re

from app.documents.marks import Open
from app.documents.pdf.objects import Objects
from app.documents.pdf.structure import Structure


class Kept(Objects):
    """Objects that can be asked for."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO())
        self.bodies: dict[int, str] = {}

    def put(self, body: str, number: int = 0) -> int:
        number = super().put(body, number)
        self.bodies[number] = body
        return number

    def of(self, role: str) -> list[tuple[int, str]]:
        """The elements of a kind."""
        return [(n, body) for n, body in self.bodies.items() if f"/S/{role}/" in body]


def test_without_elements_there_is_no_tree() -> None:
    structure = Structure(Kept())
    structure.begin_page(1)
    assert (structure.end_page(), structure.finish()) == ("", "")


def test_pieces_and_elements_know_each_other() -> None:
    objects = Kept()
    structure = Structure(objects)
    page = objects.new()
    structure.begin_page(page)
    structure.open(Open("P"))
    assert structure.mark() == 0
    structure.close()
    structure.open(Open("P", language="de"))
    assert structure.mark() == 1
    structure.close()
    assert structure.end_page() == "/StructParents 0/Tabs/S"
    said = structure.finish()
    (first, one), (second, two) = objects.of("P")
    ((document, body),) = objects.of("Document")
    assert one == f"<</S/P/P {document} 0 R/Pg {page} 0 R/K 0>>"
    assert two == f"<</S/P/P {document} 0 R/Pg {page} 0 R/Lang<FEFF00640065>/K 1>>"
    assert f"/K [{first} 0 R {second} 0 R]" in body
    assert f"[{first} 0 R {second} 0 R]" in objects.bodies.values()
    root = int(re.search(r"/StructTreeRoot (\d+) 0 R", said)[1])
    assert f"/K {document} 0 R/ParentTree" in objects.bodies[root]


def test_an_element_on_two_pages_names_the_page_of_each_piece() -> None:
    objects = Kept()
    structure = Structure(objects)
    structure.open(Open("Table"))
    for page in (101, 102):
        structure.begin_page(page)
        structure.mark()
        structure.end_page()
    structure.finish()
    ((_, body),) = objects.of("Table")
    assert body.endswith("/Pg 101 0 R/K [0 <</Type/MCR/Pg 102 0 R/MCID 0>>]>>")


def test_what_was_left_open_is_closed_and_what_was_not_opened_stays() -> None:
    objects = Kept()
    structure = Structure(objects)
    structure.open(Open("L"))
    structure.open(Open("LI"))
    structure.finish()
    assert [len(objects.of(role)) for role in ("Document", "L", "LI")] == [1, 1, 1]
    other = Structure(Kept())
    other.close()
    assert other.finish() == ""


def test_cells_say_what_they_head_and_how_wide_they_are() -> None:
    objects = Kept()
    structure = Structure(objects)
    for mark in (Open("TH"), Open("TD", span=3), Open("Figure", alt="Ż")):
        structure.open(mark)
        structure.close()
    structure.finish()
    assert "/A<</O/Table/Scope/Column>>" in objects.of("TH")[0][1]
    assert "/A<</O/Table/ColSpan 3>>" in objects.of("TD")[0][1]
    assert "/Alt<FEFF017B>" in objects.of("Figure")[0][1]


def test_many_pages_are_found_in_leaves() -> None:
    objects = Kept()
    structure = Structure(objects)
    structure.open(Open("Table"))
    for page in range(1_001):
        structure.begin_page(10_000 + page)
        structure.mark()
        structure.end_page()
    structure.finish()
    limits = [body[:18] for body in objects.bodies.values() if body.startswith("<</Limits")]
    assert limits == ["<</Limits[0 499]/N", "<</Limits[500 999]", "<</Limits[1000 100"]
