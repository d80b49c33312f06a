"""`list`: the delegations or the people of a conference."""

import argparse

from app.cli.verb import Verb, file

WHAT = ("delegations", "people")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of what, and in which form."""
    parser.add_argument("what", metavar="delegations|people", choices=WHAT, help="what to list")
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument("--json", action="store_true", help="everything, as JSON in UTF-8")


def run(given: argparse.Namespace) -> int:
    """Print the table."""
    from app.cli.listing import LISTS
    from app.cli.output import print_json, print_table
    from app.store import Store

    listing = LISTS[given.what]
    with Store.open(given.file, alone=False) as store:
        found = store.ask(listing.collect)
    if given.json:
        print_json(found)
    else:
        print_table(list(listing.columns.values()), [listing.cells(row) for row in found])
    return 0


VERB = Verb(
    "list",
    "List the delegations or the people of a conference",
    "list people sample.plenum --json",
    arguments,
    run,
)
