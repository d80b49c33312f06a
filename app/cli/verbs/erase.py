"""`erase`: categories of personal data, or all about one person, go for good after a dry run."""

import argparse

from app.cli.verb import Verb, file

CATEGORIES = (
    *("health", "passport", "travel", "phones", "emails", "answers", "photos", "notes"),
    "all_but_evidence",
)

WORD = "[…]"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which conference, what, and whether it is meant."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "--category",
        action="append",
        choices=CATEGORIES,
        metavar="CATEGORY",
        help=f"what to erase: {', '.join(CATEGORIES)}; may be repeated",
    )
    what.add_argument(
        "--person",
        metavar="TEXT",
        help="everything about one person: name, city or number; must fit one person",
    )
    meant = parser.add_mutually_exclusive_group(required=True)
    meant.add_argument("--dry-run", action="store_true", help="only say what would go, and stay")
    meant.add_argument("--yes", action="store_true", help="erase; this cannot be undone")
    parser.add_argument(
        "--backups", action="store_true", help="with --yes: delete backups that hold the data too"
    )
    parser.add_argument(
        "--replace",
        nargs="?",
        const=WORD,
        metavar="WORD",
        help=f"with --yes: put this word (else {WORD}) into texts that name it still",
    )
    parser.add_argument("--json", action="store_true", help="the answer as JSON")


def run(given: argparse.Namespace) -> int:
    """Tell or erase."""
    from app.cli import erasing
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        return erasing.erase_person(store, given) if given.person else erasing.erase(store, given)


VERB = Verb(
    "erase",
    "Erase categories of personal data or one person, after a dry run",
    "erase sample.plenum --category health --category passport --dry-run",
    arguments,
    run,
)
