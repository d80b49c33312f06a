"""What of a font goes into a file, and under which name."""

import io
import re
import zlib

from app.documents.pdf.objects import Objects
from app.documents.pdf.subsets import AT_ONCE, Chosen, put_font
from app.documents.text.fonts import font


class Kept(Objects):
    """Objects that can be asked for."""

    def __init__(self) -> None:
        self.out = io.BytesIO()
        super().__init__(self.out)
        self.bodies: dict[int, str] = {}

    def put(self, body: str, number: int = 0) -> int:
        number = super().put(body, number)
        self.bodies[number] = body
        return number

    def stream(self, number: int) -> str:
        """A deflated stream as text."""
        start = self.out.getvalue().index(b"%d 0 obj" % number)
        packed = self.out.getvalue()[start:].partition(b"stream\n")[2]
        return zlib.decompressobj().decompress(packed).decode("latin-1")


def put(own: list[int], says: dict[int, str] | None = None) -> tuple[Kept, dict[str, str]]:
    """A font with these glyphs: all objects, and the two dictionaries of the font."""
    objects = Kept()
    number = objects.new()
    widths = {glyph: 500 + glyph for glyph in own}
    put_font(objects, number, font("NotoSans-Italic"), Chosen(own, {}, widths, says or {}))
    descendant = next(body for body in objects.bodies.values() if "/CIDFontType2" in body)
    return objects, {"type0": objects.bodies[number], "cid": descendant}


def name(dictionary: str) -> str:
    return re.search(r"/BaseFont/([A-Z]{6}\+[^/]+)", dictionary)[1]


def test_the_name_tells_which_glyphs_are_in_it() -> None:
    _, one = put([1, 2])
    _, same = put([1, 2])
    _, other = put([1, 3])
    assert name(one["type0"]) == name(one["cid"]) == name(same["cid"]) != name(other["cid"])
    assert name(one["cid"]).endswith("+NotoSans-Italic")


def test_widths_of_neighbours_stand_together() -> None:
    _, found = put([1, 2, 3, 7, 9, 10])
    assert "/W[1[501 502 503]7[507]9[509 510]]" in found["cid"]


def test_what_glyphs_say_stands_in_blocks() -> None:
    says = {glyph: chr(0x4E00 + glyph) for glyph in range(AT_ONCE + 1)} | {500: "", 600: "ffl"}
    objects, found = put([1], says)
    signs = objects.stream(int(re.search(r"/ToUnicode (\d+)", found["type0"])[1]))
    assert signs.count("beginbfchar") == 2
    assert "\n100 beginbfchar\n<0000> <4E00>\n" in signs
    assert "\n2 beginbfchar\n<0064> <4E64>\n<0258> <00660066006C>\nendbfchar\n" in signs


def test_a_heap_of_accents_is_told_only_in_part() -> None:
    objects, found = put([1], {1: "e" + "\u0301" * 500})
    signs = objects.stream(int(re.search(r"/ToUnicode (\d+)", found["type0"])[1]))
    assert f"<0001> <0065{'0301' * 29}>\n" in signs


def test_a_sloping_font_says_so() -> None:
    objects, _ = put([1])
    (described,) = (b for b in objects.bodies.values() if "/FontDescriptor/" in b)
    assert "/Flags 68/" in described
    assert "/ItalicAngle -12/" in described
