"""The set-up script: what it says before anything is installed."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import run
from environment import LINUX, SetUpProblem

SCRIPT = Path(run.__file__)


def script(
    *arguments: str, code: str = "", **surroundings: str
) -> "subprocess.CompletedProcess[str]":
    """Run the script, or some code beside it, as a user would."""
    command = ["-c", code] if code else [str(SCRIPT)]
    return subprocess.run(
        [sys.executable, *command, *arguments],
        cwd=SCRIPT.parent,
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_old_python_is_told_so_in_a_sentence() -> None:
    old = script(code="import sys; sys.version_info = (3, 10, 9); import run")
    assert old.returncode == 1
    assert old.stderr.startswith("Plenum needs Python 3.11 or newer, and this is Python ")
    assert old.stderr.count("\n") == 1


def test_an_old_python_can_read_the_script() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("name", ["run", "environment"])
def test_the_script_needs_only_python(name: str) -> None:
    body = ast.parse(SCRIPT.with_stem(name).read_text(encoding="utf-8")).body
    imported = {alias.name for line in body if isinstance(line, ast.Import) for alias in line.names}
    imported |= {line.module or "" for line in body if isinstance(line, ast.ImportFrom)}
    top = {each.partition(".")[0] for each in imported}
    assert top - sys.stdlib_module_names <= {"environment"}


def test_help_names_every_command() -> None:
    shown = script("--help")
    assert shown.returncode == 0
    assert [name for name in run.COMMANDS if f"run.py {name}" not in shown.stdout] == []


def test_demo_refuses_what_it_does_not_know() -> None:
    refused = script("demo", "--frehs")
    assert refused.returncode == 2
    assert refused.stderr == "demo takes no argument but --fresh. See: python3 run.py --help\n"


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    monkeypatch.setattr(run, "QT_LIBRARIES", {"libnowhere.so.7": "libnowhere7"})
    monkeypatch.setattr(run, "SCREEN_LIBRARIES", {"libxcb-nowhere.so.1": "libxcb-nowhere1"})
    with pytest.raises(SetUpProblem) as refused:
        run.require_libraries(screen=True)
    assert str(refused.value).splitlines()[1:] == [
        "On Debian and Ubuntu:  sudo apt-get install libnowhere7 libxcb-nowhere1",
        "Elsewhere, install the packages that have: libnowhere.so.7 libxcb-nowhere.so.1",
    ]
    assert run.missing_libraries(screen=False) == {"libnowhere.so.7": "libnowhere7"}


@pytest.mark.parametrize(
    ("surroundings", "screen_and_x"),
    [
        ({}, (False, False)),
        ({"DISPLAY": ":0"}, (True, True)),
        ({"WAYLAND_DISPLAY": "wayland-0"}, (True, False)),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, (True, False)),
        ({"QT_QPA_PLATFORM": "offscreen"}, (True, False)),
        ({"DISPLAY": ""}, (False, False)),
    ],
)
def test_a_screen_is_recognised(
    surroundings: dict[str, str],
    screen_and_x: tuple[bool, bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    assert (run.has_screen(), run.uses_x()) == screen_and_x


def test_tests_keep_their_files_where_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "MEMORY", tmp_path)
    monkeypatch.setattr(run, "ROOM", 1)
    with run.scratch() as folder:
        assert Path(folder).is_dir()
        assert (Path(folder).parent == tmp_path) == LINUX
    assert not Path(folder).exists()
    monkeypatch.setattr(run, "ROOM", 1 << 62)
    with run.scratch() as folder:
        assert Path(folder).parent != tmp_path
    monkeypatch.setattr(run, "MEMORY", tmp_path / "nowhere")
    assert not run.has_room(run.MEMORY)
