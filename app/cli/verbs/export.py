"""`export`: people, delegations, forms, the agenda or whole folders in files for others."""

import argparse

from app.cli.verb import Verb, file, program

PRESETS = ("list", "everything", "hotel", "caterer", "caterer_names", "transfer", "press")
FILTERS = (
    *("text", "status", "category", "delegation", "organisation", "country", "tag"),
    *("member_function", "number", "missing"),
)
PEOPLE_EXAMPLE = (
    "export people sample.plenum -o latvia.xlsx --filter status=confirmed --filter country=LV"
)
AGENDA_EXAMPLE = "export agenda sample.plenum -o schedule.xml"
WHAT = "people|delegations|nomination|agenda|materials|evidence"
BUNDLES = {
    "materials": "The folder for all participants, which opens in any browser",
    "evidence": "The folder for the funder, with an index and checksums",
}
FORMS_EXAMPLE = "export nomination sample.plenum -o forms --delegation Toruń"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is exported, and for each what may be chosen."""
    kinds = parser.add_subparsers(dest="what", metavar=WHAT)
    kinds.required = True
    people = _kind(kinds, "people", "The people, or those of a filter", PEOPLE_EXAMPLE)
    _table_arguments(people)
    people.add_argument(
        "--preset",
        choices=PRESETS,
        default="list",
        metavar="LIST",
        help=f"what this reader may see: {', '.join(PRESETS)}; else the list to work with",
    )
    people.add_argument(
        "--filter",
        action="append",
        default=[],
        type=condition,
        metavar="KEY=VALUE",
        help=f"only these people; keys are {', '.join(FILTERS)}; may be repeated",
    )
    _table_arguments(
        _kind(
            kinds,
            "delegations",
            "All delegations in protocol order",
            "export delegations sample.plenum -o delegations.xlsx --language pl",
        )
    )
    forms = _kind(kinds, "nomination", "A form for each delegation", FORMS_EXAMPLE)
    forms.add_argument("file", metavar="FILE", type=file, help="the conference")
    forms.add_argument(
        *("-o", "--output"),
        required=True,
        type=file,
        metavar="DIR",
        help="where the forms go",
    )
    forms.add_argument("--language", default="", metavar="CODE", help="else that of each country")
    forms.add_argument("--delegation", default="", metavar="NAME", help="only this one")
    _agenda_arguments(_kind(kinds, "agenda", "The agenda, or a part of it", AGENDA_EXAMPLE))
    for key, summary in BUNDLES.items():
        _bundle_arguments(_kind(kinds, key, summary, f"export {key} sample.plenum -o {key}.zip"))


def _agenda_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        *("-o", "--output"),
        required=True,
        type=file,
        metavar="OUT",
        help="the file to write; its ending says as what: .xml .json .ics .xlsx .csv",
    )
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--person", default="", metavar="NAME", help="only where this person is")
    part.add_argument("--room", default="", metavar="NAME", help="only what is in this room")
    parser.add_argument("--language", default="en", metavar="CODE", help="of the texts; else en")
    reader(parser)


def _bundle_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        *("-o", "--output"),
        required=True,
        type=file,
        metavar="DIR",
        help="the folder to make, or an archive where the name ends in .zip",
    )
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        metavar="CODE",
        help="one language; may be repeated; else those of the conference",
    )
    reader(parser)


def _kind(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]",
    key: str,
    summary: str,
    example: str,
) -> argparse.ArgumentParser:
    return kinds.add_parser(
        key,
        help=summary,
        description=f"{summary}.",
        epilog=f"example:\n  {program()} {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _table_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        *("-o", "--output"),
        required=True,
        type=file,
        metavar="OUT",
        help="the file to write; its ending says as what: .xlsx .csv .vcf .json",
    )
    parser.add_argument(
        "--columns", default=(), type=keys, metavar="A,B,…", help="these columns in this order"
    )
    parser.add_argument("--language", default="en", metavar="CODE", help="of the headings; else en")
    reader(parser)


def reader(parser: argparse.ArgumentParser) -> None:
    """For whom something leaves, which is noted with it."""
    parser.add_argument(
        "--for",
        dest="recipient",
        default="",
        metavar="WHOM",
        help="who gets it, for the log of what left; else whom it is usually made for",
    )


def keys(text: str) -> tuple[str, ...]:
    """Keys of columns with commas between them."""
    found = tuple(part.strip() for part in text.split(",") if part.strip())
    if not found:
        raise argparse.ArgumentTypeError("name at least one column, such as given,family")
    return found


def condition(text: str) -> tuple[str, str]:
    """A condition of a filter: key and value."""
    key, equal, value = text.partition("=")
    if not equal or key not in FILTERS or not value.strip():
        raise argparse.ArgumentTypeError(
            f"{text!r} is not KEY=VALUE such as status=confirmed; keys are {', '.join(FILTERS)}"
        )
    return key, value.strip()


def run(given: argparse.Namespace) -> int:
    """Write the file or the forms."""
    from app.cli import exporting
    from app.store import Store

    with Store.open(given.file, alone=False) as store:
        print(exporting.EXPORTS[given.what](store, given))
    return 0


VERB = Verb(
    "export",
    "Write people, delegations, forms, the agenda or whole folders for others",
    PEOPLE_EXAMPLE,
    arguments,
    run,
)
