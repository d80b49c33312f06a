"""Starts the command line for a command and the window for everything else."""

import gc
import sys

SELDOM = 250_000
"""New objects until a command looks for garbage: hardly any arises while it loads and reads."""


def is_command(arguments: list[str]) -> bool:
    """Whether these are for the command line: an option or a bare word, not a file's path."""
    if not arguments:
        return False
    first = arguments[0]
    return first.startswith("-") or first.isalpha()


def main(arguments: list[str] | None = None) -> int:
    """Run what is asked for; returns the exit code. Neither side is imported before it is known."""
    given = sys.argv[1:] if arguments is None else arguments
    if is_command(given):
        gc.set_threshold(SELDOM, *gc.get_threshold()[1:])
        from app.cli.main import main as command

        code = command(given)
        gc.freeze()  # what is left goes with the process: nobody need look for garbage in it
        return code
    from app.gui.application import main as window

    return window(given)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # a worker process of the built application starts here too
        import multiprocessing

        multiprocessing.freeze_support()
    sys.exit(main())
