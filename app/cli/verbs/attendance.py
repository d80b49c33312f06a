"""`attendance`: who was checked in, where and when."""

import argparse

from app.cli.verb import Verb, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which conference, and in which form."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument("--point", default="", metavar="NAME", help="only at this point")
    parser.add_argument("--json", action="store_true", help="as JSON in UTF-8")


def run(given: argparse.Namespace) -> int:
    """Print who is in."""
    from app.cli import desk
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        return desk.print_attendance(store, given)


VERB = Verb(
    "attendance",
    "List who was checked in",
    "attendance sample.plenum --json",
    arguments,
    run,
)
