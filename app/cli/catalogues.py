"""What `list` says about documents, papers and designs, as plain JSON values."""

from collections.abc import Callable
from dataclasses import dataclass

from app.cli.listing import Facts, Listing
from app.cli.options import described
from app.cli.output import Column
from app.documents.designs.design import DESIGN_KINDS, CardDesign, DesignKind
from app.documents.designs.shipped import SHIPPED, design_called, offered, shipped
from app.documents.document import DocumentKind, kinds
from app.documents.sheets import Paper, papers
from app.store import Reading


@dataclass(frozen=True)
class Catalogue(Listing):
    """How things are listed that are there without a conference too."""

    collect: Callable[[Reading | None], list[Facts]]


def all_documents(_read: Reading | None) -> list[Facts]:
    """All kinds of documents by key."""
    return [_document(kind) for kind in kinds().values()]


def _document(kind: DocumentKind) -> Facts:
    options = described(kind.options)
    return {
        "document": kind.key,
        "title": kind.title,
        "summary": kind.summary,
        "family": str(kind.family),
        "group": str(kind.group),
        "paper": kind.paper,
        "options": [{"option": o, "usual": usual, "takes": takes} for o, usual, takes in options],
        "set": ", ".join(f"{option}={usual}" for option, usual, _ in options),
    }


def all_papers(_read: Reading | None) -> list[Facts]:
    """All papers: sizes, label stocks, rolls."""
    return [_paper(paper) for paper in papers().values()]


def _paper(paper: Paper) -> Facts:
    grid = paper.grid
    return {
        "paper": paper.key,
        "name": paper.name,
        "kind": str(paper.kind),
        "page": _size(paper.width, paper.height) if paper.width else "",
        "label": _size(grid.width, grid.height) if grid else "",
        "labels": f"{grid.columns} × {grid.rows}" if grid else "",
        "left": grid.left if grid else None,
        "top": grid.top if grid else None,
        "pitch": _size(grid.pitch_x, grid.pitch_y) if grid else "",
        "verified": "yes" if paper.verified else "no" if grid else "",
        "sources": ", ".join(paper.sources),
    }


def _size(width: float, height: float) -> str:
    return f"{width:g} × {height:g}"


def all_designs(read: Reading | None) -> list[Facts]:
    """The designs that come with the program, and those of the file, if there is one."""
    ours = [_design(key, title, shipped(key), own=False) for key, title in SHIPPED.items()]
    if read is None:
        return ours
    own = [
        _design(each.value, each.title, design_called(read, each.value, kind), own=True)
        for kind in DesignKind
        for each in offered(read, kind)
        if each.own
    ]
    return [*own, *ours]


def _design(key: str, title: str, design: CardDesign, *, own: bool) -> Facts:
    return {
        "design": key,
        "title": title,
        "kind": str(design.kind),
        "size": _size(design.width, design.height),
        "own": "yes" if own else "no",
    }


CATALOGUES = {
    "documents": Catalogue(
        all_documents,
        {
            "document": Column("Document"),
            "title": Column("Title"),
            "family": Column("Made of"),
            "paper": Column("Paper"),
            "set": Column("Options"),
        },
        {},
    ),
    "papers": Catalogue(
        all_papers,
        {
            "paper": Column("Paper"),
            "kind": Column("Kind"),
            "page": Column("Page mm"),
            "label": Column("Label mm"),
            "labels": Column("Labels"),
            "verified": Column("Verified"),
            "sources": Column("Sources"),
        },
        {},
    ),
    "designs": Catalogue(
        all_designs,
        {
            "design": Column("Design"),
            "title": Column("Title"),
            "kind": Column("Kind"),
            "size": Column("Size mm"),
            "own": Column("Own"),
        },
        {"kind": {str(kind): name for kind, name in DESIGN_KINDS.items()}},
    ),
}
