"""`print`: one document as a PDF, or all of them into a folder."""

import argparse
import sys
from collections.abc import Callable

from app.cli.verb import Verb, file
from app.cli.verbs.export import FILTERS, condition, reader

PACK = "pack"
EXAMPLE = "print badge sample.plenum -o badges.pdf --language pl --language en --paper L4785"
MOST_START, MOST_BLANKS = 500, 10_000
WRONG_USAGE = 2


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which document, of which conference, how, and where to."""
    parser.add_argument(
        "kind",
        metavar="KIND",
        help="the document, as `list documents` names it (a word of it will do), or: pack",
    )
    parser.add_argument("file", metavar="FILE", type=file, help="the conference")
    parser.add_argument(
        *("-o", "--output"),
        required=True,
        type=file,
        metavar="OUT",
        help="the PDF to write; for the pack, the folder",
    )
    parser.add_argument(
        "--language",
        action="append",
        default=[],
        metavar="CODE",
        help="else the conference's first; given twice, both stand side by side",
    )
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        type=condition,
        metavar="KEY=VALUE",
        help=f"only these people; keys are {', '.join(FILTERS)}; may be repeated",
    )
    reader(parser)
    parser.add_argument(
        "--report", type=file, metavar="JSON", help="what was doubtful, also into this file"
    )
    parser.add_argument(
        "--quiet", action="store_true", help="say nothing of what was doubtful, only report it"
    )
    _choices(parser.add_argument_group("of one document"))


def _choices(group: "argparse._ArgumentGroup") -> None:
    """What only one document can be told."""
    group.add_argument(
        "--set",
        action="append",
        default=[],
        type=setting,
        metavar="OPTION=VALUE",
        help="an option of the document, as `list documents --json` names it; may be repeated",
    )
    group.add_argument(
        "--paper",
        default="",
        metavar="NAME",
        help="as `list papers` names it, or a size such as 90x60; else the document's usual; where"
        " no design is set, one that fits is taken",
    )
    group.add_argument(
        "--start-at",
        default=1,
        type=counting(1, MOST_START),
        metavar="N",
        help="the first label of the first sheet that is still there",
    )
    group.add_argument(
        "--skip",
        default=(),
        type=numbers,
        metavar="N,M,…",
        help="labels of the first sheet that are gone",
    )
    group.add_argument(
        "--duplex",
        default="no",
        choices=("no", "long", "short"),
        help="also the backs, for a printer that turns over the long or the short edge",
    )
    group.add_argument(
        "--blanks",
        type=counting(0, MOST_BLANKS),
        metavar="N",
        help="blank cards at the end; else 5 %% where the document has them",
    )
    group.add_argument("--crop-marks", action="store_true", help="strokes in the margins")
    group.add_argument("--cut-lines", action="store_true", help="a line around each card")


def setting(text: str) -> tuple[str, str]:
    """An option and its value; the value may be empty."""
    name, equal, value = text.partition("=")
    if not equal or not name.strip():
        raise argparse.ArgumentTypeError(f"{text!r} is not OPTION=VALUE such as large=yes")
    return name.strip(), value.strip()


def counting(least: int, most: int) -> Callable[[str], int]:
    """A reader of whole numbers within bounds."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and least <= int(text[:9]) <= most):
            raise argparse.ArgumentTypeError(
                f"{text!r} is not a whole number from {least} to {most}"
            )
        return int(text)

    return read


def numbers(text: str) -> tuple[int, ...]:
    """Numbers of labels with commas between them."""
    label = counting(1, MOST_START)
    return tuple(label(part.strip()) for part in text.split(","))


def run(given: argparse.Namespace) -> int:
    """Write the PDF or the folder."""
    from app.cli import printing
    from app.store import Store

    if given.report and given.report.resolve() == given.output.resolve():
        print("error: --report and -o are the same file. Choose two names.", file=sys.stderr)
        return WRONG_USAGE
    if given.kind != PACK:
        with Store.open(given.file, alone=False) as store:
            return printing.one(store, given)
    unusual = _unusual(given)
    if unusual:
        print(f"error: {unusual} is for one document: a pack has the usual ones.", file=sys.stderr)
        return WRONG_USAGE
    with Store.open(given.file, alone=False) as store:
        return printing.pack(store, given)


def _unusual(given: argparse.Namespace) -> str | None:
    """The first choice that is not as usual, of those for one document."""
    parser = argparse.ArgumentParser()
    _choices(parser.add_argument_group())
    usual = vars(parser.parse_args([]))
    chosen = (name for name, value in usual.items() if getattr(given, name) != value)
    return next((f"--{name.replace('_', '-')}" for name in chosen), None)


VERB = Verb("print", "Write badges, lists and labels as PDF", EXAMPLE, arguments, run)
