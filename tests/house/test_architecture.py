"""The floor plan on paper is the one in the code, and nobody climbs the stairs."""

import re
import subprocess
import sys

import pytest
from house.places import APP, MODULES, ROOT

PLAN = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
INSIDE = PLAN.partition("## Beside the house")[0]
HEAVY = ("PySide6", "shiboken6", "sqlalchemy", "alembic", "icu")


def test_every_package_is_on_the_floor_plan() -> None:
    packages = {folder.parent.relative_to(APP).as_posix() for folder in APP.rglob("__init__.py")}
    assert sorted(name for name in packages - {"."} if f"`{name}/`" not in INSIDE) == []


def test_no_package_on_the_floor_plan_is_gone() -> None:
    named = re.findall(r"^\| `([a-z_/]+)/`", INSIDE, re.MULTILINE)
    assert [name for name in named if not (APP / name / "__init__.py").exists()] == []


def test_import_contracts_are_kept() -> None:
    command = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def imported_by(*arguments: str) -> set[str]:
    """The top-level packages that `python -m app …` imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "app", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(re.findall(r"^import time:.*\|\s+([A-Za-z_0-9]+)", done.stderr, re.MULTILINE))


@pytest.mark.parametrize(
    "verb", ["", "new", "sample", "list", "print", "check", "backup", "restore"]
)
def test_the_help_of_the_command_line_imports_nothing_heavy(verb: str) -> None:
    found = imported_by(*filter(None, [verb]), "--help")
    assert found & {"app", "argparse"} == {"app", "argparse"}
    assert sorted(found & set(HEAVY)) == []


def test_every_resource_named_in_the_code_is_there() -> None:
    named = {
        name
        for module in MODULES
        for name in re.findall(r'\bresource\(\s*"([^"{}]+)"', module.read_text(encoding="utf-8"))
    }
    assert named
    assert sorted(name for name in named if not (ROOT / "resources" / name).exists()) == []
