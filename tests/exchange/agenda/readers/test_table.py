"""Programmes as tables: municipal workbooks, CSV, one item in several rooms, dates as lines."""

import io
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.rules.importing.agenda_values import SessionField
from app.rules.sessions import RoleType
from tests.exchange.agenda.programmes import CASES, at, berlin, errors, said

START, MINUTES, ROOM = SessionField.STARTS_AT, SessionField.MINUTES, SessionField.ROOM


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
def test_the_agenda_of_a_city() -> None:
    file = berlin((CASES / "municipal-xlsx" / "schedule-example.xlsx").read_bytes())
    assert (len(file.days), len(file.rooms), len(file.records), len(file.people)) == (1, 2, 13, 15)
    assert [(text[:53], refuses) for _place, text, refuses in errors(file)] == [
        ("The file does not say how long some sessions last, 13", False)
    ]
    lengths = [record.values[MINUTES] for record in file.records]
    assert lengths == [20, 20, 80, 45, 105, 45, 105, 45, 75, 45, 60, 75, 60]
    assert file.records[0].values[START].isoformat() == "2016-10-27T09:00:00"


def table(*lines: str) -> str:
    return "\n".join(lines)


HEAD = "Date;Time;Title;Room;Speakers"


def test_a_line_for_each_item() -> None:
    file = berlin(
        table(
            "Nr;Dzień;Godzina;Tytuł;Sala;Prelegenci;Moderacja;Opis;Rodzaj;Język",
            "1;10.12.2027;9:31-9:37;Otwarcie;Aula;Ana Ek;Jan Vos;Słowa;Panel;pl, en",
            "2;10.12.2027;9:40;Przerwa;Aula;;;;Przerwa;",
        )
    )
    (record, pause) = file.records
    assert record.values == {
        SessionField.TITLE: "Otwarcie",
        SessionField.ABSTRACT: "Słowa",
        SessionField.KIND: "panel",
        ROOM: "Aula",
        START: at(10, 9, 31),
        MINUTES: 6,
        SessionField.LANGUAGES: ("pl", "en"),
    }
    assert [(p.name, p.role) for p in record.people or ()] == [
        ("Ana Ek", None),
        ("Jan Vos", RoleType.MODERATOR),
    ]
    assert (record.key, pause.values[SessionField.KIND]) == ("1", "break")
    assert pause.values[MINUTES] == 60


def test_one_item_in_several_rooms_is_one_in_each() -> None:
    lines = ("2027-12-10;9:00;A;Hall;", "2027-12-10;9:00;B;Attic;")
    file = berlin(table(HEAD, *lines, "2027-12-10;10:00-10:30;Coffee;Hall, Attic;"))
    assert said(file, SessionField.TITLE, ROOM)[2:] == [("Coffee", "Hall"), ("Coffee", "Attic")]
    assert len({record.key for record in file.records}) == 4


def test_a_date_holds_until_the_next_one() -> None:
    file = berlin(
        table(HEAD, "2027-12-10;9:00;A;Hall;", ";10:00;B;Hall;", "11.12.2027;;;;", ";9:00;C;Hall;")
    )
    assert said(file, START) == [(at(10, 9),), (at(10, 10),), (at(11, 9),)]


def test_an_end_after_midnight() -> None:
    file = berlin(
        table("Date;Start;End;Title", "2027-12-10;23:30;0:30;Party", "2027-12-10;9:00;8:00;Odd")
    )
    assert said(file, MINUTES)[0] == (60,)
    assert errors(file) == [(2, "The session ends before it begins.", True)]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("someday;9:00;A;Hall;", "“someday” is not a date"),
        ("2027-12-10;dawn;A;Hall;", "“dawn” is not a time."),
        ("2027-03-28;2:30;A;Hall;", "2027-03-28 02:30 is skipped"),
    ],
)
def test_what_is_wrong_with_a_line(line: str, sentence: str) -> None:
    file = berlin(
        table(HEAD, "2027-12-10;8:00-8:30;Before;Hall;", line, "2027-12-10;9:00-9:30;B;Hall;")
    )
    ((place, text, refuses),) = errors(file)
    assert (place, text[: len(sentence)], refuses) == (2, sentence, True)


def test_a_time_without_a_date() -> None:
    file = berlin(table("Time;Title;Room", "9:00;A;Hall", "10:00;B;Hall"))
    assert [text for _place, text, _refuses in errors(file)] == [
        "There is no date for this time."
    ] * 2


def test_a_line_without_a_time_is_not_placed() -> None:
    file = berlin(table("Date;Time;Title;Length", "2027-12-10;9:00;A;30", ";;B;45 min"))
    assert said(file, START, MINUTES)[1] == (None, 45)


def test_a_workbook_with_a_sheet_for_each_day() -> None:
    data = io.BytesIO()
    with xlsxwriter.Workbook(data) as book:
        for name in ("10.12.2027", "11.12.2027"):
            sheet = book.add_worksheet(name)
            sheet.merge_range(0, 0, 0, 3, "Partner cities")
            sheet.write_row(1, 0, ["Start", "End", "Title", "Room"])
            sheet.write_row(2, 0, [0.375, 0.40625, "Opening", "Hall"])
            sheet.write_row(3, 0, [0.5, 0.53125, "Lunch", "Canteen"])
        book.add_worksheet("Notes").write(0, 0, "Nothing")
    file = berlin(data.getvalue())
    assert said(file, START, MINUTES) == [
        *((at(10, 9), 45), (at(10, 12), 45)),
        *((at(11, 9), 45), (at(11, 12), 45)),
    ]


@pytest.mark.parametrize("text", ["Name;City\nAna;Riga\nJan;Toruń\n", "just words\nand more\n"])
def test_other_tables_are_refused(text: str) -> None:
    with pytest.raises(FileProblem, match="no column holds titles"):
        berlin(text)


@given(
    st.lists(st.lists(st.text(alphabet="0123456789:.- ;ABC", max_size=9), max_size=6), max_size=6)
)
def test_no_cells_stop_the_reader(rows: list[list[str]]) -> None:
    lines = [",".join(row) for row in rows]
    try:
        berlin(table("Date,Time,Title,Room,Speaker,Length", "2027-12-10,9:00,A,Hall,,", *lines))
    except AppError:
        return


def test_the_format_of_last_resort(tmp_path: Path) -> None:
    del tmp_path
    assert berlin(table(HEAD, "2027-12-10;9:00;A;Hall;", "2027-12-10;9:00;B;Hall;")).kind == "table"
