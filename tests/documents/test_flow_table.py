"""A table drawn: titles, numbers, shades, subheadings with what stands at their end."""

from documents.flowing import a_table, apart, pages_of, rows, said, text_marks

from app.documents.flow import Column, Row, Table
from app.documents.flow_styles import HAIRLINE, ZEBRA
from app.documents.marks import Artifact, LineMark, Mark, Open, RectMark


def asides(marks: list[Mark]) -> list[Mark]:
    return [each for mark in marks if isinstance(mark, Artifact) for each in mark.marks]


def only_page(*blocks: Table) -> list[Mark]:
    (page,) = pages_of(*blocks).pages
    return [*apart(page.marks)]


def test_each_second_row_is_shaded_from_edge_to_edge() -> None:
    shades = [
        m
        for m in asides(only_page(a_table(*"abcde")))
        if isinstance(m, RectMark) and m.fill == ZEBRA
    ]

    assert len(shades) == 2
    assert shades[0].y > shades[1].y


def test_rules_instead_of_shades() -> None:
    marks = asides(only_page(a_table(*"abc", zebra=False, rules=True)))

    lines = [m for m in marks if isinstance(m, LineMark) and m.colour == HAIRLINE]
    assert len(lines) == 3
    assert not [m for m in marks if isinstance(m, RectMark)]


def test_a_row_that_goes_on_has_no_line_above_it_and_no_number() -> None:
    joined = Row(("b", ""), joined=True)
    table = Table(
        (Column("Name"), Column("City")),
        [*rows("a"), joined, *rows("c")],
        zebra=False,
        rules=True,
        numbered=True,
        number_title="No.",
    )

    marks = only_page(table)

    lines = [m for m in asides(marks) if isinstance(m, LineMark) and m.colour == HAIRLINE]
    assert len(lines) == 2
    assert [text for text in said(marks) if text.isdecimal()] == ["1", "2"]


def test_shades_lie_under_the_texts() -> None:
    marks = only_page(a_table(*"abc"))

    shade = next(i for i, m in enumerate(marks) if isinstance(m, Artifact) and _shaded(m))
    first = next(i for i, m in enumerate(marks) if m in list(text_marks([m])) and _is(m, "a"))
    assert shade < first


def _shaded(mark: Artifact) -> bool:
    return any(isinstance(each, RectMark) for each in mark.marks)


def _is(mark: Mark, text: str) -> bool:
    return any(each.line.text == text for each in text_marks([mark]))


def test_numbers_stand_on_the_line_of_their_row() -> None:
    table = Table(
        (Column("Name"), Column("City")),
        [Row(("Riga",), heading=True), *rows("a", "b"), Row(("Sum", ""), strong=True)],
        numbered=True,
        number_title="No.",
    )

    marks = only_page(table)

    assert said(marks)[1:] == [
        *("No.", "Name", "City", "Riga"),
        *("1", "a", "Riga", "2", "b", "Riga", "Sum"),
    ]
    places = {m.line.text: m.y for m in text_marks(marks)}
    assert places["1"] == places["a"]


def test_a_subheading_spans_the_table_and_says_more_at_its_end() -> None:
    table = Table((Column("Name"), Column("City")), [Row(("Riga", "People: 1"), heading=True)])

    marks = only_page(table)

    assert said(marks)[-2:] == ["Riga", "People: 1"]
    (spanning,) = (m for m in marks if isinstance(m, Open) and m.span > 1)
    assert (spanning.role, spanning.span) == ("TH", 2)
    places = {m.line.text: m for m in text_marks(marks)}
    assert places["Riga"].y == places["People: 1"].y


def test_titles_in_two_languages_stand_over_each_other() -> None:
    table = Table((Column("Imię", second="Name"), Column("Miasto")), rows("a"))

    places = {m.line.text: m for m in text_marks(only_page(table))}

    assert places["Imię"].y > places["Name"].y
    assert places["Imię"].x == places["Name"].x


def test_columns_without_titles_have_no_heading() -> None:
    assert said(only_page(Table((Column(""), Column("")), rows("a")))) == ["List", "a", "Riga"]


def test_a_title_is_set_in_as_many_lines_as_it_takes() -> None:
    long = "Function in the delegation of the city"
    table = Table((Column(long, width=15), Column("City")), rows("a"))

    assert "".join(said(only_page(table))[1:-3]).replace(" ", "") == long.replace(" ", "")


def test_a_subheading_that_goes_on_leaves_room_for_the_words_that_say_so() -> None:
    long = "Municipality of the four valleys and their many small villages of the north"
    heading = Row((long,), heading=True)
    table = Table(
        (Column("Name"), Column("City")), [heading, *rows(*"a" * 120)], continued="going on and on"
    )

    _first, second, *_rest = pages_of(table, columns=2).pages

    marks = {mark.line.text: mark for mark in text_marks(second.marks)}
    end = marks["going on and on"]
    beside = [m for m in marks.values() if m.line.text.startswith("Municipality")]
    assert beside
    assert all(m.x + m.line.width * m.size < end.x for m in beside)
    assert long not in marks
