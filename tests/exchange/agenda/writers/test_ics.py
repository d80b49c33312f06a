"""iCalendar as phones read it."""

from pathlib import Path

import pytest
from factories import at

from app.base.texts import Texts
from app.exchange.agenda.leaving import AgendaWish
from app.exchange.agenda.writer import export_agenda
from app.store import Store
from app.usecases.agenda import add_session, edit_sessions
from tests.exchange.agenda.a_conference import fill


@pytest.fixture
def path(store: Store, tmp_path: Path) -> Path:
    """Where a filled agenda was written."""
    fill(store)
    export_agenda(store, tmp_path / "a.ics")
    return tmp_path / "a.ics"


def test_lines_end_as_they_must_and_are_short(store: Store, tmp_path: Path) -> None:
    add_session(store, {"title": Texts(en="Żółć " * 50), "starts_at": at(10, 9)})
    export_agenda(store, tmp_path / "a.ics")
    lines = (tmp_path / "a.ics").read_bytes().split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode()


def test_times_in_utc_and_uids_that_stay(store: Store, path: Path, tmp_path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")
    edit_sessions(store, [1], {"starts_at": at(12, 9), "title": Texts(en="Welcome")})
    export_agenda(store, tmp_path / "b.ics")
    second = (tmp_path / "b.ics").read_text(encoding="utf-8").split("\n")
    for lines, start in ((first, "20271210T080000Z"), (second, "20271212T080000Z")):
        assert f"DTSTART:{start}" in lines
    uids = [sorted(line for line in lines if line.startswith("UID")) for lines in (first, second)]
    assert uids[0] == uids[1]
    assert "UID:Panel 1@example.org" in uids[0]


def test_who_speaks_stands_above_what_it_is_about(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("\n ", "")
    assert "DESCRIPTION:Li Ng\\, Ana van der Ek\\n\\n# One\\n\\nTwo\\, three\\; " in text
    assert "X-PLENUM-PERSON;ROLE=moderator:Li Ng" in text


def test_the_calendar_of_one_person(store: Store, path: Path) -> None:
    export_agenda(store, path, AgendaWish(person_id=2))
    assert path.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 1
