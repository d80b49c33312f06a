"""`attendance`: who was checked in, where and when."""

import argparse

from app.cli.verb import Verb, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which conference, and in which form."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument("--point", default="", metavar="NAME", help="only at this point")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--counters", action="store_true", help="how many came, against what the fund asks for"
    )
    what.add_argument(
        "--days", action="store_true", help="for each person and day: checked in, signed, both"
    )
    parser.add_argument("--json", action="store_true", help="as JSON in UTF-8")


def run(given: argparse.Namespace) -> int:
    """Print who is in, or what that comes to."""
    from app.cli import attendance, desk
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        if given.counters:
            return attendance.print_counters(store, as_json=given.json)
        if given.days:
            return attendance.print_days(store, as_json=given.json)
        return desk.print_attendance(store, given)


VERB = Verb(
    "attendance",
    "List who was checked in",
    "attendance sample.plenum --json",
    arguments,
    run,
)
