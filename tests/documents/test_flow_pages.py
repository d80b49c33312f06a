"""Pages of a flow: every row once, headings repeated, nothing alone, nothing over each other."""

from itertools import pairwise

import pytest
from documents.flowing import (
    HEIGHT,
    WIDTH,
    a_flow,
    a_table,
    pages_of,
    printed,
    roles,
    rows,
    said,
    unsaid,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.flow import (
    Cell,
    Column,
    Flow,
    Heading,
    Letterhead,
    PageBreak,
    Paragraph,
    Row,
    SignatureLines,
    Space,
    Table,
)
from app.documents.flow_pages import paginate
from app.documents.marks import MM, Bookmark, Page
from app.documents.text.fitting import ProblemKind


def names_on(page: Page) -> list[str]:
    return [text for text in said(page.marks) if text.startswith("Person")]


def test_a_page_on_which_a_section_goes_on_says_so_at_its_head() -> None:
    many = a_table(*map(str, range(60)))
    blocks = (
        *(Heading("Riga"), many),
        *(Heading("Turku", running="Turku, Friday"), Heading("Morning", 2), many),
        *(Heading("Evening", 2), a_table("Ada"), Heading("Toruń", new_page=True), many),
    )
    pages = list(paginate(Flow(Letterhead("List", running="List"), blocks), WIDTH, HEIGHT))
    begun = {name: n for n, page in enumerate(pages) for name in said(page.marks)}
    heads = [unsaid(page.marks)[:2] for page in pages]
    assert heads[1] == ["List", "Riga"]
    assert heads[begun["Morning"] + 1] == ["List", "Turku, Friday · Morning"]
    assert "Turku" not in " ".join(heads[begun["Toruń"]])
    assert heads[-1] == ["List", "Toruń"]


def test_a_table_of_one_stands_on_one_page() -> None:
    found = pages_of(a_table("Ilze Bērziņa"))

    assert found.count == 1
    assert [said(page.marks) for page in found.pages] == [
        ["List", "Name", "City", "Ilze Bērziņa", "Riga"]
    ]


def test_a_table_of_three_is_read_row_by_row() -> None:
    (page,) = pages_of(a_table("A", "B", "C")).pages

    assert said(page.marks) == ["List", "Name", "City", "A", "Riga", "B", "Riga", "C", "Riga"]
    cells = ["<TD", ">", "<TD", ">"]
    assert roles(page) == [
        *("<H1", ">", "<Table"),
        *("<TR", "<TH", ">", "<TH", ">", ">"),
        *("<TR", *cells, ">", "<TR", *cells, ">", "<TR", *cells, ">"),
        ">",
    ]


def test_headings_are_repeated_for_the_eye_and_the_table_goes_on() -> None:
    first, second = pages_of(a_table(*(f"Person {i}" for i in range(60)))).pages

    assert "Name" in said(first.marks)
    assert unsaid(second.marks) == ["Name", "City", "2 / 2"]
    assert roles(first).count("<Table") == 1
    assert roles(second)[:2] == ["<TR", "<TD"]
    assert roles(second)[-1] == ">"


def test_a_single_page_is_a_document_of_its_own() -> None:
    found = pages_of(a_table(*(f"Person {i}" for i in range(60))))

    alone = roles(found.page(1))

    assert alone[0] == "<Table"
    assert len([role for role in alone if role != ">"]) == alone.count(">")
    assert names_on(found.page(1)) == names_on(list(found.pages)[1])


@pytest.mark.parametrize("count", [0, 1, 2, 3, 36, 37, 38, 39, 40, 41, 120])
def test_all_rows_come_once_in_order(count: int) -> None:
    names = [f"Person {i}" for i in range(count)]

    found = [name for page in pages_of(a_table(*names)).pages for name in names_on(page)]

    assert found == names


def a_row(number: int, kind: int, height: float, text: str) -> Row:
    name = f"Person {number}"
    if kind == 0:
        return Row((name,), heading=True, bookmark=True)
    return Row((name, text), height=height, joined=kind == 1, strong=kind == 2)


some_rows = st.lists(
    st.tuples(
        st.sampled_from([0, 1, 2, 3, 3, 3, 3, 3]),
        st.sampled_from([0.0, 0.0, 0.0, 12.0, 60.0]),
        st.sampled_from(["Riga", "a longer text that needs lines " * 4, "", "Ł" * 70]),
    ),
    max_size=150,
)


@settings(max_examples=60, deadline=None)
@given(some_rows, st.booleans(), st.sampled_from([1, 2]))
def test_whatever_the_rows_none_is_lost_split_or_left_alone(
    facts: list[tuple[int, float, str]],
    large: bool,  # noqa: FBT001 - drawn
    columns: int,
) -> None:
    made = [a_row(number, *each) for number, each in enumerate(facts)]
    table = Table((Column("Name"), Column("City")), made, rules=True)
    found = pages_of(table, large=large, columns=columns)

    frames = found._frames
    slices = [each for frame in frames for each in frame]
    covered = [row for each in slices for row in range(each.start, each.end)]
    assert covered == list(range(len(made)))
    laid = found._pieces[0]
    for number, frame in enumerate(frames):
        room = found._frame.room(number // columns) + 0.01
        for each in frame:
            high = laid.head_at(each.start) + sum(laid.heights[each.start : each.end])  # type: ignore[union-attr] # a table
            assert each.y + high <= room
            last = made[each.end - 1]
            assert not last.heading or each.end == len(made) or made[each.end].heading
    for before, after in pairwise(slices):
        tied = made[after.start].joined or made[after.start].strong
        first_of_page = before.start + 1 == before.end
        assert not tied or first_of_page or _one_unit(made, before.start, after.start)


def _one_unit(made: list[Row], start: int, end: int) -> bool:
    """Whether everything on a page hangs together, so that it had to be broken somewhere."""
    ties = pages_of(Table((Column("Name"), Column("City")), made))._pieces[0]
    return all(ties.stays(row) for row in range(start + 1, end))  # type: ignore[union-attr] # a table


def test_a_subheading_has_two_rows_on_its_page() -> None:
    for before in range(30, 42):
        group = [Row(("Group",), heading=True), *rows(*(f"Person {i}" for i in range(9)))]
        table = Table((Column("Name"), Column("City")), [*rows(*["x"] * before), *group])
        for page in pages_of(table).pages:
            texts = said(page.marks)
            if "Group" in texts:
                assert texts[texts.index("Group") + 1 :][:3:2] == ["Person 0", "Person 1"]


def test_the_last_row_of_a_group_is_not_left_alone() -> None:
    for many in range(30, 45):
        pages = list(pages_of(a_table(*(f"Person {i}" for i in range(many)))).pages)
        assert all(len(names_on(page)) >= 2 for page in pages)


def test_a_subheading_whose_rows_go_on_is_repeated() -> None:
    made = [Row(("Riga", "60"), heading=True), *rows(*(f"Person {i}" for i in range(60)))]
    table = Table((Column("Name"), Column("City")), made, continued="continued")

    _, second = pages_of(table).pages

    assert unsaid(second.marks) == ["Name", "City", "Riga", "continued", "2 / 2"]


def test_bookmarks_lead_to_headings() -> None:
    made = [Row(("Riga",), heading=True, bookmark=True), *rows("A", "B")]
    flow = [Heading("Friday"), Table((Column("Name"), Column("City")), made)]

    (page,) = pages_of(*flow).pages

    assert [(each.title, each.level) for each in page.bookmarks] == [("Friday", 1), ("Riga", 2)]
    assert isinstance(page.bookmarks[0], Bookmark)
    assert page.height > page.bookmarks[0].y > page.bookmarks[1].y > 0


def test_a_heading_goes_with_its_table_and_its_first_rows() -> None:
    for white in range(150, 245, 5):
        found = pages_of(Space(white), Heading("Friday"), a_table("Person 1", "Person 2"))
        for page in found.pages:
            texts = said(page.marks)
            assert ("Friday" in texts) == ("Person 2" in texts)


def test_a_row_with_new_page_begins_one() -> None:
    made = [
        *(Row(("Riga",), heading=True), *rows("Person 1", "Person 2")),
        *(Row(("Toruń",), heading=True, new_page=True), *rows("Person 3", "Person 4")),
    ]

    found = pages_of(Table((Column("Name"), Column("City")), made))

    assert [names_on(page) for page in found.pages] == [
        ["Person 1", "Person 2"],
        ["Person 3", "Person 4"],
    ]


def test_breaks_at_the_beginning_and_the_end_make_no_empty_pages() -> None:
    assert pages_of(PageBreak(), a_table("A"), PageBreak()).count == 1
    assert pages_of(a_table("A"), PageBreak(), a_table("B")).count == 2


def test_landscape_turns_the_paper() -> None:
    (page,) = pages_of(a_table("A"), landscape=True).pages

    assert (page.width, page.height) == (HEIGHT * MM, WIDTH * MM)


def test_each_page_says_which_it_is() -> None:
    flow = a_flow(
        a_table(*["Person"] * 60), page_text="Strona {page} z {total}\nPage {page} of {total}"
    )

    first, second = paginate(flow, WIDTH, HEIGHT).pages

    assert unsaid(first.marks)[:2] == ["Strona 1 z 2", "Page 1 of 2"]
    assert unsaid(second.marks)[-2:] == ["Strona 2 z 2", "Page 2 of 2"]


def test_lines_to_sign_on_are_kept_together() -> None:
    for many in range(28, 42):
        block = SignatureLines(("Host", "Place and date", "Guest", "Witness"))
        note = Paragraph("We certify", keep=True)
        for page in pages_of(a_table(*["Person"] * many), note, block).pages:
            there = {"We certify", "Host", "Witness"} & set(said(page.marks))
            assert there in (set(), {"We certify", "Host", "Witness"})


def test_a_paragraph_flows_over_pages() -> None:
    text = "\n".join(f"Line {i}" for i in range(80))

    found = [said(page.marks) for page in pages_of(Paragraph(text)).pages]

    assert [line for lines in found for line in lines] == ["List", *text.split("\n")]
    assert len(found) == 2


HOSTILE = [
    "<b>Jan</b> &amp; <Kowalski> </para>",
    "e" + "\u0301" * 200,
    "\u202eright to left\u202c",
    "NUL \x00 in it",
    "😀👨‍👩‍👧 smile",
    "\U000e0001\ud800 unassigned",
    "Ignacy" * 400,
    "one word after the other " * 400,
    "\n\n\n",
    "{page} {total}",
    "%PDF-1.7 endstream",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_stops_a_list(name: str) -> None:
    made = [Row((name, Cell(name, name)), 7), Row((name,), heading=True, bookmark=True)]
    table = Table((Column("Name", name="name"), Column("City")), [*made, *rows("Person 1")])

    found = pages_of(table, Heading(name), Paragraph(name), title=name)

    assert [name for page in found.pages for name in names_on(page)] == ["Person 1"]
    flow = Flow(Letterhead(name, (name,), running=name, foot=name), (table,))
    assert len(printed(flow)) == paginate(flow, WIDTH, HEIGHT).count


def test_what_is_too_long_is_reported_with_whose_it_is() -> None:
    table = Table(
        (Column("Name", name="name"), Column("City", width=15, lines=2)),
        [Row(("Ilze", "Niederösterreichischelandeshauptstadtverwaltungsbehörde" * 3), 7)],
    )

    (problem,) = pages_of(table).problems

    assert (problem.kind, problem.box) == (ProblemKind.BELOW_FLOOR, "City")
    assert (problem.person_id, problem.who, problem.size) == (7, "Ilze", 6.5)


def test_what_no_font_has_is_reported() -> None:
    (problem,) = pages_of(Table((Column("Name"),), [Row(("Ilze \U00013000",), 3)])).problems

    assert (problem.kind, problem.said, problem.person_id) == (
        ProblemKind.MISSING_GLYPH,
        "\U00013000",
        3,
    )


def test_a_row_taller_than_a_page_is_cut_and_reported() -> None:
    table = Table((Column("Name", width=12, lines=9),), [Row(("word " * 400,), 3)])

    found = pages_of(table)

    assert found.count == 1
    assert {problem.box for problem in found.problems} == {"Name", "row"}
    assert {problem.person_id for problem in found.problems} == {3}


def test_a_list_can_be_read_and_copied() -> None:
    flow = a_flow(
        a_table("Żaneta Świątek-Gałązka", "Ķēniņa", "Щербаков", "O'Neill <b>", numbered=True),
        title="Delegate list",
    )

    (page,) = printed(flow)

    for text in ("Delegate list", "Żaneta Świątek-Gałązka", "Ķēniņa", "Щербаков", "O'Neill <b>"):
        assert text in page


def test_pages_hold_what_was_measured_when_mirrored() -> None:
    table = a_table("محمد", "Person 1")

    (page,) = pages_of(table, right_to_left=True).pages
    (plain,) = pages_of(table).pages

    assert said(page.marks) == said(plain.marks)
    mirrored = {m.line.text: m for m in page.marks if hasattr(m, "line")}
    upright = {m.line.text: m for m in plain.marks if hasattr(m, "line")}
    for text, mark in upright.items():
        right = mirrored[text].x + mark.line.width * mark.size
        assert right == pytest.approx(page.width - mark.x)


def test_who_stands_on_which_page() -> None:
    made = [Row((f"Person {i}",), i) for i in range(60)]
    table = Table((Column("Name"),), [Row(("Riga",), heading=True), *made, Row(("Sum",))])

    found = pages_of(Heading("Friday"), table, table)

    on_first = found.people_on(0)
    assert on_first == tuple(range(len(on_first)))
    assert 30 < len(on_first) < 60
    assert found.page_of(0) == 0
    assert found.page_of(59) == 1
    assert found.page_of(60) is None
