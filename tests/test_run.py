"""The set-up script: what it installs, repairs and says."""

import ast
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import run
from run import Environment, SetUpProblem

SCRIPT = Path(run.__file__)


def a_lock(folder: Path, text: str = "# nothing to install\n") -> Path:
    lock = folder / "requirements.txt"
    lock.write_text(text, encoding="utf-8")
    return lock


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that is ready, with an empty lock."""
    folder = tmp_path_factory.mktemp("checkout")
    environment = Environment(folder / ".venv")
    environment.prepare(a_lock(folder))
    return environment


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


def test_the_script_needs_only_python() -> None:
    body = ast.parse(SCRIPT.read_text(encoding="utf-8")).body
    imported = {alias.name for line in body if isinstance(line, ast.Import) for alias in line.names}
    imported |= {line.module or "" for line in body if isinstance(line, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names


def test_help_names_every_command() -> None:
    shown = script("--help")
    assert shown.returncode == 0
    assert [name for name in run.COMMANDS if f"run.py {name}" not in shown.stdout] == []


def test_demo_refuses_what_it_does_not_know() -> None:
    refused = script("demo", "--frehs")
    assert refused.returncode == 2
    assert refused.stderr == "demo takes no argument but --fresh. See: python3 run.py --help\n"


def test_a_lock_is_installed_once_and_again_when_it_changes(
    made: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = made.folder.parent
    made.prepare(a_lock(folder, "# changed\n"))
    assert "Installing what requirements.txt lists" in capfd.readouterr().out
    made.prepare(a_lock(folder, "# changed\n"))
    assert capfd.readouterr() == ("", "")


def test_the_environment_runs_its_own_python(made: Environment) -> None:
    assert made.run(["-c", "import sys; sys.exit(sys.prefix == sys.base_prefix)"]) == 0


def test_a_package_without_a_hash_is_refused_and_not_remembered(made: Environment) -> None:
    before = made.installed()
    with pytest.raises(SetUpProblem, match="The packages could not be installed; pip says above"):
        made.prepare(a_lock(made.folder.parent, "./no-such-package\n"))
    assert made.installed() == before


def test_another_python_version_counts_as_nothing_installed(
    made: Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert made.works()
    monkeypatch.setattr(run, "PYTHON_VERSION", "3.99.0")
    assert made.installed() == {}
    assert not made.works()


def test_an_exit_by_a_signal_is_reported_as_a_shell_does(made: Environment) -> None:
    if os.name == "nt":
        pytest.skip("signals are not known there")
    assert made.run(["-c", "import os; os.kill(os.getpid(), 15)"]) == 128 + 15


@pytest.mark.parametrize(
    "left", [{}, {"pyvenv.cfg": "home = nowhere"}, {"plenum-installed.json": "{"}]
)
def test_a_half_made_environment_is_made_anew(
    tmp_path: Path, left: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / ".venv"
    (folder / "bin").mkdir(parents=True)
    for name, text in left.items():
        (folder / name).write_text(text, encoding="utf-8")
    created: list[bool] = []
    monkeypatch.setattr(venv, "create", lambda folder, **_: created.append(folder.exists()))

    environment = Environment(folder)
    assert environment.installed() == {}
    assert not environment.works()
    environment.make()

    assert created == [False]


@pytest.mark.parametrize("problem", [SystemExit(1), subprocess.CalledProcessError(1, "ensurepip")])
def test_a_python_without_venv_leaves_nothing_half_made(
    tmp_path: Path, problem: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    def give_up(folder: Path, **_: object) -> None:
        (folder / "bin").mkdir(parents=True)
        raise problem

    monkeypatch.setattr(venv, "create", give_up)
    package = "python{}.{}-venv".format(*sys.version_info)
    with pytest.raises(SetUpProblem, match="cannot make an environment") as refused:
        Environment(tmp_path / ".venv").make()

    assert not run.LINUX or f"sudo apt-get install {package}\n" in str(refused.value)
    assert list(tmp_path.iterdir()) == []


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
