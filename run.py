"""Sets Plenum up on a fresh machine and starts the part of it that is asked for."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  # whoever starts it with an older one reads why
    sys.exit(
        f"Plenum needs Python 3.11 or newer, and this is Python {sys.version.split()[0]}. "
        "Install a newer Python and start run.py with it, for example: python3.11 run.py demo"
    )

import ctypes
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from environment import LINUX, ROOT, Environment, SetUpProblem

HELP = """\
Plenum: conferences with delegations, offline on a laptop.

  python3 run.py                  open the program
  python3 run.py FILE.plenum      open the program on a conference
  python3 run.py COMMAND …        the command line; python3 run.py COMMAND --help explains one
  python3 run.py demo [--fresh]   build the sample conference in demo/, before and after it was
                                  held, print all documents of both and open the first;
                                  --fresh throws the edited samples away and builds new ones
  python3 run.py test [ARGUMENT…] run all tests, or hand the arguments to pytest

For those who work on Plenum:
  python3 run.py lint             format, lint, types and import contracts
  python3 run.py build            make the one-folder application in dist/plenum
  python3 run.py translations     collect the texts, update and compile the catalogues
  python3 run.py lock [--upgrade] compile requirements*.txt from pyproject.toml
  python3 run.py libraries        name the system packages that are missing, if any

On Windows, type py instead of python3. The first start makes the folder .venv and installs
what Plenum needs there; later starts do so only when that has changed."""

RUNTIME, DEVELOPMENT = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
SAMPLE = ROOT / "demo" / "sample.plenum"
HELD, LEFT = ROOT / "demo" / "held.plenum", ROOT / "demo" / "held"
PRINTED = ROOT / "demo" / "print"

# What Qt loads from the system, and the package of Debian and Ubuntu that has it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}

# What each command for developers runs, in order; uv's and ruff's options are in pyproject.toml.
PYBABEL = "-m babel.messages.frontend --quiet"
EXTRACT = (
    f"{PYBABEL} extract --no-default-keywords --add-location=file --sort-by-file"
    " --omit-header --no-wrap"
)
UPDATE = (
    f"{PYBABEL} update -d resources/locale --no-wrap"
    " --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date"
)
# Where texts for paper stand: what `words()` says, and the names of our choices and columns.
PAPER = (
    "app/bundles app/documents/kinds app/documents/sayings app/documents/agenda_facts.py"
    " app/documents/outcome_blocks.py app/documents/project_blocks.py"
    " app/documents/agenda_rows.py app/documents/card_pages.py app/documents/grid_blocks.py"
    " app/documents/letterhead.py app/documents/list_look.py app/documents/own_sessions.py"
    " app/documents/ruler_page.py app/documents/separators.py app/documents/signing.py"
    " app/documents/plain_values.py app/queries/erasing.py app/queries/erasing_places.py"
    " app/queries/disclosures.py app/queries/personal_data.py app/queries/personal_parts.py"
    " app/rules/attendance.py app/rules/checkins.py app/rules/closing.py"
    " app/rules/consents.py app/rules/delegations.py app/rules/diets.py app/rules/organisations.py"
    " app/rules/outcomes.py app/rules/printing.py app/rules/registrations.py"
    " app/rules/sessions.py"
    " app/exchange/agenda/leaving.py app/exchange/agenda/table_words.py"
    " app/exchange/columns.py app/exchange/delegation_columns.py"
    " app/exchange/nomination_form.py app/exchange/nomination_sheet.py app/exchange/spelling.py"
    " app/exchange/summaries.py"
)
STEPS = {
    "lint": (
        "-m ruff format --check .",
        "-m ruff check .",
        "-m mypy",
        "-c __import__('importlinter.cli').cli.lint_imports_command()",
    ),
    "build": ("-m PyInstaller --noconfirm build.spec",),
    "translations": (
        f"{EXTRACT} -k _ -k _n:1,2 -k N_ -o resources/locale/ui.pot app",
        f"{UPDATE} -D ui -i resources/locale/ui.pot",
        f"{PYBABEL} compile -D ui -d resources/locale -l pl",
        f"{EXTRACT} -k words -k tongues -k N_ -o resources/locale/documents.pot {PAPER}",
        f"{UPDATE} -D documents -i resources/locale/documents.pot",
        f"{PYBABEL} compile -D documents -d resources/locale",
    ),
    "lock": (
        "-m uv pip compile pyproject.toml --quiet -o requirements.txt",
        (
            "-m uv pip compile pyproject.toml --quiet -o requirements-dev.txt"
            " --group dev --constraints requirements.txt"
        ),
    ),
}


ENVIRONMENT = Environment(ROOT / ".venv")

MEMORY = Path("/dev/shm")  # noqa: S108 - only a folder of our own in it is used
"""Where Linux keeps files in memory."""
ROOM = 2 << 30


def loads(library: str) -> bool:
    """Whether the system finds this shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(*, screen: bool) -> dict[str, str]:
    """The shared libraries Qt would miss, each with its package; with `screen`, those of X too."""
    if not LINUX:
        return {}
    wanted = QT_LIBRARIES | (SCREEN_LIBRARIES if screen else {})
    return {name: package for name, package in wanted.items() if not loads(name)}


def require_libraries(*, screen: bool) -> None:
    """Say which system packages are missing rather than let Qt end in a traceback."""
    missing = missing_libraries(screen=screen)
    if missing:
        raise SetUpProblem(
            "Libraries of the system are missing that the window needs.\n"
            f"On Debian and Ubuntu:  sudo apt-get install {' '.join(missing.values())}\n"
            f"Elsewhere, install the packages that have: {' '.join(missing)}"
        )


def has_screen() -> bool:
    """Whether a window can be shown; who names a Qt platform knows what they do."""
    if not LINUX:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def uses_x() -> bool:
    """Whether the window would come up on an X screen."""
    return bool(os.environ.get("DISPLAY")) and not (
        os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def open_program(arguments: list[str]) -> int:
    """Run a command, or open the window on a file or on nothing."""
    from app.__main__ import is_command  # only here is the program itself needed

    ENVIRONMENT.prepare(RUNTIME)
    if not is_command(arguments):
        if not has_screen():
            raise SetUpProblem(
                "There is no screen here to show the window on. "
                "The command line works without one: python3 run.py --help"
            )
        require_libraries(screen=uses_x())
    return ENVIRONMENT.run(["-m", "app", *arguments])


def demo(arguments: list[str]) -> int:
    """Build the sample conferences unless they are there, then open the window on the first."""
    if arguments not in ([], ["--fresh"]):
        return wrong_usage("demo takes no argument but --fresh.")
    ENVIRONMENT.prepare(RUNTIME)
    code = build_demo(fresh=bool(arguments))
    if code:
        return code
    shown = SAMPLE.relative_to(ROOT)
    print(f"The sample conference is {shown}, its documents are in {told(PRINTED)}.")
    print(
        f"The same after it was held: {told(HELD)}, with all it left in {told(LEFT)}.", flush=True
    )
    if not has_screen():
        print(f"There is no screen here, so no window opens. With one: python3 run.py {shown}")
        return 0
    require_libraries(screen=uses_x())
    return ENVIRONMENT.run(["-m", "app", SAMPLE])


def told(path: Path) -> Path:
    """A path as somebody in the checkout would type it."""
    return path.relative_to(ROOT)


def build_demo(*, fresh: bool) -> int:
    """Build and print what is not there yet; the code of the first step that failed, else 0."""
    code = 0
    if fresh or not SAMPLE.exists():
        code = build_sample(SAMPLE) or print_pack(SAMPLE, PRINTED)
    if not code and (fresh or not HELD.exists()):
        code = build_sample(HELD, "--held") or print_pack(HELD, LEFT / "print") or export_held()
    return code


def build_sample(place: Path, *how: str) -> int:
    """Build a sample beside its place and move it there when it is whole."""
    place.parent.mkdir(exist_ok=True)
    fresh = place.with_name(f"{place.stem}.new.plenum")
    fresh.unlink(missing_ok=True)
    print(f"Building {told(place)} …", flush=True)
    code = ENVIRONMENT.run(["-m", "app", "sample", fresh, *how], output=subprocess.DEVNULL)
    if code == 0:
        fresh.replace(place)
    return code


def print_pack(conference: Path, folder: Path) -> int:
    """Print all documents of a sample, in Polish and English."""
    print(f"Printing its documents into {told(folder)} …", flush=True)
    folder.parent.mkdir(exist_ok=True)
    languages = ["--language", "pl", "--language", "en"]
    report = ["--report", str(folder.with_name(f"{folder.name}-doubtful.json"))]
    paths = [str(conference), "-o", str(folder)]
    pack = ["-m", "app", "print", "pack", *paths, "--quiet", *languages, *report]
    return ENVIRONMENT.run(pack, output=subprocess.DEVNULL)


def export_held() -> int:
    """The folder for participants and the one for the funder."""
    for what in ("materials", "evidence"):
        print(f"Packing {told(LEFT / what)} …", flush=True)
        order = ["-m", "app", "export", what, str(HELD), "-o", str(LEFT / what)]
        code = ENVIRONMENT.run(order, output=subprocess.DEVNULL)
        if code:
            return code
    return 0


def test(arguments: list[str]) -> int:
    """Run all tests on several cores, or what the arguments say."""
    ENVIRONMENT.prepare(DEVELOPMENT, RUNTIME)
    require_libraries(screen=False)
    chosen = arguments or ["-n", str(min(4, os.cpu_count() or 1)), "--dist", "worksteal"]
    with scratch() as folder:
        return ENVIRONMENT.run(
            ["-m", "pytest", *chosen],
            folder=ROOT,
            QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            TMPDIR=folder,
            PYTHONDONTWRITEBYTECODE="",  # compiled once for each process that is started
        )


@contextmanager
def scratch() -> Iterator[str]:
    """A folder for what tests write: in memory where there is room, so that no disk is waited for.

    Everybody may write in it, as in its like, for some tests give up their rights.
    """
    place = MEMORY if has_room(MEMORY) else None
    with tempfile.TemporaryDirectory(dir=place, ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o1777)
        yield folder


def has_room(folder: Path) -> bool:
    """Whether tests can keep and run their files in this folder of Linux."""
    if not LINUX or not folder.is_dir():
        return False
    volume = os.statvfs(folder)
    return volume.f_bavail * volume.f_frsize >= ROOM and not volume.f_flag & os.ST_NOEXEC


def develop(command: str, arguments: list[str]) -> int:
    """Run every step of `command` in the checkout, the arguments with each; 1 if one failed."""
    ENVIRONMENT.prepare(DEVELOPMENT, RUNTIME)
    codes = [ENVIRONMENT.run([*step.split(), *arguments], folder=ROOT) for step in STEPS[command]]
    return int(any(codes))


def libraries(_: list[str]) -> int:
    """Print the missing system packages on one line, or nothing."""
    print(*missing_libraries(screen=uses_x()).values())
    return 0


def wrong_usage(sentence: str) -> int:
    """Say what was wrong; returns the exit code for it."""
    print(f"{sentence} See: python3 run.py --help", file=sys.stderr)
    return 2


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "test": test,
    "libraries": libraries,
    **{name: partial(develop, name) for name in STEPS},
}


def main(arguments: list[str]) -> int:
    """Carry out one command line; returns the exit code."""
    if arguments[:1] in (["-h"], ["--help"], ["help"]):
        print(HELP)
        return 0
    try:
        if arguments and arguments[0] in COMMANDS:
            return COMMANDS[arguments[0]](arguments[1:])
        return open_program(arguments)
    except SetUpProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
