"""`list`: what is in a conference, and what can be printed of it."""

import argparse
import sys

from app.cli.verb import Verb, file

WHAT = ("delegations", "people", "documents", "papers", "designs")
WRONG_USAGE = 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of what, and in which form."""
    parser.add_argument("what", metavar="|".join(WHAT), choices=WHAT, help="what to list")
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        type=file,
        help="the conference; documents, papers and the designs of the program need none",
    )
    parser.add_argument("--json", action="store_true", help="everything, as JSON in UTF-8")


def run(given: argparse.Namespace) -> int:
    """Print the table."""
    from app.cli.catalogues import CATALOGUES
    from app.cli.listing import LISTS
    from app.cli.output import print_json, print_table
    from app.store import Store

    listing = LISTS.get(given.what) or CATALOGUES[given.what]
    if given.file is not None:
        with Store.open(given.file, alone=False) as store:
            found = store.ask(listing.collect)
    elif given.what in CATALOGUES:
        found = CATALOGUES[given.what].collect(None)
    else:
        print(f"error: name the conference too: list {given.what} FILE", file=sys.stderr)
        return WRONG_USAGE
    if given.json:
        print_json(found)
    else:
        print_table(list(listing.columns.values()), [listing.cells(row) for row in found])
    return 0


VERB = Verb(
    "list",
    "List the people or delegations of a conference, and what can be printed",
    "list people sample.plenum --json",
    arguments,
    run,
)
