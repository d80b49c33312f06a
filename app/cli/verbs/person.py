"""`person`: everything the file holds about one person, for that person."""

import argparse

from app.cli.verb import Verb, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which conference, about whom, and into which file."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        "--person", required=True, metavar="TEXT", help="name, city or number; must fit one person"
    )
    parser.add_argument(
        *("-o", "--output"),
        required=True,
        type=file,
        metavar="OUT",
        help="the file to write; its ending says as what: .json .pdf",
    )
    parser.add_argument("--language", default="", metavar="CODE", help="of the PDF")


def run(given: argparse.Namespace) -> int:
    """Write it."""
    from app.cli import personal
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        return personal.write(store, given)


VERB = Verb(
    "person",
    "Write everything about one person",
    "person sample.plenum --person 14 -o person.pdf",
    arguments,
    run,
)
