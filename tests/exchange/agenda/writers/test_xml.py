"""frab XML as screens and apps read it."""

from pathlib import Path
from xml.etree.ElementTree import Element

import defusedxml.ElementTree as SafeTree
import pytest

from app.exchange.agenda.writer import export_agenda
from app.store import Store
from tests.exchange.agenda.a_conference import fill

EVENT = [
    *("date", "start", "duration", "room", "slug", "title", "subtitle", "track", "type"),
    *("language", "abstract", "description", "recording", "persons", "links", "attachments"),
]


@pytest.fixture
def root(store: Store, tmp_path: Path) -> Element:
    """The outermost element of an exported agenda."""
    fill(store)
    export_agenda(store, tmp_path / "a.xml")
    found: Element = SafeTree.parse(tmp_path / "a.xml").getroot()
    return found


def test_the_order_that_schemas_ask_for(root: Element) -> None:
    names = [child.tag for child in root]
    assert names == ["generator", "version", "conference", "day", "day", "day"]
    assert [child.tag for child in root.findall("conference/*")] == [
        *("acronym", "title", "start", "end", "days", "timeslot_duration", "time_zone_name"),
    ]
    for event in root.iter("event"):
        assert [child.tag for child in event] == EVENT


def test_every_room_is_there_each_day(root: Element) -> None:
    rooms = [[room.get("name") for room in day.findall("room")] for day in root.findall("day")]
    assert rooms == [
        ["Hall", "Attic; small", "–"],
        ["Hall", "Attic; small"],
        ["Hall", "Attic; small"],
    ]


def test_ids_guids_and_slugs_do_not_repeat(root: Element) -> None:
    events = list(root.iter("event"))
    for values in (
        [event.get("id") for event in events],
        [event.get("guid") for event in events],
        [event.findtext("slug") for event in events],
    ):
        assert len(set(values)) == 3
    assert all(len(event.get("guid") or "") == 36 for event in events)


def test_a_session(root: Element) -> None:
    panel = next(event for event in root.iter("event") if event.get("id") == "2")
    assert [panel.findtext(name) for name in ("date", "start", "duration", "language", "type")] == [
        *("2027-12-10T10:00:00+01:00", "10:00", "01:30", "pl,en", "panel"),
    ]
    assert [person.text for person in panel.findall("persons/person")] == [
        "Li Ng",
        "Ana van der Ek",
    ]
    night = next(event for event in root.iter("event") if event.get("id") == "3")
    assert (night.findtext("date"), night.findtext("room")) == ("2027-12-11T01:00:00+01:00", "–")
