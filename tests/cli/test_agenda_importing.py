"""What an import of a programme says of itself for programs."""

from pathlib import Path

import pytest
from factories import a_store, at
from programme_files import a_record, bring_in, dry

from app.cli.agenda_importing import facts
from app.usecases.agenda import edit_sessions


@pytest.mark.parametrize("sessions", [1, 3])
def test_facts_count_every_session_once(tmp_path: Path, sessions: int) -> None:
    records = [a_record(n, f"Talk {n}", "Ana Ek", room="Hall") for n in range(1, sessions + 1)]
    with a_store(tmp_path) as store:
        said = store.ask(facts, dry(store, *records, rooms=["Hall"]))
    assert said == {
        "format": "test",
        "days": 0,
        "rooms": 1,
        "sessions": sessions,
        "people": 1,
        "new": sessions,
        "changed": 0,
        "unchanged": 0,
        "refused": 0,
        "new_rooms": ["Hall"],
        "new_people": 1,
        "changes": [],
        "kept": [],
        "vanished": [],
        "problems": [],
    }


def test_what_changed_was_kept_and_vanished_is_told(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        ids = bring_in(store, a_record(1, "A", uid="a"), a_record(2, "B", uid="b", room="Hall"))
        edit_sessions(store, [ids[1]], {"minutes": 50})
        run = dry(store, a_record(1, "A2", uid="a"), a_record(3, "C", minutes=9999))
        said = store.ask(facts, run)
    assert said["changes"] == [{"session": "A2", "field": "title", "old": "A", "new": "A2"}]
    assert said["kept"] == [{"session": "A2", "field": "minutes", "old": "50", "new": "30"}]
    assert said["vanished"] == [{"title": "B", "starts_at": at(10, 9), "room": "Hall"}]
    assert said["problems"] == [
        {
            "place": 3,
            "session": "C",
            "refused": True,
            "text": "Length in minutes must be a whole number of at most 1440.",
        }
    ]
