"""What was done to the file, in words."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, Id, LongLine, ShortLine
from app.model.columns import Json, Moment


class HistoryEntry(Base):
    """A step as the user knows it; labels only, without names or values of people."""

    __tablename__ = "history"
    __table_args__ = ({"info": {"untracked": True}},)

    id: Mapped[Id]
    at: Mapped[datetime] = mapped_column(Moment)
    kind: Mapped[ShortLine]
    label: Mapped[LongLine]
    data: Mapped[Any] = mapped_column(Json)
