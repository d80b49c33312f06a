"""`erase` wants categories that exist, and to be told whether it is meant."""

from pathlib import Path

import pytest

from app.cli.verbs.erase import CATEGORIES
from app.rules.closing import DataCategory
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "arguments",
    [
        ("--yes",),
        ("--category", "health"),
        ("--category", "x", "--yes"),
        ("--category", "health", "--person", "Ada", "--yes"),
    ],
)
def test_wrong_usage(run: Run, path: Path, arguments: tuple[str, ...]) -> None:
    assert run("erase", path, *arguments).code == 2


def test_all_categories_can_be_named() -> None:
    assert tuple(DataCategory) == CATEGORIES


def test_a_dry_run_of_an_empty_file(run: Run, path: Path) -> None:
    done = run("erase", path, "--category", "photos", "--dry-run")
    assert (done.code, "The file holds nothing of this." in done.out) == (0, True)
