"""`new` makes a file for a conference, or nothing."""

from datetime import date
from pathlib import Path

import pytest

from app.base.texts import Texts
from app.base.zones import local_zone
from app.queries import events
from app.queries.events import EventRow
from app.store import Store
from tests.cli.conftest import Run

DAYS = ("--start", "2027-12-10", "--end", "2027-12-12")


def event_of(path: Path) -> EventRow:
    with Store.open(path) as store:
        found = store.ask(events.event)
    assert found is not None
    return found


def test_a_conference_with_all_that_can_be_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "baltic.plenum"
    more = ("--zone", "Europe/Riga", "--language", "lv", "en", "--place", "Liepāja")
    done = run("new", path, "--title", " Baltijas pilsētas ", *DAYS, *more)
    assert (done.code, done.out, done.err) == (0, f"Made “{path}”.\n", "")
    event = event_of(path)
    assert (event.title, event.place) == (Texts(lv="Baltijas pilsētas"), Texts(lv="Liepāja"))
    assert (event.starts_on, event.ends_on) == (date(2027, 12, 10), date(2027, 12, 12))
    assert (event.time_zone, event.languages) == ("Europe/Riga", ("lv", "en"))


def test_a_conference_with_as_little_as_possible(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.plenum"
    assert run("new", path, "--title", "Cities", *DAYS).code == 0
    event = event_of(path)
    assert (event.title, event.place) == (Texts(en="Cities"), Texts())
    assert (event.time_zone, event.languages) == (local_zone(), ("en",))


def test_languages_may_be_told_one_by_one(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.plenum"
    assert run("new", path, "--title", "C", *DAYS, "--language", "pl", "--language", "de").code == 0
    assert event_of(path).languages == ("pl", "de")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--title", "   ", *DAYS), "Title is missing. Please fill it in."),
        (
            ("--title", "a\0b", *DAYS),
            "Title contains a character that cannot be stored. Type the text again.",
        ),
        (
            ("--title", "x" * 301, *DAYS),
            "Title is too long: 301 characters, at most 300 are kept. Shorten it.",
        ),
        (
            ("--title", "C", "--start", "2027-12-12", "--end", "2027-12-10"),
            "The conference ends before it starts. Choose a last day that is not earlier.",
        ),
        (
            ("--title", "C", *DAYS, "--zone", "Mars/Phobos"),
            "“Mars/Phobos” is not a time zone. Choose one such as Europe/Warsaw.",
        ),
        (
            ("--title", "C", *DAYS, "--zone", ""),
            "“” is not a time zone. Choose one such as Europe/Warsaw.",
        ),
        (("--title", "C", *DAYS, "--language", "xx"), "“xx” is not a language code."),
    ],
)
def test_what_is_refused_leaves_no_file(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    done = run("new", tmp_path / "a.plenum", *arguments)
    assert (done.code, done.out, done.err) == (1, "", f"{sentence}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_exists_is_not_touched(run: Run, path: Path) -> None:
    before = path.read_bytes()
    done = run("new", path, "--title", "C", *DAYS)
    assert (done.code, done.out) == (1, "")
    assert done.err == "“conference.plenum” exists already. Choose another name.\n"
    assert path.read_bytes() == before


def test_a_folder_that_does_not_exist(run: Run, tmp_path: Path) -> None:
    done = run("new", tmp_path / "no" / "a.plenum", "--title", "C", *DAYS)
    assert (done.code, done.out) == (1, "")
    assert (
        done.err == f"The folder “{tmp_path / 'no'}” does not exist. Choose a folder that does.\n"
    )


@pytest.mark.parametrize("wrong", [("--start", "10.12.2027"), ("--end", "")])
def test_a_day_that_is_none(run: Run, tmp_path: Path, wrong: tuple[str, str]) -> None:
    done = run("new", tmp_path / "a.plenum", "--title", "C", *DAYS, *wrong)
    assert (done.code, done.out) == (2, "")
    assert "is not a day such as 2027-12-10" in done.err


def test_nothing_of_it_can_be_undone(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "a.plenum", "--title", "C", *DAYS)
    with Store.open(tmp_path / "a.plenum") as store:
        assert store.undo_step is None
