"""The floor plan on paper is the one in the code, and nobody climbs the stairs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from factories import a_delegation, a_person, a_store
from house.places import APP, MODULES, ROOT

PLAN = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
INSIDE = PLAN.partition("## Beside the house")[0]
HEAVY = ("PySide6", "shiboken6", "sqlalchemy", "alembic", "icu")
NOT_FOR_BADGES = (
    *("PySide6", "shiboken6", "alembic", "filelock", "reportlab", "pypdfium2", "multiprocessing"),
    *("asyncio", "concurrent", "importlib.metadata", "email", "ssl", "_ssl", "difflib"),
    *("hashlib", "_hashlib", "hmac", "secrets"),  # with OpenSSL
    *("openpyxl", "xlsxwriter", "python_calamine", "icalendar", "vobject", "defusedxml"),
    *("phonenumbers", "email_validator", "chardet", "rapidfuzz", "highspy", "numpy"),
    *("app.gui", "app.bundles", "app.exchange", "app.jobs"),
    *("app.store.backup", "app.store.renewal", "app.rules.importing"),
    *("app.queries.agenda", "app.queries.importing", "app.queries.organisations"),
    *("app.documents.prepared", "app.documents.pack", "app.documents.flow_pages"),
)
"""What took 400 of 1,000 ms, and 17 of 106 MB, before a badge was printed."""
PRINT = """
import sys
from app.__main__ import main
code = main(sys.argv[1:])
print(*(name for name, module in sys.modules.items() if type(module).__name__ != "PutOff"))
sys.exit(code)
"""


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


def test_printing_badges_loads_only_what_badges_need(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        a_person(store, "Ilze Bērziņa", delegation=a_delegation(store))
    given = ("print", "badge", str(store.path), "-o", str(tmp_path / "badges.pdf"))
    done = subprocess.run(
        [sys.executable, "-c", PRINT, *given], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = set(done.stdout.splitlines()[-1].split())
    assert within(found, "app.documents.kinds") == [
        "app.documents.kinds",
        "app.documents.kinds.badge",
    ]
    assert within(found, "app.cli.verbs") == [
        "app.cli.verbs",
        "app.cli.verbs.export",  # whom it is for is said as for an export
        "app.cli.verbs.print",
    ]
    assert within(found, *NOT_FOR_BADGES) == []


def within(found: set[str], *packages: str) -> list[str]:
    """Those of the modules that are one of these packages, or in it."""
    return sorted(n for n in found if any(f"{n}.".startswith(f"{p}.") for p in packages))


def test_every_resource_named_in_the_code_is_there() -> None:
    named = {
        name
        for module in MODULES
        for name in re.findall(r'\bresource\(\s*"([^"{}]+)"', module.read_text(encoding="utf-8"))
    }
    assert named
    assert sorted(name for name in named if not (ROOT / "resources" / name).exists()) == []
