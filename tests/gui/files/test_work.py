"""What is done to files on other threads."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.base.errors import Cancelled, FileProblem, RuleBroken
from app.base.progress import Silent
from app.base.settings import Settings
from app.base.texts import Texts
from app.gui.files import work
from app.queries import events, organisations
from app.store import Store
from app.store.backup import Reason
from app.usecases.organisations import add_organisation
from app.usecases.takeover import Part

ROOT = Path(__file__).parents[3]
FACTS = {
    "title": Texts(en="Cities"),
    "starts_on": date(2026, 5, 12),
    "ends_on": date(2026, 5, 14),
    "time_zone": "Europe/Riga",
    "languages": ("en",),
}


def title(store: Store) -> Texts | None:
    event = store.ask(events.event)
    return event.title if event else None


def test_a_new_file_holds_its_conference(tmp_path: Path) -> None:
    with work.create_file(work.NewFile(tmp_path / "a.plenum", FACTS)) as made:
        assert title(made) == Texts(en="Cities")
    with work.open_file(tmp_path / "a.plenum", Settings()) as again:
        assert title(again) == Texts(en="Cities")


def test_parts_of_an_earlier_conference_come_along(tmp_path: Path) -> None:
    with work.create_file(work.NewFile(tmp_path / "old.plenum", FACTS)) as old:
        add_organisation(old, {"name": Texts(en="Riga City Council"), "country": "LV"})
    new = work.NewFile(
        tmp_path / "new.plenum", FACTS, tmp_path / "old.plenum", [Part.ORGANISATIONS]
    )
    with work.create_file(new) as made:
        names = [row.name for row in made.ask(organisations.rows, [1]).values()]
    assert names == [Texts(en="Riga City Council")]


def test_what_is_refused_leaves_no_file(tmp_path: Path) -> None:
    wrong = {**FACTS, "ends_on": date(2026, 5, 1)}
    with pytest.raises(RuleBroken):
        work.create_file(work.NewFile(tmp_path / "a.plenum", wrong))
    with pytest.raises(FileProblem):
        work.create_file(
            work.NewFile(tmp_path / "a.plenum", FACTS, tmp_path / "gone.plenum", [Part.ROOMS])
        )
    assert not (tmp_path / "a.plenum").exists()


def test_an_existing_file_is_not_touched(tmp_path: Path) -> None:
    work.create_file(work.NewFile(tmp_path / "a.plenum", FACTS)).close()
    before = (tmp_path / "a.plenum").read_bytes()
    with pytest.raises(FileProblem):
        work.create_file(work.NewFile(tmp_path / "a.plenum", FACTS))
    assert (tmp_path / "a.plenum").read_bytes() == before


def test_the_sample_is_built_and_open(tmp_path: Path) -> None:
    with work.make_sample(tmp_path / "sample.plenum", Silent()) as made:
        assert title(made)


def test_the_sample_that_was_held_lies_behind(tmp_path: Path) -> None:
    with work.make_sample(tmp_path / "held.plenum", Silent(), held=True) as made:
        held = made.ask(events.event)
        assert held is not None
        assert held.ends_on < datetime.now(UTC).date()


def test_a_cancelled_sample_leaves_no_file(tmp_path: Path) -> None:
    class GivenUp:
        """The user gave up."""

        def report(self, _done: int, _total: int, _label: str = "") -> None:
            """Say so."""
            raise Cancelled

    with pytest.raises(Cancelled):
        work.make_sample(tmp_path / "sample.plenum", GivenUp())
    assert not (tmp_path / "sample.plenum").exists()


def test_backups_are_made_listed_and_restored(tmp_path: Path) -> None:
    path, settings = tmp_path / "a.plenum", Settings(backup_folder=str(tmp_path / "backups"))
    with work.create_file(work.NewFile(path, FACTS)):
        first = work.back_up_start(path, settings)
        again = work.back_up_start(path, settings)
        by_hand = work.back_up_now(path, settings)
    assert first == again
    known = work.known_backups(settings)
    assert {backup.reason for backup in known} == {Reason.START, Reason.BY_HAND}
    target = work.restore_as(by_hand, tmp_path / "b.plenum", settings)
    with Store.open(target) as restored:
        assert title(restored) == Texts(en="Cities")


def test_the_usual_folder_unless_another_is_chosen(tmp_path: Path) -> None:
    from app.base.paths import backup_folder

    assert work.folder_of(Settings()) == backup_folder()
    assert work.folder_of(Settings(backup_folder=str(tmp_path))) == tmp_path


def test_all_that_an_open_conference_needs_is_imported_beside_the_window() -> None:
    code = (
        "import gc, sys; from app.gui.files.work import get_ready; get_ready(); get_ready();"
        "print('app.gui.people.page' in sys.modules, 'app.queries.search' in sys.modules,"
        "'reportlab' in sys.modules, gc.get_freeze_count() > 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.split() == ["True", "True", "False", "True"]
