"""Every connection has the settings on which the promises rest."""

import sqlite3
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest
from sqlalchemy import literal, select

from app.store import connections
from app.store.connections import MOST_IN_MEMORY, connect, uri

SAFE = {
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "temp_store": 2,
}


@pytest.mark.parametrize(
    ("mode", "more"),
    [
        ("ro", {"query_only": 1}),
        ("rw", {"journal_mode": "truncate", "synchronous": 2, "cache_spill": 0}),
    ],
)
def test_settings(path: Path, mode: str, more: dict[str, object]) -> None:
    with closing(connect(path, mode)) as bare:  # type: ignore[arg-type]
        wanted = SAFE | more
        found = {name: bare.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert found == wanted


def test_a_writer_begins_at_once_and_a_reader_when_it_reads(path: Path) -> None:
    said: list[str] = []
    for engine in (connections.writer(path), connections.readers(path)):
        with engine.connect() as connection:
            connections.bare_of(connection).set_trace_callback(said.append)
            connection.exec_driver_sql("SELECT 1")
        engine.dispose()
    assert said == ["BEGIN IMMEDIATE", "SELECT 1", "ROLLBACK", "BEGIN", "SELECT 1", "ROLLBACK"]


def test_statements_in_errors_and_logs_hide_their_values(path: Path) -> None:
    assert connections.writer(path).hide_parameters
    assert connections.readers(path).hide_parameters


def test_a_strange_name_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=rwc#b%20ń.plenum"
    assert uri(path, "ro").endswith("/a%3Fmode%3Drwc%23b%2520%C5%84.plenum?mode=ro")


def test_a_windows_share_has_four_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Share(PureWindowsPath):
        def resolve(self) -> "Share":
            return self

    assert uri(Share(r"\\server\share\x.plenum"), "rw") == "file:////server/share/x.plenum?mode=rw"  # type: ignore[arg-type]
    assert uri(Share(r"C:\x.plenum"), "rw") == "file:///C:/x.plenum?mode=rw"  # type: ignore[arg-type]


def test_a_file_that_cannot_be_read_leaves_no_connection(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("no database" * 100)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connect(tmp_path / "x", "rw")


def test_what_one_engine_compiled_serves_all(path: Path) -> None:
    only = [connections.only(connections.nowhere(0)) for _ in range(2)]
    compiled: list[object] = []
    for engine in (*only, connections.writer(path), connections.readers(path)):
        query = select(literal(1).label("a number of this test"))
        with engine.connect() as connection:
            assert connection.scalar(query) == 1
            compiled.append(connection.execute(query).context.compiled)
        engine.dispose()
    assert all(each is compiled[0] for each in compiled)


@pytest.mark.parametrize("size", [0, MOST_IN_MEMORY + 1])
def test_a_place_for_a_copy_has_no_name(size: int) -> None:
    with closing(connections.nowhere(size)) as bare:
        bare.execute("CREATE TABLE t (x)")
        bare.execute("INSERT INTO t VALUES (zeroblob(5000000))")
        ((_number, _schema, file),) = bare.execute("PRAGMA database_list").fetchall()
        assert file == ""
        assert bare.execute("SELECT length(x) FROM t").fetchone() == (5_000_000,)
