"""The command line as tests use it: arguments in, code and both outputs out."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from factories import a_store

from app.cli.main import main


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def run(*arguments: object) -> Done:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Done(code, captured.out, captured.err)

    return run


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed file with an empty conference."""
    with a_store(tmp_path) as store:
        return store.path
