"""Programmes leave in the format their name asks for, and come back unchanged."""

from pathlib import Path

import pytest
from factories import a_person, a_store

from app.base.errors import Cancelled, FileProblem, RuleBroken
from app.exchange.agenda.importing import carry_out_agenda, open_programme, preview_agenda
from app.exchange.agenda.leaving import AgendaWish
from app.exchange.agenda.writer import Left, agenda_writers, export_agenda
from app.queries import agenda, people
from app.rules.importing.agenda_values import AgendaDryRun
from app.rules.importing.values import OutcomeKind
from app.store import Store
from app.usecases.agenda import add_role
from tests.exchange.agenda.a_conference import fill
from tests.exchange.agenda.programmes import CASES

ENDINGS = sorted(agenda_writers())
LANGUAGES = ("en", "pl", "de", "lv")


def came_back(store: Store, path: Path) -> AgendaDryRun:
    return preview_agenda(store, open_programme(store, path))


def only_unchanged(run: AgendaDryRun) -> bool:
    same = len(run.of(OutcomeKind.UNCHANGED)) == len(run.outcomes)
    return same and not (run.vanished or run.new_rooms or run.problems)


def test_the_formats() -> None:
    assert ENDINGS == ["csv", "ics", "json", "xlsx", "xml"]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_left_comes_back_unchanged(tmp_path: Path, ending: str, language: str) -> None:
    path = tmp_path / f"agenda.{ending}"
    with a_store(tmp_path) as store:
        fill(store)
        left = export_agenda(store, path, AgendaWish(language=language))
        whole = ending in {"csv", "xlsx"}
        assert left == (Left(4) if whole else Left(3, 1))
        run = came_back(store, path)
    assert len(run.outcomes) == left.sessions
    assert only_unchanged(run)


@pytest.mark.parametrize("ending", ENDINGS)
def test_another_conference_reads_the_same(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"agenda.{ending}"
    with a_store(tmp_path) as store:
        fill(store)
        export_agenda(store, path)
        before = store.ask(agenda.sessions)
    with a_store(tmp_path, "other.plenum") as other:
        programme = open_programme(other, path)
        carry_out_agenda(other, programme, preview_agenda(other, programme))
        after = other.ask(agenda.sessions)
    assert [(row.title["en"], row.starts_at, row.minutes, row.room) for row in after] == [
        (row.title["en"], row.starts_at, row.minutes, row.room.put("pl", ""))
        for row in before[: len(after)]
    ]
    shown = [[role.name.display() for role in row.roles] for row in after]
    assert [sorted(names) for names in shown] == [
        sorted({role.name.display() for role in row.roles}) for row in before[: len(after)]
    ]
    assert [row.abstract for row in after] == [row.abstract for row in before[: len(after)]]


@pytest.mark.parametrize("ending", ENDINGS)
def test_two_people_of_one_name_are_told_apart_by_their_sessions(
    tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"agenda.{ending}"
    with a_store(tmp_path) as store:
        ids = fill(store)
        for session in ("opening", "panel"):
            add_role(store, ids[session], a_person(store, "Jan Vos"))
        export_agenda(store, path)
        assert only_unchanged(came_back(store, path))


@pytest.mark.skipif(not CASES.exists(), reason="other programs' files lie beside the checkout")
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(
    "name",
    [
        "ccc/36c3_merged.xml",
        "fosdem/fosdem2013.xml",
        "ics-conference/linux_conf_au_2020.ics",
        "municipal-xlsx/schedule-example.xlsx",
        "sessionize/gab_linz_2020.json",
    ],
)
def test_programmes_of_others_leave_and_come_back(tmp_path: Path, name: str, ending: str) -> None:
    path = tmp_path / f"agenda.{ending}"
    with a_store(tmp_path) as store:
        programme = open_programme(store, CASES / name)
        carry_out_agenda(store, programme, preview_agenda(store, programme))
        export_agenda(store, path)
        run = came_back(store, path)
        assert only_unchanged(run)
        assert store.ask(people.find_ids) != []


def test_what_stood_there_stays_until_the_new_file_is_whole(tmp_path: Path) -> None:
    class GivingUp:
        def report(self, done: int, total: int, label: str = "") -> None:
            del done, total, label
            raise Cancelled

    path = tmp_path / "agenda.xml"
    path.write_text("old", encoding="utf-8")
    with a_store(tmp_path) as store:
        fill(store)
        with pytest.raises(Cancelled):
            export_agenda(store, path, progress=GivingUp())
        with pytest.raises(RuleBroken):
            export_agenda(store, path, AgendaWish(language="??"))
    assert path.read_text(encoding="utf-8") == "old"


def test_an_ending_that_says_nothing(tmp_path: Path) -> None:
    with a_store(tmp_path) as store, pytest.raises(FileProblem) as refused:
        export_agenda(store, tmp_path / "agenda.doc")
    assert str(refused.value) == (
        "“agenda.doc” does not say what it is to be. Let its name end in one of .csv, .ics, .json, "
        ".xlsx, .xml."
    )
