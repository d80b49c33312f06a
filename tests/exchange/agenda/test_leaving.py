"""What leaves of an agenda, for whom, in which language."""

import re
from datetime import date

import pytest
from factories import a_person, a_store, at

from app.exchange.agenda.leaving import (
    AgendaWish,
    acronym_of,
    collected,
    length_of,
    slug,
)
from app.rules.sessions import RoleType
from app.store import Store
from tests.exchange.agenda.a_conference import fill

ACRONYM = re.compile(r"[a-z0-9_-][a-z0-9_]{3,}")


def test_sessions_by_day_with_those_who_are_announced(store: Store) -> None:
    fill(store)
    leaving = store.ask(collected, AgendaWish())
    assert [one.title for one in leaving.timed] == ["Opening", "=Panel; of “cities”, old", "Night"]
    assert [one.title for one in leaving.untimed] == ["Someday"]
    assert [(day, len(held)) for day, held in sorted(leaving.by_day.items())] == [
        *((date(2027, 12, 10), 3), (date(2027, 12, 11), 0), (date(2027, 12, 12), 0)),
    ]
    assert [(p.name, p.role) for p in leaving.timed[1].people] == [
        ("Li Ng", RoleType.MODERATOR),
        ("Ana van der Ek", RoleType.PANELLIST),
    ]
    assert [(room.name, room.seats) for room in leaving.rooms] == [
        ("Hall", 90),
        ("Attic; small", None),
    ]
    assert (leaving.tracks, leaving.acronym, leaving.version) == (
        *(("Cities, water",), "partnercitie2027", "1"),
    )


def test_one_person_or_one_room(store: Store) -> None:
    fill(store)
    of_li = store.ask(collected, AgendaWish(person_id=2, language="pl"))
    assert [one.title for one in of_li.timed] == ["=Panel; of “cities”, old"]
    of_hall = store.ask(collected, AgendaWish(room_id=1, language="pl"))
    assert [one.title for one in of_hall.timed] == ["Otwarcie", "=Panel; of “cities”, old"]
    assert [room.name for room in of_hall.rooms] == ["Sala"]
    nobody = a_person(store, "Jan Vos")
    assert store.ask(collected, AgendaWish(person_id=nobody)).timed == ()


def test_days_have_offsets(store: Store) -> None:
    leaving = store.ask(collected, AgendaWish())
    begin, end = leaving.day_span(date(2027, 10, 30))
    assert (begin.isoformat(), end.isoformat()) == (
        "2027-10-30T04:00:00+02:00",
        "2027-10-31T04:00:00+01:00",
    )
    assert leaving.at(at(10, 9)).isoformat() == "2027-12-10T09:00:00+01:00"


@pytest.mark.parametrize("title", ["", "X", "Städtepartnerschaft", "Рига", "大会"])
def test_acronyms_are_words_for_programs(title: str) -> None:
    assert ACRONYM.fullmatch(acronym_of(title, 2027))
    assert ACRONYM.fullmatch(acronym_of(title, 0))


def test_slugs_and_lengths() -> None:
    assert [slug(text) for text in ("Łódź & Rīga!", "…", "a" * 90)] == ["lodz-riga", "", "a" * 60]
    assert [length_of(minutes) for minutes in (0, 90, 1440)] == ["00:00", "01:30", "24:00"]


def test_an_empty_file_has_an_empty_programme(tmp_path: object) -> None:
    with a_store(tmp_path) as store:  # type: ignore[arg-type] # a path
        assert store.ask(collected, AgendaWish()).timed == ()
