"""The one door: what goes in comes out, is undone, told and never falsely acknowledged."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select, update
from sqlalchemy.exc import IntegrityError, OperationalError

from app.base.errors import FileProblem
from app.model import Consent, Disclosure, Event, HistoryEntry, Organisation, Person
from app.model.base import utc_now
from app.rules.closing import DisclosureKind
from app.rules.consents import ConsentPurpose, ConsentSource
from app.store import Reading, Step, StepKind, Store, connections
from app.store.stacks import DEPTH
from tests.store.conftest import a_city, a_file, cities, dump

Unprivileged = Callable[[], AbstractContextManager[None]]


def add(store: Store, name: str) -> None:
    with store.change("Add {city}", city=name) as change:
        change.add(a_city(name))


def told(read: Reading) -> list[tuple[str, str, object]]:
    rows = read.execute(select(HistoryEntry).order_by(HistoryEntry.id)).scalars()
    return [(row.kind, row.label, row.data) for row in rows]


def test_what_was_changed_is_there_after_opening_again(path: Path) -> None:
    with Store.open(path) as store:
        add(store, "Łódź")
    with Store.open(path) as store:
        assert store.ask(cities) == ["Rīga", "Łódź"]


def test_steps_are_undone_and_redone_in_turn(store: Store) -> None:
    add(store, "Łódź")
    add(store, "Ötigheim")

    assert [store.undo().values["city"] for _ in range(2)] == ["Ötigheim", "Łódź"]
    assert store.undo() is None
    assert store.ask(cities) == ["Rīga"]

    step = store.redo()
    assert (step.label, step.kind, step.tables) == ("Add {city}", StepKind.REDONE, {"organisation"})
    assert store.ask(cities) == ["Rīga", "Łódź"]
    assert [step.label for step in store.undo_steps] == ["Add {city}"]
    assert (store.undo_step.values["city"], store.redo_step.values["city"]) == ("Łódź", "Ötigheim")

    add(store, "Kyiv")
    assert store.redo_step is None
    assert store.redo() is None


def test_every_step_is_in_the_history(store: Store) -> None:
    add(store, "Łódź")
    store.undo()
    store.redo()
    assert store.ask(told) == [
        ("done", "Begin", {}),
        ("done", "Add {city}", {"city": "Łódź"}),
        ("undone", "Add {city}", {"city": "Łódź"}),
        ("redone", "Add {city}", {"city": "Łódź"}),
    ]


def test_listeners_hear_of_steps_until_they_stop(store: Store) -> None:
    heard: list[Step] = []
    stop = store.listen(heard.append)
    add(store, "Łódź")
    store.undo()
    stop()
    store.redo()

    assert [(step.kind, dict(step.values), step.tables) for step in heard] == [
        (StepKind.DONE, {"city": "Łódź"}, {"organisation"}),
        (StepKind.UNDONE, {"city": "Łódź"}, {"organisation"}),
    ]


def test_a_listener_may_change_the_file_itself(store: Store) -> None:
    stop = store.listen(lambda _: (stop(), add(store, "Echo")))
    add(store, "Łódź")
    assert store.ask(cities) == ["Rīga", "Łódź", "Echo"]


def test_a_change_that_fails_leaves_nothing(store: Store) -> None:
    heard: list[Step] = []
    store.listen(heard.append)
    before, history = dump(store.path), store.ask(told)

    with pytest.raises(ZeroDivisionError), store.change("Divide") as change:
        change.add(a_city("Łódź"))
        change.flush()
        raise ZeroDivisionError

    with pytest.raises(IntegrityError), store.change("Break a rule") as change:
        change.add(a_city("Łódź"))
        change.add(Person(given=" "))

    assert (dump(store.path), store.ask(told)) == (before, history)
    assert (heard, store.undo_step) == ([], None)


def test_a_change_of_nothing_is_no_step(store: Store) -> None:
    with store.change("Look") as change:
        change.execute(update(Event).values(country=Event.country))
    assert store.undo_step is None
    assert store.ask(told) == [("done", "Begin", {})]


def test_a_change_inside_a_change_is_a_bug(store: Store) -> None:
    with store.change("Outer"), pytest.raises(RuntimeError, match="inside another"):
        store.undo()
    add(store, "Łódź")
    assert store.ask(cities) == ["Rīga", "Łódź"]


def test_a_savepoint_that_is_rolled_back_is_not_part_of_the_step(store: Store) -> None:
    with store.change("Try") as change:
        change.add(a_city("Łódź"))
        inner = change.begin_nested()
        change.add(a_city("Nowhere"))
        change.flush()
        inner.rollback()
    assert store.ask(cities) == ["Rīga", "Łódź"]
    store.undo()
    assert store.ask(cities) == ["Rīga"]


def test_bulk_statements_and_cascades_are_undone(store: Store) -> None:
    with store.change("Fill") as change:
        change.add_all(a_city(f'O\'Hara "{n}"') for n in range(3))
        change.flush()
        home = change.scalars(select(Organisation.id)).first()
        change.add_all(Person(given=f"P{n}", organisation_id=home) for n in range(3))
    before = dump(store.path)

    with store.change("Clear") as change:
        change.execute(update(Person).values(function="x"))
        change.execute(delete(Organisation))
    assert store.ask(cities) == []
    assert store.undo_step.tables == {"organisation", "person"}
    after = dump(store.path)

    store.undo()
    assert dump(store.path) == before
    store.redo()
    assert dump(store.path) == after


def test_only_so_many_steps_can_be_undone(store: Store) -> None:
    for number in range(DEPTH + 2):
        add(store, str(number))
    undone = 0
    while store.undo():
        undone += 1
    assert undone == DEPTH
    assert store.ask(cities) == ["Rīga", "0", "1"]


def test_consent_is_undone_by_a_counter_row(store: Store) -> None:
    with store.change("Add somebody") as change:
        change.add(Person(id=1, given="Ilze"))
    with store.change("Consent") as change:
        consent = Consent(person_id=1, given=True, at=utc_now(), wording="I agree")
        consent.purpose, consent.source = ConsentPurpose.PHOTOS, ConsentSource.FORM
        change.add(consent)

    store.undo()
    store.redo()

    rows = store.ask(
        lambda read: read.execute(select(Consent.id, Consent.voids_id).order_by(Consent.id)).all()
    )
    assert rows == [(1, None), (2, 1), (3, None)]
    forged = update(Consent).values(wording="I never agreed")
    with pytest.raises(IntegrityError, match="evidence is"), store.change("Forge") as change:
        change.execute(forged)


def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises(FileProblem), store.read() as read:
        read.execute(delete(Organisation))


def test_a_view_stays_as_it_was(store: Store) -> None:
    with store.snapshot() as snapshot:
        add(store, "Łódź")
        assert cities(snapshot) == ["Rīga"]
        with pytest.raises(OperationalError, match="readonly"):
            snapshot.execute(delete(Organisation))
    assert store.ask(cities) == ["Rīga", "Łódź"]


def test_changes_come_from_any_thread_one_after_the_other(store: Store) -> None:
    threads = [threading.Thread(target=add, args=(store, str(n))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(store.ask(cities)) == [*"01234567", "Rīga"]


def test_undecodable_text_is_shown_and_survives_undo(path: Path) -> None:
    raw = "SELECT CAST(city AS BLOB) FROM organisation"
    with closing(sqlite3.connect(path)) as bare, bare:
        bare.execute("UPDATE organisation SET city = CAST(x'52ff67' AS TEXT)")
    with Store.open(path) as store:
        assert store.ask(cities) == ["R\ufffdg"]
        with store.change("Clear") as change:
            change.execute(delete(Organisation))
        store.undo()
    with closing(sqlite3.connect(path)) as bare:
        assert bare.execute(raw).fetchall() == [(b"R\xffg",)]


# Beside other programs


def test_the_command_line_may_work_beside_a_window(store: Store) -> None:
    add(store, "Łódź")
    heard: list[Step] = []
    store.listen(heard.append)
    assert store.notice_others() is False

    with Store.open(store.path, alone=False) as other:
        add(other, "Kyiv")

    assert store.notice_others() is True
    assert store.notice_others() is False
    assert (store.undo_step, store.undo()) == (None, None)
    assert [(step.kind, "organisation" in step.tables) for step in heard] == [("outside", True)]
    assert store.ask(cities) == ["Rīga", "Łódź", "Kyiv"]


def note_that_something_left(store: Store) -> None:
    with store.change("Note") as change:
        change.add(Disclosure(at=utc_now(), kind=DisclosureKind.EXPORT, what="List", people=1))


def test_what_the_command_line_notes_of_what_left_ends_no_undo(store: Store) -> None:
    add(store, "Łódź")
    heard: list[Step] = []
    store.listen(heard.append)
    with Store.open(store.path, alone=False) as other:
        note_that_something_left(other)
    assert store.notice_others() is True
    note_that_something_left(store)
    with Store.open(store.path, alone=False) as other:
        note_that_something_left(other)
    store.undo()
    store.redo()
    told = [(step.kind, *sorted(step.tables)) for step in heard]
    assert told == [
        ("outside", "disclosure"),
        ("outside", "disclosure"),
        ("undone", "organisation"),
        ("redone", "organisation"),
    ]


def add_and_note(path: Path) -> None:
    with Store.open(path, alone=False) as other:
        add(other, "Kyiv")
        note_that_something_left(other)


def edit_by_hand(path: Path) -> None:
    with closing(sqlite3.connect(path)) as bare, bare:
        bare.execute("UPDATE organisation SET city = 'Kaunas'")


@pytest.mark.parametrize("write", [add_and_note, edit_by_hand])
def test_undo_is_over_where_more_than_a_log_was_written(
    store: Store, write: Callable[[Path], None]
) -> None:
    add(store, "Łódź")
    write(store.path)
    assert (store.notice_others(), store.undo_step) == (True, None)


@pytest.mark.parametrize("act", [lambda store: add(store, "New"), Store.undo])
def test_what_others_wrote_is_noticed_by_the_next_change(
    store: Store, act: Callable[[Store], object]
) -> None:
    add(store, "Łódź")
    add(store, "Ötigheim")
    store.undo()
    heard: list[StepKind] = []
    store.listen(lambda step: heard.append(step.kind))
    with Store.open(store.path, alone=False) as other:
        add(other, "Kyiv")

    act(store)

    assert heard[0] is StepKind.OUTSIDE
    assert store.redo_step is None
    assert store.ask(cities)[:3] == ["Rīga", "Łódź", "Kyiv"]


def test_notice_others_does_not_wait_for_a_change(store: Store) -> None:
    seen: list[bool] = []
    with store.change("Long"):
        thread = threading.Thread(target=lambda: seen.append(store.notice_others()))
        thread.start()
        thread.join()
    assert seen == [False]


def test_a_second_window_is_refused(store: Store) -> None:
    with pytest.raises(FileProblem, match="“conference.plenum” is already open here: "):
        Store.open(store.path)
    assert store.ask(cities) == ["Rīga"]


def test_a_file_that_another_program_holds_is_busy(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(connections, "WRITER_PATIENCE", 0.01)
        monkeypatch.setattr(connections, "READER_PATIENCE", 0.01)
        with pytest.raises(FileProblem, match=BUSY):
            Store.open(store.path, alone=False)
        with pytest.raises(FileProblem, match=BUSY):
            store.ask(cities)
        with pytest.raises(FileProblem, match=BUSY), store.snapshot():
            pass
    add(store, "Łódź")


def test_a_commit_that_a_reader_holds_up_is_not_acknowledged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "WRITER_PATIENCE", 0.05)
    with Store.open(path) as store, closing(sqlite3.connect(path)) as other:
        heard: list[Step] = []
        store.listen(heard.append)
        other.execute("BEGIN")
        other.execute("SELECT * FROM organisation").fetchall()
        with pytest.raises(FileProblem, match=BUSY):
            add(store, "Łódź")
        other.execute("COMMIT")
        assert (store.ask(cities), heard, store.undo_step) == (["Rīga"], [], None)
        add(store, "Łódź")
        assert store.ask(cities) == ["Rīga", "Łódź"]


BUSY = "“conference.plenum” is in use by another program. Wait until it has finished"


# The file goes away


def test_a_file_replaced_while_open_is_not_written(store: Store, tmp_path: Path) -> None:
    other = a_file(tmp_path / "other.plenum")
    before = dump(other)
    other.replace(store.path)

    with pytest.raises(FileProblem, match="“conference.plenum” was replaced by another file"):
        add(store, "Łódź")

    assert dump(store.path) == before


@pytest.mark.parametrize("written", [False, True])
def test_a_file_replaced_during_a_change_is_not_acknowledged(
    store: Store, tmp_path: Path, *, written: bool
) -> None:
    heard: list[Step] = []
    store.listen(heard.append)
    other = a_file(tmp_path / "other.plenum")
    with pytest.raises(FileProblem, match="was replaced"), store.change("Add") as change:
        change.add(a_city("Łódź"))
        if written:
            change.flush()
        other.replace(store.path)
    assert (heard, store.undo_step) == ([], None)


def test_a_file_on_a_drive_that_was_pulled_and_put_back(store: Store, tmp_path: Path) -> None:
    away = store.path.rename(tmp_path / "away")
    with pytest.raises(FileProblem, match="“conference.plenum” cannot be reached any more."):
        add(store, "Łódź")
    away.rename(store.path)
    add(store, "Łódź")
    assert store.ask(cities) == ["Rīga", "Łódź"]


# The disk is full


def test_a_full_disk_leaves_the_file_as_it_was(store: Store) -> None:
    before = dump(store.path)
    assert store._writer is not None
    store._writer.bare.execute("PRAGMA max_page_count = 1")  # never under what is used already
    with pytest.raises(FileProblem, match=FULL), store.change("Fill") as change:
        change.add_all(a_city(str(n), notes="x" * 5000) for n in range(300))
    assert dump(store.path) == before
    assert store.undo_step is None

    store._writer.bare.execute("PRAGMA max_page_count = 1000000")
    add(store, "Łódź")
    assert store.ask(cities) == ["Rīga", "Łódź"]


LIMITED = """
import resource, sys
from pathlib import Path
from app.base.errors import FileProblem
from app.store import Store
from app.model import Organisation

path = Path(sys.argv[1])
with Store.open(path) as store:
    size = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 20_000, size * 100))
    for act in ("fill", "copy"):
        try:
            if act == "fill":
                with store.change("Fill") as change:
                    change.add_all(Organisation(notes="x" * 5000) for _ in range(300))
            else:
                resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size * 100))
                store.save_copy(path.with_name("copy.plenum"))
            print("acknowledged")
        except FileProblem as problem:
            print(problem)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size * 100, size * 100))
    with store.change("Small") as change:
        change.add(Organisation(city="Small"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no RLIMIT_FSIZE")
def test_a_file_that_may_not_grow_leaves_everything_as_it_was(path: Path) -> None:
    done = run(LIMITED, path)
    assert done.splitlines() == [f"{full}, then do the last step again." for full in FULLS]
    with Store.open(path) as store:
        assert store.ask(cities) == ["Rīga", "Small"]
    assert [found.name for found in path.parent.iterdir()] == [path.name]


FULLS = [
    f"The disk is full: nothing was saved in “{name}.plenum”. Free some space"
    for name in ("conference", "copy")
]
FULL = FULLS[0]

COUNT = """
import sys
from pathlib import Path
from app.store import Store
from app.model import Organisation

with Store.open(Path(sys.argv[1]), alone=False) as store:
    for _ in range(40):
        with store.change("Count") as change:
            city = change.get(Organisation, 1)
            city.population = (city.population or 0) + 1
"""


def test_two_programs_that_count_lose_nothing(path: Path) -> None:
    programs = [start(COUNT, path) for _ in range(2)]
    assert [program.communicate(timeout=60)[1] for program in programs] == ["", ""]
    with Store.open(path) as store:
        assert store.ask(lambda read: read.scalar(select(Organisation.population))) == 80


def start(script: str, path: Path) -> "subprocess.Popen[str]":
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)],
        cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def run(script: str, path: Path) -> str:
    out, errors = start(script, path).communicate(timeout=60)
    assert errors == ""
    return out


# What can only be read


def test_a_read_only_file_is_shown_and_copied(
    open_folder: Path, unprivileged: Unprivileged
) -> None:
    path = a_file(open_folder / "conference.plenum")
    path.chmod(0o444)
    open_folder.chmod(0o777)
    with unprivileged(), Store.open(path) as store:
        assert store.read_only
        assert str(store.read_only_because) == (
            "“conference.plenum” is read-only: it can be looked at, not changed. Use “Save a copy "
            "as…” and go on in the copy."
        )
        assert store.ask(cities) == ["Rīga"]
        with pytest.raises(FileProblem) as refused:
            add(store, "Łódź")
        assert refused.value is store.read_only_because
        assert (store.undo_step, store.redo_step, store.notice_others()) == (None, None, False)
        store.save_copy(open_folder / "copy.plenum")
    with Store.open(open_folder / "copy.plenum") as store:
        add(store, "Łódź")


def test_a_read_only_folder_is_named(open_folder: Path, unprivileged: Unprivileged) -> None:
    path = a_file(open_folder / "conference.plenum")
    path.chmod(0o666)
    with unprivileged(), Store.open(path) as store:
        assert str(store.read_only_because).startswith(f"The folder “{open_folder}” is read-only")
        assert store.ask(cities) == ["Rīga"]
    assert [found.name for found in open_folder.iterdir()] == [path.name]


def test_a_file_nobody_may_read_is_refused(open_folder: Path, unprivileged: Unprivileged) -> None:
    path = a_file(open_folder / "conference.plenum")
    path.chmod(0o600)
    with unprivileged(), pytest.raises(FileProblem, match="You have no permission for “conf"):
        Store.open(path)


# Copies


def test_a_copy_is_the_same_conference(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.plenum"
    target.write_text("an old file of this name")
    Path(f"{target}-journal").write_text("and its journal")

    store.save_copy(target)

    assert not Path(f"{target}-journal").exists()
    assert dump(target) == dump(store.path)
    Store.open(target).close()


def test_a_copy_needs_a_place_of_its_own(store: Store, tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="“conference.plenum” is the open file itself"):
        store.save_copy(store.path)
    with pytest.raises(FileProblem, match="The folder .*nowhere” does not exist"):
        store.save_copy(tmp_path / "nowhere" / "copy.plenum")
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileProblem, match="“folder” is a folder"):
        store.save_copy(tmp_path / "folder")
    with (
        Store.open(a_file(tmp_path / "other.plenum")) as other,
        pytest.raises(FileProblem, match="“other.plenum” is already open here"),
    ):
        store.save_copy(other.path)


# Erasure


def test_what_is_erased_is_nowhere_in_the_file(store: Store) -> None:
    hidden = "Zażółć Gęślą-Jaźń"
    with store.change("Fill") as change:
        change.add_all(Person(given=f"P{n}", search_key=f"p{n} {hidden}") for n in range(500))
    with store.change("Add {name}", name=hidden) as change:
        change.add(Person(id=1000, given=hidden, notes=hidden))
    with store.change("Add {name}", name="Kept") as change:
        change.add(a_city("Kept"))
    heard: list[Step] = []
    store.listen(heard.append)

    with store.erase("Erase {count}", count=1) as change:
        change.execute(update(Person).values(search_key=""))
        change.execute(delete(Person).where(Person.id == 1000))

    assert [(step.kind, step.tables) for step in heard] == [("erased", {"person"})]
    assert (store.undo_step, store.redo_step) == (None, None)
    assert "Gęślą".encode() not in store.path.read_bytes()
    assert [values for _, _, values in store.ask(told)[-3:]] == [
        {"name": "…"},
        {"name": "Kept"},
        {"count": 1},
    ]
    names = store.ask(lambda read: read.scalar(select(func.count(Person.id))))
    assert names == 500


def test_an_erasure_of_nothing_leaves_undo_alone(store: Store) -> None:
    add(store, "Łódź")
    with store.erase("Erase") as change:
        change.execute(delete(Person))
    assert store.undo_step is not None


def test_an_erasure_of_what_undo_does_not_note_scrubs_the_file_too(store: Store) -> None:
    add(store, "Łódź")
    with store.change("Say") as change:
        note = {"kind": "export", "what": "Gęślą", "columns": (), "people": 1}
        change.add(Disclosure(at=utc_now(), **note))
    assert "Gęślą".encode() in store.path.read_bytes()
    with store.erase("Erase") as change:
        change.execute(update(Disclosure).values(what=""))
    assert store.undo_step is None
    assert "Gęślą".encode() not in store.path.read_bytes()


def test_an_erasure_that_cannot_rewrite_the_file_says_so(store: Store) -> None:
    heard: list[Step] = []
    store.listen(heard.append)
    assert store._writer is not None
    store._writer.bare.set_authorizer(_no_vacuum)
    with (
        pytest.raises(FileProblem, match="was erased from “conference.plenum”, but traces"),
        store.erase("Erase") as change,
    ):
        change.execute(delete(Organisation))
    assert [step.kind for step in heard] == [StepKind.ERASED]
    assert store.ask(cities) == []


def _no_vacuum(action: int, *_: object) -> int:
    attach = 24  # what VACUUM does first
    return sqlite3.SQLITE_DENY if action == attach else sqlite3.SQLITE_OK


def test_a_new_file_begins_where_its_steps_are_forgotten(store: Store) -> None:
    add(store, "Łódź")
    add(store, "Kyiv")
    store.undo()

    store.forget_steps()

    assert (store.undo_step, store.redo_step, store.undo()) == (None, None, None)
    assert store.ask(cities) == ["Rīga", "Łódź"]
    add(store, "Kyiv")
    assert store.undo().values["city"] == "Kyiv"
