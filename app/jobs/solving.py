"""Solving whole-number programs with HiGHS, in a process of its own that can be stopped."""

import os
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from app.base.errors import AppError
from app.base.progress import Progress, Silent
from app.base.words import N_
from app.rules.placing import Places, PlacingFacts, explained
from app.rules.placing_problem import Limit, Problem, problem

LONGEST = 120.0
"""Seconds after which the best answer so far is taken, with its gap."""
WATCHED_EVERY = 0.05
TERMS_A_LINE = 12
OPTIONS = "mip_rel_gap = 0\nmip_abs_gap = 0.5\nrandom_seed = 1\nthreads = 1\ntime_limit = {}\n"
"""Worth is whole points, hence half a point is proof; one thread, so that it comes out again."""


def find_places(
    facts: PlacingFacts, progress: Progress | None = None, longest: float = LONGEST
) -> Places:
    """Who gets a place where: the best there is, or the best found in `longest` seconds.

    Raises Cancelled, and AppError where the solver cannot be started.
    """
    asked = problem(facts)
    if not asked.columns:
        return explained(facts, ())
    chosen, gap = solve(asked, progress, longest)
    columns = (column for column in asked.columns if column.place is not None)
    places = [column.place for column in columns if column.name in chosen and column.place]
    return explained(facts, places, gap)


def solve(
    asked: Problem, progress: Progress | None = None, longest: float = LONGEST
) -> tuple[frozenset[str], float]:
    """The names of the columns to say yes to, and the share by which it may miss the best."""
    with tempfile.TemporaryDirectory(prefix="plenum-") as folder:
        model, options, answer = (Path(folder, name) for name in ("m.lp", "options", "answer"))
        model.write_text("\n".join(written(asked)), encoding="ascii")
        options.write_text(OPTIONS.format(longest), encoding="ascii")
        command = [str(model), "--options_file", str(options), "--solution_file", str(answer)]
        said = _run(command, progress or Silent(), longest)
        if not answer.exists():
            raise AppError(N_("The places could not be worked out. Try again with fewer wishes."))
        lines = answer.read_text(encoding="ascii").splitlines()
        return _chosen(lines), 0.0 if BEST in lines[:2] else _gap(said)


def _run(arguments: Sequence[str], progress: Progress, longest: float) -> str:
    import highsbox

    program = highsbox.highs_bin_path()
    libraries = highsbox.highs_lib_dir()
    found = {
        name: os.pathsep.join((libraries, *filter(None, (os.environ.get(name),))))
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PATH")
    }
    try:
        running = subprocess.Popen(  # noqa: S603 - a program of ours with files of ours
            [program, *arguments],
            env={**os.environ, **found},
            cwd=Path(arguments[0]).parent,  # it writes its log where it is started
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as problem_:
        raise AppError(
            N_("The solver for places cannot be started. Install the program again.")
        ) from problem_
    started = time.monotonic()
    with running:
        while True:
            try:
                said, _nothing = running.communicate(timeout=WATCHED_EVERY)
            except subprocess.TimeoutExpired:
                _tell(running, progress, time.monotonic() - started, longest)
            else:
                return said


def _tell(
    running: "subprocess.Popen[str]", progress: Progress, passed: float, longest: float
) -> None:
    """Report, and stop the solver when the user gave up."""
    try:
        progress.report(min(int(passed * 10), int(longest * 10)), int(longest * 10))
    except BaseException:
        running.kill()
        raise


def written(asked: Problem) -> Iterator[str]:
    """The program as the text of an LP file, line by line."""
    yield "maximize"
    terms = [(column.worth, column.name) for column in asked.columns]
    yield from _sum("worth", terms)
    yield "subject to"
    for number, limit in enumerate(asked.limits):
        yield from _sum(f"c{number}", limit.terms, _end(limit))
    yield "bounds"
    for column in asked.columns:
        if column.fixed is not None:
            yield f" {column.name} = {column.fixed}"
    yield "binary"
    for column in asked.columns:
        if column.fixed is None:
            yield f" {column.name}"
    yield "end"


def _end(limit: Limit) -> str:
    return f" {'>=' if limit.least else '<='} {limit.bound}"


def _sum(name: str, terms: Sequence[tuple[int, str]], end: str = "") -> Iterator[str]:
    signed = [f"{'-' if factor < 0 else '+'} {abs(factor)} {column}" for factor, column in terms]
    lines = [
        " ".join(signed[place : place + TERMS_A_LINE])
        for place in range(0, len(signed), TERMS_A_LINE)
    ]
    for place, line in enumerate(lines):
        begin = f" {name}: " if place == 0 else "  "
        yield begin + line + (end if place == len(lines) - 1 else "")


def _chosen(lines: Iterable[str]) -> frozenset[str]:
    """The columns that are 1 in the file of a solution."""
    found = set()
    reading = False
    for line in lines:
        if line.startswith("# "):
            reading = line.startswith("# Columns")
            if line.startswith("# Rows"):
                break
        elif reading:
            name, _, value = line.partition(" ")
            if float(value) > HALF:
                found.add(name)
    return frozenset(found)


HALF = 0.5


def _gap(said: str) -> float:
    """How far from the best it may be, by the two bounds in what the solver said."""
    bounds = {}
    for line in said.splitlines():
        words = line.split()
        if len(words) > BOUND and words[1:2] == ["bound"]:
            bounds[words[0]] = float(words[BOUND])
    if bounds.keys() < {"Primal", "Dual"}:
        return 1.0
    return abs(bounds["Dual"] - bounds["Primal"]) / max(abs(bounds["Primal"]), 1.0)


BEST = "Optimal"
BOUND = 2
"""The word of a line “Primal bound 7” that is the bound."""
