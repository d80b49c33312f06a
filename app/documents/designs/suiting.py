"""The design that suits a paper, where the one at hand does not fit on it."""

from app.base.errors import RuleBroken
from app.documents.arranging import arrange
from app.documents.designs.design import CardDesign, DesignKind
from app.documents.designs.shipped import design_called, offered
from app.documents.sheets import Paper, paper_of
from app.store import Reading


def suiting(read: Reading, kind: DesignKind, name: str, paper: str) -> str:
    """This design if it fits on the paper, else the largest of its kind that does.

    Where none fits, and where there is no such design or paper, it stays as it is: what is wrong
    is said when it is printed.
    """
    try:
        found, on = design_called(read, name, kind), paper_of(paper)
    except RuleBroken:
        return name
    if _fits(found, on):
        return name
    others = {each.value: _readable(read, each.value, kind) for each in offered(read, kind)}
    sizes = {
        value: design.width * design.height
        for value, design in others.items()
        if design is not None and _fits(design, on)
    }
    return max(sizes, key=lambda value: sizes[value], default=name)


def _readable(read: Reading, name: str, kind: DesignKind) -> CardDesign | None:
    try:
        return design_called(read, name, kind)
    except RuleBroken:
        return None  # one of the file that a newer program made


def _fits(design: CardDesign, paper: Paper) -> bool:
    try:
        arrange(paper, design.width, design.height, room=False)
    except RuleBroken:
        return False
    return True
