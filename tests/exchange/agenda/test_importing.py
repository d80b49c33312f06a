"""From a file to the agenda: every programme of others goes in whole, and again unchanged."""

from datetime import date
from pathlib import Path

import pytest
from factories import a_store

from app.exchange.agenda.importing import (
    carry_out_agenda,
    into,
    open_programme,
    preview_agenda,
)
from app.queries import agenda, clashes
from app.rules.clash_values import ClashKind
from app.rules.importing.agenda_values import AgendaDryRun
from app.rules.importing.values import OutcomeKind
from app.store import Store
from tests.exchange.agenda.programmes import CASES, an_event, frab

WHOLE = [
    ("ccc/31c3_schedule.xml", 138),
    ("ccc/36c3_merged.xml", 1351),
    ("ccc/frab-camp2019.json", 79),
    ("ccc/pretalx-democon.json", 36),
    ("debconf/debconf23.xml", 117),
    ("fosdem/fosdem2013.xml", 487),
    ("fosdem/fosdem2024.xml", 876),
    ("fossasia/fossasia2017_sessions.json", 214),
    ("ics-conference/kielux_2020.ics", 24),
    ("ics-conference/linux_conf_au_2020.ics", 262),
    ("kotlinconf/conference.json", 112),
    ("municipal-xlsx/schedule-example.xlsx", 13),
    ("pretalx/democon_FrabXmlExporter.xml", 36),
    ("pretalx/democon_ICalExporter.ics", 36),
    ("sessionize/gab_linz_2020.json", 29),
]
beside = pytest.mark.skipif(
    not CASES.exists(), reason="the files of other programs lie beside the checkout"
)


def previewed(store: Store, path: Path) -> AgendaDryRun:
    return preview_agenda(store, open_programme(store, path))


def brought_in(store: Store, path: Path) -> dict[int, int]:
    programme = open_programme(store, path)
    return carry_out_agenda(store, programme, preview_agenda(store, programme))


@beside
@pytest.mark.parametrize(("name", "sessions"), WHOLE)
def test_every_programme_goes_in_whole_and_again_unchanged(
    tmp_path: Path, name: str, sessions: int
) -> None:
    with a_store(tmp_path) as store:
        assert len(brought_in(store, CASES / name)) == sessions
        assert store.ask(agenda.count) == sessions
        again = previewed(store, CASES / name)
    assert len(again.of(OutcomeKind.UNCHANGED)) == sessions
    assert (again.vanished, again.new_rooms) == ((), ())
    assert len(again.known) == len(again.file.people)


@beside
def test_overlaps_of_rooms_are_found_exactly(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        brought_in(store, CASES / "ccc" / "36c3_merged.xml")
        found = store.ask(clashes.clashes)
    taken = [clash for clash in found if clash.kind is ClashKind.ROOM_TAKEN]
    assert len(taken) == 261


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Europe/Riga"])
def test_times_are_those_of_the_conferences_clock(tmp_path: Path, zone: str) -> None:
    path = tmp_path / "schedule.xml"
    path.write_text(frab(an_event()), encoding="utf-8")
    with a_store(tmp_path, time_zone=zone) as store:
        brought_in(store, path)
        (row,) = store.ask(agenda.sessions)
    assert row.starts_at is not None
    assert (row.starts_at.date(), row.starts_at.hour) == (
        date(2027, 12, 10),
        9 if zone == "Europe/Berlin" else 10,
    )


def test_what_readers_know_of_a_conference(tmp_path: Path) -> None:
    with a_store(tmp_path, languages=("pl", "en")) as store:
        about = store.ask(into)
    assert (about.language, about.clock.zone.key) == ("pl", "Europe/Berlin")
