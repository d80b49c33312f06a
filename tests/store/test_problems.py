"""Failures of the environment become sentences, bugs stay bugs."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError, OperationalError

from app.base.errors import FileProblem
from app.store import problems
from app.store.problems import file_problems, problem_of


@pytest.mark.parametrize(
    ("number", "template"),
    [
        (errno.ENOSPC, problems.DISK_FULL),
        (errno.EFBIG, problems.DISK_FULL),
        (errno.EACCES, problems.NO_PERMISSION),
        (errno.EROFS, problems.READ_ONLY),
        (errno.EISDIR, problems.IS_A_FOLDER),
        (errno.EEXIST, problems.EXISTS),
        (errno.ENAMETOOLONG, problems.LONG_NAME),
        (errno.ENOENT, problems.NO_FILE),
        (errno.EIO, problems.GONE),
    ],
)
def test_errors_of_the_system(tmp_path: Path, number: int, template: str) -> None:
    path = tmp_path / "x.plenum"
    problem = problem_of(OSError(number, "as the system says it"), path)
    assert problem == FileProblem(template, file="x.plenum", folder=str(tmp_path))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with (
        pytest.raises(FileProblem, match="The folder “.*nowhere” does not exist"),
        file_problems(tmp_path / "nowhere" / "x.plenum"),
    ):
        (tmp_path / "nowhere" / "x.plenum").read_text()


@pytest.mark.parametrize(
    ("name", "template"),
    [
        ("SQLITE_FULL", problems.DISK_FULL),
        ("SQLITE_IOERR_WRITE", problems.DISK_FULL),
        ("SQLITE_IOERR_READ", problems.GONE),
        ("SQLITE_BUSY_SNAPSHOT", problems.BUSY),
        ("SQLITE_READONLY_DIRECTORY", problems.READ_ONLY),
        ("SQLITE_READONLY_DBMOVED", problems.GONE),
        ("SQLITE_CORRUPT_INDEX", problems.DAMAGED),
        ("SQLITE_CANTOPEN", problems.GONE),
    ],
)
def test_errors_of_the_database(tmp_path: Path, name: str, template: str) -> None:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorname = name
    for wrapped in (error, OperationalError("SELECT", None, error)):
        problem = problem_of(wrapped, tmp_path / "x.plenum")
        assert problem == FileProblem(template, file="x.plenum", folder=str(tmp_path))


def test_a_moved_file_with_another_in_its_place_was_replaced(tmp_path: Path) -> None:
    error = sqlite3.OperationalError("attempt to write a readonly database")
    error.sqlite_errorname = "SQLITE_READONLY_DBMOVED"
    problem = problem_of(error, tmp_path)
    assert problem is not None
    assert problem.template == problems.REPLACED


def test_bugs_stay_what_they_are(tmp_path: Path) -> None:
    with closing(sqlite3.connect(":memory:")) as bare:
        with pytest.raises(sqlite3.OperationalError, match="syntax"), file_problems(tmp_path):
            bare.execute("SELEKT")
        with pytest.raises(sqlite3.IntegrityError), file_problems(tmp_path):
            bare.execute("CREATE TABLE t (a NOT NULL)")
            bare.execute("INSERT INTO t VALUES (NULL)")
    engine = create_engine("sqlite://")
    with (
        engine.connect() as connection,
        pytest.raises(DBAPIError),
        file_problems(tmp_path),
    ):
        connection.execute(text("SELEKT"))
    engine.dispose()
    assert problem_of(ValueError(), tmp_path) is None
    assert problem_of(DBAPIError("SELECT", None, None), tmp_path) is None  # type: ignore[arg-type]
