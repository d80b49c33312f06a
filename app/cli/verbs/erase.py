"""`erase`: categories of personal data go for good, after a dry run."""

import argparse

from app.cli.verb import Verb, file

CATEGORIES = (
    *("health", "passport", "travel", "phones", "emails", "answers", "photos", "notes"),
    "all_but_evidence",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which conference, which categories, and whether it is meant."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        "--category",
        action="append",
        required=True,
        choices=CATEGORIES,
        metavar="CATEGORY",
        help=f"what to erase: {', '.join(CATEGORIES)}; may be repeated",
    )
    meant = parser.add_mutually_exclusive_group(required=True)
    meant.add_argument("--dry-run", action="store_true", help="only say what would go, and stay")
    meant.add_argument("--yes", action="store_true", help="erase; this cannot be undone")
    parser.add_argument(
        "--backups", action="store_true", help="with --yes: delete backups that hold the data too"
    )
    parser.add_argument("--json", action="store_true", help="the answer as JSON")


def run(given: argparse.Namespace) -> int:
    """Tell or erase."""
    from app.cli import erasing
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        return erasing.erase(store, given)


VERB = Verb(
    "erase",
    "Erase categories of personal data, after a dry run",
    "erase sample.plenum --category health --category passport --dry-run",
    arguments,
    run,
)
