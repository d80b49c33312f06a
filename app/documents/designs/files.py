"""Designs from and to plain JSON files, and into the file of the conference."""

from pathlib import Path
from typing import BinaryIO

from app.base.errors import FileProblem
from app.base.whole_file import write_whole
from app.base.words import N_
from app.documents.designs.checking import check_design
from app.documents.designs.design import CardDesign
from app.documents.designs.reading import read_design
from app.documents.designs.writing import write_design
from app.queries.questions import questions
from app.rules.printing import MOST_DESIGN
from app.store import Store
from app.usecases.card_designs import save_design


def load_file(source: Path) -> CardDesign:
    """The design of a file; raises FileProblem where it cannot be read, RuleBroken if it is none.

    Which questions the conference asks is not looked at before the design is kept in it.
    """
    try:
        with source.open("rb") as file:
            data = file.read(MOST_DESIGN + 1)
    except FileNotFoundError:
        raise FileProblem(N_("“{file}” is not there. Was it moved?"), file=source.name) from None
    except OSError as problem:
        raise FileProblem(
            N_("“{file}” cannot be read: {reason}. Choose another file."),
            file=source.name,
            reason=problem.strerror or "",
        ) from None
    return read_design(data)


def save_file(design: CardDesign, target: Path) -> None:
    """Put the design at `target`, whole or not at all; raises FileProblem."""
    data = write_design(design).encode()

    def write(out: BinaryIO) -> None:
        out.write(data)

    write_whole(target, write)


def keep(store: Store, design: CardDesign) -> int:
    """Keep the design in the conference under its name; its id.

    Raises RuleBroken for one that cannot be drawn, or asks for an answer that nobody gives.
    """
    with store.read() as read:
        asked = questions(read)
    check_design(design, asked)
    return save_design(store, design.name, design.kind, write_design(design))
