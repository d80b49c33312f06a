"""The lists that pip installs from fit what the project says it needs."""

import re
import tomllib

import pytest
from house.places import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME, DEVELOPMENT = "requirements.txt", "requirements-dev.txt"
AGAIN = "run: python3 run.py lock"


def pins(lock: str) -> dict[str, Version]:
    """What this lock installs."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


def unmet(requirements: list[str], lock: str) -> list[str]:
    """Those of the requirements that the lock does not satisfy."""
    locked = pins(lock)
    missing = []
    for text in requirements:
        wanted = Requirement(text)
        version = locked.get(canonicalize_name(wanted.name))
        if version is None or not wanted.specifier.contains(version, prereleases=True):
            missing.append(text)
    return missing


def test_the_program_finds_all_it_needs() -> None:
    assert unmet(PROJECT["project"]["dependencies"], RUNTIME) == [], AGAIN


def test_developers_find_all_they_need() -> None:
    wanted = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    assert unmet(wanted, DEVELOPMENT) == [], AGAIN


def test_tests_run_with_what_the_program_runs_with() -> None:
    development = pins(DEVELOPMENT)
    assert {name: development.get(name) for name in pins(RUNTIME)} == pins(RUNTIME), AGAIN


@pytest.mark.parametrize("lock", [RUNTIME, DEVELOPMENT])
def test_a_lock_has_pins_hashes_and_nothing_else(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    shape = re.compile(
        r"[a-z0-9._-]+==\S+( ; [^\\]+)? \\"  # a pin, perhaps for one system only
        r"|    --hash=sha256:[0-9a-f]{64}( \\)?"
        r"|    #.*"  # who needs it
    )
    assert [line for line in lines if not shape.fullmatch(line)] == []


def test_qt_comes_for_every_system() -> None:
    text = (ROOT / RUNTIME).read_text(encoding="utf-8")
    qt = re.search(r"^pyside6-essentials==.*\n((?:    --hash=.*\n)+)", text, re.MULTILINE)
    assert qt is not None
    assert qt[1].count("--hash=") >= len(["Linux", "Linux on ARM", "macOS", "Windows"])
