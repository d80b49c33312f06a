"""frab XML in all its dialects: times, days, ids, texts, people, and what is wrong with it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import AppError, FileProblem
from app.rules.importing.agenda_values import SessionField
from tests.exchange.agenda.programmes import CASES, an_event, at, berlin, errors, frab, said

START, MINUTES = SessionField.STARTS_AT, SessionField.MINUTES

COUNTED = [
    "ccc/31c3_schedule.xml",
    "ccc/36c3_merged.xml",
    "debconf/debconf23.xml",
    "fosdem/fosdem2013.xml",
    "fosdem/fosdem2024.xml",
    "pretalx/democon_FrabXmlExporter.xml",
]


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize("name", COUNTED)
def test_programmes_of_other_programs_are_counted_as_others_count_them(name: str) -> None:
    known = json.loads((CASES / "EXPECTED.json").read_text(encoding="utf-8"))[name]
    file = berlin((CASES / name).read_bytes())
    entries = [person for record in file.records for person in record.people or ()]
    assert (len(file.days), len(file.rooms), len(file.records), len(file.people), len(entries)) == (
        known["days"],
        known["rooms_with_name"],
        known["events"],
        known["distinct_person_names"],
        known["person_entries"],
    )
    lengths = [record.values[MINUTES] for record in file.records]
    assert [min(lengths), max(lengths)] == known["durations"]
    assert max(len(record.title) for record in file.records) == known["longest_title"]
    assert [problem for problem in file.problems if problem.refuses] == []
    assert len({record.key for record in file.records}) == known["events"]


@pytest.mark.parametrize("number", [1, 3])
def test_all_that_is_said_of_a_session(number: int) -> None:
    more = (
        "<subtitle>First</subtitle><track>City</track><type>Workshop</type>"
        "<language>pl, de-formal</language><abstract>&lt;p&gt;A &amp;amp; b&lt;/p&gt;</abstract>"
        "<description>**More**</description>"
    )
    people = [(str(n), f"Ana {'xyz'[n]}") for n in range(number)]
    file = berlin(frab(an_event(guid="g-1", people=people, more=more)))
    (record,) = file.records
    assert record.values == {
        SessionField.TITLE: "Opening",
        SessionField.SUBTITLE: "First",
        SessionField.ABSTRACT: "A & b\n\nMore",
        SessionField.KIND: "workshop",
        SessionField.TRACK: "City",
        SessionField.ROOM: "Hall",
        START: at(10, 9),
        MINUTES: 45,
        SessionField.LANGUAGES: ("pl", "de"),
    }
    assert (record.key, record.uid, record.place) == ("g-1", "g-1", 1)
    assert [(p.name, p.key) for p in record.people or ()] == [(name, i) for i, name in people]


def test_what_a_file_does_not_speak_about_is_not_said() -> None:
    (record,) = berlin(frab(an_event())).records
    assert record.values.keys() == {
        *(SessionField.TITLE, SessionField.ROOM, START, MINUTES),
    }


@pytest.mark.parametrize(
    ("event", "start"),
    [
        (an_event(date="2027-12-10T23:30:00+00:00"), at(11, 0, 30)),
        (an_event(date="2027-12-10T09:00:00"), at(10, 9)),
        (an_event(date="", start="23:30"), at(10, 23, 30)),
        (an_event(date="", start="01:00"), at(11, 1)),
        (an_event(date="", start="9:05"), at(10, 9, 5)),
    ],
)
def test_a_date_is_trusted_and_small_hours_belong_to_the_day_before(
    event: str, start: object
) -> None:
    assert said(berlin(frab(event)), START) == [(start,)]


def test_a_clock_without_an_offset_is_that_of_the_named_zone() -> None:
    head = "<conference><time_zone_name>Asia/Kolkata</time_zone_name></conference>"
    file = berlin(frab(an_event(date="2027-12-10T09:00:00"), head=head))
    assert said(file, START) == [(at(10, 4, 30),)]
    assert errors(file) == [
        (
            0,
            (
                "The times of this file are those of Asia/Kolkata. They are shown as Europe/Berlin "
                "has them."
            ),
            False,
        )
    ]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("0:00", 0), ("00:05", 5), ("12:59", 779), ("01:30:00", 90), ("24:00", 1440)],
)
def test_lengths(text: str, minutes: int) -> None:
    assert said(berlin(frab(an_event(duration=text))), MINUTES) == [(minutes,)]


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (an_event(duration="-0:30"), "The session ends before it begins."),
        (an_event(duration="25:00"), "The session lasts longer than a day."),
        (an_event(duration="long"), "“long” is not a length such as 0:45."),
        (an_event(title=" "), "The session has no title."),
        (an_event(date="tomorrow"), "“tomorrow” is not a time."),
        (
            an_event(date="2027-03-28T02:30:00"),
            (
                "2027-03-28 02:30 is skipped when the clocks change that night, so the time cannot "
                "be meant. Correct it."
            ),
        ),
    ],
)
def test_what_is_wrong_with_a_session_is_told_with_its_place(event: str, sentence: str) -> None:
    file = berlin(frab([an_event(guid="a"), event]))
    assert errors(file) == [(2, sentence, True)]
    assert len(file.records) == 2


def test_an_hour_that_comes_twice_is_taken_and_told() -> None:
    file = berlin(frab(an_event(date="2027-10-31T02:30:00")))
    assert [refuses for _place, _text, refuses in errors(file)] == [False]


def test_ids_that_repeat_get_room_and_time() -> None:
    other = "2027-12-10T10:00:00+01:00"
    events = [an_event(number="7"), an_event(number="7", date=other), an_event(number="8")]
    keys = [record.key for record in berlin(frab([*events, events[0]])).records]
    assert keys == [
        "7 | Hall | 2027-12-10 09:00:00",
        "7 | Hall | 2027-12-10 10:00:00",
        "8",
        "7 | Hall | 2027-12-10 09:00:00 #2",
    ]


def test_people_without_ids_and_without_names() -> None:
    people = [("", "Dr. Ana van der Berg"), ("", "…"), ("", " Ana  van der Berg ")]
    (record,) = berlin(frab(an_event(people=people))).records
    assert [
        (p.name, p.parts.given, p.parts.family, p.parts.title) for p in record.people or ()
    ] == [
        ("Dr. Ana van der Berg", "Ana", "van der Berg", "Dr."),
        ("Ana van der Berg", "Ana", "van der Berg", ""),
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "<schedule><day>",
            "x is broken XML: no element found: line 1, column 15. Export it again.",
        ),
        (
            '<!DOCTYPE a [<!ENTITY b "c">]><schedule>&b;</schedule>',
            "x refers to other files or defines its own words. That is not read.",
        ),
        ("<schedule></schedule>", "x holds no sessions. There is nothing to import."),
    ],
)
def test_files_that_are_refused(text: str, sentence: str) -> None:
    with pytest.raises(FileProblem) as refused:
        berlin(text)
    assert str(refused.value) == sentence


@given(st.text(), st.text(max_size=30), st.text(max_size=10), st.text(max_size=10))
def test_no_text_stops_the_reader(title: str, date: str, start: str, more: str) -> None:
    plain = [
        "".join(letter for letter in text if letter.isprintable() and letter not in '<&>"')
        for text in (title, date, start, more)
    ]
    event = an_event(title=plain[0], date=plain[1], start=plain[2], more=plain[3])
    try:
        berlin(frab(event))
    except AppError:
        return


@given(st.binary(max_size=300), st.integers(0, 400))
def test_no_bytes_stop_the_reader(noise: bytes, place: int) -> None:
    whole = frab([an_event(guid="a"), an_event(guid="b")]).encode()
    for data in (b"<schedule" + noise, whole[:place] + noise + whole[place:]):
        try:
            berlin(data)
        except AppError:
            continue
