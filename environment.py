"""The folder with the packages Plenum needs: made, filled, repaired and used."""

import contextlib
import hashlib
import io
import json
import os
import platform
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LINUX = platform.system() == "Linux"
PYTHON_VERSION = platform.python_version()


class SetUpProblem(Exception):
    """What stands in the way, in words for the person at the keyboard."""


class Environment:
    """The folder with Plenum's own Python packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.stamp = folder / "plenum-installed.json"  # written last, so it vouches for the rest
        self.python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    def prepare(self, lock: Path, *contained: Path) -> None:
        """Install what `lock` lists, unless that was done with this Python before.

        The locks it contains are in place with it.
        """
        digests = {
            each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in (lock, *contained)
        }
        installed = self.installed()
        if installed.get(lock.name) == digests[lock.name]:
            return
        if not self.works():
            self.make()
            installed = {}
        self.install(lock)
        self.remember(installed | digests)

    def installed(self) -> dict[str, str]:
        """The digests of the locks that are in place for this Python; empty if in doubt."""
        try:
            stamp = json.loads(self.stamp.read_text(encoding="utf-8"))
            locks = stamp["locks"] if stamp["python"] == PYTHON_VERSION else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return dict(locks) if self.python.exists() else {}

    def works(self) -> bool:
        """Whether there is a Python of this version with pip; not so if half-made or old."""
        question = "import pip, platform; print(platform.python_version())"
        try:
            answer = subprocess.run(
                [self.python, "-I", "-c", question], capture_output=True, text=True, check=False
            )
        except OSError:
            return False
        return answer.stdout.strip() == PYTHON_VERSION

    def make(self) -> None:
        """Make the environment anew, with pip and nothing else."""
        print(f"Making the environment in {self.folder} …", flush=True)
        try:
            if self.folder.exists():
                shutil.rmtree(self.folder)
            with contextlib.redirect_stdout(io.StringIO()):  # Debian's own long advice
                venv.create(self.folder, with_pip=True, symlinks=os.name != "nt")
        except (SystemExit, ImportError, subprocess.CalledProcessError) as problem:
            shutil.rmtree(self.folder, ignore_errors=True)  # a half-made one would look whole
            raise SetUpProblem(venv_advice()) from problem
        except OSError as problem:
            raise SetUpProblem(
                f"The environment in {self.folder} could not be made: {problem.strerror}. "
                "Close programs that use it, see that the disk has 2 GB free, and try again."
            ) from problem

    def install(self, lock: Path) -> None:
        """Let pip install exactly what `lock` lists."""
        print(f"Installing what {lock.name} lists; the first time takes minutes …", flush=True)
        pip = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check"]
        settings = {**os.environ, "PIP_USER": "0"}  # a user-wide default cannot hold in here
        settings.pop("PYTHONPATH", None)
        done = subprocess.run(
            [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)],
            env=settings,
            check=False,
        )
        if done.returncode:
            raise SetUpProblem(
                "\nThe packages could not be installed; pip says above why.\n"
                "Without a network connection, repeat the command later: what is there stays.\n"
                "Behind a proxy or with an index of your own, set that up in pip's configuration.\n"
                f"If no version matches: Python 3.11 to 3.14 will do, and this is {PYTHON_VERSION}."
            )

    def remember(self, locks: dict[str, str]) -> None:
        """Write down what is installed, whole or not at all."""
        fresh = self.stamp.with_suffix(".new")
        fresh.write_text(json.dumps({"python": PYTHON_VERSION, "locks": locks}), encoding="utf-8")
        fresh.replace(self.stamp)

    def run(
        self,
        arguments: Sequence[str | Path],
        *,
        folder: Path | None = None,
        output: int | None = None,
        **settings: str,
    ) -> int:
        """Run this Python in `folder` or where the caller is; returns its exit code."""
        surroundings = {**os.environ, **settings, "PYTHONPATH": str(ROOT)}
        command = [self.python, *arguments]
        done = subprocess.run(command, cwd=folder, stdout=output, env=surroundings, check=False)
        code = done.returncode
        return code if code >= 0 else 128 - code  # ended by a signal, as shells report it


def venv_advice() -> str:
    """What to do when this Python cannot make an environment."""
    if LINUX:
        package = "python{}.{}-venv".format(*sys.version_info)
        return (
            "This Python cannot make an environment: a part of it is packaged separately.\n"
            f"On Debian and Ubuntu:  sudo apt-get install {package}\n"
            "Then repeat the command."
        )
    return (
        "This Python cannot make an environment: its module ensurepip does not work. "
        "Install Python 3.11 or newer with its standard installer and repeat the command."
    )
