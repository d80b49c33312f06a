"""The command line: finds the command, runs it, and says in one sentence what went wrong."""

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress

import app
from app.base.errors import AppError
from app.base.kinds import load_kind, load_kinds
from app.cli import verbs
from app.cli.output import one_line, prepare_streams
from app.cli.verb import Verb, program

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command: 0 done, 1 refused with a sentence on stderr, 2 wrong usage."""
    prepare_streams()
    try:
        code = _run(sys.argv[1:] if argv is None else argv)
        if sys.stdout is not None:  # nobody reads: the program was started without an output
            sys.stdout.flush()
    except BrokenPipeError:  # who reads has seen enough, as `head` has
        _give_up_output()
        return DONE
    except AppError as problem:
        return _refuse(str(problem))
    except KeyboardInterrupt:
        return _refuse("Stopped before the end: nothing was changed.")
    except OSError as problem:
        _give_up_output()
        what = problem.filename or "the output"
        return _refuse(f"{problem.strerror}: {what} could not be used. Choose another place.")
    return code


def _run(argv: Sequence[str]) -> int:
    known = _known(argv)
    parser = _parser(known.values())
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as stop:  # argparse has printed the help, or what is wrong
        return int(stop.code or DONE)
    if arguments.verb is None:
        parser.print_help(sys.stderr)
        return WRONG_USAGE
    return known[arguments.verb].run(arguments)


def _known(argv: Sequence[str]) -> dict[str, Verb]:
    """The command that is asked for alone, where the first word says which; else all there are."""
    said = argv[0] if argv else ""
    verb: Verb | None = load_kind(verbs, "VERB", said)
    return {said: verb} if verb and verb.key == said else load_kinds(verbs, "VERB")


def _parser(known: Iterable[Verb]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=program(),
        description="Plenum: conferences with delegations, offline on a laptop.",
        epilog="Exit codes: 0 done, 1 refused, 2 wrong usage.",
    )
    parser.add_argument("--version", action="version", version=f"Plenum {app.__version__}")
    commands = parser.add_subparsers(dest="verb", metavar="COMMAND", title="commands")
    for verb in known:
        one = commands.add_parser(
            verb.key,
            help=verb.summary,
            description=f"{verb.summary}.",
            epilog=f"example:\n  {program()} {verb.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        verb.arguments(one)
    return parser


def _refuse(sentence: str) -> int:
    with suppress(OSError):  # nobody listens on stderr either
        print(one_line(sentence), file=sys.stderr, flush=True)
    return REFUSED


def _give_up_output() -> None:
    """Let the flush at the end of the program go nowhere, or it would complain again."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
