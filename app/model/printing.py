"""Card designs, documents set up once, and the evidence of what was printed for whom."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import (
    Base,
    ChangedAt,
    CodeList,
    Id,
    LongLine,
    NameLine,
    Position,
    ShortLine,
    YesNo,
    belongs_to,
    choice,
)
from app.model.columns import Json, Line, Moment
from app.rules.printing import MOST_DESIGN, PrintReason, VoidReason


class CardDesign(Base):
    """What a kind of card looks like; `data` is its JSON, understood by the documents."""

    __tablename__ = "card_design"

    id: Mapped[Id]
    name: Mapped[NameLine] = mapped_column(unique=True)
    kind: Mapped[ShortLine]
    data: Mapped[str] = mapped_column(Line(MOST_DESIGN))
    changed_at: Mapped[ChangedAt] = mapped_column(Moment)


class DocumentPreset(Base):
    """A document with all its choices, under a name; the print pack is made of them."""

    __tablename__ = "document_preset"

    id: Mapped[Id]
    name: Mapped[NameLine] = mapped_column(unique=True)
    kind: Mapped[ShortLine]
    choices: Mapped[Any] = mapped_column(Json)
    in_pack: Mapped[YesNo]
    position: Mapped[Position]


class CardRun(Base):
    """Cards that came out of the printer together; it counts while one of its prints does.

    Undo voids the prints and leaves the run itself, so that they find it when they return.
    """

    __tablename__ = "card_run"
    __table_args__ = ({"info": {"untracked": True}},)

    id: Mapped[Id]
    at: Mapped[datetime] = mapped_column(Moment)
    kind: Mapped[ShortLine]
    design: Mapped[NameLine]
    paper: Mapped[NameLine]
    languages: Mapped[CodeList]
    note: Mapped[LongLine]


class CardPrint(Base):
    """One card that came out: evidence, never changed, voided by a second row.

    `code` is empty where the card shows none; box and slot only where cards lie in boxes.
    """

    __tablename__ = "card_print"
    __table_args__ = (
        CheckConstraint("box > 0 AND slot > 0", name="places_from_one"),
        CheckConstraint("(box IS NULL) = (slot IS NULL)", name="place_is_whole"),
        {"info": {"evidence": True}},
    )

    id: Mapped[Id]
    run_id: Mapped[int] = belongs_to("card_run")
    registration_id: Mapped[int] = belongs_to("registration")
    code: Mapped[ShortLine]
    box: Mapped[int | None]
    slot: Mapped[int | None]
    reason: Mapped[PrintReason] = choice(PrintReason)
    snapshot: Mapped[Any] = mapped_column(Json)
    at: Mapped[datetime] = mapped_column(Moment)
    voids_id: Mapped[int | None] = belongs_to("card_print", unique=True)


class VoidCode(Base):
    """A code that a registration had and that counts no more: evidence too."""

    __tablename__ = "void_code"
    __table_args__ = (Index(None, "code"), {"info": {"evidence": True}})

    id: Mapped[Id]
    registration_id: Mapped[int] = belongs_to("registration")
    code: Mapped[ShortLine]
    reason: Mapped[VoidReason] = choice(VoidReason)
    at: Mapped[datetime] = mapped_column(Moment)
    voids_id: Mapped[int | None] = belongs_to("void_code", unique=True)
