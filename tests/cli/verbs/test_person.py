"""`person` wants to know about whom, and where to."""

from pathlib import Path

import pytest
from factories import a_person

from app.store import Store
from tests.cli.conftest import Run


@pytest.mark.parametrize("arguments", [("--person", "1"), ("-o", "x.json")])
def test_wrong_usage(run: Run, path: Path, arguments: tuple[str, ...]) -> None:
    assert run("person", path, *arguments).code == 2


def test_it_says_where_it_is(run: Run, path: Path, tmp_path: Path) -> None:
    with Store.open(path) as store:
        a_person(store)
    target = tmp_path / "one.json"
    assert run("person", path, "--person", "1", "-o", target).out == f"Wrote “{target}”.\n"
