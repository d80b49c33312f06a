"""Sessions of a calendar that repeat, at each of their times during the conference."""

from datetime import date

import pytest

from app.exchange.agenda.drafts import Into
from app.exchange.agenda.reader import read_agenda_data
from app.exchange.agenda.times import Clock
from app.rules.importing.agenda_values import AgendaFile, SessionField

INTO = Into(Clock("Europe/Berlin"), "en", (date(2027, 12, 10), date(2027, 12, 12)))
EVENT = ("BEGIN:VEVENT", "UID:a", "SUMMARY:Yoga", "END:VEVENT")


def read(*events: tuple[str, ...]) -> AgendaFile:
    """A calendar of events with these lines, as a conference of three days reads it."""
    lines = [line for event in events for line in (*EVENT[:3], *event, EVENT[3])]
    text = "\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR"))
    return read_agenda_data(text.encode(), "x", INTO)


def times(file: AgendaFile) -> list[str]:
    """When each session is: 10T0900+60."""
    return [
        f"{record.values[SessionField.STARTS_AT]:%dT%H%M}+{record.values[SessionField.MINUTES]}"
        for record in file.records
    ]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=DAILY;COUNT=3", ["10T0900+60", "11T0900+60", "12T0900+60"]),
        ("FREQ=DAILY;COUNT=2", ["10T0900+60", "11T0900+60"]),
        ("FREQ=DAILY", ["10T0900+60", "11T0900+60", "12T0900+60", "13T0900+60"]),
        ("FREQ=DAILY;INTERVAL=2;COUNT=9", ["10T0900+60", "12T0900+60"]),
        ("FREQ=DAILY;UNTIL=20271211", ["10T0900+60", "11T0900+60"]),
        ("FREQ=DAILY;UNTIL=20271211T080000Z", ["10T0900+60", "11T0900+60"]),
        ("FREQ=DAILY;UNTIL=20271211T075959Z", ["10T0900+60"]),
        ("FREQ=WEEKLY;BYDAY=FR,SU;COUNT=5;WKST=MO", ["10T0900+60", "12T0900+60"]),
    ],
)
def test_days_and_weeks(rule: str, expected: list[str]) -> None:
    file = read(("DTSTART:20271210T090000", "DTEND:20271210T100000", f"RRULE:{rule}"))
    assert times(file) == expected
    assert file.problems == ()
    assert [record.uid for record in file.records] == ["a"] + [""] * (len(expected) - 1)
    assert len({record.key for record in file.records}) == len(expected)


@pytest.mark.parametrize("zone", ["", ";TZID=Europe/Berlin"])
def test_the_clock_of_the_first_time_counts(zone: str) -> None:
    begin = f"DTSTART{zone}:20271001T090000"
    file = read((begin, "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=11"))
    assert times(file) == ["10T0900+30"]


def test_exceptions_and_further_times() -> None:
    file = read(
        (
            *("DTSTART;TZID=Europe/Berlin:20271210T090000", "DURATION:PT30M"),
            *("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20271211T080000Z", "RDATE:20271212T150000"),
        )
    )
    assert times(file) == ["10T0900+30", "12T0900+30", "12T1500+30"]


def test_a_day_is_left_out_whole() -> None:
    rule = ("RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20271210")
    file = read(("DTSTART:20271210T090000", "DURATION:PT30M", *rule))
    assert times(file) == ["11T0900+30", "12T0900+30"]


def test_whole_days() -> None:
    days = ("DTSTART;VALUE=DATE:20271210", "DTEND;VALUE=DATE:20271211")
    assert times(read((*days, "RRULE:FREQ=DAILY;COUNT=2"))) == ["10T0000+1440", "11T0000+1440"]


def test_a_time_with_an_event_of_its_own() -> None:
    file = read(
        ("DTSTART:20271210T090000", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=3"),
        ("RECURRENCE-ID:20271211T090000", "DTSTART:20271211T170000", "DURATION:PT30M"),
    )
    assert times(file) == ["10T0900+30", "12T0900+30", "11T1700+30"]


@pytest.mark.parametrize(
    "lines",
    [
        ("DTSTART:20271210T090000", "RRULE:FREQ=MONTHLY;COUNT=3"),
        ("DTSTART:20271210T090000", "RRULE:FREQ=DAILY;BYHOUR=9;COUNT=3"),
        ("DTSTART:20271210T090000", "RRULE:FREQ=DAILY;COUNT=many"),
        ("DTSTART:20200110T090000", "RRULE:FREQ=DAILY;COUNT=3"),
    ],
)
def test_of_other_rules_the_first_time_is_taken_and_told(lines: tuple[str, ...]) -> None:
    file = read((*lines, "DURATION:PT30M"))
    assert len(file.records) == 1
    assert [(problem.refuses, str(problem.error)) for problem in file.problems] == [
        (False, "This session repeats in the file; only its first time is taken.")
    ]
