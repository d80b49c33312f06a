"""What `print` does: one document, or the whole pack, with every doubt named on the way."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from app.base.errors import RuleBroken
from app.base.whole_file import write_whole
from app.base.words import N_
from app.cli.filtering import wanted
from app.cli.options import options_of
from app.cli.output import one_line
from app.documents.document import Asked, DocumentKind, Family, keys, kind_of
from app.documents.imposition import Duplex, Imposition
from app.documents.order import PrintOrder, Produced, save
from app.documents.problems import Problem
from app.documents.selection import selected
from app.documents.text.fitting import ProblemKind
from app.store import Reading, Store

if TYPE_CHECKING:  # one document does without
    from app.documents.pack import Packed

BRIEF = 100
NO_PLACES = N_("“{kind}” is printed on whole pages, not on cards or labels. Leave out {option}.")
DUPLEX = {"no": Duplex.NONE, "long": Duplex.LONG_EDGE, "short": Duplex.SHORT_EDGE}


def one(store: Store, given: argparse.Namespace) -> int:
    """Write one document; what was doubtful goes to stderr and into the report."""
    order = store.ask(order_of, given)
    produced = save(store, order, given.output, Told(), recipient=given.recipient)
    if not given.quiet:
        tell(order.kind, produced.problems)
    report(given.report, [(order.kind, produced)])
    print(f"Wrote {counted(produced)} to “{given.output}”.")
    return 0


def order_of(read: Reading, given: argparse.Namespace) -> PrintOrder:
    """The order of these arguments; raises RuleBroken or NotFound for what is not known."""
    kind = kind_of(called(given.kind))
    _check_places(kind, given)
    return PrintOrder(
        kind.key,
        _options(read, kind, given),
        tuple(given.language),
        _asked(read, given),
        given.paper,
        Imposition(
            start_at=given.start_at,
            skip=given.skip,
            crop_marks=given.crop_marks,
            cut_lines=given.cut_lines,
            duplex=DUPLEX[given.duplex],
            blanks=given.blanks,
        ),
    )


def _options(read: Reading, kind: DocumentKind, given: argparse.Namespace) -> Any:  # noqa: ANN401 - each kind has its own
    """The options; where nobody chose a design, one that fits on the paper."""
    options = options_of(kind.options, [*_implied(kind, given), *given.set])
    if not (kind.design_kind and given.paper) or "design" in dict(given.set):
        return options
    from app.documents.designs.design import DesignKind  # lists do without designs
    from app.documents.designs.suiting import suiting

    found = suiting(read, DesignKind(kind.design_kind), options.design, given.paper)
    return replace(options, design=found)


def called(said: str) -> str:
    """The key of the document somebody means: “report” says which, where one word is enough."""
    words = said.strip().casefold().replace("-", "_").replace(" ", "_")
    known = keys()
    alike = [key for key in known if words in key.split("_")]
    return alike[0] if words not in known and len(alike) == 1 else words


def _check_places(kind: DocumentKind, given: argparse.Namespace) -> None:
    """Refuse what is about places on a sheet for what flows over whole pages."""
    asked = {
        "--start-at": given.start_at != 1,
        "--skip": bool(given.skip),
        "--blanks": bool(given.blanks),
        "--crop-marks": given.crop_marks,
        "--cut-lines": given.cut_lines,
    }
    useless = [name for name, is_asked in asked.items() if is_asked]
    if kind.family is Family.FLOW and useless:
        raise RuleBroken(NO_PLACES, kind=kind.title, option=useless[0])


def _implied(kind: DocumentKind, given: argparse.Namespace) -> list[tuple[str, str]]:
    """Who wants both sides printed wants the cards to have backs."""
    can = any(field.name == "back" for field in fields(kind.options))
    return [("back", "yes")] if can and DUPLEX[given.duplex] is not Duplex.NONE else []


def _asked(read: Reading, given: argparse.Namespace) -> Asked:
    return selected(read, wanted(read, given.only))


def pack(store: Store, given: argparse.Namespace) -> int:
    """Write all documents into a folder; those for nobody are left out."""
    from app.documents.pack import whole_pack, write_pack

    asked = store.ask(_asked, given)
    orders = [replace(order, asked=asked) for order in whole_pack(given.language)]
    done: list[Packed] = []
    try:
        for packed in write_pack(store, orders, given.output):
            done.append(packed)
            if not given.quiet:
                _say(packed, len(done), len(orders))
    except KeyboardInterrupt:
        print(f"Stopped: {len(done)} of {len(orders)} documents are done.", file=sys.stderr)
        return 1
    written = [each for each in done if each.produced is not None]
    report(given.report, [(p.order.kind, p.produced) for p in written if p.produced])
    print(f"Wrote {len(written)} documents to “{given.output}”.")
    return 0


def _say(packed: "Packed", number: int, total: int) -> None:
    """One line for a document that is done, then those for its problems."""
    result = counted(packed.produced) if packed.produced else str(packed.refused)
    print(f"[{number}/{total}] {packed.path.name}: {one_line(result)}", file=sys.stderr, flush=True)
    if packed.produced:
        tell(packed.order.kind, packed.produced.problems)


def counted(produced: Produced) -> str:
    """How much was made, in words."""
    pages = f"{produced.pages} page{'' if produced.pages == 1 else 's'}"
    if not produced.cards:
        return pages
    return f"{produced.cards} card{'' if produced.cards == 1 else 's'} on {pages}"


def tell(kind: str, problems: Iterable[Problem]) -> None:
    """Print each problem on a line of its own on stderr, once, however often it stands there."""
    for problem in dict.fromkeys(problems):
        size = f" at {problem.size:.3g} pt" if problem.size else ""
        about = ": ".join(filter(None, (kind, _who(problem), problem.box)))
        said = _said(problem)
        print(f"{about}: {problem.kind}{size}{': ' if said else ''}{said}", file=sys.stderr)


def _who(problem: Problem) -> str:
    """The name, or the number of somebody whose name no terminal shows."""
    nameless = "" if problem.person_id is None else f"no. {problem.person_id}"
    return _briefly(problem.who) or nameless


def _said(problem: Problem) -> str:
    """The text; of characters that no font has also their numbers."""
    if problem.kind is not ProblemKind.MISSING_GLYPH:
        return _briefly(problem.said)
    signs = problem.said.split()
    return _briefly(", ".join(" ".join([sign, *map(_number, sign)]) for sign in signs))


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"


def _briefly(text: str) -> str:
    """As much of a text as a line of a terminal takes."""
    line = one_line(text)
    return line if len(line) <= BRIEF else f"{line[:BRIEF]}…"


def report(target: Path | None, done: Iterable[tuple[str, Produced]]) -> None:
    """Write all problems as JSON, if a report is wanted."""
    if target is None:
        return
    facts = [
        _facts(kind, each) for kind, produced in done for each in dict.fromkeys(produced.problems)
    ]
    text = f"{json.dumps(facts, ensure_ascii=False, indent=1)}\n"

    def write(out: BinaryIO) -> None:
        out.write(text.encode(errors="replace"))

    write_whole(target, write)


def _facts(kind: str, problem: Problem) -> dict[str, Any]:
    return {
        "document": kind,
        "person": problem.who,
        "person_id": problem.person_id,
        "box": problem.box,
        "kind": str(problem.kind),
        "size": round(problem.size, 2),
        "text": problem.said,
    }


class Told:
    """Progress on a terminal: one line that counts; nothing where nobody watches."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()

    def report(self, done: int, total: int, label: str = "") -> None:
        """Show how far it is, and clear the line at the end."""
        del label
        if self._watched:
            line = "" if done >= total else f"{done} of {total} …"
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
