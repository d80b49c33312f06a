"""Calendars sound and broken: zones, lengths, days, speakers, and what is wrong."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.rules.importing.agenda_values import SessionField
from tests.exchange.agenda.programmes import CASES, at, berlin, errors, said

START, MINUTES = SessionField.STARTS_AT, SessionField.MINUTES
MORE_THAN_OTHERS = {
    "ical-ical4j/invalid__13-MoonPhase.ics": 42,
    "ical-icalendar/calendars__small_bad_calendar.ics": 1,
}
"""Broken files of which another reader gives nothing."""
EXPECTED = CASES / "EXPECTED.json"
KNOWN = json.loads(EXPECTED.read_text(encoding="utf-8")) if EXPECTED.exists() else {}


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize("name", sorted(name for name in KNOWN if name.endswith(".ics")))
def test_calendars_of_other_programs_are_counted_or_refused(name: str) -> None:
    counted = MORE_THAN_OTHERS.get(name, KNOWN[name]["vevents"])
    try:
        assert len(berlin((CASES / name).read_bytes()).records) == counted or counted is None
    except FileProblem:
        assert not counted


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize("path", sorted(CASES.rglob("*.ics")), ids=lambda path: path.name)
def test_no_calendar_stops_the_reader(path: object) -> None:
    try:
        berlin(path.read_bytes())  # type: ignore[attr-defined] # a path
    except FileProblem:
        return


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize(
    ("name", "people", "rooms"),
    [
        ("ics-conference/kielux_2020.ics", 20, 4),
        ("ics-conference/linux_conf_au_2020.ics", 151, 7),
        ("pretalx/democon_ICalExporter.ics", 29, 2),
    ],
)
def test_speakers_are_found_where_each_program_has_them(name: str, people: int, rooms: int) -> None:
    file = berlin((CASES / name).read_bytes())
    assert (len(file.people), len(file.rooms)) == (people, rooms)
    assert [problem for problem in file.problems if problem.refuses] == []


def calendar(*lines: str, head: tuple[str, ...] = ()) -> str:
    event = (
        lines if lines and lines[0].startswith("BEGIN") else ("BEGIN:VEVENT", *lines, "END:VEVENT")
    )
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *head, *event, "END:VCALENDAR", ""))


def event(*lines: str, title: str = "SUMMARY:Opening") -> str:
    return calendar("UID:u1", title, *lines)


def test_all_that_is_said_of_a_session() -> None:
    file = berlin(
        event(
            "DTSTART:20271210T080000Z",
            "DTEND:20271210T084500Z",
            "LOCATION:Hall\\, first floor",
            "DESCRIPTION:<p>A\\; b</p>\\nmore",
            "CATEGORIES:City,Workshop",
            title="SUMMARY;LANGUAGE=en:Opening \\,",
        )
    )
    (record,) = file.records
    assert (record.key, record.uid) == ("u1", "u1")
    assert record.values == {
        SessionField.TITLE: "Opening ,",
        SessionField.ABSTRACT: "A; b\n\nmore",
        SessionField.ROOM: "Hall, first floor",
        SessionField.KIND: "workshop",
        START: at(10, 9),
        MINUTES: 45,
    }
    assert record.people is None


@pytest.mark.parametrize(
    ("line", "start", "told"),
    [
        ("DTSTART:20271210T080000Z", at(10, 9), ""),
        ("DTSTART:20271210T090000", at(10, 9), ""),
        ("DTSTART;VALUE=DATE-TIME:20271210T0900", at(10, 9), ""),
        ("DTSTART;TZID=Europe/Riga:20271210T100000", at(10, 9), ""),
        ('DTSTART;TZID="Central European Standard Time":20271210T090000', at(10, 9), ""),
        ("DTSTART;TZID=FLE Standard Time:20271210T100000", at(10, 9), ""),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Riga:20271210T100000",
            at(10, 9),
            "",
        ),
        ("DTSTART;TZID=GMT+2:20271210T100000", at(10, 9), ""),
        (
            "DTSTART;TZID=Middle Earth:20271210T090000",
            at(10, 9),
            (
                "The time zone “Middle Earth” is not known; the time was taken as the conference’s "
                "own."
            ),
        ),
    ],
)
def test_zones_by_any_name(line: str, start: object, told: str) -> None:
    file = berlin(event(line))
    assert said(file, START) == [(start,)]
    assert [text for _place, text, _refuses in errors(file)] == [told][: bool(told)]


ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Ours",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0400",
    "TZOFFSETTO:+0300",
    "END:STANDARD",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0300",
    "TZOFFSETTO:+0400",
    "END:DAYLIGHT",
    "END:VTIMEZONE",
)


@pytest.mark.parametrize(
    ("stamp", "start"),
    [("20271210T110000", (2027, 12, 10, 9)), ("20270710T110000", (2027, 7, 10, 9))],
)
def test_a_zone_that_only_the_file_knows(stamp: str, start: tuple[int, ...]) -> None:
    lines = ("BEGIN:VEVENT", "SUMMARY:A", f"DTSTART;TZID=Ours:{stamp}", "END:VEVENT")
    ((found,),) = said(berlin(calendar(*lines, head=ZONE)), START)
    assert found.timetuple()[:4] == start  # type: ignore[attr-defined] # a time


def test_floating_times_are_those_of_the_calendars_usual_zone() -> None:
    lines = ("BEGIN:VEVENT", "SUMMARY:A", "DTSTART:20271210T100000", "END:VEVENT")
    head = ("X-WR-TIMEZONE;VALUE=TEXT:Europe/Riga",)
    assert said(berlin(calendar(*lines, head=head)), START) == [(at(10, 9),)]


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (("DTEND:20271210T100000",), 60),
        (("DURATION:PT1H30M",), 90),
        (("DURATION:P1DT0H",), 1440),
        ((), 0),
    ],
)
def test_lengths(lines: tuple[str, ...], minutes: int) -> None:
    assert said(berlin(event("DTSTART:20271210T090000", *lines)), MINUTES) == [(minutes,)]


def test_a_whole_day() -> None:
    for more in ((), ("DTEND;VALUE=DATE:20271211",), ("DTEND:20271210",)):
        file = berlin(event("DTSTART;VALUE=DATE:20271210", *more))
        assert said(file, START, MINUTES) == [(at(10, 0), 1440)]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((), "The session has no beginning."),
        (("DTSTART:later",), "“later” is not a time."),
        (("DTSTART:20271310T090000",), "“20271310T090000” is not a time."),
        (
            ("DTSTART:20271210T090000", "DTEND:20271210T080000"),
            "The session ends before it begins.",
        ),
        (("DTSTART:20271210T090000", "DURATION:-PT5M"), "The session ends before it begins."),
        (("DTSTART:20271210T090000", "DURATION:1h"), "“1h” is not a length such as PT45M."),
        (
            ("DTSTART;VALUE=DATE:20271210", "DTEND;VALUE=DATE:20271213"),
            "The session lasts longer than a day.",
        ),
        (
            ("DTSTART:20271210T090000", "STATUS:CANCELLED"),
            "The file says that this session is cancelled.",
        ),
    ],
)
def test_what_is_wrong_with_an_event(lines: tuple[str, ...], sentence: str) -> None:
    assert errors(berlin(event(*lines))) == [(1, sentence, True)]


def test_what_repeats_is_taken_once_and_told() -> None:
    file = berlin(event("DTSTART:20271210T090000", "RRULE:FREQ=DAILY;COUNT=3"))
    assert (len(file.records), [refuses for *_rest, refuses in errors(file)]) == (1, [False])


def test_one_broken_event_costs_no_other() -> None:
    text = calendar(
        *("BEGIN:VEVENT", "SUMMARY:A", "DTSTART:20271210T090000", "BEGIN:VEVENT", "SUMMARY;X"),
        *(" :B", ";;;", "X", "DTSTART;TZID:20271210T1000", "END:VEVENT"),
    )
    assert [record.title for record in berlin(text).records] == ["A", "B ;;; X"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("DESCRIPTION:von: Ana Ek\\n\\nText",), ["Ana Ek"]),
        (
            ("DESCRIPTION:Speakers: Ana Ek\\, Jan Vos and Li Ng\\nText",),
            ["Ana Ek", "Jan Vos", "Li Ng"],
        ),
        (('ATTENDEE;CN="Ek, Ana";ROLE=CHAIR:mailto:a@example.org',), ["Ek, Ana"]),
        (("ATTENDEE;CN=Hall;CUTYPE=ROOM:mailto:h@example.org",), []),
        (("ATTENDEE;CN=a@example.org:mailto:a@example.org",), []),
        (("ATTENDEE;CN=Ana Ek;PARTSTAT=DECLINED:mailto:a@example.org",), []),
    ],
)
def test_people(lines: tuple[str, ...], names: list[str]) -> None:
    (record,) = berlin(event("DTSTART:20271210T090000", *lines)).records
    assert [person.name for person in record.people or ()] == names


def test_pretalx_puts_its_speakers_behind_the_title() -> None:
    head = ("PRODID:-//pretalx//example.org//x",)
    lines = (
        "BEGIN:VEVENT",
        "SUMMARY:One - two - Ana Ek\\, Li Ng",
        "DTSTART:20271210T0900",
        "END:VEVENT",
    )
    (record,) = berlin(calendar(*lines, head=head)).records
    assert (record.title, [p.name for p in record.people or ()]) == (
        "One - two",
        ["Ana Ek", "Li Ng"],
    )


def test_a_time_of_a_series_that_was_moved_has_its_own_key() -> None:
    lines = ("BEGIN:VEVENT", "UID:u", "SUMMARY:A", "DTSTART:20271210T0900")
    again = (*lines, "RECURRENCE-ID:20271211T0900", "END:VEVENT")
    records = berlin(calendar(*lines, "END:VEVENT", *again)).records
    assert [(record.key, record.uid) for record in records] == [("u", "u"), ("u 20271211T0900", "")]


@given(
    st.text(alphabet='BEGIN:VTDSAR;="\\,\n 0123456789Z/+-PRLCUE', max_size=200), st.integers(0, 300)
)
def test_no_text_stops_the_reader(noise: str, place: int) -> None:
    whole = event("DTSTART;TZID=Europe/Riga:20271210T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY")
    for text in (f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{noise}", whole[:place] + noise + whole[place:]):
        try:
            berlin(text)
        except AppError:
            continue


@given(st.binary(max_size=200))
def test_no_bytes_stop_the_reader(noise: bytes) -> None:
    try:
        berlin(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + noise)
    except AppError:
        return
