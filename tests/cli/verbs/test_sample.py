"""`sample` makes the sample conference."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_sample_as_it_is(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sample.plenum"
    done = run("sample", path)
    expected = f"Made “{path}”: 150 people, 16 delegations.\n"
    assert (done.code, done.out, done.err) == (0, expected, "")
    assert run("check", path).code == 0


@pytest.mark.parametrize("people", [1, 3])
def test_so_many_people(run: Run, tmp_path: Path, people: int) -> None:
    path = tmp_path / "sample.plenum"
    done = run("sample", path, "--people", people)
    assert done.out == f"Made “{path}”: {people} people, 16 delegations.\n"
    assert len(json.loads(run("list", "people", path, "--json").out)) == people


def test_the_same_seed_gives_the_same_people(run: Run, tmp_path: Path) -> None:
    listed = []
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        run("sample", tmp_path / name, "--people", 20, "--seed", seed)
        listed.append(run("list", "people", tmp_path / name, "--json").out)
    assert listed[0] == listed[1] != listed[2]


def test_a_file_that_exists_is_not_touched(run: Run, path: Path) -> None:
    before = path.read_bytes()
    done = run("sample", path)
    assert (done.code, done.out) == (1, "")
    assert done.err == "“conference.plenum” exists already. Choose another name.\n"
    assert path.read_bytes() == before


@pytest.mark.parametrize("wrong", [("--people", "0"), ("--people", "many"), ("--seed", "x")])
def test_no_number(run: Run, tmp_path: Path, wrong: tuple[str, str]) -> None:
    assert run("sample", tmp_path / "a.plenum", *wrong).code == 2
    assert list(tmp_path.iterdir()) == []
