"""What counts of rows that are only ever appended."""

from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased

from app.model import CardPrint, Certificate, CheckIn, Consent, Signature, VoidCode

Evidence = (
    type[Consent]
    | type[CardPrint]
    | type[VoidCode]
    | type[CheckIn]
    | type[Signature]
    | type[Certificate]
)


def stands(kind: Evidence) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    """What is true of a row that Undo did not take back."""
    counter: Any = aliased(kind)
    # nearly all void nothing: as an expression, it keeps SQLite from going by the index of that
    voids_nothing = func.coalesce(kind.voids_id, 0) == 0
    return voids_nothing, ~select(counter.id).where(counter.voids_id == kind.id).exists()
