"""Views of a page that somebody gave a name."""

from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, Id, NameLine, Position, ShortLine
from app.model.columns import Json


class SavedFilter(Base):
    """A view of a page that somebody gave a name."""

    __tablename__ = "saved_filter"
    __table_args__ = (UniqueConstraint("page", "name"),)

    id: Mapped[Id]
    page: Mapped[ShortLine]
    name: Mapped[NameLine]
    query: Mapped[Any] = mapped_column(Json)
    position: Mapped[Position]
