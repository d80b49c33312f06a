"""What every command has in common: help, codes, one sentence for what went wrong."""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from factories import a_person, a_store

from app.base.errors import FileProblem
from app.cli import main as command_line
from app.cli.verb import Verb, program
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
VERBS = (
    *("attendance", "backup", "certificates", "check", "checkin", "erase", "export", "import"),
    *("list", "new", "person", "print", "restore", "sample"),
)


def a_verb(run: Callable[[argparse.Namespace], int]) -> dict[str, Verb]:
    """A command that only does this."""
    return {"try": Verb("try", "Try it", "try", lambda _: None, run)}


def failing(error: BaseException) -> Callable[[argparse.Namespace], int]:
    def run(_: argparse.Namespace) -> int:
        raise error

    return run


def process(*arguments: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    """The command line as a user starts it."""
    command = [sys.executable, "-m", "app", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=False, **{"capture_output": True} | more)


def test_every_command_is_a_file_of_its_own() -> None:
    assert tuple(command_line.load_kinds(command_line.verbs, "VERB")) == VERBS


def test_the_help_names_every_command(run: Run) -> None:
    done = run("--help")
    assert (done.code, done.err) == (0, "")
    assert tuple(re.findall(r"^    ([a-z]+)(?: |$)", done.out, re.MULTILINE)) == VERBS


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_command_has_an_example(run: Run, verb: str) -> None:
    done = run(verb, "--help")
    assert (done.code, done.err) == (0, "")
    assert f"example:\n  {program()} {verb} " in done.out


@pytest.mark.parametrize("verb", VERBS)
def test_the_example_is_a_right_usage(run: Run, verb: str) -> None:
    example = command_line.load_kinds(command_line.verbs, "VERB")[verb].example
    parser = argparse.ArgumentParser()
    command_line.load_kinds(command_line.verbs, "VERB")[verb].arguments(parser)
    words = [word.strip('"') for word in re.findall(r'"[^"]+"|\S+', example)]
    assert words[0] == verb
    parser.parse_args(words[1:])


def test_the_version(run: Run) -> None:
    done = run("--version")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"Plenum \d+\.\d+\.\d+\n", done.out)


def test_no_command_is_wrong_usage(run: Run) -> None:
    done = run()
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("list", "rooms", "a.plenum"),
        ("list", "people"),
        ("backup",),
        ("check", ""),
        ("check", "a\0b"),
        ("check", "a.plenum", "--colour"),
    ],
)
def test_wrong_usage_is_told_on_stderr(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "error: " in done.err


def test_the_arguments_of_the_process_are_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["plenum", "--version"])
    assert command_line.main() == 0
    assert capsys.readouterr().out.startswith("Plenum ")


def test_a_known_problem_is_one_line_on_stderr(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = FileProblem("“{file}” is\ngone\x1b[2J.", file="a\tb")
    monkeypatch.setattr(command_line, "load_kinds", lambda *_: a_verb(failing(problem)))
    done = run("try")
    assert (done.code, done.out, done.err) == (1, "", "“a b” is gone [2J.\n")


def test_a_bug_is_not_hidden(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "load_kinds", lambda *_: a_verb(failing(KeyError("x"))))
    with pytest.raises(KeyError):
        run("try")


def test_stopping_by_the_keyboard_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stop = failing(KeyboardInterrupt())
    monkeypatch.setattr(command_line, "load_kinds", lambda *_: a_verb(stop))
    done = run("try")
    assert (done.code, done.err) == (1, "Stopped before the end: nothing was changed.\n")


def test_a_failure_of_the_system_names_what_failed(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = failing(OSError(5, "Input/output error", "/a/b"))
    monkeypatch.setattr(command_line, "load_kinds", lambda *_: a_verb(broken))
    done = run("try")
    expected = "Input/output error: /a/b could not be used. Choose another place.\n"
    assert (done.code, done.err) == (1, expected)


def test_as_a_process_with_another_encoding(tmp_path: Path) -> None:
    with a_store(tmp_path) as store:
        a_person(store, "Ilze Bērziņa")
    plain = {**os.environ, "PYTHONIOENCODING": "ascii"}
    table = process("list", "people", store.path, env=plain)
    assert (table.returncode, table.stderr) == (0, b"")
    assert b"B?rzi?a" in table.stdout
    listed = process("list", "people", store.path, "--json", env=plain)
    assert (listed.returncode, listed.stderr) == (0, b"")
    assert "Bērziņa".encode() in listed.stdout
    refused = process("list", "people", tmp_path / "no.plenum", env=plain)
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert refused.stderr.startswith(b'There is no file "no.plenum" in ')


def test_nothing_is_written_after_a_reader_is_gone(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    gone = a_verb(failing(BrokenPipeError()))
    monkeypatch.setattr(command_line, "load_kinds", lambda *_: gone)
    with (tmp_path / "out").open("w") as out:
        monkeypatch.setattr(sys, "stdout", out)
        done = run("try")
        out.write("too late")
    assert (done.code, done.out, done.err) == (0, "", "")
    assert (tmp_path / "out").read_text() == ""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_without_any_output_a_command_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command_line, "_known", lambda _argv: a_verb(lambda _: 0))
    with monkeypatch.context() as closed:
        closed.setattr(sys, "stdout", None)
        assert command_line.main(["try"]) == 0


def test_a_reader_that_has_seen_enough_is_no_failure(path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process("check", path, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_an_output_without_room_is_refused(path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process("check", path, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert b"the output could not be used" in done.stderr
