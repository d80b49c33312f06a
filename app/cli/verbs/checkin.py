"""`checkin`: let people in by code, by name, by lines that come in, or by marks on paper."""

import argparse

from app.cli.verb import Verb, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Who, at which point, and how the answer is given."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("--code", metavar="C", help="the code of a badge")
    who.add_argument("--person", metavar="TEXT", help="name, city or number; must fit one person")
    who.add_argument(
        "--list",
        action="store_true",
        help="read a code or number from each line of the input, blank or not; answer each with a "
        "line of JSON, written after its commit",
    )
    who.add_argument(
        "--marks", metavar="NUMBERS", help="ticked on a printed check-in list, such as “3, 5-9”"
    )
    parser.add_argument(
        "--tally",
        type=int,
        metavar="N",
        help="the sum on the list; where it is not that of --marks, nobody is checked in",
    )
    parser.add_argument("--point", default="", metavar="NAME", help="else the day that it is")
    parser.add_argument("--out", action="store_true", help="check out instead of in")
    parser.add_argument(
        "--anyway", action="store_true", help="also who is not confirmed, or on another day"
    )
    parser.add_argument("--json", action="store_true", help="the answer as JSON")


def run(given: argparse.Namespace) -> int:
    """Check in, each committed before it is answered."""
    from app.cli import desk
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        return desk.check_in(store, given)


VERB = Verb(
    "checkin",
    "Check people in at the desk",
    "checkin sample.plenum --person 14",
    arguments,
    run,
)
