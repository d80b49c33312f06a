"""`certificates`: who earned a certificate of attendance, the register, and issuing them."""

import argparse

from app.cli.verb import Verb, file
from app.cli.verbs.export import FILTERS, condition
from app.cli.verbs.print import counting

RULES = ("days", "sessions")
MOST = 1_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """Of which conference, by which rule, and whether they are to be issued."""
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        "--issue",
        action="store_true",
        help="give the next numbers to all who earned one and have none",
    )
    parser.add_argument(
        "--rule",
        choices=RULES,
        metavar="RULE",
        help="what counts: days or sessions; with --issue it is kept, else only looked at",
    )
    parser.add_argument(
        "--least",
        type=counting(1, MOST),
        metavar="N",
        help="on how many days or at how many sessions one has to be there",
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        type=condition,
        metavar="KEY=VALUE",
        help=f"only these people; keys are {', '.join(FILTERS)}; may be repeated",
    )
    parser.add_argument("--json", action="store_true", help="as JSON in UTF-8")


def run(given: argparse.Namespace) -> int:
    """Issue what is wished, then print the register."""
    from app.cli import certificates
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        return certificates.register(store, given)


VERB = Verb(
    "certificates",
    "List and issue certificates of attendance",
    "certificates sample.plenum --issue --rule days --least 2",
    arguments,
    run,
)
