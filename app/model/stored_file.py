"""Files that came with the conference: presentations, scans, attachments."""

from datetime import datetime

from sqlalchemy import CheckConstraint, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.model.base import Base, Id, NameLine, ShortLine, utc_now
from app.model.columns import Moment


class StoredFile(Base):
    """A file other than a picture, once in the conference however often it is used."""

    __tablename__ = "stored_file"
    __table_args__ = (CheckConstraint("size >= 0", name="size_not_negative"),)

    id: Mapped[Id]
    sha256: Mapped[ShortLine] = mapped_column(unique=True)
    name: Mapped[NameLine]
    media_type: Mapped[NameLine]
    size: Mapped[int]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    added_at: Mapped[datetime] = mapped_column(Moment, default=utc_now)
