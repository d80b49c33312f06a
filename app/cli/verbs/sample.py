"""`sample`: the sample conference in a new file."""

import argparse

from app.cli.verb import Verb, amount, file


def arguments(parser: argparse.ArgumentParser) -> None:
    """How large, and drawn from which seed."""
    parser.add_argument("file", metavar="FILE", type=file, help="the file to make")
    parser.add_argument(
        "--people", type=amount, metavar="N", help="how many people; else about 150"
    )
    parser.add_argument(
        "--held", action="store_true", help="a conference that was held, with all that came of it"
    )
    parser.add_argument("--seed", type=int, metavar="S", help="another number, other people")


def run(given: argparse.Namespace) -> int:
    """Make the file and fill it."""
    from app.cli.files import new_file
    from app.queries.overview import figures
    from app.usecases import sample

    seed = {} if given.seed is None else {"seed": given.seed}
    with new_file(given.file) as store:
        sample.build(store, given.people, **seed, held=given.held)
        count = store.ask(figures)
    print(f"Made “{given.file}”: {count.people} people, {count.delegations} delegations.")
    return 0


VERB = Verb(
    "sample",
    "Make a file with the sample conference",
    "sample sample.plenum --people 2000",
    arguments,
    run,
)
