"""Only sound conference files are opened; a refused file is never touched."""

import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from itertools import count, islice
from pathlib import Path

import pytest
from sqlalchemy import text

from app.base.errors import FileProblem
from app.store import Store, opening, schema
from tests.store.conftest import a_city, a_file, cities

Unprivileged = Callable[[], AbstractContextManager[None]]
Spoil = Callable[[Path], object]


def sql(*statements: str) -> Spoil:
    """Run SQL in a file as another program would."""

    def spoil(path: Path) -> None:
        with closing(sqlite3.connect(path)) as bare, bare:
            for statement in statements:
                bare.execute(statement)

    return spoil


def cut(length: int) -> Spoil:
    """Keep the first bytes only."""
    return lambda path: path.write_bytes(path.read_bytes()[:length])


def patched(offset: int, raw: bytes) -> Spoil:
    """Overwrite bytes."""

    def spoil(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        whole[offset : offset + len(raw)] = raw
        path.write_bytes(whole)

    return spoil


def a_folder(path: Path) -> None:
    """A folder in place of the file."""
    path.unlink()
    path.mkdir()


NO_CONFERENCE = (
    "“x.plenum” is not a conference file. Choose another file; if it should be one, it is "
    "encrypted or damaged: restore a backup of it."
)
PLANTED = (
    "“x.plenum” contains something that Plenum did not put there (KIND “evil”). It was not "
    "opened: ask the person who sent it, or restore a backup."
)
DAMAGED = "“x.plenum” is damaged. Restore a backup of it."
REFUSED: list[tuple[str, Spoil, str]] = [
    (
        "empty",
        cut(0),
        "“x.plenum” is empty. Restore a backup of it, or delete it and create a new conference.",
    ),
    ("not a database", lambda path: path.write_text("Dear colleagues," * 20), NO_CONFERENCE),
    ("shorter than a header", cut(50), NO_CONFERENCE),
    ("wrong magic", patched(0, b"SQLite format 4"), NO_CONFERENCE),
    (
        "random bytes",
        lambda path: path.write_bytes(random.Random(1).randbytes(9000)),
        NO_CONFERENCE,
    ),
    (
        "another program's",
        sql("PRAGMA application_id = 0"),
        "“x.plenum” belongs to another program. Choose a file made by Plenum.",
    ),
    (
        "newer",
        sql(f"PRAGMA user_version = {schema.SCHEMA + 1}"),
        (
            f"“x.plenum” was written by a newer version of Plenum (format {schema.SCHEMA + 1}; "
            f"this version reads up to {schema.SCHEMA}). Install the newer version."
        ),
    ),
    ("no version", sql("PRAGMA user_version = 0"), DAMAGED),
    (
        "a planted trigger",
        sql("CREATE TRIGGER evil AFTER INSERT ON person BEGIN DELETE FROM event; END"),
        PLANTED.replace("KIND", "trigger"),
    ),
    (
        "a planted view",
        sql("CREATE VIEW evil AS SELECT * FROM person"),
        PLANTED.replace("KIND", "view"),
    ),
    (
        "a planted table",
        sql("CREATE TABLE evil (id INTEGER PRIMARY KEY)"),
        PLANTED.replace("KIND", "table"),
    ),
    (
        "a missing index",
        sql("DROP INDEX ix_person_email"),
        (
            "“x.plenum” is damaged: “ix_person_email” is not as Plenum made it. Restore a backup "
            "of it."
        ),
    ),
    (
        "rows that hang in the air",
        sql("INSERT INTO person_tag(person_id, tag_id) VALUES (98, 99)"),
        (
            "“x.plenum” is damaged: rows of “person_tag” point at rows that are missing. Restore a "
            "backup of it."
        ),
    ),
    ("a zeroed page", patched(4096 * 2, bytes(4096)), DAMAGED),
    (
        "a folder",
        a_folder,
        "“x.plenum” is a folder, not a conference file. Choose a file.",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "sentence"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_each_refusal_has_its_sentence(path: Path, spoil: Spoil, sentence: str) -> None:
    spoilt = path.rename(path.with_name("x.plenum"))
    spoil(spoilt)
    before = _state(path.parent)

    with pytest.raises(FileProblem) as refused:
        Store.open(spoilt)

    assert str(refused.value) == sentence
    assert _state(path.parent) == before


def test_half_a_file_says_how_much_is_missing(path: Path) -> None:
    size = path.stat().st_size
    cut(size // 2)(path)
    with pytest.raises(FileProblem) as refused:
        Store.open(path)
    assert str(refused.value) == (
        f"“conference.plenum” is incomplete: {size // 2} of {size} bytes are there. Copy it again "
        "from where it came from, or restore a backup."
    )


def test_a_missing_file_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileProblem) as refused:
        Store.open(tmp_path / "no.plenum")
    assert str(refused.value) == (
        f"There is no file “no.plenum” in “{tmp_path}”. Choose another file."
    )
    with pytest.raises(FileProblem) as refused:
        Store.open(tmp_path / "no" / "no.plenum")
    assert str(refused.value) == (
        f"The folder “{tmp_path / 'no'}” does not exist. Choose a folder that does."
    )


def test_spoilt_files_are_refused_and_never_touched(tmp_path: Path) -> None:
    sound = a_file(tmp_path / "sound.plenum")
    with Store.open(sound) as store, store.change("Fill") as change:
        change.add_all(a_city(f"City {n}", notes="x" * 300) for n in range(300))
    chance = random.Random(2027)
    spoilt = tmp_path / "spoilt.plenum"
    raw = sound.read_bytes()
    different = (bad for number in count() if (bad := _spoilt(raw, number, chance)) != raw)
    for bad in islice(different, 40):  # two empty pages changed for each other spoil nothing
        spoilt.write_bytes(bad)
        before = _state(tmp_path)
        with pytest.raises(FileProblem):
            Store.open(spoilt)
        assert _state(tmp_path) == before


def _spoilt(raw: bytes, number: int, chance: random.Random) -> bytes:
    pages = [raw[start : start + 4096] for start in range(0, len(raw), 4096)]
    match number % 4:
        case 0:
            return raw[: chance.randrange(1, len(raw) - 1)]
        case 1:
            pages[chance.randrange(len(pages))] = bytes(4096)
        case 2:
            one, other = chance.sample(range(1, len(pages)), 2)
            pages[one], pages[other] = pages[other], pages[one]
        case _:
            pages[chance.randrange(len(pages))] = chance.randbytes(4096)
    return b"".join(pages)


def test_a_journal_left_by_a_crash_is_rolled_back(path: Path) -> None:
    crashed = _crashed(path)
    assert Path(f"{crashed}-journal").stat().st_size > 0
    with Store.open(crashed) as store:
        assert store.ask(cities) == ["Rīga"]
    assert not Path(f"{crashed}-journal").exists()


def test_a_refused_file_keeps_the_journal_of_its_crash(path: Path) -> None:
    sql("CREATE TABLE evil (id INTEGER PRIMARY KEY)")(path)
    before = _state(_crashed(path).parent)
    with pytest.raises(FileProblem, match="“evil”"):
        Store.open(path.with_name("crashed.plenum"))
    assert _state(path.parent) == before


def test_a_crashed_file_in_a_read_only_folder_says_what_to_do(
    path: Path, open_folder: Path, unprivileged: Unprivileged
) -> None:
    _crashed(path)
    for found in path.parent.glob("crashed*"):
        shutil.copyfile(found, open_folder / found.name)
    with unprivileged(), pytest.raises(FileProblem) as refused:
        Store.open(open_folder / "crashed.plenum")
    assert str(refused.value) == (
        "“crashed.plenum” was not closed properly and its folder is read-only. Copy all files "
        "whose names begin with “crashed.plenum” to a folder where you can write, and open it "
        "there."
    )


def _crashed(path: Path) -> Path:
    """A copy of the file in the middle of a commit, and its journal."""
    crashed = path.with_name("crashed.plenum")
    with closing(sqlite3.connect(path, isolation_level=None)) as bare:
        bare.execute("PRAGMA cache_spill = ON")
        bare.execute("PRAGMA cache_size = 1")
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("UPDATE organisation SET city = 'Half'")
        for number in range(100):
            bare.execute("INSERT INTO tag(name, tone) VALUES (?, '')", (f"{number}" * 20,))
        shutil.copyfile(path, crashed)
        shutil.copyfile(f"{path}-journal", f"{crashed}-journal")
        bare.execute("ROLLBACK")
    return crashed


def test_a_file_in_wal_mode_comes_back_to_a_journal(path: Path) -> None:
    wal = path.with_name("wal.plenum")
    with closing(sqlite3.connect(path, isolation_level=None)) as bare:
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("UPDATE organisation SET city = 'Wal'")
        for ending in ("", "-wal"):
            shutil.copyfile(f"{path}{ending}", f"{wal}{ending}")
    with Store.open(wal) as store:
        assert store.ask(cities) == ["Wal"]
        mode = store.ask(lambda read: read.scalar(text("PRAGMA journal_mode")))
    assert mode == "delete"  # a reader's word for any journal but WAL
    assert [found.name for found in sorted(path.parent.glob("wal*"))] == ["wal.plenum"]


def test_a_journal_that_is_being_written_means_busy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Path(f"{path}-journal")
    journal.write_text("0")

    def write_on(source: str | Path, target: Path) -> None:
        journal.write_text(journal.read_text() + "0")

    monkeypatch.setattr(shutil, "copyfile", write_on)
    with pytest.raises(FileProblem, match="is in use by another program"):
        opening.inspect(path)


def _state(folder: Path) -> dict[str, bytes | None]:
    """Every file with its bytes."""
    return {
        found.name: found.read_bytes() if found.is_file() else None for found in folder.iterdir()
    }
