"""The table is found within a sheet, its columns by position."""

import pytest

from app.exchange.reading.source import Row, Sheet, Source, SourceKind
from app.exchange.shape import Table, best_sheet, filled_width, find_table, looks_like_data

HEAD = ("Name", "City", "E-mail")
ILZE, JAN = ("Ilze", "Rīga", "ilze@riga.example"), ("Jan", "Łódź", "jan@lodz.example")


def table(*rows: Row, joined: tuple[tuple[int, int, int, int], ...] = ()) -> Table:
    return find_table(Sheet("", rows, joined))


def test_headers_and_lines_as_a_spreadsheet_counts_them() -> None:
    assert table(HEAD, ILZE, (), JAN) == Table(
        headers=HEAD, lines=(2, 3, 4), rows=(ILZE, ("", "", ""), JAN), header_lines=(1,)
    )


def test_title_rows_and_blank_rows_above() -> None:
    found = table(("Participants",), (), ("as of", "", "1.9.2026"), HEAD, ILZE, JAN)
    assert (found.headers, found.header_lines) == (HEAD, (4,))
    found = table(("Participants", "", ""), ("", "", ""), HEAD, ILZE, JAN)
    assert (found.headers, found.header_lines, found.lines) == (HEAD, (3,), (4, 5))


def test_a_title_merged_over_two_columns_is_no_header() -> None:
    found = table(("Table 1", ""), HEAD[:2], ILZE[:2], JAN[:2], joined=((0, 0, 0, 1),))
    assert (found.headers, found.header_lines) == (HEAD[:2], (2,))


@pytest.mark.parametrize("first", [ILZE, ("1", "2026-09-16", "x"), ("+48 12", "00-950", "")])
def test_no_headers(first: Row) -> None:
    found = table(first, JAN)
    assert (found.headers, found.lines, found.header_lines) == (("",) * 3, (1, 2), ())


def test_a_first_row_whose_words_come_again_is_data() -> None:
    rows = [("Jan", "Python", "lunch"), ("Eva", "Java", "dinner"), ("Ola", "Python", "lunch")]
    assert table(*rows, ("Ada", "C", "lunch")).header_lines == ()
    assert looks_like_data(rows[0], (*rows[1:], ("Ada", "C", "lunch")))


def test_headers_repeated_on_every_page_are_headers_all_the_same() -> None:
    assert table(HEAD, ILZE, JAN, HEAD, ILZE).header_lines == (1,)


def test_duplicate_and_empty_headers_stay_at_their_places() -> None:
    found = table(("Country", "", "Country", ""), ("LV", "x", "PL", ""), ("PL", "", "LV", ""))
    assert found.headers == ("Country", "", "Country")
    assert found.rows[0] == ("LV", "x", "PL")


def test_headers_lose_breaks_and_double_blanks() -> None:
    assert table(("First\nname ", " City  of birth"), ("Ilze", "Rīga")).headers == (
        "First name",
        "City of birth",
    )


def test_two_header_rows_with_merged_cells() -> None:
    upper = ("No", "Guest 1", "", "Guest 2", "")
    lower = ("", "Name", "City", "Name", "City")
    joined = ((0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 0, 4))
    found = table(upper, lower, ("a", "Ilze", "Rīga", "Jan", "Łódź"), joined=joined)
    assert found.headers == (
        *("No", "Guest 1 – Name", "Guest 1 – City"),
        *("Guest 2 – Name", "Guest 2 – City"),
    )
    assert (found.header_lines, found.lines) == ((1, 2), (3,))


def test_two_header_rows_without_merged_cells() -> None:
    upper = ("Person", "", "", "Stay", "")
    lower = ("Given", "Family", "City", "From", "Until")
    found = table(upper, lower, ("Ilze", "B", "Rīga", "a", "b"), ("Jan", "K", "Łódź", "c", "d"))
    assert found.headers[2:4] == ("Person – City", "Stay – From")


def test_a_sparse_row_above_the_headers_spans_them_too() -> None:
    upper, lower = ("Guest", "", "", "", "Stay", ""), ("A", "B", "C", "D", "E", "F")
    joined = ((0, 0, 0, 3), (0, 4, 0, 5))
    found = table(upper, lower, ("1a", "b", "c", "d", "e", "f"), joined=joined)
    assert (found.headers[3], found.headers[5], found.header_lines) == (
        *("Guest – D", "Stay – F"),
        (1, 2),
    )


def test_data_below_merged_headers_is_no_second_header() -> None:
    found = table(("When", "", "Who"), ("2026-09-16", "9:00", "Ilze"), joined=((0, 0, 0, 1),))
    assert (found.headers, found.header_lines) == (("When", "", "Who"), (1,))


def test_a_tall_merged_cell_counts_for_every_row_beside_it() -> None:
    rows = (HEAD[:2], ("Rīga", "Ilze"), ("", "Jānis"), ("", "Anna"), ("Łódź", "Jan"))
    found = table(*rows, joined=((1, 0, 3, 0),))
    assert [row[0] for row in found.rows] == ["Rīga", "Rīga", "Rīga", "Łódź"]


def test_short_rows_are_filled_and_long_ones_told() -> None:
    found = table(HEAD, ("Ilze",), (*JAN, "more"), (*ILZE, ""))
    assert found.rows[0] == ("Ilze", "", "")
    assert found.rows[1] == JAN
    assert found.longer == (3,)


def test_what_stands_under_an_empty_header_is_kept() -> None:
    found = table((*HEAD, ""), (*ILZE, "x"), (*JAN, ""))
    assert (found.headers, found.longer) == ((*HEAD, ""), ())


def test_most_lines_may_be_wider_than_the_headers() -> None:
    assert table(HEAD[:2], ILZE, JAN).headers == ("Name", "City", "")


def test_an_empty_sheet_has_an_empty_table() -> None:
    assert table() == Table((), (), ())
    assert filled_width(("", " ", "x", " ")) == 3


def test_the_sheet_with_people_is_chosen() -> None:
    orders = Sheet("Orders", (("Order", "Total"), *((f"A{n}", "1") for n in range(20))))
    people = Sheet("Positions", (HEAD, ILZE, JAN, *((f"P{n}", "x", "") for n in range(20))))
    fees = Sheet("Fees", (("Fee", "Value"),))
    hidden = Sheet("Old", people.rows * 3, hidden=True)
    assert best_sheet(Source(SourceKind.XLSX, (orders, people, fees, hidden))) == 1
    assert best_sheet(Source(SourceKind.XLSX, (orders, fees))) == 0
    assert best_sheet(Source(SourceKind.XLSX, ())) == 0
