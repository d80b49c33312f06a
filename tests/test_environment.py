"""The environment: made once, repaired when half-made, never believed when in doubt."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import environment
from environment import Environment, SetUpProblem


def a_lock(folder: Path, text: str = "# nothing to install\n") -> Path:
    lock = folder / "requirements.txt"
    lock.write_text(text, encoding="utf-8")
    return lock


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment that is ready, with an empty lock."""
    folder = tmp_path_factory.mktemp("checkout")
    fresh = Environment(folder / ".venv")
    fresh.prepare(a_lock(folder))
    return fresh


def test_a_lock_is_installed_once_and_again_when_it_changes(
    made: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = made.folder.parent
    made.prepare(a_lock(folder, "# changed\n"))
    assert "Installing what requirements.txt lists" in capfd.readouterr().out
    made.prepare(a_lock(folder, "# changed\n"))
    assert capfd.readouterr() == ("", "")


def test_a_lock_brings_those_it_contains(
    made: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    small, large = made.folder.parent / "small.txt", made.folder.parent / "large.txt"
    small.touch()
    large.touch()
    made.prepare(large, small)
    capfd.readouterr()
    made.prepare(small)
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
    monkeypatch.setattr(environment, "PYTHON_VERSION", "3.99.0")
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

    half_made = Environment(folder)
    assert half_made.installed() == {}
    assert not half_made.works()
    half_made.make()

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

    assert not environment.LINUX or f"sudo apt-get install {package}\n" in str(refused.value)
    assert list(tmp_path.iterdir()) == []
