"""Programmes as grids with a column for each room."""

import io

import pytest
import xlsxwriter

from app.exchange.agenda.room_grid import find_heads
from app.exchange.reading.source import Sheet
from app.rules.importing.agenda_values import AgendaFile, SessionField
from app.rules.sessions import RoleType
from tests.exchange.agenda.programmes import berlin, errors


def placed(file: AgendaFile) -> list[tuple[str, str, str, object]]:
    """Title, room, beginning and minutes of each session."""
    found = []
    for record in file.records:
        values = record.values
        start = values[SessionField.STARTS_AT]
        when = f"{start:%dT%H%M}" if start else ""
        room = values.get(SessionField.ROOM, "")
        found.append((record.title, room, when, values.get(SessionField.MINUTES)))
    return found


def lines(*texts: str) -> str:
    """A CSV file of these lines."""
    return "\n".join(texts)


def test_times_down_and_rooms_across() -> None:
    text = lines(
        "Programme of the meeting;;;",
        "10.12.2027;;;",
        "Time;Great Hall;Peace Hall;River Room",
        "9:00-10:00;Opening;;",
        "10:00;Water;Trams;Youth",
        "11.30;Coffee;;Walk",
        "12:00-13:00;;Lunch;",
    )
    assert placed(berlin(text)) == [
        ("Opening", "Great Hall", "10T0900", 60),
        ("Water", "Great Hall", "10T1000", 90),
        ("Trams", "Peace Hall", "10T1000", 90),
        ("Youth", "River Room", "10T1000", 90),
        ("Coffee", "Great Hall", "10T1130", 30),
        ("Walk", "River Room", "10T1130", 30),
        ("Lunch", "Peace Hall", "10T1200", 60),
    ]


def test_days_one_below_the_other_each_with_its_rooms() -> None:
    text = lines(
        "10.12.2027;;",
        "Godzina;Aula;Sala 2",
        "9:00-10:00;Otwarcie;",
        "11.12.2027;;",
        "Godzina;Sala 3;Sala 4",
        "9:00-9:45;Woda;Młodzież",
    )
    file = berlin(text)
    assert placed(file) == [
        ("Otwarcie", "Aula", "10T0900", 60),
        ("Woda", "Sala 3", "11T0900", 45),
        ("Młodzież", "Sala 4", "11T0900", 45),
    ]
    assert len(file.days) == 2


def test_merged_cells_are_longer_or_in_several_rooms() -> None:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    sheet = book.add_worksheet("10.12.2027")
    sheet.write_row(0, 0, ["Zeit", "bis", "Saal A", "Saal B", "Saal C"])
    for row, (begin, end) in enumerate(
        (("09:00", "09:30"), ("09:30", "10:00"), ("10:00", "10:15"))
    ):
        sheet.write_row(row + 1, 0, [begin, end])
    sheet.merge_range(1, 2, 2, 2, "Lang")
    sheet.merge_range(1, 3, 1, 4, "Breit")
    sheet.write(2, 3, "Kurz\nModeration: Ana Ek\nMit Kaffee")
    sheet.merge_range(3, 2, 3, 4, "Pause")
    book.close()
    file = berlin(target.getvalue())
    assert placed(file) == [
        ("Lang", "Saal A", "10T0900", 60),
        ("Breit", "Saal B", "10T0900", 30),
        ("Breit", "Saal C", "10T0900", 30),
        ("Kurz", "Saal B", "10T0930", 30),
        ("Pause", "", "10T1000", 15),
    ]
    short = file.records[3]
    assert [(p.name, p.role) for p in short.people or ()] == [("Ana Ek", RoleType.MODERATOR)]
    assert short.values[SessionField.ABSTRACT] == "Mit Kaffee"
    assert [room.name for room in file.rooms] == ["Saal A", "Saal B", "Saal C"]


def test_the_last_of_a_day_without_an_end_lasts_an_hour_and_it_is_told() -> None:
    file = berlin("10.12.2027;;\nTime;Hall;Studio\n9:00;Opening;\n10:00;;Talk\n")
    assert [minutes for *_rest, minutes in placed(file)] == [60, 60]
    assert [text[:47] for _place, text, _refuses in errors(file)] == [
        "The file does not say how long some sessions la"
    ]


def test_without_a_day_the_sessions_are_refused_with_a_reason() -> None:
    file = berlin("Time;Hall;Studio\n9:00-10:00;Opening;Talk\n")
    assert {(text, refuses) for _place, text, refuses in errors(file)} == {
        ("There is no date for this time.", True)
    }
    assert len(file.records) == 2


@pytest.mark.parametrize(
    "rows",
    [
        (("Title", "Speaker", "Room"), ("Opening", "Ana Ek", "Hall")),
        (("Time", "Speaker", "Place"), ("9:00", "Ana Ek", "Hall")),
        (("Time", "Hall"), ("9:00", "Opening")),
        (("Name", "City", "Phone"), ("Ana", "Riga", "+371 1")),
        ((),),
    ],
)
def test_what_is_no_grid(rows: tuple[tuple[str, ...], ...]) -> None:
    assert find_heads(Sheet("", rows)) is None
