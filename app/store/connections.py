"""How the program talks to SQLite: the same safe settings on every connection."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import (
    Connection,
    Dialect,
    Engine,
    Pool,
    QueuePool,
    StaticPool,
    create_engine,
    event,
    make_url,
)

from app.store.problems import file_problems

WRITER_PATIENCE = 5.0
"""Seconds a change waits for another program."""
READER_PATIENCE = 2.0
"""Seconds a reader waits for a commit: it may be the GUI thread."""

MOST_IN_MEMORY = 6_000_000
"""Bytes of a conference whose snapshots are in memory: a thousand people with all they do."""

NOWHERE = "sqlite://"
_COMPILED: dict[Any, Any] = {}
"""Statements compiled for any engine of any file: as many as the program has."""

_LITTLE = {"cache_size": "-256"}
"""KiB of pages that are kept where each is needed once: the system keeps the file in memory too."""

_SAFE = {
    "trusted_schema": "OFF",  # first: it counts from the moment the schema is read
    "foreign_keys": "ON",
    "cell_size_check": "ON",
    "recursive_triggers": "ON",  # or INSERT OR REPLACE would delete rows unseen by the undo log
    "secure_delete": "ON",
    "temp_store": "MEMORY",
}
_WRITING = {
    "journal_mode": "TRUNCATE",
    "synchronous": "FULL",
    "fullfsync": "ON" if sys.platform == "darwin" else "OFF",
    "cache_spill": "OFF",  # readers wait only for the commit itself
}


def uri(path: Path, mode: Literal["ro", "rw"]) -> str:
    """SQLite's address of `path`; neither mode creates a file."""
    address = path.resolve().as_uri()
    if not address.startswith("file:///"):
        address = address.replace("file://", "file:////", 1)  # a Windows share
    return f"{address}?mode={mode}"


def connect(
    path: Path, mode: Literal["ro", "rw"], patience: float | None = None
) -> sqlite3.Connection:
    """A bare connection with the program's settings; transactions are begun by hand."""
    bare = sqlite3.connect(
        uri(path, mode),
        uri=True,
        timeout=WRITER_PATIENCE if patience is None else patience,
        isolation_level=None,
        check_same_thread=False,
    )
    return _prepared(bare, _SAFE | _WRITING if mode == "rw" else _SAFE | {"query_only": "ON"})


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A bare connection that holds one consistent view of the file.

    The SELECT takes the lock and may time out; `Connection.backup` alone would wait for ever.
    """
    with file_problems(path), closing(connect(path, "ro")) as bare:
        _set(bare, _LITTLE)
        bare.execute("BEGIN")
        bare.execute("SELECT 1 FROM sqlite_schema").fetchone()
        yield bare


def writer(path: Path) -> Engine:
    """An engine with one connection, kept; every transaction is BEGIN IMMEDIATE."""
    return _engine(StaticPool, lambda: connect(path, "rw"), "BEGIN IMMEDIATE")


def readers(path: Path) -> Engine:
    """An engine whose connections read only; as many as there are reads at once."""
    return _engine(
        QueuePool, lambda: connect(path, "ro", READER_PATIENCE), "BEGIN", max_overflow=-1
    )


def only(bare: sqlite3.Connection, begin: str = "BEGIN") -> Engine:
    """An engine over one connection that exists already."""
    return _engine(StaticPool, lambda: bare, begin)


@cache
def _dialect() -> Dialect:
    """SQLAlchemy's SQLite, knowing the library's version as after a first connection."""
    engine = create_engine(NOWHERE)
    with engine.connect():
        return engine.dialect


def nowhere(size: int) -> sqlite3.Connection:
    """An empty database for a copy of so many bytes, which nobody else can open.

    A small one lives in memory. A large one goes to a file without a name, which the system
    takes away with the connection or the program, however it ends; little of it is in memory.
    """
    small = size <= MOST_IN_MEMORY
    place = ":memory:" if small else ""
    bare = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
    return _prepared(bare, _SAFE if small else _SAFE | _LITTLE)


def bare_of(connection: Connection) -> sqlite3.Connection:
    """The driver's connection beneath SQLAlchemy's."""
    bare = connection.connection.driver_connection
    assert isinstance(bare, sqlite3.Connection)
    return bare


def _lenient(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _prepared(bare: sqlite3.Connection, settings: dict[str, str]) -> sqlite3.Connection:
    bare.text_factory = _lenient
    try:
        _set(bare, settings)
    except sqlite3.Error:
        bare.close()
        raise
    return bare


def _set(bare: sqlite3.Connection, settings: dict[str, str]) -> None:
    for name, value in settings.items():
        bare.execute(f"PRAGMA {name}={value}")


def _engine(kind: type[Pool], creator: Any, begin: str, **pool: Any) -> Engine:  # noqa: ANN401 - handed on to SQLAlchemy
    """An engine whose transactions begin with this; what one compiles serves all."""
    engine = Engine(
        kind(creator, dialect=_dialect(), **pool),
        _dialect(),
        make_url(NOWHERE),
        hide_parameters=True,
        execution_options={"compiled_cache": _COMPILED},
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
