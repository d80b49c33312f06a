"""Days, deadlines and gaps in words, by the clock of the conference."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from factories import a_store, at

from app.base.texts import Texts
from app.gui import icons
from app.gui.overview import wording
from app.gui.overview.wording import Said
from app.gui.widgets.pills import TONES
from app.queries import events
from app.queries.events import EventRow
from app.rules.gaps import DELEGATION_GAPS, PEOPLE_GAPS, Gap, GapKind

START, END = date(2027, 12, 10), date(2027, 12, 12)


@pytest.fixture
def event(tmp_path: object) -> EventRow:
    with a_store(tmp_path, country="DE", place=Texts(en="Iserlohn")) as store:  # type: ignore[arg-type] # pytest's own path
        found = store.ask(events.event)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Europe/Berlin", datetime(2027, 7, 1, 0, 30)),  # noqa: DTZ001 - local to the conference
        ("America/Bogota", datetime(2027, 6, 30, 17, 30)),  # noqa: DTZ001 - the same
        ("Asia/Kolkata", datetime(2027, 7, 1, 4)),  # noqa: DTZ001 - the same
    ],
)
def test_now_is_what_the_clock_on_the_wall_says(zone: str, expected: datetime) -> None:
    now = datetime(2027, 6, 30, 22, 30, tzinfo=UTC)
    assert wording.local_now(zone, now) == expected


def test_without_a_moment_now_is_now() -> None:
    before = datetime.now(UTC).replace(tzinfo=None)
    assert wording.local_now("UTC") >= before


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2027, 11, 28), Said("Begins in 12 days", "blue")),
        (date(2027, 12, 9), Said("Begins tomorrow", "blue")),
        (date(2027, 12, 10), Said("Today is day 1 of 3", "green")),
        (date(2027, 12, 12), Said("Today is day 3 of 3", "green")),
        (date(2027, 12, 13), Said("Ended 1 day ago", "neutral")),
        (date(2028, 1, 11), Said("Ended 30 days ago", "neutral")),
    ],
)
def test_how_far_away_it_is(today: date, expected: Said) -> None:
    assert wording.countdown(START, END, today) == expected


def test_a_conference_of_one_day_is_today() -> None:
    assert wording.countdown(START, START, START) == Said("Today", "green")


@pytest.mark.parametrize(
    ("until", "now", "expected"),
    [
        (None, at(1), None),
        (at(9, 18), at(10), None),
        (at(9, 18), at(9, 18), Said("Registration until 9 December 2027, 18:00", "amber")),
        (at(9, 18), at(9, 19), Said("Registration closed on 9 December 2027, 18:00", "red")),
        (
            at(9, 18),
            datetime(2027, 11, 1),  # noqa: DTZ001 - local to the conference
            Said("Registration until 9 December 2027, 18:00", "neutral"),
        ),
    ],
)
def test_the_deadline(
    event: EventRow, until: datetime | None, now: datetime, expected: Said | None
) -> None:
    assert wording.deadline(replace(event, registration_deadline=until), now) == expected


@pytest.mark.parametrize(
    ("town", "country", "expected"),
    [
        ("Iserlohn", "DE", "Iserlohn, Germany"),
        ("Iserlohn, Germany", "DE", "Iserlohn, Germany"),
        ("Iserlohn", "", "Iserlohn"),
        ("", "DE", "Germany"),
        ("", "", ""),
    ],
)
def test_the_place_with_its_country_once(
    event: EventRow, town: str, country: str, expected: str
) -> None:
    there = replace(event, place=Texts(en=town), country=country)
    assert wording.place(there) == expected


def test_the_days(event: EventRow) -> None:
    assert "2027" in wording.dates(event)


def test_every_gap_has_an_icon_a_tone_and_a_place_where_it_is_mended() -> None:
    assert list(wording.LOOKS) == list(GapKind)
    assert {look.icon for look in wording.LOOKS.values()} <= icons.names()
    assert {look.tone for look in wording.LOOKS.values()} <= set(TONES)
    targets = {kind: wording.target(Gap(kind)) for kind in GapKind}
    rest = set(GapKind) - DELEGATION_GAPS - PEOPLE_GAPS
    assert {kind: targets[kind] for kind in rest} == {
        GapKind.NO_ROOMS: ("conference", "rooms"),
        GapKind.NO_DEADLINE: ("conference", "deadline"),
        GapKind.DEADLINE_NEAR: ("conference", "deadline"),
        GapKind.DEADLINE_PASSED: ("conference", "deadline"),
    }
    assert targets[GapKind.NO_HEAD] == ("delegations", "gap:no_head")
    assert targets[GapKind.NO_EMAIL] == ("people", "gap:no_email")
