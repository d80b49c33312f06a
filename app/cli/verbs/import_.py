"""`import`: a list of people or a programme into a conference, or what that would change."""

import argparse

from app.cli.verb import Verb, file, program

EXAMPLE = "import people list.xlsx --into sample.plenum --dry-run"
MORE_EXAMPLES = (
    EXAMPLE,
    'import people list.csv --into sample.plenum --status-words "zapłacone=confirmed"',
    "import people list.csv --into sample.plenum --skip-refused --duplicates keep",
)


AGENDA_EXAMPLE = "import agenda schedule.xml --into sample.plenum --dry-run"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is imported, and what the file does not say by itself."""
    kinds = parser.add_subparsers(dest="what", metavar="people|agenda")
    kinds.required = True
    _of_people(kinds)
    agenda = kinds.add_parser(
        "agenda",
        help="a programme",
        description="Show what a programme would change, or import all of it that is sound.",
        epilog=f"example:\n  {program()} {AGENDA_EXAMPLE}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    agenda.add_argument(
        "file", metavar="FILE", type=file, help="xml, json, ics, xlsx, ods, csv, … by what it holds"
    )
    agenda.add_argument("--into", required=True, type=file, metavar="CONF", help="the conference")
    agenda.add_argument("--dry-run", action="store_true", help="only say what would happen")
    agenda.add_argument("--json", action="store_true", help="for programs")


def _of_people(kinds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    people = kinds.add_parser(
        "people",
        help="a list of people",
        description="Show what a list of people would change, or import it as a whole.",
        epilog="examples:\n" + "\n".join(f"  {program()} {line}" for line in MORE_EXAMPLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    people.add_argument(
        "file", metavar="FILE", type=file, help="xlsx, xls, ods, fods, csv, tsv or vcf"
    )
    people.add_argument("--into", required=True, type=file, metavar="CONF", help="the conference")
    people.add_argument("--dry-run", action="store_true", help="only say what would happen")
    people.add_argument("--json", action="store_true", help="for programs")
    people.add_argument(
        "--skip-refused",
        action="store_true",
        help="import the rest; else one refused line keeps all out",
    )
    people.add_argument(
        "--duplicates",
        choices=("merge", "keep", "skip"),
        help="what to do with everybody who may be there already",
    )
    _reading(people)


def _reading(people: argparse.ArgumentParser) -> None:
    people.add_argument("--mapping", type=file, metavar="M.json", help="what the columns are")
    people.add_argument(
        "--status-words",
        type=status_words,
        default={},
        metavar="WORD=STATUS,…",
        help="what words for the status mean: a status of ours, or gone",
    )
    people.add_argument(
        "--date-order", choices=("dmy", "mdy", "ymd"), help="how 05/06/2027 is read"
    )
    people.add_argument("--sheet", default="", metavar="NAME", help="else the one with people")
    people.add_argument("--encoding", default="", metavar="NAME", help="else guessed")
    people.add_argument("--delimiter", default="", metavar="SIGN", help="else guessed")


def status_words(text: str) -> dict[str, str]:
    """Words of a file and what they mean, with commas between them."""
    found = {}
    for part in text.split(","):
        word, equal, status = (piece.strip() for piece in part.partition("="))
        if not (word and equal and status in STATUSES):
            raise argparse.ArgumentTypeError(
                f"{part!r} is not WORD=STATUS; a status is one of {', '.join(STATUSES)}"
            )
        found[word] = status
    return found


STATUSES = ("draft", "invited", "submitted", "confirmed", "waiting", "gone")


def run(given: argparse.Namespace) -> int:
    """Show the dry run, or import the list or the programme."""
    from app.store import Store

    with Store.open(given.into, alone=False) as store:
        if given.what == "agenda":
            from app.cli import agenda_importing

            return agenda_importing.import_agenda(store, given)
        from app.cli import importing

        return importing.import_people(store, given)


VERB = Verb(
    "import",
    "Import a list of people or a programme, or show what it would change",
    EXAMPLE,
    arguments,
    run,
)
