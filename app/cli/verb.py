"""What a command of the command line is, and how its arguments are read."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Verb:
    """A command: `run` does it, raising AppError for what the user can mend."""

    key: str
    summary: str
    example: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def program() -> str:
    """How the command line is started, for examples."""
    return "plenum" if getattr(sys, "frozen", False) else "python3 run.py"


def file(text: str) -> Path:
    """The whole path of a file, so that what is said of it names its folder."""
    if not text or "\0" in text:
        raise argparse.ArgumentTypeError("a file needs a name without NUL characters")
    return Path(text).absolute()


def day(text: str) -> date:
    """A day written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2027-12-10") from None


def amount(text: str) -> int:
    """A whole number of people."""
    if not text.isdecimal() or not 1 <= int(text[:9]) <= MOST or len(text) > len(str(MOST)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to {MOST}")
    return int(text)


MOST = 200_000
