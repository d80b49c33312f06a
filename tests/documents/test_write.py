"""Pages become a file that every program reads alike, and the same pages the same file."""

import io
from collections.abc import Iterator

import pytest
import zxingcpp
from paper import ABOUT, a_file, a_pdf, asked, copied, seen

from app.base.errors import Cancelled, RuleBroken
from app.documents.marks import (
    MM,
    Artifact,
    Bookmark,
    Close,
    Form,
    FormMark,
    Mark,
    Open,
    Page,
    QrMark,
    RectMark,
    TextMark,
    TotalMark,
)
from app.documents.text.fonts import Style
from app.documents.text.shaping import shape
from app.documents.write import About, write

NAMES = (
    "Zażółć Gęślą-Jaźń",
    "Ķirsons Āžūļģ",
    "محمد بن عبد الله آل سعود",
    "علاء السلام",
    "שלום עולם",
    "क्षितिज द्विवेदी",
    "กรุงเทพมหานคร น้ำ",
    "王小明",
    "김철수",
    "Ọlá Ẹ̀kọ́ x",
    "office fi ffl",
)
CODE = "7F3A9C2E4B6D8F0123456789AB"
DIRECTIONS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u200e\u200f"))


def text(said: str, x: float = 20, y: float = 20, *, bold: bool = False) -> TextMark:
    return TextMark(x, y, 12, shape(said, Style(bold=bold)))


def many_names() -> bytes:
    return a_pdf(*(text(name, 20, 580 - 40 * i) for i, name in enumerate(NAMES)), height=600)


def a_list(pages: int = 2) -> Iterator[Page]:
    """A heading, a table that goes on over all pages, page numbers that nobody reads out."""
    for number in range(pages):
        marks: list[Mark] = []
        if number == 0:
            marks += [Open("H1"), text("Heading", 20, 180), Close(), Open("Table")]
        for row in range(3):
            marks.append(Open("TR"))
            marks.append(RectMark(10, 20 + 20 * row, 180, 20, fill="#eeeeee"))
            for column in range(2):
                marks += [Open("TD"), text(f"{number}{row}{column}", 20 + 80 * column), Close()]
            marks.append(Close())
        marks.append(Artifact((text("Page"), TotalMark(150, 10, 9))))
        if number == pages - 1:
            marks.append(Close())
        yield Page(200, 200, marks, (Bookmark(f"Page {number + 1}", 1, 180),))


def test_the_same_pages_give_the_same_bytes() -> None:
    assert many_names() == many_names()
    assert a_file(*a_list()) == a_file(*a_list())


def test_the_identity_changes_with_the_content() -> None:
    first, second = a_pdf(text("one")), a_pdf(text("two"))
    assert first.partition(b"/ID[<")[2][:32] != second.partition(b"/ID[<")[2][:32]


@pytest.mark.parametrize("pages", [1, 3, 64, 65, 130])
def test_all_pages_are_there(pages: int) -> None:
    data = a_file(*(Page(100 + number, 100, ()) for number in range(pages)))
    assert "No syntax or stream encoding errors" in asked("qpdf", data, "--check")
    said = asked("pdfinfo", data, "-f", str(pages), "-l", str(pages))
    assert f"Pages:           {pages}\n" in said
    assert f"size:  {99 + pages} x 100 pts" in said.replace(f"Page {pages:4d} ", "")


def test_no_page_at_all_is_refused() -> None:
    with pytest.raises(RuleBroken, match="There is nothing to print"):
        write([], io.BytesIO(), ABOUT)


def test_what_stands_in_the_file_can_be_copied() -> None:
    assert copied(many_names()) == list(NAMES)


def test_what_stands_in_the_file_can_be_found_by_poppler() -> None:
    said = asked("pdftotext", many_names(), "{}", "-").translate(DIRECTIONS)
    assert [line for line in said.splitlines() if line.strip("\f")] == list(NAMES)


HOSTILE = (
    *("x" * 10_000, "\u0301" * 50, "😀 a", "\ue123", "\u202eabc\u202c", "a\0b", "<b>&amp;\\()</b>"),
    *("\u200d\u200c", "e" + "\u0301" * 500, "\ud800x", "नि" * 300, "\t\n\r x", "א" * 3_000),
)


def test_hostile_texts_leave_the_file_whole() -> None:
    data = a_pdf(*(text(said, 20, 580 - 30 * i) for i, said in enumerate(HOSTILE)), height=600)
    assert "No syntax or stream encoding errors" in asked("qpdf", data, "--check")
    assert "<b>&amp;\\()</b>" in asked("pdftotext", data, "{}", "-")
    seen(data)


def test_fonts_are_embedded_and_cut_down() -> None:
    data = a_pdf(text("Zażółć"), text("bold", 20, 50, bold=True), text("王小明", 20, 90))
    lines = asked("pdffonts", data).splitlines()[2:]
    assert sorted(line.split()[0].partition("+")[2] for line in lines) == [
        "NotoSans-Bold",
        "NotoSans-Regular",
        "NotoSansSC-Regular",
    ]
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in lines)
    assert len(data) < 20_000


def test_title_language_and_author_are_told() -> None:
    about = About("Lista żółwi <1> & \x00", "pl", "Łódź", "Żółwie", "żółw, łódź")
    data = a_file(Page(100, 100, ()), about=about)
    said = asked("pdfinfo", data)
    assert "Title:           Lista żółwi <1> &" in said
    assert "Author:          Łódź\n" in said
    assert "Subject:         Żółwie\n" in said
    assert "Keywords:        żółw, łódź\n" in said
    assert "CreationDate" not in said
    metadata = asked("pdfinfo", data, "-meta")
    assert "<rdf:li>pl</rdf:li>" in metadata
    assert "Lista żółwi &lt;1&gt; &amp; <" in metadata


def test_the_language_and_printing_at_true_size_are_in_the_catalogue() -> None:
    said = asked("qpdf", a_pdf(), "--json", "--json-key=qpdf")
    assert '"/Lang": "u:en"' in said
    assert '"/PrintScaling": "/None"' in said


def test_a_square_is_where_and_as_large_as_it_should_be() -> None:
    image = seen(a_pdf(RectMark(10 * MM, 20 * MM, 50 * MM, 50 * MM, fill="#000000")), dpi=600)
    left, top, right, bottom = image.convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
    pixel = 25.4 / 600
    height = image.height * pixel
    found = (left * pixel, height - bottom * pixel, right * pixel, height - top * pixel)
    assert found == pytest.approx((10, 20, 60, 70), abs=0.1)


@pytest.mark.parametrize("size", [20, 25, 31])
def test_a_qr_code_is_read_back_at_150_dpi(size: float) -> None:
    page = a_pdf(QrMark(20 * MM, 20 * MM, size * MM, CODE), width=80 * MM, height=80 * MM)
    found = zxingcpp.read_barcodes(seen(page, dpi=150))
    assert [code.text for code in found] == [CODE]


def test_a_list_is_tagged() -> None:
    data = a_file(*a_list())
    assert "No syntax or stream encoding errors" in asked("qpdf", data, "--check")
    assert "Tagged:          yes" in asked("pdfinfo", data)
    tree = asked("pdfinfo", data, "-struct-text").split()
    cells = [word for word in tree if word.startswith('"')]
    assert tree[:3] == ["Document", "H1", "(block)"]
    assert (tree.count("Table"), tree.count("TR"), tree.count("TD")) == (1, 6, 12)
    assert cells == ['"Heading"', *(f'"{p}{r}{c}"' for p in "01" for r in "012" for c in "01")]


def test_cards_are_not_tagged() -> None:
    assert "Tagged:          no" in asked("pdfinfo", a_pdf(text("card")))


def test_the_number_of_all_pages_stands_on_each() -> None:
    marks = (TotalMark(100, 100, 20, align=1),)
    data = a_file(*(Page(200, 200, marks) for _ in range(12)))
    assert copied(data, 0) == copied(data, 11) == ["12"]
    dark = seen(data).convert("L").point(lambda grey: 255 * (grey < 128)).getbbox()
    assert dark[2] == pytest.approx(100, abs=2)


def test_a_form_is_in_the_file_once() -> None:
    form = Form(100, 50, (RectMark(0, 0, 100, 50, fill="#ff0000"), text("shared")))
    pages = [Page(200, 200, (FormMark(0, 50 * i, form),)) for i in range(3)]
    data = a_file(*pages)
    assert data.count(b"/Subtype/Form") == 1
    assert [seen(data, page=i).getpixel((90, 199 - 50 * i)) for i in range(3)] == [(255, 0, 0)] * 3


def test_bookmarks_lead_to_their_pages() -> None:
    pages = [
        Page(200, 200, (), (Bookmark("Łódź", 1, 150), Bookmark("Panel", 2, 100))),
        Page(200, 200, (), (Bookmark("Rīga", 1, 200),)),
    ]
    said = asked("qpdf", a_file(*pages), "--json", "--json-key=outlines")
    titles = [line.split('"')[3] for line in said.splitlines() if '"title"' in line]
    assert titles == ["Panel", "Łódź", "Rīga"]
    assert [line.strip() for line in said.splitlines() if '"destpageposfrom1"' in line] == [
        '"destpageposfrom1": 1,',
        '"destpageposfrom1": 1,',
        '"destpageposfrom1": 2,',
    ]


def test_writing_tells_how_far_it_is_and_can_be_given_up() -> None:
    told: list[tuple[int, int]] = []

    class Watch:
        def report(self, done: int, total: int, label: str = "") -> None:  # noqa: ARG002 - as called
            told.append((done, total))
            if done > 20:
                raise Cancelled

    pages = (Page(100, 100, ()) for _ in range(100))
    with pytest.raises(Cancelled):
        write(pages, io.BytesIO(), ABOUT, Watch(), expected=100)
    assert told == [(0, 100), (16, 100), (32, 100)]
    assert len(list(pages)) == 67
